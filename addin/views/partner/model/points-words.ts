/** Bands and windows in words (R2, R3). */
import type { MessageFormatter } from "../../../../src/messages/formatter";
import type { WindowJson } from "../../../../src/ruleset";
import type { Formats } from "../../../format/formats";
import type { Band } from "./rate-bands";

interface Words {
  readonly text: MessageFormatter;
  readonly formats: Formats;
}

/** "up to 3 000 000 ₸ inclusive", "over 3 000 000 ₸"; undefined for a band that takes every sum. */
export function bandWords({ lower, upper }: Band, { text, formats }: Words): string | undefined {
  const from =
    lower && text(lower.isInside ? "pane.band-from" : "pane.band-over", { sum: formats.money(lower.sum) });
  const to =
    upper && text(upper.isInside ? "pane.band-up-to" : "pane.band-below", { sum: formats.money(upper.sum) });
  if (from === undefined || to === undefined) return from ?? to;
  return text("pane.band-between", { lower: from, upper: to });
}

/** The purchases that pick the rate (R2). */
export function windowWords(window: WindowJson, text: MessageFormatter): string {
  switch (window) {
    case "membershipTerm":
      return text("pane.window-term");
    case "quarter":
      return text("pane.window-quarter");
    case "calendarYear":
      return text("pane.window-year");
    case "lifetime":
      return text("pane.window-lifetime");
    default:
      return text("pane.window-months", { count: window.trailingMonths });
  }
}
