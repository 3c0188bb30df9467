/**
 * Use case: begin the next year's book. Purchases of the closed year are taken off their sheets; partners, sheets, what was
 * told and the chain of seals stay. A year none of whose rows is there is archived: it counts as it was counted.
 */
import { lastDayOfYear } from "../../domain/calendar";
import type { SheetLayout } from "../../sheets/layout";
import { readTargetCells, type TargetColumn } from "../../sheets/plan/target-cells";
import { ColumnarBuilder } from "../../workbook/columnar-builder";
import type { WorkbookReader } from "../../workbook/reader";
import type { SheetWrite, WritePlan } from "../../workbook/write-plan";
import type { PartnerBook } from "../book";
import { booksIn } from "./reviewed";

export type StartedYear =
  | { readonly ok: true; readonly year: number; readonly rows: number; readonly plan: WritePlan }
  /** The year's last period is not closed; `year` undefined: nothing is. */
  | { readonly ok: false; readonly year: number | undefined };

export async function startYear(reader: WorkbookReader, book: PartnerBook): Promise<StartedYear> {
  const newest = booksIn(book).closings.at(-1)?.period;
  if (newest === undefined) return { ok: false, year: undefined };
  const { year } = newest;
  if (newest.last !== lastDayOfYear(year)) return { ok: false, year };
  const rows = rowsThrough(book, lastDayOfYear(year));
  const sheets = await Promise.all(
    book.purchases.sources.map(({ layout }, source) =>
      emptied(reader, layout, rows.get(source) ?? new Set()),
    ),
  );
  const count = [...rows.values()].reduce((sum, { size }) => sum + size, 0);
  return { ok: true, year, rows: count, plan: { sheets } };
}

/** Rows of purchases dated up to a day, by source. */
function rowsThrough(
  { partners, absent, purchases }: PartnerBook,
  last: number,
): ReadonlyMap<number, Set<number>> {
  const rows = new Map<number, Set<number>>();
  const count = partners.partners.length + absent.size;
  for (let position = 0; position < count; position++) {
    for (const { source, row, day } of purchases.book.rowsOf(position)) {
      if (day > last) continue;
      const own = rows.get(source) ?? new Set<number>();
      rows.set(source, own.add(row));
    }
  }
  return rows;
}

/** Formulas of the user's stay: they belong to the sheet, and show nothing without their row. */
async function emptied(
  reader: WorkbookReader,
  { sheet, headerRow, headers, firstRow, lastRow }: SheetLayout,
  rows: ReadonlySet<number>,
): Promise<SheetWrite> {
  const targets = [...headers].map(([column, header]): TargetColumn => ({
    key: header,
    write: { column, header, isNew: false, format: "text", width: 10 },
  }));
  const now = await readTargetCells(reader, sheet, targets, firstRow, lastRow);
  const builder = new ColumnarBuilder(targets.length);
  for (const [row, cells] of now) {
    if (!rows.has(row)) continue;
    const values = cells.map((cell) => (cell === undefined ? undefined : null));
    builder.add(
      row,
      values,
      false,
      cells.map((cell) => cell ?? null),
    );
  }
  return {
    ...{ sheet, isNewSheet: false, headerRow, columns: targets.map(({ write }) => write) },
    ...{ rows: builder.rows(), table: undefined, provisionalMark: "" },
  };
}
