/** Reads the texts of the partners sheet that purchases are joined by, where it is not the id. */
import type { WorkbookReader } from "../../workbook/reader";
import { cellAt, parseId } from "../cells";
import type { Layout, SheetLayout } from "../layout";
import type { JoinMapping } from "../mapping";
import type { PartnerTable } from "../partners";
import { columnOf } from "../shapes/source-columns";
import { joinByName, joinByNumber, type JoinedPartner, type PartnerJoin } from "./partner-join";

/** The joins of the sources that name partners otherwise than by id. */
export async function readJoins(
  reader: WorkbookReader,
  { partners: sheet, purchases }: Layout,
  partners: PartnerTable,
): Promise<ReadonlyMap<SheetLayout, PartnerJoin>> {
  const joins = new Map<SheetLayout, PartnerJoin>();
  const known = new Map<string, PartnerJoin>();
  for (const layout of purchases) {
    if (layout.join === undefined) continue;
    const key = JSON.stringify(layout.join);
    const join = known.get(key) ?? (await readJoin(reader, sheet, layout.join, partners));
    known.set(key, join);
    joins.set(layout, join);
  }
  return joins;
}

async function readJoin(
  reader: WorkbookReader,
  sheet: SheetLayout,
  join: JoinMapping,
  partners: PartnerTable,
): Promise<PartnerJoin> {
  const column = joinColumn(sheet, join);
  const joined = column === undefined ? [] : await textsOf(reader, sheet, column, partners);
  return join.by === "name" ? joinByName(joined, join.known) : joinByNumber(joined);
}

/** The partners' column that a join compares: the one it names, else that of names, else that of ids. */
function joinColumn(
  { headers, headerRow, columns }: SheetLayout,
  { column }: JoinMapping,
): number | undefined {
  if (column === undefined) return columns.get("name") ?? columns.get("partnerId");
  return columnOf(column, { row: headerRow, texts: headers, filled: new Set() });
}

async function textsOf(
  reader: WorkbookReader,
  { sheet, firstRow }: SheetLayout,
  column: number,
  { partners }: PartnerTable,
): Promise<readonly JoinedPartner[]> {
  const byRow = new Map(partners.map((partner, position) => [partner.row, { partner, position }]));
  const joined: JoinedPartner[] = [];
  await reader.read({ sheet, columns: [column], firstRow, marksFormulas: false }, (block) => {
    const [cells] = block.columns;
    for (let index = 0; cells !== undefined && index < block.rowCount; index++) {
      const found = byRow.get(block.firstRow + index);
      const text = parseId(cellAt(cells, index, block.texts));
      if (found !== undefined && text.kind === "value") joined.push({ ...found, text: text.value });
    }
    return true;
  });
  return joined;
}
