import type { Culture } from "../../src/adapters/formats/culture";

const PART = /d+|m+|y+|\/|'[^']*'/gi;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * An ISO day by the culture's short date pattern ("dd.MM.yyyy", "m/d/yyyy"; letters of either case); a slash stands for the culture's own date
 * separator. A text that is no ISO day is given back as it is; names of months are written as numbers.
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
