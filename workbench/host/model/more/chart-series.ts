/** `chart.series`: which part of the source data each series shows. */

import type { Area, BookSheet } from "../../book/book";
import { HostError, type HostObject, type HostType } from "../../interpreter/host-object";
import { invalidArgument } from "../refusals";
import { KeyedCollection } from "./collection";
import { placeArgument, type MoreContext, type Place } from "./context";
import { CHART_TYPES } from "./chart-types";
import { CHART_DATA_LABELS, SERIES_FORMAT } from "./chart-schemas";
import { HeldObject, flag, heldSchema, number, oneOf, text } from "./held";
import { newRecord, type HeldRecord } from "./records";
import { printPlace } from "./reference";

const SERIES = heldSchema("ChartSeries", {
  scalars: {
    axisGroup: oneOf(["Primary", "Secondary"]),
    chartType: oneOf(CHART_TYPES, "ColumnClustered"),
    filtered: flag(),
    gapWidth: number(150),
    hasDataLabels: flag(),
    markerBackgroundColor: text(),
    markerForegroundColor: text(),
    markerSize: number(5),
    name: text(),
    overlap: number(0),
    plotOrder: number(0),
    showShadow: flag(),
    smooth: flag(),
  },
  objects: { dataLabels: CHART_DATA_LABELS, format: SERIES_FORMAT },
  more: { delete: "call", setValues: "call", setXAxisValues: "call", getDimensionDataSourceString: "call" },
});

const DIMENSIONS: Readonly<Record<string, string>> = {
  Categories: "categories",
  XValues: "categories",
  Values: "values",
  YValues: "values",
};

export class ChartSeries extends HeldObject {
  constructor(
    private readonly context: MoreContext,
    private readonly siblings: HeldRecord[],
    record: HeldRecord,
    changed: () => void,
  ) {
    super(SERIES, record, changed, String(record["id"]));
  }

  setValues(range: unknown): void {
    this.point("values", range);
  }
  setXAxisValues(range: unknown): void {
    this.point("categories", range);
  }

  /** The address that a dimension is read from. */
  getDimensionDataSourceString(dimension: unknown): string {
    const name =
      typeof dimension === "string" && Object.hasOwn(DIMENSIONS, dimension) && DIMENSIONS[dimension];
    const source = typeof name === "string" ? this.record[name] : undefined;
    if (typeof source !== "string") throw invalidArgument("The series has no such data.");
    return source;
  }

  delete(): void {
    const index = this.siblings.indexOf(this.record);
    if (index < 0) throw new HostError("ItemNotFound");
    this.siblings.splice(index, 1);
    this.changed();
  }

  private point(name: string, range: unknown): void {
    this.record[name] = printPlace(this.context.book, placeArgument(this.context, range));
    this.changed();
  }
}

export class ChartSeriesCollection extends KeyedCollection {
  readonly hostType: HostType = {
    name: "ChartSeriesCollection",
    members: { count: "scalar", add: "object", getCount: "call", getItemAt: "object" },
  };

  constructor(
    private readonly context: MoreContext,
    private readonly records: HeldRecord[],
    private readonly changed: () => void,
  ) {
    super();
  }

  add(name?: unknown, index?: unknown): HostObject {
    const record = newRecord({
      id: this.context.book.newId(),
      name: typeof name === "string" ? name : `Series${this.records.length + 1}`,
    });
    this.records.splice(typeof index === "number" ? index : this.records.length, 0, record);
    this.changed();
    return this.seriesOf(record);
  }

  items(): readonly HostObject[] {
    return this.records.map((record) => this.seriesOf(record));
  }

  protected find(key: string | number): HostObject | undefined {
    const record = this.records.find(({ id }) => id === key);
    return record && this.seriesOf(record);
  }

  private seriesOf(record: HeldRecord): HostObject {
    return new ChartSeries(this.context, this.records, record, this.changed);
  }
}

/**
 * The series that Excel would make of a source. By columns where there are at least as many rows; the first row holds
 * names where it is text; the first column holds categories where it is text or has no name.
 */
export function seriesOf(
  context: MoreContext,
  sheet: BookSheet,
  place: Place,
  seriesBy: string,
): HeldRecord[] {
  const { area } = place;
  const byColumns =
    seriesBy === "Columns" ||
    (seriesBy === "Auto" && area.lastRow - area.firstRow >= area.lastColumn - area.firstColumn);
  const grid = byColumns ? gridOf(sheet, area) : turned(gridOf(sheet, area));
  const print = (from: readonly number[]): string => {
    const [line = 0, first = 0, last = 0] = from;
    const part = byColumns
      ? { firstRow: first, lastRow: last, firstColumn: line, lastColumn: line }
      : { firstRow: line, lastRow: line, firstColumn: first, lastColumn: last };
    return printPlace(context.book, { sheetId: place.sheetId, area: part });
  };
  return recordsOf(grid, print, () => context.book.newId());
}

/** A source as lines of cells, whichever way it lies. */
interface Grid {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly first: number;
  readonly last: number;
  text(line: number, at: number): string | undefined;
}

function gridOf(sheet: BookSheet, area: Area): Grid {
  return {
    firstLine: area.firstColumn,
    lastLine: area.lastColumn,
    first: area.firstRow,
    last: area.lastRow,
    text: (line, at) => textOf(sheet, at, line),
  };
}

function turned(grid: Grid): Grid {
  const { firstLine, lastLine, first, last } = grid;
  return {
    firstLine: first,
    lastLine: last,
    first: firstLine,
    last: lastLine,
    text: (line, at) => grid.text(at, line),
  };
}

/** Where a cell is blank, "". */
function textOf(sheet: BookSheet, row: number, column: number): string | undefined {
  const value = sheet.cells.value(row, column) ?? "";
  return typeof value === "string" ? value : undefined;
}

function recordsOf(
  grid: Grid,
  print: (from: readonly number[]) => string,
  newId: () => string,
): HeldRecord[] {
  const { firstLine, lastLine, first, last } = grid;
  const hasNames = last > first && Boolean(grid.text(lastLine, first));
  const from = hasNames ? first + 1 : first;
  const hasCategories = lastLine > firstLine && Boolean(grid.text(firstLine, last));
  const categories = hasCategories ? print([firstLine, from, last]) : null;
  const records: HeldRecord[] = [];
  for (let line = hasCategories ? firstLine + 1 : firstLine; line <= lastLine; line += 1) {
    const name = (hasNames ? grid.text(line, first) : undefined) ?? `Series${records.length + 1}`;
    records.push(newRecord({ id: newId(), name, values: print([line, from, last]), categories }));
    if (records.length === MAX_SERIES) break;
  }
  return records;
}

const MAX_SERIES = 255;
