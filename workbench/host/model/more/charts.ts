/** `worksheet.charts`: stored as they were set; the workbench does not draw them. */

import type { BookSheet } from "../../book/book";
import { HostError, type HostObject, type HostType } from "../../interpreter/host-object";
import { wordArgument } from "../arguments";
import { invalidArgument } from "../refusals";
import { COLLECTION_MEMBERS, KeyedCollection, isNamed } from "./collection";
import { areaArgument, sheetOf, type MoreContext } from "./context";
import { CHART_TYPES } from "./chart-types";
import { HeldObject, fixed, flag, heldSchema, number, oneOf, text } from "./held";
import { boxOf } from "./cell-boxes";
import { newRecord, type HeldRecord } from "./records";
import { areaOrAddress, printCellArea } from "./reference";

const EVENTS = { Added: 50, Activated: 51, Deactivated: 52, Deleted: 53 } as const;

const CHART = heldSchema("Chart", {
  scalars: {
    chartType: oneOf(CHART_TYPES),
    displayBlanksAs: oneOf(["NotPlotted", "Zero", "Interplotted"]),
    height: number(),
    id: fixed(""),
    left: number(),
    name: text(),
    plotBy: oneOf(["Rows", "Columns"], "Columns"),
    plotVisibleOnly: flag(true),
    showDataLabelsOverMaximum: flag(true),
    style: number(2),
    top: number(),
    width: number(),
  },
  more: { worksheet: "object", delete: "call", setPosition: "call" },
});

class Chart extends HeldObject {
  constructor(
    private readonly context: MoreContext,
    private readonly sheet: BookSheet,
    record: HeldRecord,
  ) {
    super(CHART, record, () => context.book.notify({ kind: "appearance", sheetId: sheet.id }), idOf(record));
  }

  get worksheet(): HostObject {
    return this.context.worksheetAt(this.sheet.id);
  }

  /** Positions the chart from the first cell's corner to the last cell's; without a last cell the size stays. */
  setPosition(startCell: unknown, endCell?: unknown): void {
    const start = areaOrAddress(this.context, startCell, this.sheet.id);
    const from = boxOf(this.sheet, start.area);
    Object.assign(this.record, { left: from.left, top: from.top });
    if (endCell !== undefined && endCell !== null) {
      const to = boxOf(this.sheet, areaOrAddress(this.context, endCell, this.sheet.id).area);
      const [width, height] = [to.left + to.width - from.left, to.top + to.height - from.top];
      if (width <= 0 || height <= 0) throw invalidArgument("The end lies before the start.");
      Object.assign(this.record, { width, height });
    }
    this.changed();
  }

  delete(): void {
    const { charts } = this.sheet.extras;
    const index = charts.indexOf(this.record);
    if (index < 0) throw new HostError("ItemNotFound");
    charts.splice(index, 1);
    tellCharts(this.context, this.sheet, EVENTS.Deleted, this.record);
    this.changed();
  }
}

/** Excel's own size of a new chart, in points. */
const NEW_CHART = { left: 100, top: 100, width: 360, height: 216 };

export class ChartCollection extends KeyedCollection {
  readonly hostType: HostType = {
    name: "ChartCollection",
    members: { ...COLLECTION_MEMBERS, count: "scalar", add: "object", getItemAt: "object" },
    events: EVENTS,
  };

  constructor(
    private readonly context: MoreContext,
    private readonly sheetId: string,
  ) {
    super();
  }

  override get eventTarget(): string {
    return this.sheetId;
  }

  add(chartType: unknown, source: unknown, seriesBy?: unknown): HostObject {
    if (typeof chartType !== "string" || !CHART_TYPES.includes(chartType))
      throw invalidArgument("There is no such type of chart.");
    const data = dataOf(this.context, source, seriesBy);
    const id = this.context.book.newId();
    const record = newRecord({ id, name: this.freeName(), chartType, ...NEW_CHART, ...data });
    this.sheet.extras.charts.push(record);
    this.context.book.notify({ kind: "appearance", sheetId: this.sheetId });
    tellCharts(this.context, this.sheet, EVENTS.Added, record);
    return this.chartOf(record);
  }

  items(): readonly HostObject[] {
    return this.sheet.extras.charts.map((record) => this.chartOf(record));
  }

  protected find(key: string | number): HostObject | undefined {
    const { charts } = this.sheet.extras;
    const found =
      charts.find(({ id }) => id === key) ?? charts.find(({ name }) => isNamed(String(name), key));
    return found && this.chartOf(found);
  }

  private get sheet(): BookSheet {
    return sheetOf(this.context, this.sheetId);
  }

  private chartOf(record: HeldRecord): HostObject {
    return new Chart(this.context, this.sheet, record);
  }

  private freeName(): string {
    let number = 1;
    while (this.find(`Chart ${number}`) !== undefined) number += 1;
    return `Chart ${number}`;
  }
}

function dataOf(context: MoreContext, source: unknown, seriesBy: unknown): HeldRecord {
  const place = areaArgument(context, source);
  const by = wordArgument(seriesBy, ["Auto", "Columns", "Rows"], "seriesBy");
  return { source: printCellArea(context.book, place), seriesBy: by };
}

function tellCharts(context: MoreContext, sheet: BookSheet, event: number, record: HeldRecord): void {
  context.events.emit(event, sheet.id, { chartId: idOf(record), source: "Local", worksheetId: sheet.id });
}

const idOf = (record: HeldRecord): string => String(record["id"]);
