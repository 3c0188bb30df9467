import { GENERAL, SHORT_DATE } from "../../common/formats/number-formats";

/** The built-in number formats that are written (ECMA-376 part 1, 18.8.30). */
const WRITTEN: Readonly<Record<string, number>> = {
  [GENERAL]: 0,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  [SHORT_DATE]: 14,
};

/** Further built-in formats that must be recognized. All others, except dates, show plain numbers, like "0". */
const KNOWN: Readonly<Record<number, string>> = { 10: "0.00%", 49: "@" };

/** The built-in id of a format code; undefined if the workbook has to define it. */
export function builtInId(code: string): number | undefined {
  return Object.hasOwn(WRITTEN, code) ? WRITTEN[code] : undefined;
}

/** A code that stands for a built-in format when formats are judged. */
export function judgedCode(id: number): string {
  return Object.keys(WRITTEN).find((code) => WRITTEN[code] === id) ?? KNOWN[id] ?? "0";
}
