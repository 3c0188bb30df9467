/** `workbook.comments` and `worksheet.comments`: threads at cells. */

import type { BookSheet } from "../../book/book";
import { HostError, HostObject, type HostType } from "../../interpreter/host-object";
import { invalidArgument } from "../refusals";
import { COLLECTION_MEMBERS, KeyedCollection } from "./collection";
import { CommentReplyCollection } from "./comment-replies";
import {
  COMMENT_EVENTS,
  areaOfThread,
  contentArgument,
  isKind,
  newThread,
  tellComments,
  textIn,
} from "./comment-records";
import type { MoreContext, Place } from "./context";
import { recordsIn, type HeldRecord } from "./records";
import { placeOrAddress } from "./reference";

const COMMENT: HostType = {
  name: "Comment",
  members: {
    authorEmail: "scalar",
    authorName: "scalar",
    content: "scalar",
    contentType: "scalar",
    creationDate: "scalar",
    id: "scalar",
    replies: "object",
    resolved: "scalar",
    delete: "call",
    getLocation: "object",
  },
};

export class Comment extends HostObject {
  readonly hostType = COMMENT;
  readonly contentType = "Plain";

  constructor(
    private readonly context: MoreContext,
    private readonly sheet: BookSheet,
    private readonly record: HeldRecord,
  ) {
    super();
  }

  get hostId(): string {
    return this.id;
  }
  get id(): string {
    return textIn(this.record, "id");
  }
  get authorName(): string {
    return textIn(this.record, "authorName");
  }
  get authorEmail(): string {
    return textIn(this.record, "authorEmail");
  }
  get creationDate(): string {
    return textIn(this.record, "creationDate");
  }

  get content(): string {
    return textIn(this.record, "content");
  }
  set content(value: unknown) {
    this.record["content"] = contentArgument(value);
    this.changed("CommentEdited");
  }
  get resolved(): boolean {
    return this.record["resolved"] === true;
  }
  set resolved(value: unknown) {
    if (typeof value !== "boolean") throw invalidArgument("Comment.resolved");
    this.record["resolved"] = value;
    this.changed(value ? "CommentResolved" : "CommentReopened");
  }

  get replies(): HostObject {
    return new CommentReplyCollection({
      context: this.context,
      sheet: this.sheet,
      comment: this.record,
      commentObject: () => this,
    });
  }

  getLocation(): HostObject {
    return this.context.rangeAt(this.sheet.id, areaOfThread(this.record));
  }

  delete(): void {
    const { notes } = this.sheet.extras;
    const index = notes.indexOf(this.record);
    if (index < 0) throw new HostError("ItemNotFound");
    notes.splice(index, 1);
    tellComments(this.context, this.sheet, COMMENT_EVENTS.Deleted, this.details());
  }

  private changed(changeType: string): void {
    tellComments(this.context, this.sheet, COMMENT_EVENTS.Changed, { ...this.details(), changeType });
  }

  private details(): HeldRecord {
    const replyIds = recordsIn(this.record, "replies").map((reply) => textIn(reply, "id"));
    return { commentDetails: [{ commentId: this.id, replyIds }] };
  }
}

/** A comment with the sheet that it is on. */
interface Found {
  readonly sheet: BookSheet;
  readonly record: HeldRecord;
}

/** Of one sheet, or of the whole workbook. */
export class CommentCollection extends KeyedCollection {
  readonly hostType: HostType = {
    name: "CommentCollection",
    members: {
      ...COLLECTION_MEMBERS,
      add: "object",
      getItemAt: "object",
      getItemByCell: "object",
      getItemByReplyId: "object",
    },
    events: COMMENT_EVENTS,
  };

  constructor(
    private readonly context: MoreContext,
    private readonly sheetId: string | undefined,
  ) {
    super();
  }

  override get eventTarget(): string {
    return this.sheetId ?? "Workbook";
  }

  add(cell: unknown, content: unknown, contentType: unknown = "Plain"): HostObject {
    if (contentType !== "Plain" && contentType !== null)
      throw new HostError("ApiNotFound", "CommentCollection.add with mentions is not implemented");
    const { place, sheet } = this.cell(cell);
    if (this.at(place) !== undefined) throw invalidArgument("The cell has a comment already.");
    const record = newThread(this.context, "comment", place, contentArgument(content));
    sheet.extras.notes.push(record);
    const details = { commentDetails: [{ commentId: textIn(record, "id"), replyIds: [] }] };
    tellComments(this.context, sheet, COMMENT_EVENTS.Added, details);
    return this.commentOf({ sheet, record });
  }

  getItemByCell(cell: unknown): HostObject {
    const found = this.at(this.cell(cell).place);
    if (found === undefined) throw new HostError("ItemNotFound", "The cell has no comment.");
    return this.commentOf(found);
  }

  getItemByReplyId(replyId: unknown): HostObject {
    const found = this.all().find(({ record }) =>
      recordsIn(record, "replies").some(({ id }) => id === replyId),
    );
    if (found === undefined) throw new HostError("ItemNotFound", "There is no such reply.");
    return this.commentOf(found);
  }

  items(): readonly HostObject[] {
    return this.all().map((found) => this.commentOf(found));
  }

  protected find(key: string | number): HostObject | undefined {
    const found = this.all().find(({ record }) => record["id"] === key);
    return found && this.commentOf(found);
  }

  private all(): readonly Found[] {
    const { sheets } = this.context.book;
    return sheets
      .filter(({ id }) => this.sheetId === undefined || id === this.sheetId)
      .flatMap((sheet) =>
        sheet.extras.notes.filter((record) => isKind(record, "comment")).map((record) => ({ sheet, record })),
      );
  }

  private at(place: Place): Found | undefined {
    const { firstRow, firstColumn } = place.area;
    return this.all().find(({ sheet, record }) => {
      const area = areaOfThread(record);
      return sheet.id === place.sheetId && area.firstRow === firstRow && area.firstColumn === firstColumn;
    });
  }

  /** One cell, on the collection's own sheet where it is a sheet's. */
  private cell(value: unknown): { readonly place: Place; readonly sheet: BookSheet } {
    const place = placeOrAddress(this.context, value, this.sheetId);
    const { firstRow, lastRow, firstColumn, lastColumn } = place.area;
    const sheet = this.context.book.sheetById(place.sheetId);
    if (sheet === undefined || firstRow !== lastRow || firstColumn !== lastColumn)
      throw invalidArgument("A single cell is expected.");
    return { place, sheet };
  }

  private commentOf({ sheet, record }: Found): HostObject {
    return new Comment(this.context, sheet, record);
  }
}
