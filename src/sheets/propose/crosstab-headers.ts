/** Headers that name periods: months or quarters side by side in one row. */
import { CellKind } from "../../workbook/reader";
import { dayFromSerial, dateOf } from "../../domain/calendar";
import { monthNamed } from "../cells/month-names";
import type { Cell } from "../cells";
import type { SheetGrid } from "./sheet-grid";

/** A period's part in its year, and the year where the header says it. */
export interface PeriodHeader {
  readonly column: number;
  /** "03", or "Q1". */
  readonly part: string;
  readonly year: number | undefined;
}

export interface CrossTab {
  readonly row: number;
  readonly periods: readonly PeriodHeader[];
}

const LEAST_MONTHS = 6;
const LEAST_QUARTERS = 4;

/** The row of periods; months take precedence, as their quarters only repeat them. */
export function crossTabIn(grid: SheetGrid): CrossTab | undefined {
  for (const [row, cells] of grid.rows) {
    const headers = [...cells].flatMap(([column, cell]) => periodHeader(column, cell) ?? []);
    const months = headers.filter(({ part }) => !part.startsWith("Q"));
    if (months.length >= LEAST_MONTHS || areInTurn(months)) return { row, periods: months };
    const quarters = headers.filter(({ part }) => part.startsWith("Q"));
    if (quarters.length >= LEAST_QUARTERS) return { row, periods: quarters };
  }
  return undefined;
}

/** A few months that follow each other, as those of a quarter do. */
function areInTurn(months: readonly PeriodHeader[]): boolean {
  const follows = months.every(
    ({ part }, at) => at === 0 || Number(part) === (Number(months[at - 1]?.part) % 12) + 1,
  );
  return follows && months.length >= LEAST_IN_TURN;
}

const LEAST_IN_TURN = 3;

const QUARTER =
  /^(?:(i{1,3}|iv|[1-4])[\s-]*(?:-?(?:й|ый|ой))?\s*(?:кв|квартал|тоқсан|тқ|quarter|qtr|q)\.?|q([1-4])|(?:кв|квартал|quarter)\.?\s*([1-4]))(?=$|[^\p{L}\p{N}])/iu;
const ROMAN: Readonly<Record<string, string>> = { i: "1", ii: "2", iii: "3", iv: "4" };
const NUMERIC_MONTH = /^(0?[1-9]|1[0-2])[./-]((?:20)?[0-9]{2})$/;
const FIRST_DAY = /^0?1\.([01][0-9])\.(20[0-9]{2})$/;
const YEAR = /(?<![0-9])(20[0-9]{2})(?![0-9])/;

function periodHeader(column: number, cell: Cell): PeriodHeader | undefined {
  if (cell.kind === CellKind.date) {
    const day = dayFromSerial(cell.value);
    if (day === undefined) return undefined;
    const { year, month, day: ofMonth } = dateOf(day);
    return ofMonth === 1 ? { column, part: padded(month), year } : undefined;
  }
  return cell.kind === CellKind.text ? periodInText(column, cell.text.trim().toLowerCase()) : undefined;
}

function periodInText(column: number, text: string): PeriodHeader | undefined {
  const year = yearIn(text) ?? shortYearIn(text);
  const numeric = NUMERIC_MONTH.exec(text);
  if (numeric !== null) {
    const [, month = "", said = ""] = numeric;
    return { column, part: padded(Number(month)), year: Number(said) + (said.length === 2 ? 2000 : 0) };
  }
  const typed = FIRST_DAY.exec(text);
  if (typed !== null) return { column, part: typed[1] ?? "", year: Number(typed[2]) };
  const quarter = quarterAt(text);
  if (quarter !== undefined) return { column, part: quarter, year };
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== "");
  const months = words.flatMap((word) => monthNamed(word) ?? []);
  const [month] = months;
  return month === undefined || months.length > 1 || words.length > MOST_WORDS
    ? undefined
    : { column, part: padded(month), year };
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
