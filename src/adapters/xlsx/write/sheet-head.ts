import type { CellRange } from "../../../workbook/cell-range";
import type { ColumnWrite } from "../../../workbook/write-plan";
import { parseRange, rangeAddress, unionOf } from "../../../workbook/cell-range";
import { childNamed, countAttribute, flagAttribute, parseXmlHead, type XmlElement } from "../xml/document";
import { applySplices, growElement, insertAt, setAttributes, type Splice } from "../xml/splice";

/** The head of a sheet part, from its beginning to the end of the opening tag of its data. */
export interface SheetHead {
  readonly text: string;
  /** The prefix of the sheet's own elements, with its colon. */
  readonly prefix: string;
  /** True if the data's tag is self-closing. */
  readonly isEmpty: boolean;
  /** The cell format of a column's empty cells. */
  columnStyle(column: number): number;
  /** Whether the column is hidden. */
  isColumnHidden(column: number): boolean;
}

/** A write's changes to the head. */
export interface HeadChange {
  /** The cells that get a value. */
  readonly extent: CellRange | undefined;
  readonly newColumns: readonly ColumnWrite[];
  /** True if rows will be written into data that are empty so far. */
  readonly opensData: boolean;
}

/** Patches the head of a sheet part: its dimension, and the widths of new columns. */
export function patchHead(part: string, text: string, change: HeadChange): SheetHead {
  const { root } = parseXmlHead(part, text);
  const data = childNamed(root, "sheetData");
  const isEmpty = data?.selfClosing ?? false;
  const splices = [
    ...dimensionSplices(text, root, change.extent),
    ...outlineSplices(text, root, change.newColumns),
    ...widthSplices(text, root, data, change.newColumns),
  ];
  if (isEmpty && change.opensData && data !== undefined) splices.push(openingSplice(text, data));
  return {
    text: applySplices(text, splices),
    prefix: data?.prefix ?? "",
    isEmpty,
    columnStyle: styleLookUp(childNamed(root, "cols")),
    isColumnHidden: hiddenLookUp(childNamed(root, "cols")),
  };
}

function dimensionSplices(text: string, root: XmlElement, extent: CellRange | undefined): Splice[] {
  const dimension = childNamed(root, "dimension");
  const ref = dimension?.attributes["ref"] ?? "";
  const range = parseRange(ref);
  if (dimension === undefined || range === undefined || extent === undefined) return [];
  const grown = rangeAddress(unionOf(range, extent));
  return grown === rangeAddress(range) ? [] : [setAttributes(text, dimension, { ref: grown })];
}

/** Widths for new columns that no `<col>` covers; an existing `<col>` is the user's and stays. */
function widthSplices(
  text: string,
  root: XmlElement,
  data: XmlElement | undefined,
  columns: readonly ColumnWrite[],
): Splice[] {
  const list = childNamed(root, "cols");
  const covered = (list?.children ?? []).map(span);
  const uncovered = columns.filter(
    ({ column }) => !covered.some(({ min, max }) => column >= min && column <= max),
  );
  if (uncovered.length === 0 || data === undefined) return [];
  const xml = (column: ColumnWrite) => widthXml(data.prefix, column);
  if (list === undefined) {
    return [insertAt(data.start, `<${data.prefix}cols>${uncovered.map(xml).join("")}</${data.prefix}cols>`)];
  }
  if (list.children.length === 0) return [growEmptyList(text, list, uncovered.map(xml).join(""))];
  return uncovered.map((column) => {
    const next = list.children.find((col) => span(col).min > column.column);
    return insertAt(next?.start ?? list.closeStart, xml(column));
  });
}

function growEmptyList(text: string, list: XmlElement, xml: string): Splice {
  const { start } = growElement(text, list, xml, 0);
  return { start, end: list.end, text: `<${list.prefix}cols>${xml}</${list.prefix}cols>` };
}

/** A `<col>` for one column, with the width of the write. */
export function widthXml(prefix: string, { column, width, folded }: ColumnWrite): string {
  const number = String(column);
  const outline = folded === true ? ' hidden="1" outlineLevel="1"' : "";
  return `<${prefix}col min="${number}" max="${number}" width="${String(width)}" customWidth="1"${outline}/>`;
}

/** Sets the columns' outline depth: Excel shows the outline's buttons only on sheets that state it. */
function outlineSplices(text: string, root: XmlElement, columns: readonly ColumnWrite[]): Splice[] {
  const format = childNamed(root, "sheetFormatPr");
  const isNeeded = columns.some(({ folded }) => folded === true);
  if (!isNeeded || format === undefined || (countAttribute(format, "outlineLevelCol") ?? 0) > 0) return [];
  return [setAttributes(text, format, { outlineLevelCol: "1" })];
}

function openingSplice(text: string, data: XmlElement): Splice {
  const tag = text.slice(data.start, data.openEnd).replace(/\s*\/>$/, ">");
  return { start: data.start, end: data.openEnd, text: tag };
}

function span(col: XmlElement): { min: number; max: number } {
  const min = countAttribute(col, "min") ?? 0;
  return { min, max: countAttribute(col, "max") ?? min };
}

function styleLookUp(list: XmlElement | undefined): (column: number) => number {
  const styled = (list?.children ?? []).map((col) => ({
    ...span(col),
    style: countAttribute(col, "style") ?? 0,
  }));
  return (column) => styled.find(({ min, max }) => column >= min && column <= max)?.style ?? 0;
}

function hiddenLookUp(list: XmlElement | undefined): (column: number) => boolean {
  const hidden = (list?.children ?? []).filter((col) => flagAttribute(col, "hidden") === true).map(span);
  return (column) => hidden.some(({ min, max }) => column >= min && column <= max);
}
