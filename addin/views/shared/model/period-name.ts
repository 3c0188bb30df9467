import type { MessageFormatter } from "../../../../src/messages/formatter";

/** Quarters and half-years have Roman numerals in each language. */
const NUMERALS = ["", "I", "II", "III", "IV"];
const LABEL = /^(\d+)(?:-([QH]?)(\d+))?$/;

/** The usual name of a settlement period: "2026-Q1" is "I кв. 2026". `isShort`: for little room. */
export function periodName(label: string, text: MessageFormatter, isShort = false): string {
  const [, year, kind, digits] = LABEL.exec(label) ?? [];
  if (year === undefined || digits === undefined) return label;
  const number = Number(digits);
  if (kind === "Q") return text("pane.period-quarter", { number: NUMERALS[number] ?? digits, year });
  const half = isShort ? "pane.period-half-short" : "pane.period-half";
  if (kind === "H") return text(half, { number: NUMERALS[number] ?? digits, year });
  return text("pane.period-month", { number: String(number), year });
}
