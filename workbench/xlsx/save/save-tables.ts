import { editTableXml, newTableDefinition, type TableEdit } from "../edit/table-xml";
import type { TablePart } from "../../../src/adapters/xlsx/parts/table-part";
import { ContentType } from "../../../src/adapters/xlsx/write/dialect";
import type { BookSheet, BookTable } from "../../host/book/book";
import type { SheetSnapshot, TableSnapshot } from "../snapshot";
import { sameArea, sameFilter } from "./compare";
import type { SaveContext } from "./context";
import { filterEdit } from "./filter-edit";
import { columnNames, matchColumns } from "./table-columns";

/** Ids of a sheet's relations to tables that were added and removed. */
export interface TableRelations {
  readonly added: readonly string[];
  readonly removed: ReadonlySet<string>;
}

/** Saves a sheet's tables: new, changed and deleted ones. `headers` are the tables whose header cells were touched. */
export async function saveTables(
  context: SaveContext,
  sheet: BookSheet,
  sheetPart: string,
  before: SheetSnapshot,
  headers: ReadonlySet<string>,
): Promise<TableRelations> {
  const added: string[] = [];
  const removed = new Set<string>();
  for (const old of before.tables) {
    if (sheet.tables.some(({ id }) => id === old.id)) continue;
    for (const id of await context.edit.unrelate(sheetPart, old.part)) removed.add(id);
  }
  const parts = before.tables.length === 0 ? [] : await context.workbook.tables(before.part);
  for (const table of sheet.tables) {
    const old = before.tables.find(({ id }) => id === table.id);
    if (old === undefined) added.push(await addTable(context, sheet, sheetPart, table));
    else if (isChanged(table, old) || headers.has(table.id)) {
      const part = parts.find(({ document }) => document.part === old.part);
      if (part !== undefined) changeTable(context, sheet, table, old, part);
    }
  }
  return { added, removed };
}

function isChanged(table: BookTable, old: TableSnapshot): boolean {
  return (
    table.name !== old.name ||
    !sameArea(table.area, old.area) ||
    table.showHeaders !== old.showHeaders ||
    table.showTotals !== old.showTotals ||
    table.style !== old.style ||
    !sameFilter(table.filter, old.filter)
  );
}

async function addTable(
  context: SaveContext,
  sheet: BookSheet,
  sheetPart: string,
  table: BookTable,
): Promise<string> {
  const { edit, folder, dialect } = context;
  const part = edit.freePart(`${folder}tables/table`);
  const id = await freeTableId(context);
  edit.put(
    part,
    newTableDefinition(id, tableEdit(context, sheet, table, undefined, undefined), dialect),
    ContentType.table,
  );
  return edit.relate(sheetPart, `${dialect.relationships}/table`, part);
}

function changeTable(
  context: SaveContext,
  sheet: BookSheet,
  table: BookTable,
  old: TableSnapshot,
  part: TablePart,
): void {
  if (!part.isPlain && (table.name !== old.name || !sameArea(table.area, old.area))) {
    context.notSaved.add("table-definition", sheet.name);
    return;
  }
  context.edit.put(old.part, editTableXml(part.document, tableEdit(context, sheet, table, old, part)));
}

function tableEdit(
  { notSaved }: SaveContext,
  sheet: BookSheet,
  table: BookTable,
  old: TableSnapshot | undefined,
  part: TablePart | undefined,
): TableEdit {
  const { name, area, showHeaders, showTotals, style, filter } = table;
  const hasFilter = filter !== undefined && showHeaders;
  return {
    name,
    range: area,
    showHeaders,
    showTotals,
    style,
    filter: hasFilter ? filterEdit(filter, old?.filter, sheet.name, notSaved) : undefined,
    columns: matchColumns(columnNames(sheet, table, part), table, part),
  };
}

/** A table number that neither the file nor a table added so far uses. */
async function freeTableId({ workbook, edit, folder }: SaveContext): Promise<number> {
  const tables = await Promise.all(workbook.workbook.sheets.map(({ part }) => workbook.tables(part)));
  const known = Math.max(0, ...tables.flat().map(({ id }) => id));
  return known + 1 + edit.addedParts(`${folder}tables/table`);
}
