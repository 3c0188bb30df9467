/** Months and quarters as headers and cells name them: «Март 2026», "Jan-26", «II кв.», "03.2026". */
import { dayFromSerial, dateOf } from "../../domain/calendar";
import { CellKind } from "../../workbook/reader";
import type { Cell } from "./cell";
import { monthNamed } from "./month-names";

/** A period's part in its year, and the year where the text says it. */
export interface PeriodPart {
  /** "03", or "Q1". */
  readonly part: string;
  readonly year: number | undefined;
}

const QUARTER =
  /^(?:(i{1,3}|iv|[1-4])[\s-]*(?:-?(?:й|ый|ой))?\s*(?:кв|квартал|тоқсан|тқ|quarter|qtr|q)\.?|q([1-4])|(?:кв|квартал|quarter)\.?\s*([1-4]))(?=$|[^\p{L}\p{N}])/iu;
const ROMAN: Readonly<Record<string, string>> = { i: "1", ii: "2", iii: "3", iv: "4" };
const NUMERIC_MONTH = /^(0?[1-9]|1[0-2])[./-]((?:20)?[0-9]{2})$/;
const FIRST_DAY = /^0?1\.([01][0-9])\.(20[0-9]{2})$/;
const YEAR = /(?<![0-9])(20[0-9]{2})(?![0-9])/;

/** The period that a cell names: by a date its first day, by a text its words; undefined where it names none. */
export function periodOfCell(cell: Cell): PeriodPart | undefined {
  if (cell.kind === CellKind.date) {
    const day = dayFromSerial(cell.value);
    if (day === undefined) return undefined;
    const { year, month, day: ofMonth } = dateOf(day);
    return ofMonth === 1 ? { part: padded(month), year } : undefined;
  }
  return cell.kind === CellKind.text ? periodInText(cell.text.trim().toLowerCase()) : undefined;
}

function periodInText(text: string): PeriodPart | undefined {
  const year = yearIn(text) ?? shortYearIn(text);
  const numeric = NUMERIC_MONTH.exec(text);
  if (numeric !== null) {
    const [, month = "", said = ""] = numeric;
    return { part: padded(Number(month)), year: Number(said) + (said.length === 2 ? 2000 : 0) };
  }
  const typed = FIRST_DAY.exec(text);
  if (typed !== null) return { part: typed[1] ?? "", year: Number(typed[2]) };
  const quarter = quarterAt(text);
  if (quarter !== undefined) return { part: quarter, year };
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== "");
  const months = words.flatMap((word) => monthNamed(word) ?? []);
  const [month] = months;
  return month === undefined || months.length > 1 || words.length > MOST_WORDS
    ? undefined
    : { part: padded(month), year };
}

/** The quarter that a text begins with: "Q2". */
function quarterAt(text: string): string | undefined {
  const quarter = QUARTER.exec(text);
  const found = quarter?.[1] ?? quarter?.[2] ?? quarter?.[3];
  return found === undefined ? undefined : `Q${ROMAN[found.toLowerCase()] ?? found}`;
}

/** The only quarter that a text names: «Закупки за II квартал 2026 года». */
export function quarterIn(text: string): string | undefined {
  const starts = [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const found = new Set(starts.flatMap((at) => quarterAt(text.slice(at)) ?? []));
  const [quarter] = found;
  return found.size === 1 ? quarter : undefined;
}

/** "Jan-26", «янв.26», «Март'26»: two digits right behind the only word. */
function shortYearIn(text: string): number | undefined {
  const digits = /^\p{L}+[-.'’ ]{1,2}([0-9]{2})$/u.exec(text)?.[1];
  return digits === undefined ? undefined : 2000 + Number(digits);
}

/** «Март 2026 г.», "Sales March": more words say something else. */
const MOST_WORDS = 3;

function padded(month: number): string {
  return String(month).padStart(2, "0");
}

/** The only year of this century that a text names. */
export function yearIn(text: string): number | undefined {
  const years = new Set([...text.matchAll(new RegExp(YEAR, "g"))].map(([year]) => Number(year)));
  const [year] = years;
  return years.size === 1 ? year : undefined;
}
