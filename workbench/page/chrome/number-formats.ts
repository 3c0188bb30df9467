import { isDateCode } from "../grid/cell-text";

/** The entries of the ribbon's list of number formats. */
export const NUMBER_FORMATS = [
  { kind: "general", code: "General" },
  { kind: "number", code: "#,##0.00" },
  { kind: "date", code: "m/d/yyyy" },
  { kind: "percent", code: "0%" },
  { kind: "text", code: "@" },
] as const;

export type FormatKind = (typeof NUMBER_FORMATS)[number]["kind"] | "custom";

/** The list's entry for a format. */
export function formatKind(code: string): FormatKind {
  const known = NUMBER_FORMATS.find((format) => format.code === code);
  if (known !== undefined) return known.kind;
  if (isDateCode(code)) return "date";
  if (/^0(?:\.0+)?%$/.test(code)) return "percent";
  return /^(?:#,##)?0(?:\.0+)?$/.test(code) ? "number" : "custom";
}

const MOST_DECIMALS = 30;

/** The format with one decimal more or fewer in each of its sections; General counts as having none. */
export function moreDecimals(code: string, delta: 1 | -1): string {
  if (code === "General") return delta === 1 ? "0.0" : "0";
  if (isDateCode(code) || code === "@") return code;
  return code
    .split(";")
    .map((section) => withDecimals(section, delta))
    .join(";");
}

function withDecimals(section: string, delta: 1 | -1): string {
  const [number] =
    /0(?:\.0*)?/.exec(section.replace(/"[^"]*"/g, (quoted) => "_".repeat(quoted.length))) ?? [];
  if (number === undefined) return section;
  const decimals = Math.min(MOST_DECIMALS, Math.max(0, Math.max(0, number.length - 2) + delta));
  const last = lastNumber(section, number);
  const changed = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  return section.slice(0, last) + changed + section.slice(last + number.length);
}

function lastNumber(section: string, number: string): number {
  const masked = section.replace(/"[^"]*"/g, (quoted) => "_".repeat(quoted.length));
  return masked.indexOf(number);
}
