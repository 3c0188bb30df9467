/** Reads whose rows these are now: others may have inserted, deleted or sorted rows since the plan was made. */
import { trimBlanks } from "../../../../domain/blanks";
import { cellName } from "../../../../workbook/cell-name";
import { WorkbookError } from "../../../../workbook/errors";
import { lastRowOf, rowList } from "../../../../workbook/row-list";
import type { SheetWrite } from "../../../../workbook/write-plan";
import type { OfficeExcel } from "../../office";
import { plainHeld, sameHeld, type Held } from "../journal/held";
import { STRIP_ROWS, type Strip } from "../journal/strip";
import { readStrips, type StripPlace, type ReadStripsOptions } from "./read-strips";

/** Contents of the key columns, by row. */
export type KeysByRow = ReadonlyMap<number, readonly Held[]>;

/**
 * Reads the key columns of all planned rows. Throws `WorkbookError` ("rows-moved") at the first row that belongs to
 * another partner than the plan says.
 */
export async function readRowKeys(
  office: OfficeExcel,
  sheetId: string,
  write: SheetWrite,
  options: ReadStripsOptions,
): Promise<KeysByRow> {
  const { keys } = write;
  const rows = rowList(write.rows);
  if (keys === undefined || rows.count === 0) return new Map();
  const [first, last] = [rows.numberAt(0), lastRowOf(write.rows)];
  const found = new Map<number, Held[]>();
  for (let i = 0; i < rows.count; i++) {
    found.set(
      rows.numberAt(i),
      keys.columns.map(() => null),
    );
  }
  const parts = keys.columns.flatMap((column, key) =>
    placesOf(sheetId, column, first, last).map((place) => ({ key, place })),
  );
  await readStrips(
    office,
    parts.map(({ place }) => place),
    ({ values }, i) => {
      const part = parts[i];
      if (part === undefined) return;
      values.forEach((value, at) => {
        const held = found.get(part.place.firstRow + at);
        if (held !== undefined) held[part.key] = plainHeld(value);
      });
    },
    options,
  );
  checkIds(write, found);
  return found;
}

function placesOf(sheetId: string, column: number, first: number, last: number): readonly StripPlace[] {
  return Array.from({ length: Math.ceil((last - first + 1) / STRIP_ROWS) }, (_place, i) => {
    const firstRow = first + i * STRIP_ROWS;
    return { sheetId, column, firstRow, rowCount: Math.min(STRIP_ROWS, last - firstRow + 1) };
  });
}

function checkIds({ sheet, rows, keys }: SheetWrite, found: KeysByRow): void {
  const list = rowList(rows);
  keys?.ids?.forEach((ids, i) => {
    const row = list.numberAt(i);
    ids?.forEach((expected, place) => {
      const id = idOf(found.get(row)?.[place] ?? null);
      if (id === expected) return;
      const cell = cellName(keys.columns[place] ?? 1, row);
      throw new WorkbookError("rows-moved", { sheet, cell, expected, found: id });
    });
  });
}

/**
 * Refuses rows that have moved between the reading of ids and that of cells: a written key cell must hold the same in
 * both.
 */
export function checkKeyCells({ sheet, keys }: SheetWrite, found: KeysByRow, strips: readonly Strip[]): void {
  keys?.columns.forEach((column, place) => {
    for (const strip of strips.filter((one) => one.column === column)) {
      strip.before.forEach((held, i) => {
        const row = strip.firstRow + i;
        const read = found.get(row)?.[place];
        if (held === undefined || read === undefined || sameHeld(held, read)) return;
        const cell = cellName(column, row);
        throw new WorkbookError("rows-moved", { sheet, cell, expected: idOf(held), found: idOf(read) });
      });
    }
  });
}

function idOf(held: Held): string {
  return typeof held === "number" || typeof held === "string" ? trimBlanks(String(held)) : "";
}
