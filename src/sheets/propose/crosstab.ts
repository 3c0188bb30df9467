/** Recognises cross-tabs: six months or more, or four quarters, side by side in one row. */
import { CellKind } from "../../workbook/reader";
import { dayFromSerial, dateOf } from "../../domain/calendar";
import { cellName, columnLetters } from "../../workbook/cell-name";
import { monthNamed } from "../cells/month-names";
import type { Cell } from "../cells";
import type { Assumption } from "../mapping-notes";
import type { HeaderMeanings } from "./match-role";
import type { ProposedSource, Question } from "./proposal";
import { profileOf } from "./profile";
import { textAt, titlesAbove, type SheetGrid } from "./sheet-grid";
import type { FoundTable } from "./tables";
import type { WorkbookReader } from "../../workbook/reader";
import { unitEntry } from "./units";

/** A period's part in its year, and the year where the header says it. */
interface PeriodHeader {
  readonly column: number;
  /** "03", or "Q1". */
  readonly part: string;
  readonly year: number | undefined;
}

interface CrossTab {
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
    if (months.length >= LEAST_MONTHS) return { row, periods: months };
    const quarters = headers.filter(({ part }) => part.startsWith("Q"));
    if (quarters.length >= LEAST_QUARTERS) return { row, periods: quarters };
  }
  return undefined;
}

const QUARTER =
  /^(?:(i{1,3}|iv|[1-4])[\s-]*(?:-?(?:й|ый|ой))?\s*(?:кв|квартал|тоқсан|тқ|quarter|qtr|q)\.?|q([1-4])|(?:кв|квартал|quarter)\.?\s*([1-4]))(?=$|[^\p{L}\p{N}])/iu;
const ROMAN: Readonly<Record<string, string>> = { i: "1", ii: "2", iii: "3", iv: "4" };
const NUMERIC_MONTH = /^(0?[1-9]|1[0-2])[./-]((?:20)?[0-9]{2})$/;
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
  const year = yearIn(text);
  const numeric = NUMERIC_MONTH.exec(text);
  if (numeric !== null) {
    const [, month = "", said = ""] = numeric;
    return { column, part: padded(Number(month)), year: Number(said) + (said.length === 2 ? 2000 : 0) };
  }
  const quarter = QUARTER.exec(text);
  if (quarter !== null) {
    const found = quarter[1] ?? quarter[2] ?? quarter[3] ?? "";
    return { column, part: `Q${ROMAN[found] ?? found}`, year };
  }
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== "");
  const months = words.flatMap((word) => monthNamed(word) ?? []);
  const [month] = months;
  return month === undefined || months.length > 1 || words.length > MOST_WORDS
    ? undefined
    : { column, part: padded(month), year };
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

/** The source that a cross-tab is; undefined where no column beside the periods holds names. */
export async function proposeCrossTab(
  reader: WorkbookReader,
  grid: SheetGrid,
  { row, periods }: CrossTab,
  meanings: HeaderMeanings,
): Promise<ProposedSource | undefined> {
  const table = labelsOf(grid, row, periods, meanings);
  const profile = await profileOf(reader, table);
  const names = table.columns.flatMap(({ column, header, role }) => {
    const texts = profile.columns.get(column)?.texts ?? new Map<string, number>();
    const isName = role === "partner" || role === "code" || role === "number";
    return isName ? [{ said: `=${columnLetters(column)}`, header, role, texts }] : [];
  });
  if (names.length === 0) return undefined;
  const { sheet } = grid;
  const year = yearOf(grid, row, periods);
  const labels = periods.map(({ part, year: own }) => `${String(own ?? year?.year ?? 0)}-${part}`);
  const columns = periods.map(({ column }, at) => [columnLetters(column), labels[at] ?? ""]);
  const [first] = periods;
  const cell = cellName(first?.column ?? 1, row);
  const unit = unitEntry(grid, row, textAt(grid, row, first?.column ?? 1));
  const assumed: Assumption[] = [...unit.assumed, { what: "day-in-period", sheet, cell }];
  if (year !== undefined)
    assumed.push({ what: "year", sheet, cell, details: { taken: String(year.year), found: year.text } });
  const questions: Question[] = [];
  if (labels.some((label) => label.startsWith("0-")))
    questions.push({ note: { what: "year", sheet, cell }, choices: [] });
  const entry = {
    sheet,
    headerRow: row,
    columns: {},
    ...unit.units,
    periods: { columns: Object.fromEntries(columns) as Record<string, string>, day: "last" as const },
  };
  const signature = `crosstab ${names.map(({ header }) => header).join("|")}`;
  return { kind: "crosstab", sheet, signature, entries: [entry], assumed, questions, names };
}

/** The columns beside the periods. */
function labelsOf(
  grid: SheetGrid,
  row: number,
  periods: readonly PeriodHeader[],
  meanings: HeaderMeanings,
): FoundTable {
  const taken = new Set(periods.map(({ column }) => column));
  const used = new Set([...grid.rows].filter(([at]) => at >= row).flatMap(([, cells]) => [...cells.keys()]));
  const columns = [...used]
    .filter((column) => !taken.has(column))
    .flatMap((column) => {
      const header = textAt(grid, row, column);
      const match = meanings.roleOf(header);
      return header === ""
        ? []
        : [
            {
              column,
              header,
              role: match?.role,
              isSure: match?.isSure ?? false,
              isHidden: grid.hidden.has(column),
            },
          ];
    });
  return { sheet: grid.sheet, headerRow: row, firstHeaderRow: row, columns };
}

/** The year that the titles above, or the sheet's name, say; undefined where every header says its own, or none does. */
function yearOf(
  grid: SheetGrid,
  row: number,
  periods: readonly PeriodHeader[],
): { readonly year: number; readonly text: string } | undefined {
  if (periods.every(({ year }) => year !== undefined)) return undefined;
  const said = [...titlesAbove(grid, row).map(({ text }) => text), grid.sheet].flatMap((text) => {
    const year = yearIn(text);
    return year === undefined ? [] : [{ year, text }];
  });
  return new Set(said.map(({ year }) => year)).size === 1 ? said[0] : undefined;
}
