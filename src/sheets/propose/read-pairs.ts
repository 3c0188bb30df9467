/** Reads the ids and names of a proposed list of partners. */
import { isBlankRow, type WorkbookReader } from "../../workbook/reader";
import { parseId } from "../cells";
import type { SheetMapping } from "../mapping";
import { RowCells } from "../shapes/row-cells";
import { columnOf } from "../shapes/source-columns";
import type { ListedPartner } from "./partner-of-sheet";

export async function readPairs(
  reader: WorkbookReader,
  { sheet = "", headerRow = 1, columns = {} }: SheetMapping,
): Promise<readonly ListedPartner[]> {
  const id = columnOf(columns["partnerId"] ?? "", undefined) ?? 1;
  const name = columnOf(columns["name"] ?? "", undefined) ?? id;
  const cells = new RowCells([...new Set([id, name])]);
  const pairs: ListedPartner[] = [];
  await reader.read(
    { sheet, columns: cells.columns, firstRow: headerRow + 1, marksFormulas: false },
    (block) => {
      for (let index = 0; index < block.rowCount; index++) {
        if (isBlankRow(block, index)) continue;
        cells.move(block, index);
        const own = parseId(cells.cell(id));
        const named = parseId(cells.cell(name));
        if (own.kind === "value")
          pairs.push({ id: own.value, name: named.kind === "value" ? named.value : own.value });
      }
      return true;
    },
  );
  return pairs;
}
