/** Recognises sums of partners for one period that a title or the sheet's name says, without days of their own. */
import { dateOf, periodNamed } from "../../domain/calendar";
import { cellName, columnLetters } from "../../workbook/cell-name";
import { CellKind, type WorkbookReader } from "../../workbook/reader";
import { parseDate } from "../cells";
import { monthNamed } from "../cells/month-names";
import type { SheetMapping } from "../mapping";
import type { Assumption } from "../mapping-notes";
import { amountOf } from "./amounts";
import { quarterIn, yearIn } from "../cells/period-text";
import { headersBySaid, nameColumns, signatureOf } from "./list";
import { profileOf } from "./profile";
import type { ProposedSource } from "./proposal";
import { titlesAbove, type SheetGrid } from "./sheet-grid";
import type { FoundTable } from "./tables";
import { unitEntry } from "./units";

/** The source that such a table is: a cross-tab of one period. Undefined where no month or quarter is certain. */
export async function proposePeriodTotals(
  reader: WorkbookReader,
  grid: SheetGrid,
  table: FoundTable,
): Promise<ProposedSource | undefined> {
  const profile = await profileOf(reader, table);
  const names = nameColumns(table, profile);
  const { column: amount, questions } = amountOf(table, profile);
  const period = periodOf(grid, table.firstHeaderRow);
  const hasDays = [...profile.columns.values()].some(({ days, daysInText }) => days > 0 || daysInText > 0);
  if (names.length === 0 || amount === undefined || period === undefined || hasDays) return undefined;
  const { sheet, headerRow } = table;
  const unit = unitEntry(grid, table.firstHeaderRow, amount.header);
  const entry: SheetMapping = {
    sheet,
    headerRow,
    columns: {},
    ...unit.units,
    periods: { columns: { [columnLetters(amount.column)]: period.label }, day: "last" },
  };
  const cell = cellName(amount.column, headerRow);
  const details = { taken: period.label, found: period.text };
  const assumed: Assumption[] = [
    ...unit.assumed,
    { what: "period", sheet, cell, details },
    { what: "day-in-period", sheet, cell },
  ];
  return {
    kind: "crosstab",
    sheet,
    signature: signatureOf(table),
    entries: [entry],
    assumed,
    questions,
    names,
    headers: headersBySaid(table),
  };
}

/** The only month or quarter that the titles say, else the one of the sheet's name. */
function periodOf(
  grid: SheetGrid,
  row: number,
): { readonly label: string; readonly text: string } | undefined {
  const titles = titlesAbove(grid, row).map(({ text }) => text);
  for (const texts of [titles, [grid.sheet]]) {
    const said = texts.flatMap((text) => {
      const label = periodIn(text);
      return label === undefined ? [] : [{ label, text }];
    });
    if (new Set(said.map(({ label }) => label)).size === 1) return said[0];
    if (said.length > 0) return undefined;
  }
  return undefined;
}

const DAYS = /[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}/g;

/** «Период: 01.03.2026 - 31.03.2026», «за март 2026 г.», «I квартал 2026». */
function periodIn(text: string): string | undefined {
  const days = [...text.matchAll(DAYS)].flatMap(([day]) => {
    const parsed = parseDate({ kind: CellKind.text, value: 0, text: day });
    return parsed.kind === "value" ? [parsed.value] : [];
  });
  const [first, last] = days;
  if (first !== undefined && last !== undefined && days.length === 2) {
    const { year, month } = dateOf(first);
    const labels = [`${String(year)}-${padded(month)}`, `${String(year)}-Q${String(Math.ceil(month / 3))}`];
    return labels.find((label) => {
      const period = periodNamed(label);
      return period?.first === first && period.last === last;
    });
  }
  const year = yearIn(text);
  if (year === undefined || days.length > 0) return undefined;
  const quarter = quarterIn(text);
  const months = text.split(/[^\p{L}]+/u).flatMap((word) => monthNamed(word) ?? []);
  const [month] = months;
  if (quarter !== undefined && months.length === 0) return `${String(year)}-${quarter}`;
  return month !== undefined && months.length === 1 && quarter === undefined
    ? `${String(year)}-${padded(month)}`
    : undefined;
}

function padded(month: number): string {
  return String(month).padStart(2, "0");
}
