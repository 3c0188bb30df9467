/** The names of the readings, as keys of sentences. */
import type { MessageKey } from "../../messages/keys";
import type { ReadingVariant } from "../../ruleset/draft/reading-variants";

export const READING_NAMES = {
  stepped: "both.variant-stepped",
  quarter: "both.variant-quarter",
  calendarYear: "both.variant-calendar-year",
  lifetime: "both.variant-lifetime",
  "upper-band": "both.variant-upper-band",
  "no-true-up": "both.variant-no-true-up",
  month: "both.variant-month",
  gross: "both.variant-gross",
} as const satisfies Readonly<Record<ReadingVariant, MessageKey>>;
