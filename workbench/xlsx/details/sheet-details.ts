import type { CellRange } from "../../../src/workbook/cell-range";
import { parseRange } from "../../../src/workbook/cell-range";
import { MAX_COLUMN } from "../../../src/workbook/limits";
import {
  childNamed,
  childrenNamed,
  countAttribute,
  flagAttribute,
  type XmlElement,
} from "../../../src/adapters/xlsx/xml/document";
import { readPropertyPlaces, type PropertyPlace } from "./custom-properties";
import { readAutoFilter, type FilterInfo } from "./filters";
import { readProtection, type ProtectionInfo } from "./protection";

/** Neighbouring columns described by one `<col>` element. */
export interface ColumnInfo {
  readonly first: number;
  readonly last: number;
  /** Width in characters; undefined if the default width applies. */
  readonly width: number | undefined;
  readonly hidden: boolean;
  /** Level of outline; 0 for columns that are not grouped. */
  readonly level: number;
  /** The cell format of the columns' empty cells. */
  readonly style: number;
}

/** The details before a sheet's data. */
export interface HeadDetails {
  readonly columns: readonly ColumnInfo[];
  /** Numbers of rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number } | undefined;
}

/** The details after a sheet's data. */
export interface TailDetails {
  readonly merges: readonly CellRange[];
  readonly filter: FilterInfo | undefined;
  readonly protection: ProtectionInfo | undefined;
  readonly properties: readonly PropertyPlace[];
}

/** Width in characters, for the font of new workbooks. */
export const DEFAULT_WIDTH = 9.140625;

/** Limit on merged areas; no sheet made by people has more. */
const MAX_MERGES = 1_000_000;

/** Reads the details before the data. `root` is the sheet's element, parsed as far as its data. */
export function readHead(root: XmlElement): HeadDetails {
  return {
    columns: readColumns(columnElements(root)),
    frozen: readFrozen(childNamed(childNamed(root, "sheetViews"), "sheetView")),
  };
}

/** Reads the details after the data. `root` is the sheet's element with only that part in it. */
export function readTail(root: XmlElement): TailDetails {
  const merges = childrenNamed(childNamed(root, "mergeCells"), "mergeCell").slice(0, MAX_MERGES);
  return {
    merges: merges.flatMap(({ attributes }) => parseRange(attributes["ref"] ?? "") ?? []),
    filter: readAutoFilter(childNamed(root, "autoFilter")),
    protection: readProtection(childNamed(root, "sheetProtection")),
    properties: readPropertyPlaces(root),
  };
}

/** The `<col>` elements of a sheet, at most as many as a sheet has columns. */
export function columnElements(root: XmlElement): readonly XmlElement[] {
  return childrenNamed(childNamed(root, "cols"), "col").slice(0, MAX_COLUMN);
}

/** The descriptions of columns; one that overlaps an earlier one is left out. */
function readColumns(elements: readonly XmlElement[]): ColumnInfo[] {
  const taken = new Uint8Array(MAX_COLUMN + 2);
  return elements.flatMap(readColumn).filter(({ first, last }) => {
    if (taken.subarray(first, last + 1).includes(1)) return false;
    taken.fill(1, first, last + 1);
    return true;
  });
}

function readColumn(col: XmlElement): ColumnInfo[] {
  const first = countAttribute(col, "min") ?? 0;
  const last = Math.min(countAttribute(col, "max") ?? first, MAX_COLUMN);
  if (first < 1 || last < first) return [];
  const width = Number(col.attributes["width"] ?? NaN);
  const isDefault = width === DEFAULT_WIDTH && flagAttribute(col, "customWidth") !== true;
  return [
    {
      first,
      last,
      width: Number.isFinite(width) && width >= 0 && !isDefault ? width : undefined,
      hidden: flagAttribute(col, "hidden") ?? false,
      level: countAttribute(col, "outlineLevel") ?? 0,
      style: countAttribute(col, "style") ?? 0,
    },
  ];
}

function readFrozen(view: XmlElement | undefined): HeadDetails["frozen"] {
  const pane = childNamed(view, "pane");
  const state = pane?.attributes["state"];
  if (state !== "frozen" && state !== "frozenSplit") return undefined;
  const rows = splitAt(pane, "ySplit");
  const columns = splitAt(pane, "xSplit");
  return rows === 0 && columns === 0 ? undefined : { rows, columns };
}

/** Reads a split position. The format declares it as a decimal number, so "1.0" occurs as well as "1". */
function splitAt(pane: XmlElement | undefined, name: string): number {
  const split = Number(pane?.attributes[name] ?? 0);
  return Number.isInteger(split) && split > 0 ? split : 0;
}
