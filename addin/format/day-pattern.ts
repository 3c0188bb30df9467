/** Days as a culture writes them: shown and read by its short date pattern. */
import type { Culture } from "../../src/adapters/common/formats/culture";
import { dayOf, isoOf } from "../../src/domain/calendar";

const PART = /d+|m+|y+|\/|'[^']*'/gi;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * An ISO day by the culture's short date pattern ("dd.MM.yyyy", "m/d/yyyy"; letters of either case); a slash in it
 * stands for the culture's own date separator. A text that is no ISO day is returned unchanged; months are written as
 * numbers.
 */
export function shownDay(iso: string, { shortDatePattern, dateSeparator }: Culture): string {
  const match = ISO_DAY.exec(iso);
  if (match === null) return iso;
  const [, year = "", month = "", day = ""] = match;
  return shortDatePattern.replace(PART, (part) => {
    if (part === "/") return dateSeparator;
    if (part.startsWith("'")) return part.slice(1, -1);
    const letter = part.charAt(0).toLowerCase();
    if (letter === "y") return part.length <= 2 ? year.slice(2) : year;
    const value = letter === "m" ? month : day;
    return part.length === 1 ? String(Number(value)) : value;
  });
}

/** The same with all four digits of the year, as days must be typed. */
export function fullDay(iso: string, culture: Culture): string {
  const shortDatePattern = culture.shortDatePattern.replace(PART, (part) =>
    /^y/i.test(part) ? "yyyy" : part,
  );
  return shownDay(iso, { ...culture, shortDatePattern });
}

const TYPED_ISO = /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/;
const DAY_FIRST = /^(?<d>\d{1,2})(?<separator>[./])(?<m>\d{1,2})\k<separator>(?<y>\d{4})$/;

/**
 * Reads a typed day as an ISO day: in the culture's order of day, month and year, or as 2026-12-31. If the day comes
 * first, both dots and slashes are accepted; otherwise another separator may mean another order, and is refused. Years
 * of two digits are refused too.
 */
export function readDay(text: string, culture: Culture): string | undefined {
  const typed = text.replace(/\s/g, "");
  const forms = [TYPED_ISO, patternForm(culture), ...(isDayFirst(culture) ? [DAY_FIRST] : [])];
  const found = forms.map((form) => form.exec(typed)?.groups).find((groups) => groups !== undefined);
  const day = found && dayOf(Number(found["y"]), Number(found["m"]), Number(found["d"]));
  return day === undefined ? undefined : isoOf(day);
}

const PIECE = /d+|m+|y+|'[^']*'|[^dmy']+/gi;

/** The form of a typed day by the pattern, without blanks; the separator after the last number is optional. */
function patternForm({ shortDatePattern, dateSeparator }: Culture): RegExp {
  const pieces = [...shortDatePattern.matchAll(PIECE)].map(([piece]) => {
    const letter = piece.charAt(0).toLowerCase();
    if (letter === "y") return "(?<y>\\d{4})";
    if (letter === "m" || letter === "d") return `(?<${letter}>\\d{1,2})`;
    return literal(piece.startsWith("'") ? piece.slice(1, -1) : piece.replaceAll("/", dateSeparator));
  });
  const last = pieces.at(-1) ?? "";
  const tail = last.startsWith("(") ? last : `(?:${last})?`;
  return new RegExp(`^${pieces.slice(0, -1).join("")}${tail}$`);
}

function literal(text: string): string {
  return text.replace(/\s/g, "").replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

function isDayFirst({ shortDatePattern }: Culture): boolean {
  return /^[^my]*d[^y]*m/i.test(shortDatePattern.replace(/'[^']*'/g, ""));
}
