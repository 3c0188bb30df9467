import type { MessageFormatter } from "./formatter";

const LABEL = /^(\d+)(?:-([QH]?)(\d+))?$/;

/** The usual name of a settlement period: "2026-Q1" is "I кв. 2026". `isShort`: for little room. */
export function periodName(label: string, text: MessageFormatter, isShort = false): string {
  const [, year, kind, digits] = LABEL.exec(label) ?? [];
  if (year === undefined || digits === undefined) return label;
  const number = text("both.period-numerals").split(/\s/)[Number(digits) - 1] ?? digits;
  if (kind === "Q") return text("both.period-quarter", { number, year });
  const half = isShort ? "both.period-half-short" : "both.period-half";
  if (kind === "H") return text(half, { number, year });
  return text("both.period-month", { number: String(Number(digits)), year });
}
