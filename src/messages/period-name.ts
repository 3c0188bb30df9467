import type { MessageFormatter } from "./formatter";

const LABEL = /^(\d+)(?:-([QH]?)(\d+))?$/;

/** The usual name of a settlement period: "2026-Q1" is "I кв. 2026". `isShort`: for little room. */
export function periodName(label: string, text: MessageFormatter, isShort = false): string {
  const [, year, kind, digits] = LABEL.exec(label) ?? [];
  if (year === undefined || digits === undefined) return label;
  const nameIn = (names: string): string => names.split(/\s/)[Number(digits) - 1] ?? digits;
  if (kind === "") {
    const months = text(isShort ? "both.period-months-short" : "both.period-months");
    return text("both.period-month", { month: nameIn(months), year });
  }
  const number = nameIn(text("both.period-numerals"));
  if (kind === "Q") return text("both.period-quarter", { number, year });
  return text(isShort ? "both.period-half-short" : "both.period-half", { number, year });
}
