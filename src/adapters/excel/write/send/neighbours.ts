/** After a write: restores the ranges of tables beside it that Excel has extended over its cells. */
import type { CellRange } from "../../../../workbook/cell-range";
import { loadPlace, rangeOfPlace } from "../../read/range-place";
import type { PreparedSheet } from "../prepare/prepare";
import { shrunkNeighbour } from "../put-back/judge-table";
import { areaOf } from "./assign";

export async function shrinkNeighbours(
  context: Excel.RequestContext,
  sheets: readonly Pick<PreparedSheet, "id" | "neighbours">[],
): Promise<void> {
  const asked = sheets.flatMap(({ id, neighbours }) =>
    neighbours.map((neighbour) => {
      const sheet = context.workbook.worksheets.getItem(id ?? "");
      const range = sheet.tables.getItemOrNullObject(neighbour.id).getRange();
      loadPlace(range);
      return { sheet, neighbour, range };
    }),
  );
  if (asked.length === 0) return;
  await context.sync();
  const grown = asked.flatMap(({ sheet, neighbour, range }) => {
    const back: CellRange | undefined = range.isNullObject
      ? undefined
      : shrunkNeighbour(neighbour, rangeOfPlace(range));
    return back === undefined ? [] : [{ sheet, neighbour, back }];
  });
  for (const { sheet, neighbour, back } of grown)
    sheet.tables.getItem(neighbour.id).resize(areaOf(sheet, back));
  if (grown.length > 0) await context.sync();
}
