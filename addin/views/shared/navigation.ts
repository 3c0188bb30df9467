/** The screens of the pane, and the navigation between them. */

export const SCREENS = ["home", "partner", "problems", "rules", "settings"] as const;
export type ScreenName = (typeof SCREENS)[number];

/** Requests to other screens. */
export interface Navigation {
  /** Shows a partner, by its position in the evaluation. */
  readonly toPartner: (position: number, isFromList?: boolean) => void;
  readonly to: (screen: ScreenName) => void;
}

/** A partner to be shown: a new object for each request, so that the same one can be requested twice. */
export interface WantedPartner {
  readonly position: number;
  /** It was opened from a list on Home: the way back leads there, to the same place. */
  readonly isFromList?: boolean;
}
