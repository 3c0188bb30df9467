import type { CellRange } from "../../../src/workbook/cell-range";
import { rangeAddress } from "../../../src/workbook/cell-range";
import {
  childNamed,
  childrenNamed,
  countAttribute,
  type XmlDocument,
  type XmlElement,
} from "../../../src/adapters/xlsx/xml/document";
import { escapeAttribute, escapeNameAttribute, excelEscaped } from "../../../src/adapters/common/xml-escape";
import {
  applySplices,
  insertInOrder,
  tagWithAttributes,
  type Splice,
} from "../../../src/adapters/xlsx/xml/splice";
import { XML_DECLARATION, type Dialect } from "../../../src/adapters/xlsx/write/dialect";
import { autoFilterXml, type FilterEdit } from "./filter-xml";

/** The wanted state of a table. */
export interface TableEdit {
  readonly name: string;
  readonly range: CellRange;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  /** The name of its style; "" for none. */
  readonly style: string;
  readonly filter: FilterEdit | undefined;
  /** From left to right; `from` is the column's index in the table so far, from 0. */
  readonly columns: readonly { readonly name: string; readonly from: number | undefined }[];
}

const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/** A table's definition, changed to the wanted state. */
export function editTableXml({ text, root }: XmlDocument, edit: TableEdit): string {
  const ref = rangeAddress(edit.range);
  const moved = root.attributes["ref"] !== ref;
  const hadTotals = (countAttribute(root, "totalsRowCount") ?? 0) > 0;
  const hadHeaders = countAttribute(root, "headerRowCount") !== 0;
  const name = excelEscaped(edit.name);
  const attributes: Record<string, string | undefined> = { name, displayName: name, ref };
  if (root.attributes["displayName"] === name) delete attributes["name"];
  if (hadTotals !== edit.showTotals) {
    attributes["totalsRowCount"] = edit.showTotals ? "1" : undefined;
    attributes["totalsRowShown"] = edit.showTotals ? undefined : "0";
  }
  if (hadHeaders !== edit.showHeaders) attributes["headerRowCount"] = edit.showHeaders ? undefined : "0";
  const tag = tagWithAttributes(text.slice(root.start, root.openEnd), attributes);
  const splices: Splice[] = [{ start: root.start, end: root.openEnd, text: tag }];
  const set = (child: string, xml: string | undefined) => {
    const old = childNamed(root, child);
    if (old !== undefined) splices.push({ start: old.start, end: old.end, text: xml ?? "" });
    else if (xml !== undefined) splices.push(insertInOrder(root, ORDER, child, xml));
  };
  const { prefix } = root;
  const oldFilter = childNamed(root, "autoFilter");
  set(
    "autoFilter",
    edit.filter === undefined ? undefined : autoFilterXml(prefix, edit.filter, text, oldFilter),
  );
  if (moved) set("sortState", undefined);
  set("tableColumns", columnsXml(prefix, text, childNamed(root, "tableColumns"), edit.columns));
  const style = childNamed(root, "tableStyleInfo");
  if ((style?.attributes["name"] ?? "") !== edit.style)
    set("tableStyleInfo", styleXml(prefix, edit.style, text, style));
  return applySplices(text, splices);
}

/** The definition of a new table. */
export function newTableDefinition(id: number, edit: TableEdit, dialect: Dialect): string {
  const name = escapeNameAttribute(edit.name);
  const headers = edit.showHeaders ? "" : ' headerRowCount="0"';
  const totals = edit.showTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"';
  return (
    `${XML_DECLARATION}<table xmlns="${dialect.main}" id="${String(id)}" name="${name}" displayName="${name}" ` +
    `ref="${rangeAddress(edit.range)}"${headers}${totals}>` +
    (edit.filter === undefined ? "" : autoFilterXml("", edit.filter, "", undefined)) +
    columnsXml("", "", undefined, edit.columns) +
    styleXml("", edit.style, "", undefined) +
    "</table>"
  );
}

function columnsXml(
  prefix: string,
  text: string,
  list: XmlElement | undefined,
  columns: TableEdit["columns"],
): string {
  const present = childrenNamed(list, "tableColumn");
  let nextId = Math.max(0, ...present.map((column) => countAttribute(column, "id") ?? 0)) + 1;
  const xml = columns.map(({ name, from }) => {
    const old = from === undefined ? undefined : present[from];
    if (old === undefined)
      return `<${prefix}tableColumn id="${String(nextId++)}" name="${escapeNameAttribute(name)}"/>`;
    const tag = text.slice(old.start, old.openEnd);
    const escaped = excelEscaped(name);
    const isSame = old.attributes["name"] === escaped;
    return (isSame ? tag : tagWithAttributes(tag, { name: escaped })) + text.slice(old.openEnd, old.end);
  });
  const count = String(columns.length);
  return `<${prefix}tableColumns count="${count}">${xml.join("")}</${prefix}tableColumns>`;
}

function styleXml(prefix: string, style: string, text: string, old: XmlElement | undefined): string {
  if (style === "") return "";
  if (old !== undefined)
    return (
      tagWithAttributes(text.slice(old.start, old.openEnd), { name: style }) +
      text.slice(old.openEnd, old.end)
    );
  return (
    `<${prefix}tableStyleInfo name="${escapeAttribute(style)}" showFirstColumn="0" showLastColumn="0" ` +
    'showRowStripes="1" showColumnStripes="0"/>'
  );
}
