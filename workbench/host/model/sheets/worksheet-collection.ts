/** `workbook.worksheets`. */
import { freeName, sameName } from "../../book/names";
import type { BookSheet } from "../../book/book";
import {
  HostCollection,
  NULL_OBJECT,
  type HostObject,
  type HostObjectOrNull,
  type HostType,
} from "../../interpreter/host-object";
import { optionalFlag, textArgument } from "../arguments";
import type { ModelContext } from "../context";
import { changing, notFound } from "../refusals";
import { checkWorkbookOpen } from "../workbook-protection";

const TYPE: HostType = {
  name: "WorksheetCollection",
  members: {
    add: "object",
    getActiveWorksheet: "object",
    getFirst: "object",
    getItem: "object",
    getItemOrNullObject: "object",
    getLast: "object",
    getCount: "call",
  },
  events: {
    Activated: 11,
    Added: 13,
    Calculated: 16,
    DataChanged: 10,
    Deactivated: 12,
    Deleted: 15,
    FormatChanged: 18,
    Moved: 27,
    NameChanged: 25,
    SelectionChanged: 14,
    VisibilityChanged: 26,
  },
};

export class WorksheetCollection extends HostCollection {
  readonly hostType = TYPE;
  readonly hostId = undefined;

  constructor(private readonly context: ModelContext) {
    super();
  }

  items(): readonly HostObject[] {
    return this.context.book.sheets.map(({ id }) => this.context.worksheetAt(id));
  }

  /** By id or name. */
  getItem(key: string | number): HostObject {
    const found = this.find(key);
    if (found === undefined) throw notFound(`The worksheet "${key}"`);
    return found;
  }
  getItemOrNullObject(key: string | number): HostObjectOrNull {
    return this.find(key) ?? NULL_OBJECT;
  }

  getActiveWorksheet(): HostObject {
    return this.context.worksheetAt(this.context.book.activeSheetId);
  }
  getFirst(visibleOnly?: unknown): HostObject {
    return this.end(this.listed(visibleOnly)[0]);
  }
  getLast(visibleOnly?: unknown): HostObject {
    return this.end(this.listed(visibleOnly).at(-1));
  }
  getCount(visibleOnly?: unknown): number {
    return this.listed(visibleOnly).length;
  }

  /**
   * Adds a sheet at the end, under the given name or the first free "Sheet1", "Sheet2" …; it does not become active.
   */
  add(name?: unknown): HostObject {
    const { book } = this.context;
    const isGiven = name !== undefined && name !== null && name !== "";
    const title = isGiven ? textArgument(name, "name") : this.freeName();
    checkWorkbookOpen(book);
    const sheet = changing(() => book.undo.step("Add sheet", () => book.addSheet(title)));
    return this.context.worksheetAt(sheet.id);
  }

  private freeName(): string {
    return freeName("Sheet", (name) => this.context.book.sheetByName(name) !== undefined);
  }

  private listed(visibleOnly: unknown): readonly BookSheet[] {
    const onlyVisible = optionalFlag(visibleOnly, "visibleOnly");
    return this.context.book.sheets.filter(({ visibility }) => !onlyVisible || visibility === "Visible");
  }

  private find(key: string | number): HostObject | undefined {
    const found = this.context.book.sheets.find(({ id, name }) => id === key || sameName(name, String(key)));
    return found === undefined ? undefined : this.context.worksheetAt(found.id);
  }

  private end(sheet: BookSheet | undefined): HostObject {
    if (sheet === undefined) throw notFound("The worksheet");
    return this.context.worksheetAt(sheet.id);
  }
}
