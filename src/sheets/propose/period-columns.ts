/** The columns of a cross-tab's periods: headers above them may say the year, headers below them which column holds amounts. */
import { CellKind } from "../../workbook/reader";
import { cellName, columnLetters } from "../../workbook/cell-name";
import { isUnitAlone } from "../headers/header-units";
import type { SheetMapping } from "../mapping";
import type { HeaderMeanings } from "./match-role";
import { withEntries } from "./amounts";
import { yearIn } from "../cells/period-text";
import type { CrossTab, PeriodHeader } from "./crosstab-headers";
import type { Question } from "./proposal";
import { textAt, type SheetGrid } from "./sheet-grid";

/** A cross-tab whose periods have one column of amounts each, as far as that is certain. */
export interface PeriodTable {
  /** The last row of headers. */
  readonly headerRow: number;
  readonly periods: readonly PeriodHeader[];
  /** The columns taken of periods, by the headers that tell them apart; one where nothing is to be asked. */
  readonly choices: readonly (readonly [label: string, periods: readonly PeriodHeader[]])[];
}

/** Undefined where the columns of the periods hold no amounts. */
export function periodTable(
  grid: SheetGrid,
  crossTab: CrossTab,
  meanings: HeaderMeanings,
): PeriodTable | undefined {
  const dated = withYearsAbove(grid, crossTab);
  const below = belowPeriods(grid, { ...crossTab, periods: dated }, meanings);
  const headerRow = below === undefined ? crossTab.row : crossTab.row + 1;
  const choices = below ?? aboveGroups(grid, crossTab.row, dated, meanings);
  const [first] = choices;
  return first === undefined ? undefined : { headerRow, periods: first[1], choices };
}

/** One question for the columns of amounts that a cross-tab has for each period. */
export function periodQuestions(
  { sheet }: SheetGrid,
  { headerRow, choices }: PeriodTable,
  labelOf: (period: PeriodHeader) => string,
): readonly Question[] {
  const [first, second] = choices;
  if (first === undefined || second === undefined) return [];
  const cell = cellName(first[1][0]?.column ?? 1, headerRow);
  const details = { found: choices.map(([label]) => label).join(", ") };
  const answers = choices.map(([label, periods]) => ({
    label,
    answered: (mapping: Parameters<typeof withEntries>[0]) =>
      withEntries(mapping, sheet, (entry) => ({ ...entry, periods: periodsOf(periods, labelOf) })),
  }));
  return [{ note: { what: "amounts", sheet, cell, details }, choices: answers }];
}

/** The mapping's description of the columns, each dated on the last day of its period. */
export function periodsOf(
  periods: readonly PeriodHeader[],
  labelOf: (period: PeriodHeader) => string,
): NonNullable<SheetMapping["periods"]> {
  const columns = periods.map((period) => [columnLetters(period.column), labelOf(period)]);
  return { columns: Object.fromEntries(columns) as Record<string, string>, day: "last" };
}

/** A year stands above the months that it is for, merged over them. */
function withYearsAbove(grid: SheetGrid, { row, periods }: CrossTab): readonly PeriodHeader[] {
  return periods.map((period) => {
    if (period.year !== undefined) return period;
    const above = cellAbove(grid, row, period.column);
    return { ...period, year: above === undefined ? undefined : yearIn(above) };
  });
}

/** The text, or the number, of the merged area over a column. */
function cellAbove(grid: SheetGrid, row: number, column: number): string | undefined {
  const first = grid.merged.get(`${String(row - 1)}:${String(column)}`) ?? { row: row - 1, column };
  const cell = grid.rows.get(first.row)?.get(first.column);
  if (cell === undefined) return undefined;
  return cell.kind === CellKind.text ? cell.text : String(cell.value);
}

type Choices = readonly (readonly [label: string, periods: readonly PeriodHeader[]])[];

/** The columns below each period by their headers; undefined where the row below holds data. */
function belowPeriods(
  grid: SheetGrid,
  { row, periods }: CrossTab,
  meanings: HeaderMeanings,
): Choices | undefined {
  const spans = periods.map((period) => spanOf(grid, row, period.column));
  const cells = spans.flatMap((span) => span.map((column) => grid.rows.get(row + 1)?.get(column)));
  const filled = cells.flatMap((cell) => cell ?? []);
  if (filled.length < periods.length || filled.some(({ kind }) => kind !== CellKind.text)) return undefined;
  const byHeader = new Map<string, PeriodHeader[]>();
  for (const [at, period] of periods.entries()) {
    for (const column of spans[at] ?? []) {
      const header = textAt(grid, row + 1, column);
      const isAmount = meanings.roleOf(header)?.role === "amount" || isUnitAlone(header);
      if (isAmount) byHeader.set(header, [...(byHeader.get(header) ?? []), { ...period, column }]);
    }
  }
  return [...byHeader];
}

/** The columns from a period's header to the next header of its row. */
function spanOf(grid: SheetGrid, row: number, column: number): readonly number[] {
  const headers = grid.rows.get(row);
  const span = [column];
  for (let next = column + 1; headers?.has(next) !== true && span.length < MOST_BELOW; next++) {
    const isUsed = grid.rows.get(row + 1)?.has(next) === true;
    if (!isUsed) break;
    span.push(next);
  }
  return span;
}

/** More columns do not belong to one period. */
const MOST_BELOW = 8;

/** The same months twice, below «Количество» and «Сумма»: groups of amounts, told apart by the headers above. */
function aboveGroups(
  grid: SheetGrid,
  row: number,
  periods: readonly PeriodHeader[],
  meanings: HeaderMeanings,
): Choices {
  const groups = new Map<string, PeriodHeader[]>();
  const seen = new Set<string>();
  let isTwice = false;
  for (const period of periods) {
    const key = `${String(period.year)} ${period.part}`;
    isTwice ||= seen.has(key);
    seen.add(key);
    const above = cellAbove(grid, row, period.column) ?? "";
    groups.set(above, [...(groups.get(above) ?? []), period]);
  }
  const kept = [...groups].filter(([label]) => meanings.roleOf(label)?.role !== "other");
  return isTwice ? kept : [["", kept.flatMap(([, own]) => own)]];
}
