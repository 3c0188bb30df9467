import type { MessageFormatter } from "../../../../../src/messages/formatter";
import type { MessageKey } from "../../../../../src/messages/keys";
import type { WindowJson } from "../../../../../src/ruleset";

/** The windows that a form offers, by the words of a choice. */
export const WINDOW_CHOICES: readonly { readonly window: WindowJson; readonly words: MessageKey }[] = [
  { window: "calendarYear", words: "pane.time-calendar-year" },
  { window: "membershipTerm", words: "pane.time-term" },
  { window: "quarter", words: "pane.time-quarter" },
  { window: { trailingMonths: 12 }, words: "pane.time-12-months" },
  { window: "lifetime", words: "pane.time-lifetime" },
];

/** A window as a text, so that two can be compared. */
export function windowId(window: WindowJson): string {
  return typeof window === "string" ? window : `months ${String(window.trailingMonths)}`;
}

/** The choices with the window that the rules have, where it is another one. */
export function windowChoices(
  has: WindowJson,
  text: MessageFormatter,
): readonly { readonly id: string; readonly name: string; readonly window: WindowJson }[] {
  const usual = WINDOW_CHOICES.map(({ window, words }) => ({
    id: windowId(window),
    name: text(words),
    window,
  }));
  if (usual.some(({ id }) => id === windowId(has)) || typeof has === "string") return usual;
  const name = text("pane.time-months", { count: has.trailingMonths });
  return [...usual, { id: windowId(has), name, window: has }];
}
