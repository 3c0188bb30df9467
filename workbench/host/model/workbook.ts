/** The Workbook class: the client's global object. */
import { HostObject, NULL_OBJECT, type HostObjectOrNull, type HostType } from "../interpreter/host-object";
import { cellArea } from "./areas";
import { textArgument, wordArgument } from "./arguments";
import type { ModelContext } from "./context";
import type { EventRanges } from "./events";
import { mountOnWorkbook, WORKBOOK_PART_MEMBERS } from "./more/mount";
import { invalidSelection, notFound } from "./refusals";
import { WorksheetCollection } from "./sheets/worksheet-collection";
import { TableCollection } from "./tables/table-collection";

const TYPE: HostType = {
  name: "Workbook",
  members: {
    ...WORKBOOK_PART_MEMBERS,
    autoSave: "scalar",
    calculationEngineVersion: "scalar",
    chartDataPointTrack: "scalar",
    isDirty: "scalar",
    name: "scalar",
    previouslySaved: "scalar",
    readOnly: "scalar",
    usePrecisionAsDisplayed: "scalar",
    tables: "object",
    worksheets: "object",
    getActiveCell: "object",
    getActiveChartOrNullObject: "object",
    getActiveSlicerOrNullObject: "object",
    getSelectedRange: "object",
    getSelectedRanges: "object",
    _GetRangeForEventByReferenceId: "object",
    _GetRangeOrNullObjectForEventByReferenceId: "object",
    close: "call",
    getIsActiveCollabSession: "call",
    save: "call",
  },
  events: { Activated: 2203, AutoSaveSettingChanged: 2200 },
};

export class Workbook extends HostObject {
  readonly hostType = TYPE;
  readonly hostId = undefined;
  readonly autoSave = false;
  readonly calculationEngineVersion = 191_029;
  readonly chartDataPointTrack = true;
  readonly previouslySaved = true;
  readonly usePrecisionAsDisplayed = false;
  /**
   * The API's own flag, apart from the book's record of changed cells: a client may declare that nothing is to be
   * saved.
   */
  private dirty = false;

  constructor(
    private readonly context: ModelContext,
    private readonly eventRanges: EventRanges,
  ) {
    super();
    mountOnWorkbook(this, context);
    context.book.onChange(({ kind }) => {
      if (kind !== "selection" && kind !== "activated") this.dirty = true;
    });
  }

  get name(): string {
    return this.context.book.fileName;
  }
  get readOnly(): boolean {
    return this.context.book.isReadOnly;
  }
  get isDirty(): boolean {
    return this.dirty;
  }
  set isDirty(value: unknown) {
    this.dirty = value === true;
  }

  get worksheets(): HostObject {
    return new WorksheetCollection(this.context);
  }
  get tables(): HostObject {
    return new TableCollection(this.context, undefined);
  }

  getSelectedRange(): HostObject {
    const { sheetId, area, more } = this.context.book.selection;
    if (more !== undefined) throw invalidSelection("More than one range is selected");
    return this.context.rangeAt(sheetId, area);
  }
  getSelectedRanges(): HostObject {
    const { sheetId, area, more = [] } = this.context.book.selection;
    return this.context.rangesAt(sheetId, [area, ...more]);
  }
  getActiveCell(): HostObject {
    const { sheetId, area } = this.context.book.selection;
    return this.context.rangeAt(sheetId, cellArea(area.firstRow, area.firstColumn));
  }
  getActiveChartOrNullObject(): HostObjectOrNull {
    return NULL_OBJECT;
  }
  getActiveSlicerOrNullObject(): HostObjectOrNull {
    return NULL_OBJECT;
  }

  /** The range of an event, by the event's reference. */
  _GetRangeForEventByReferenceId(reference: unknown): HostObject {
    const found = this.eventRanges.find(textArgument(reference, "reference"));
    if (found === undefined) throw notFound("The range of the event");
    return this.context.rangeAt(found.sheetId, found.area);
  }
  _GetRangeOrNullObjectForEventByReferenceId(reference: unknown): HostObjectOrNull {
    const found = this.eventRanges.find(textArgument(reference, "reference"));
    return found === undefined ? NULL_OBJECT : this.context.rangeAt(found.sheetId, found.area);
  }

  getIsActiveCollabSession(): boolean {
    return false;
  }
  /** Only clears the flag: the workbench saves the file when the user asks for it. */
  save(saveBehavior?: unknown): void {
    wordArgument(saveBehavior, ["Save", "Prompt"], "saveBehavior");
    this.dirty = false;
  }
  close(closeBehavior?: unknown): void {
    wordArgument(closeBehavior, ["Save", "SkipSave"], "closeBehavior");
  }
}
