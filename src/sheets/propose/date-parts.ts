/** Recognises year, month and day in columns of their own. */
import { normalName } from "../../domain/normal-name";
import { cellName, columnLetters } from "../../workbook/cell-name";
import { CellKind } from "../../workbook/reader";
import type { Cell } from "../cells";
import { yearIn } from "../cells/period-text";
import type { Mapping } from "../mapping";
import type { Assumption } from "../mapping-notes";
import { isQuarter, monthOf, yearOf } from "../shapes/row-dates";
import type { DateParts } from "../shapes/shape";
import { withEntries } from "./amounts";
import type { ColumnProfile, TableProfile } from "./profile";
import type { Question } from "./proposal";
import { titlesAbove, type SheetGrid } from "./sheet-grid";
import type { FoundTable, TableColumn } from "./tables";

/** Columns whose headers say nothing may hold months, where they stand before all others. */
const HEADERS: Readonly<Record<keyof DateParts, ReadonlySet<string>>> = {
  year: new Set("год, жыл, жылы, year, yr".split(", ").map(normalName)),
  month: new Set("месяц, мес, мес., период, ай, айы, month, period, кезең".split(", ").map(normalName)),
  day: new Set("день, число, день месяца, күн, күні, day, day of month".split(", ").map(normalName)),
};

export interface FoundParts {
  readonly parts: DateParts;
  readonly month: TableColumn;
  readonly columns: readonly TableColumn[];
  readonly assumed: readonly Assumption[];
  readonly questions: readonly Question[];
}

/** The columns of a table that make days together; undefined where none holds months. `years`: those of the partners. */
export function datePartsOf(
  grid: SheetGrid,
  table: FoundTable,
  { columns }: TableProfile,
  years: readonly number[],
): FoundParts | undefined {
  const columnOf = (part: keyof DateParts, isRight: (cell: Cell) => boolean): TableColumn | undefined =>
    table.columns.find(({ column, header }, at) => {
      const isFirst = part === "month" && at === 0 && header === "";
      const isNamed = isFirst || HEADERS[part].has(normalName(header));
      return isNamed && holdsOnly(columns.get(column), isRight);
    });
  const month = columnOf("month", (cell) => monthOf(cell) !== undefined || isQuarter(cell));
  if (month === undefined || !holdsAny(columns.get(month.column))) return undefined;
  const year = columnOf("year", (cell) => yearOf(cell) !== undefined);
  const day = columnOf("day", ({ value, text }) => Number(text || value) >= 1 && Number(text || value) <= 31);
  const said = year === undefined ? saidYear(grid, table, columns.get(month.column)) : undefined;
  const parts: DateParts = {
    ...(year !== undefined && { year: columnLetters(year.column) }),
    ...(said?.year !== undefined && { year: String(said.year) }),
    month: columnLetters(month.column),
    ...(day !== undefined && { day: columnLetters(day.column) }),
  };
  const { sheet, headerRow } = table;
  const cell = cellName(month.column, headerRow);
  const assumed: Assumption[] = day === undefined ? [{ what: "day-in-period", sheet, cell }] : [];
  if (said?.text !== undefined)
    assumed.push({ what: "year", sheet, cell, details: { taken: String(said.year), found: said.text } });
  const isAsked = year === undefined && said === undefined;
  const questions = isAsked ? [yearQuestion(sheet, cell, parts, years)] : [];
  return { parts, month, columns: [year, month, day].flatMap((one) => one ?? []), assumed, questions };
}

/** Whether a column holds nothing else; days of the first of a month count as that month. */
function holdsOnly(profile: ColumnProfile | undefined, isRight: (cell: Cell) => boolean): boolean {
  if (profile === undefined || profile.texts.size + profile.days === 0) return false;
  return [...profile.texts.keys()].every((text) => isRight({ kind: CellKind.text, value: 0, text }));
}

/** Whether a column holds months, not only quarters. */
function holdsAny(profile: ColumnProfile | undefined): boolean {
  const texts = [...(profile?.texts.keys() ?? [])];
  return (
    (profile?.days ?? 0) > 0 ||
    texts.some((text) => monthOf({ kind: CellKind.text, value: 0, text }) !== undefined)
  );
}

/** `text`: undefined where each month says its own year. */
interface SaidYear {
  readonly year: number | undefined;
  readonly text: string | undefined;
}

/** The year of months without one: the only one that the titles above and the sheet's name say. */
function saidYear(
  grid: SheetGrid,
  table: FoundTable,
  months: ColumnProfile | undefined,
): SaidYear | undefined {
  const cells = [...(months?.texts.keys() ?? [])].map(
    (text) => ({ kind: CellKind.text, value: 0, text }) as const,
  );
  if (cells.every((cell) => isQuarter(cell) || monthOf(cell)?.year !== undefined))
    return { year: undefined, text: undefined };
  const said = [...titlesAbove(grid, table.firstHeaderRow).map(({ text }) => text), grid.sheet].flatMap(
    (text) => {
      const year = yearIn(text);
      return year === undefined ? [] : [{ year, text }];
    },
  );
  return new Set(said.map(({ year }) => year)).size === 1 ? said[0] : undefined;
}

function yearQuestion(sheet: string, cell: string, parts: DateParts, years: readonly number[]): Question {
  const choices = years.map((year) => ({
    label: String(year),
    answered: (mapping: Mapping) =>
      withEntries(mapping, sheet, (entry) => ({ ...entry, dateParts: { ...parts, year: String(year) } })),
  }));
  return { note: { what: "year", sheet, cell }, choices };
}
