import type { CellRange } from "../../../src/workbook/cell-range";
import { parseRange } from "../../../src/workbook/cell-range";
import {
  childrenNamed,
  countAttribute,
  flagAttribute,
  type XmlElement,
} from "../../../src/adapters/xlsx/xml/document";
import { decodeExcelEscapes } from "../../../src/adapters/common/xml-escape";

/** A day, month or the like that a filter accepts; fields after the last given one are undefined. */
export interface DateGroup {
  readonly grouping: "year" | "month" | "day" | "hour" | "minute" | "second";
  /** Year, month, day, hour, minute, second; only as many as the grouping needs. */
  readonly fields: readonly number[];
}

export interface CustomCondition {
  /** "equal", "lessThan", "lessThanOrEqual", "notEqual", "greaterThanOrEqual", "greaterThan". */
  readonly operator: string;
  readonly value: string;
}

/** The condition of one column of a filter. */
export type ColumnFilter =
  | {
      readonly kind: "values";
      readonly values: readonly string[];
      readonly blanks: boolean;
      readonly dates: readonly DateGroup[];
    }
  | { readonly kind: "custom"; readonly conditions: readonly CustomCondition[]; readonly both: boolean }
  | { readonly kind: "top"; readonly count: number; readonly percent: boolean; readonly bottom: boolean }
  | { readonly kind: "dynamic"; readonly type: string }
  /** A filter by colour or icon; the colour or icon itself is in other parts. */
  | { readonly kind: "color" | "icon" };

export interface FilterInfo {
  readonly range: CellRange;
  /** Conditions by the filter's own column, from 0. */
  readonly columns: ReadonlyMap<number, ColumnFilter>;
}

const FIELDS = ["year", "month", "day", "hour", "minute", "second"] as const;

/** Reads an `autoFilter` element of a sheet or a table; undefined if it is missing or makes no sense. */
export function readAutoFilter(element: XmlElement | undefined): FilterInfo | undefined {
  const range = parseRange(element?.attributes["ref"] ?? "");
  if (range === undefined) return undefined;
  const columns = new Map<number, ColumnFilter>();
  for (const column of childrenNamed(element, "filterColumn")) {
    const id = countAttribute(column, "colId");
    const filter = readColumnFilter(column);
    if (id !== undefined && id <= range.lastColumn - range.firstColumn && filter !== undefined)
      columns.set(id, filter);
  }
  return { range, columns };
}

function readColumnFilter(column: XmlElement): ColumnFilter | undefined {
  for (const child of column.children) {
    const filter = FILTERS.get(child.name)?.(child);
    if (filter !== undefined) return filter;
  }
  return undefined;
}

const FILTERS = new Map<string, (element: XmlElement) => ColumnFilter>([
  ["filters", readValues],
  ["customFilters", readCustom],
  ["top10", readTop],
  ["dynamicFilter", ({ attributes }) => ({ kind: "dynamic", type: attributes["type"] ?? "" })],
  ["colorFilter", () => ({ kind: "color" })],
  ["iconFilter", () => ({ kind: "icon" })],
]);

function readValues(element: XmlElement): ColumnFilter {
  return {
    kind: "values",
    values: childrenNamed(element, "filter").map(({ attributes }) =>
      decodeExcelEscapes(attributes["val"] ?? ""),
    ),
    blanks: flagAttribute(element, "blank") ?? false,
    dates: childrenNamed(element, "dateGroupItem").flatMap(readDateGroup),
  };
}

function readDateGroup(element: XmlElement): DateGroup[] {
  const grouping = FIELDS.find((each) => each === element.attributes["dateTimeGrouping"]);
  if (grouping === undefined) return [];
  const names = FIELDS.slice(0, FIELDS.indexOf(grouping) + 1);
  return [{ grouping, fields: names.map((name) => countAttribute(element, name) ?? 0) }];
}

function readCustom(element: XmlElement): ColumnFilter {
  return {
    kind: "custom",
    both: flagAttribute(element, "and") ?? false,
    conditions: childrenNamed(element, "customFilter").map(({ attributes }) => ({
      operator: attributes["operator"] ?? "equal",
      value: decodeExcelEscapes(attributes["val"] ?? ""),
    })),
  };
}

function readTop(element: XmlElement): ColumnFilter {
  const count = Number(element.attributes["val"] ?? NaN);
  return {
    kind: "top",
    count: Number.isFinite(count) ? count : 10,
    percent: flagAttribute(element, "percent") ?? false,
    bottom: flagAttribute(element, "top") === false,
  };
}
