/** Turns changes of the book into events of the API. */
import type {
  Area,
  Book,
  BookChange,
  BookSelection,
  BookSheet,
  BookTable,
  CellChangeType,
  CellValue,
} from "../book/book";
import type { EventSink } from "../interpreter/host-object";
import { areaAddress } from "./address";
import { intersection } from "./areas";
import { valueType } from "./cells/read-cells";
import type { CellArea } from "./more/context";

/** The API's event numbers. */
const EVENTS = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  workbookSelectionChanged: 2,
  selectionChanged: 14,
  deleted: 15,
  nameChanged: 25,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
} as const;

/** The target for listeners to all sheets. */
const WORKBOOK = "Workbook";
/** Number of events whose range can still be asked for. */
const MAX_KEPT = 1000;

const SHIFTS: Readonly<Record<CellChangeType, string>> = {
  RangeEdited: "None",
  RowInserted: "ShiftCellDown",
  ColumnInserted: "ShiftCellRight",
  CellInserted: "ShiftCellDown",
  RowDeleted: "ShiftCellUp",
  ColumnDeleted: "ShiftCellLeft",
  CellDeleted: "ShiftCellUp",
};

/** The ranges of the last events, by the reference that each event carries. */
export class EventRanges {
  private readonly kept = new Map<string, CellArea>();
  private next = 1;

  keep(place: CellArea): string {
    const reference = `event-${this.next}`;
    this.next += 1;
    this.kept.set(reference, place);
    const oldest = this.kept.keys().next();
    if (this.kept.size > MAX_KEPT && oldest.done !== true) this.kept.delete(oldest.value);
    return reference;
  }

  find(reference: string): CellArea | undefined {
    return this.kept.get(reference);
  }
}

type CellsChange = Extract<BookChange, { readonly kind: "cells" }>;

export class EventTeller {
  private activeSheetId: string;

  constructor(
    private readonly book: Book,
    private readonly sink: EventSink,
    private readonly ranges: EventRanges,
    /** True while a batch of the add-in is being carried out, so that the change is the add-in's own. */
    private readonly isOfAddin: () => boolean,
  ) {
    this.activeSheetId = book.activeSheetId;
  }

  tell(change: BookChange): void {
    switch (change.kind) {
      case "cells":
        this.tellCells(change);
        return;
      case "sheet-added":
        this.toBook(EVENTS.added, { worksheetId: change.sheetId, source: change.source });
        return;
      case "sheet-deleted":
        this.toBook(EVENTS.deleted, { worksheetId: change.sheetId, source: change.source });
        this.tellSuccessor();
        return;
      case "sheet-renamed":
        this.toSheet(EVENTS.nameChanged, change.sheetId, {
          ...named(this.book, change.sheetId),
          source: change.source,
        });
        return;
      case "sheet-moved":
        this.toBook(EVENTS.moved, { worksheetId: change.sheetId, source: change.source });
        return;
      case "activated":
        this.tellActivated(change.sheetId);
        return;
      case "selection":
        this.tellSelection(change);
        return;
      case "table-changed":
      case "appearance":
      case "xml-parts":
      case "names":
      case "settings":
        return;
    }
  }

  private tellCells({ sheetId, area, source, changeType = "RangeEdited", edit }: CellsChange): void {
    const sheet = this.book.sheetById(sheetId);
    if (sheet === undefined) return;
    const common = {
      changeType,
      source,
      worksheetId: sheetId,
      triggerSource: this.isOfAddin() ? "ThisLocalAddin" : "Unknown",
      shiftDirection: SHIFTS[changeType],
      ...editDetails(edit),
    };
    this.toSheet(EVENTS.changed, sheetId, { ...common, ...this.placed(sheetId, area) });
    for (const table of sheet.tables) this.tellTable(sheet, table, area, common);
  }

  private tellTable(
    sheet: BookSheet,
    table: BookTable,
    area: Area,
    common: Readonly<Record<string, unknown>>,
  ): void {
    const part = intersection(table.area, area);
    if (part === undefined) return;
    const payload = { ...common, tableId: table.id, ...this.placed(sheet.id, part) };
    for (const target of [table.id, sheet.id, WORKBOOK]) this.sink.emit(EVENTS.tableChanged, target, payload);
  }

  private tellActivated(sheetId: string): void {
    const before = this.activeSheetId;
    this.activeSheetId = sheetId;
    if (before !== sheetId && before !== "")
      this.toSheet(EVENTS.deactivated, before, { worksheetId: before });
    this.toSheet(EVENTS.activated, sheetId, { worksheetId: sheetId });
  }

  /** Tells that another sheet is active, after the active one was deleted. */
  private tellSuccessor(): void {
    const sheetId = this.book.activeSheetId;
    if (sheetId === this.activeSheetId) return;
    this.activeSheetId = sheetId;
    this.toSheet(EVENTS.activated, sheetId, { worksheetId: sheetId });
  }

  private tellSelection({ sheetId, area, more = [] }: BookSelection): void {
    // The document's own event: no batch registers for it, and it has no target and no content.
    this.sink.emit(EVENTS.workbookSelectionChanged, "", {});
    const address = [area, ...more].map(areaAddress).join(",");
    this.toSheet(EVENTS.selectionChanged, sheetId, { worksheetId: sheetId, address });
    for (const table of this.book.sheetById(sheetId)?.tables ?? []) {
      const part = intersection(table.area, area);
      const address = part === undefined ? "" : areaAddress(part);
      this.sink.emit(EVENTS.tableSelectionChanged, table.id, {
        worksheetId: sheetId,
        tableId: table.id,
        address,
      });
    }
  }

  private placed(sheetId: string, area: Area) {
    return { address: areaAddress(area), referenceId: this.ranges.keep({ sheetId, area }) };
  }

  private toSheet(event: number, sheetId: string, payload: Readonly<Record<string, unknown>>): void {
    this.sink.emit(event, sheetId, payload);
    this.toBook(event, payload);
  }

  private toBook(event: number, payload: Readonly<Record<string, unknown>>): void {
    this.sink.emit(event, WORKBOOK, payload);
  }
}

function named(book: Book, sheetId: string) {
  return { worksheetId: sheetId, nameAfter: book.sheetById(sheetId)?.name ?? "" };
}

function editDetails(edit: CellsChange["edit"]): Readonly<Record<string, unknown>> {
  if (edit === undefined) return {};
  return {
    valueBefore: told(edit.before),
    valueAfter: told(edit.after),
    valueTypeBefore: valueType(edit.before, false),
    valueTypeAfter: valueType(edit.after, false),
  };
}

function told(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
