/** `workbook.notes` and `worksheet.notes`: legacy notes, one at a cell. */

import type { BookSheet } from "../../book/book";
import { HostError, type HostObject, type HostType } from "../../interpreter/host-object";
import { contains } from "../areas";
import { invalidArgument } from "../refusals";
import { COLLECTION_MEMBERS, KeyedCollection } from "./collection";
import { areaOfThread, contentArgument, isKind, newThread } from "./comment-records";
import { sheetOf, type MoreContext, type Place } from "./context";
import { HeldObject, fixed, flag, heldSchema, number, text } from "./held";
import type { HeldRecord } from "./records";
import { placeOrAddress, printPlace } from "./reference";

const NOTE = heldSchema("Note", {
  scalars: {
    authorName: fixed(""),
    content: text(),
    height: number(59),
    visible: flag(),
    width: number(108),
  },
  more: { delete: "call", getLocation: "object" },
});

export class Note extends HeldObject {
  constructor(
    private readonly context: MoreContext,
    private readonly sheet: BookSheet,
    record: HeldRecord,
  ) {
    const place = { sheetId: sheet.id, area: areaOfThread(record) };
    // Notes are found by their cell.
    super(
      NOTE,
      record,
      () => context.book.notify({ kind: "appearance", sheetId: sheet.id }),
      printPlace(context.book, place),
    );
  }

  getLocation(): HostObject {
    return this.context.rangeAt(this.sheet.id, areaOfThread(this.record));
  }

  delete(): void {
    const { notes } = this.sheet.extras;
    const index = notes.indexOf(this.record);
    if (index < 0) throw new HostError("ItemNotFound");
    notes.splice(index, 1);
    this.changed();
  }
}

/** Of one sheet, or of the whole workbook. */
export class NoteCollection extends KeyedCollection {
  readonly hostType: HostType = {
    name: "NoteCollection",
    members: { ...COLLECTION_MEMBERS, add: "object", getItemAt: "object" },
  };

  constructor(
    private readonly context: MoreContext,
    private readonly sheetId: string | undefined,
  ) {
    super();
  }

  add(cell: unknown, content: unknown): HostObject {
    const place = placeOrAddress(this.context, cell, this.sheetId);
    const { firstRow, lastRow, firstColumn, lastColumn } = place.area;
    if (firstRow !== lastRow || firstColumn !== lastColumn || this.at(place) !== undefined)
      throw invalidArgument("A single cell without a note is expected.");
    const sheet = sheetOf(this.context, place.sheetId);
    const record = newThread(this.context, "note", place, contentArgument(content));
    sheet.extras.notes.push(record);
    this.context.book.notify({ kind: "appearance", sheetId: sheet.id });
    return new Note(this.context, sheet, record);
  }

  items(): readonly HostObject[] {
    return this.context.book.sheets
      .filter(({ id }) => this.sheetId === undefined || id === this.sheetId)
      .flatMap((sheet) => notesOf(sheet).map((record) => new Note(this.context, sheet, record)));
  }

  /** By the address of its cell. */
  protected find(key: string | number): HostObject | undefined {
    return this.at(placeOrAddress(this.context, String(key), this.sheetId));
  }

  private at({ sheetId, area }: Place): HostObject | undefined {
    const sheet = sheetOf(this.context, sheetId);
    const record = notesOf(sheet).find((held) => contains(area, areaOfThread(held)));
    return record && new Note(this.context, sheet, record);
  }
}

const notesOf = (sheet: BookSheet): readonly HeldRecord[] =>
  sheet.extras.notes.filter((record) => isKind(record, "note"));
