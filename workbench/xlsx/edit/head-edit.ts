import type { CellRange } from "../../../src/workbook/cell-range";
import { cellName } from "../../../src/workbook/cell-name";
import { MAX_COLUMN } from "../../../src/workbook/limits";
import { columnElements, DEFAULT_WIDTH } from "../details/sheet-details";
import {
  childNamed,
  countAttribute,
  parseXmlHead,
  type XmlElement,
} from "../../../src/adapters/xlsx/xml/document";
import {
  applySplices,
  insertAt,
  insertInOrder,
  tagWithAttributes,
  type Splice,
} from "../../../src/adapters/xlsx/xml/splice";
import { patchHead, type SheetHead } from "../../../src/adapters/xlsx/write/sheet-head";

/** Changes to a column. Undefined means no change. */
export interface ColumnEdit {
  /** Width in characters; null for the default width. */
  readonly width?: number | null;
  readonly hidden?: boolean;
  /** Level of outline; 0 for a column that is not grouped. */
  readonly level?: number;
  /** Gives the new cell format of the column's empty cells from the present one. */
  readonly restyled?: (style: number) => number;
}

/** Changes before a sheet's data. Undefined means no change. */
export interface HeadEdit {
  /** The area of cells that may get a value. */
  readonly extent: CellRange | undefined;
  readonly columns: ReadonlyMap<number, ColumnEdit>;
  /** Null removes the freeze. */
  readonly frozen?: { readonly rows: number; readonly columns: number } | null;
  /** True if the sheet is one of the selected ones. */
  readonly selected?: boolean;
}

const ORDER = ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData"];

/** The head of a sheet part with the changes, and the full name and attributes of the sheet's element. */
export function editHead(
  part: string,
  text: string,
  edit: HeadEdit,
  opensData: boolean,
): SheetHead & { readonly root: XmlElement } {
  const head = patchHead(part, text, { extent: edit.extent, newColumns: [], opensData });
  const { root } = parseXmlHead(part, head.text);
  const splices = [...viewSplices(head.text, root, edit), ...columnSplices(head.text, root, edit.columns)];
  return { ...head, root, text: applySplices(head.text, splices) };
}

function viewSplices(text: string, root: XmlElement, { frozen, selected }: HeadEdit): Splice[] {
  if (frozen === undefined && selected === undefined) return [];
  const { prefix } = root;
  const views = childNamed(root, "sheetViews");
  const view = childNamed(views, "sheetView");
  const attributes = selected === undefined ? {} : { tabSelected: selected ? "1" : undefined };
  const opening =
    view === undefined ? `<${prefix}sheetView workbookViewId="0">` : text.slice(view.start, view.openEnd);
  const tag = tagWithAttributes(opening.replace(/\s*\/>$/, ">"), attributes);
  const kept = (view?.children ?? []).filter(
    ({ name }) => frozen === undefined || (name !== "pane" && name !== "selection"),
  );
  const pane = frozen === undefined || frozen === null ? "" : paneXml(prefix, frozen);
  const inside = pane + kept.map(({ start, end }) => text.slice(start, end)).join("");
  const xml = inside === "" ? tag.replace(/>$/, "/>") : `${tag}${inside}</${prefix}sheetView>`;
  if (view !== undefined) return [{ start: view.start, end: view.end, text: xml }];
  if (views !== undefined && !views.selfClosing) return [insertAt(views.openEnd, xml)];
  const whole = `<${prefix}sheetViews>${xml}</${prefix}sheetViews>`;
  if (views !== undefined) return [{ start: views.start, end: views.end, text: whole }];
  return [insertInOrder(root, ORDER, "sheetViews", whole)];
}

function paneXml(prefix: string, { rows, columns }: { rows: number; columns: number }): string {
  if (rows <= 0 && columns <= 0) return "";
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const x = columns > 0 ? ` xSplit="${String(columns)}"` : "";
  const y = rows > 0 ? ` ySplit="${String(rows)}"` : "";
  const corner = cellName(columns + 1, rows + 1);
  return (
    `<${prefix}pane${x}${y} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<${prefix}selection pane="${pane}"/>`
  );
}

/** Rewrites the list of columns if any of them changes; columns that differ now get elements of their own. */
function columnSplices(text: string, root: XmlElement, edits: ReadonlyMap<number, ColumnEdit>): Splice[] {
  if (edits.size === 0) return [];
  const list = childNamed(root, "cols");
  const name = `${root.prefix}col`;
  const tags = new Map<number, string>();
  for (const col of columnElements(root)) {
    const first = countAttribute(col, "min") ?? 0;
    const last = Math.min(countAttribute(col, "max") ?? first, MAX_COLUMN);
    const tag = tagWithAttributes(text.slice(col.start, col.openEnd), { min: undefined, max: undefined });
    for (let column = first; column <= last; column++) tags.set(column, tag);
  }
  for (const [column, edit] of edits) {
    const tag = editedColumn(tags.get(column) ?? `<${name}/>`, edit);
    if (/^<[^\s]+\/>$/.test(tag)) tags.delete(column);
    else tags.set(column, tag);
  }
  const xml = runsOf(tags).map(({ first, last, tag }) => {
    const ends = tag.replace(name, `${name} min="${String(first)}" max="${String(last)}"`);
    // Some programs do not give a column without a width the default width.
    return /\swidth\s*=/.test(tag) ? ends : tagWithAttributes(ends, { width: String(DEFAULT_WIDTH) });
  });
  const whole = xml.length === 0 ? "" : `<${root.prefix}cols>${xml.join("")}</${root.prefix}cols>`;
  if (list !== undefined) return [{ start: list.start, end: list.end, text: whole }];
  return whole === "" ? [] : [insertInOrder(root, ORDER, "cols", whole)];
}

function editedColumn(tag: string, { width, hidden, level, restyled }: ColumnEdit): string {
  const values: Record<string, string | undefined> = {};
  if (width !== undefined) {
    values["width"] = width === null ? undefined : String(width);
    values["customWidth"] = width === null ? undefined : "1";
    values["bestFit"] = undefined;
  }
  if (hidden !== undefined) values["hidden"] = hidden ? "1" : undefined;
  if (level !== undefined) values["outlineLevel"] = level === 0 ? undefined : String(level);
  if (restyled !== undefined) {
    const style = restyled(Number(/\sstyle\s*=\s*["'](\d{1,9})["']/.exec(tag)?.[1] ?? 0));
    values["style"] = style === 0 ? undefined : String(style);
  }
  return tagWithAttributes(tag, values);
}

function runsOf(tags: ReadonlyMap<number, string>): { first: number; last: number; tag: string }[] {
  const runs: { first: number; last: number; tag: string }[] = [];
  for (const column of [...tags.keys()].sort((a, b) => a - b)) {
    const tag = tags.get(column) ?? "";
    const run = runs[runs.length - 1];
    if (run?.last === column - 1 && run.tag === tag) run.last = column;
    else runs.push({ first: column, last: column, tag });
  }
  return runs;
}
