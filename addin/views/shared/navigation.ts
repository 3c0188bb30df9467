/** The places of the pane, and how one leads to another. */

export const SCREENS = ["home", "partner", "problems", "rules", "settings"] as const;
export type ScreenName = (typeof SCREENS)[number];

/** What the other screens can be asked to show. */
export interface Navigation {
  /** Shows a partner, by its position in the evaluation. */
  readonly toPartner: (position: number) => void;
  readonly to: (screen: ScreenName) => void;
}

/** A partner that another screen wants shown: an object of its own each time, so that the same one can be wanted twice. */
export interface WantedPartner {
  readonly position: number;
}
