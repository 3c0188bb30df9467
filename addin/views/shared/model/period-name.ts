import type { MessageFormatter } from "../../../../src/messages/formatter";

const LABEL = /^(\d+)(?:-([QH]?)(\d+))?$/;

/** The usual name of a settlement period: "2026-Q1" is "I кв. 2026". `isShort`: for little room. */
export function periodName(label: string, text: MessageFormatter, isShort = false): string {
  const [, year, kind, digits] = LABEL.exec(label) ?? [];
  if (year === undefined || digits === undefined) return label;
  const number = text("pane.period-numerals").split(/\s/)[Number(digits) - 1] ?? digits;
  if (kind === "Q") return text("pane.period-quarter", { number, year });
  const half = isShort ? "pane.period-half-short" : "pane.period-half";
  if (kind === "H") return text(half, { number, year });
  return text("pane.period-month", { number: String(Number(digits)), year });
}
