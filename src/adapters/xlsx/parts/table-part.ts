import type { TableInfo } from "../../../workbook/reader";
import { parseRange } from "../../../workbook/cell-range";
import { childNamed, childrenNamed, countAttribute, type XmlDocument } from "../xml/document";
import { decodeExcelEscapes } from "../../common/xml-escape";
import type { OfficePackage } from "./package";

/** A table with the part that defines it. */
export interface TablePart extends TableInfo {
  readonly document: XmlDocument;
  readonly id: number;
  readonly columnNames: readonly string[];
  /**
   * False for a table over a query or an XML map, which cannot get our columns: its definition lists them in a second
   * place.
   */
  readonly isPlain: boolean;
}

/** The tables of a sheet, by the sheet part's relations. An unreadable definition is left out. */
export async function readTables(source: OfficePackage, sheetPart: string): Promise<readonly TablePart[]> {
  const tables: TablePart[] = [];
  for (const relation of await source.relations(sheetPart)) {
    if (relation.kind !== "table" || relation.target === undefined || !source.has(relation.target)) continue;
    const table = readTable(await source.document(relation.target));
    if (table !== undefined) tables.push(table);
  }
  return tables;
}

function readTable(document: XmlDocument): TablePart | undefined {
  const { root } = document;
  const range = parseRange(root.attributes["ref"] ?? "");
  const name = root.attributes["displayName"] ?? root.attributes["name"];
  if (root.name !== "table" || range === undefined || name === undefined) return undefined;
  return {
    document,
    name: decodeExcelEscapes(name),
    range,
    id: countAttribute(root, "id") ?? 0,
    hasHeaderRow: countAttribute(root, "headerRowCount") !== 0,
    hasTotalsRow: (countAttribute(root, "totalsRowCount") ?? 0) > 0,
    isPlain: (root.attributes["tableType"] ?? "worksheet") === "worksheet",
    columnNames: childrenNamed(childNamed(root, "tableColumns"), "tableColumn").map((column) =>
      decodeExcelEscapes(column.attributes["name"] ?? ""),
    ),
  };
}
