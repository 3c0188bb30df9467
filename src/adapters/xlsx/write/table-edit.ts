import type { CellRange } from "../../../workbook/cell-range";
import { WorkbookError } from "../../../workbook/errors";
import type { SheetWrite } from "../../../workbook/write-plan";
import { parseRange, rangeAddress } from "../../../workbook/cell-range";
import type { TablePart } from "../parts/table-part";
import { rangesMeet } from "../../../workbook/cell-range";
import { growTable, type TableGrowth } from "../../../workbook/table-growth";
import { childNamed, countAttribute, type XmlElement } from "../xml/document";
import { escapeNameAttribute } from "../../common/xml-escape";
import { applySplices, growElement, setAttributes, type Splice } from "../xml/splice";

/** A table under a write, with its growth. */
export interface GrownTable {
  readonly table: TablePart;
  readonly growth: TableGrowth;
}

/** The growth of the table that a write names; undefined if there is none that can get our columns and rows. */
export function tableUnder(write: SheetWrite, tables: readonly TablePart[]): GrownTable | undefined {
  const table = tables.find((each) => each.name === write.table);
  if (table?.isPlain !== true) return undefined;
  const growth = growTable(table, table.columnNames, write);
  for (const other of tables) {
    if (other === table || !rangesMeet(other.range, growth.range)) continue;
    throw new WorkbookError("table-in-the-way", { sheet: write.sheet, table: other.name });
  }
  return { table, growth };
}

/** The header texts that the table gives to its new columns, by column. */
export function headerNames(grown: GrownTable | undefined): ReadonlyMap<number, string> {
  return new Map(grown?.growth.added.map((column) => [column.column, column.name]));
}

/** The grown definition of the table; undefined if it stays as it is. */
export function grownTableXml({ table, growth }: GrownTable): string | undefined {
  const { text, root } = table.document;
  const ref = rangeAddress(growth.range);
  if (ref === rangeAddress(table.range)) return undefined;
  const splices: Splice[] = [setAttributes(text, root, { ref })];
  const filter = childNamed(root, "autoFilter");
  const filterRange = parseRange(filter?.attributes["ref"] ?? "");
  if (filter !== undefined && filterRange !== undefined) {
    splices.push(setAttributes(text, filter, { ref: rangeAddress(grownFilter(filterRange, table, growth)) }));
  }
  const list = childNamed(root, "tableColumns");
  if (list !== undefined && growth.added.length > 0) splices.push(columnsSplice(text, list, growth));
  return applySplices(text, splices);
}

/** The filter grows as much as the table: it ends above a totals row. */
function grownFilter(filter: CellRange, table: TablePart, growth: TableGrowth): CellRange {
  return {
    ...filter,
    lastRow: filter.lastRow + growth.range.lastRow - table.range.lastRow,
    lastColumn: filter.lastColumn + growth.range.lastColumn - table.range.lastColumn,
  };
}

function columnsSplice(text: string, list: XmlElement, growth: TableGrowth): Splice {
  const lastId = Math.max(0, ...list.children.map((column) => countAttribute(column, "id") ?? 0));
  const columns = growth.added.map(
    ({ name }, i) =>
      `<${list.prefix}tableColumn id="${String(lastId + i + 1)}" name="${escapeNameAttribute(name)}"/>`,
  );
  return growElement(text, list, columns.join(""), list.children.length + columns.length);
}
