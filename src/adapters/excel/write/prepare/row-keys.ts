/** Whether rows still belong to whom the plan says: someone may have inserted, deleted or sorted rows meanwhile. */
import { trimBlanks } from "../../../../domain/blanks";
import { cellName } from "../../../../workbook/cell-name";
import { WorkbookError } from "../../../../workbook/errors";
import type { SheetWrite } from "../../../../workbook/write-plan";
import type { ReadStripsOptions } from "./read-strips";
import { readStrips } from "./read-strips";
import { STRIP_ROWS } from "../journal/strip";

/** Reads the column of ids, and throws `WorkbookError` ("rows-moved") at the first row that is another's. */
export async function checkRowKeys(
  context: Excel.RequestContext,
  sheetId: string,
  write: SheetWrite,
  options: ReadStripsOptions,
): Promise<void> {
  const { keys, rows } = write;
  const first = rows[0]?.row;
  const last = rows[rows.length - 1]?.row;
  if (keys === undefined || first === undefined || last === undefined) return;
  const { column } = keys;
  const expected = new Map(rows.map(({ row }, i) => [row, keys.ids[i]]));
  const places = Array.from({ length: Math.ceil((last - first + 1) / STRIP_ROWS) }, (_place, i) => {
    const firstRow = first + i * STRIP_ROWS;
    return { sheetId, column, firstRow, rowCount: Math.min(STRIP_ROWS, last - firstRow + 1) };
  });
  const compare = (values: readonly unknown[], firstRow: number): void => {
    values.forEach((value, i) => {
      const row = firstRow + i;
      const id = expected.get(row);
      const found = idOf(value);
      if (id === undefined || found === id) return;
      throw new WorkbookError("rows-moved", {
        sheet: write.sheet,
        cell: cellName(column, row),
        expected: id,
        found,
      });
    });
  };
  await readStrips(
    context,
    places,
    ({ values }, i) => {
      compare(values, places[i]?.firstRow ?? first);
    },
    options,
  );
}

function idOf(value: unknown): string {
  return typeof value === "number" || typeof value === "string" ? trimBlanks(String(value)) : "";
}
