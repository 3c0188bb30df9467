/** The signs of the amounts beside each text of a column. */
import { isBlankRow, type WorkbookReader } from "../../workbook/reader";
import { parseMoney } from "../cells";
import { RowCells } from "../shapes/row-cells";
import type { FoundTable } from "./tables";

/** By column and text: rows with amounts above and below zero. */
export type KindSums = ReadonlyMap<number, ReadonlyMap<string, { positive: number; negative: number }>>;

export async function kindSums(
  reader: WorkbookReader,
  { sheet, headerRow }: FoundTable,
  columns: readonly number[],
  amount: number,
): Promise<KindSums> {
  const sums = new Map(
    columns.map((column) => [column, new Map<string, { positive: number; negative: number }>()]),
  );
  if (columns.length === 0) return sums;
  const cells = new RowCells([...new Set([...columns, amount])]);
  const request = { sheet, columns: cells.columns, firstRow: headerRow + 1, marksFormulas: false };
  await reader.read(request, (block) => {
    for (let index = 0; index < block.rowCount; index++) {
      if (isBlankRow(block, index)) continue;
      cells.move(block, index);
      const money = parseMoney(cells.cell(amount));
      if (money.kind !== "value") continue;
      for (const [column, byText] of sums) {
        const text = cells.cell(column).text.trim();
        const found = byText.get(text) ?? { positive: 0, negative: 0 };
        if (money.value < 0) found.negative++;
        else found.positive++;
        byText.set(text, found);
      }
    }
    return true;
  });
  return sums;
}
