/** `comment.replies`. */

import type { BookSheet } from "../../book/book";
import { HostError, HostObject, type HostType } from "../../interpreter/host-object";
import { COLLECTION_MEMBERS, KeyedCollection } from "./collection";
import {
  COMMENT_EVENTS,
  areaOfThread,
  contentArgument,
  newEntry,
  tellComments,
  textIn,
} from "./comment-records";
import type { MoreContext } from "./context";
import { recordsIn, type HeldRecord } from "./records";

/** The comment whose replies these are. */
interface Thread {
  readonly context: MoreContext;
  readonly sheet: BookSheet;
  readonly comment: HeldRecord;
  commentObject(): HostObject;
}

const REPLY: HostType = {
  name: "CommentReply",
  members: {
    authorEmail: "scalar",
    authorName: "scalar",
    content: "scalar",
    contentType: "scalar",
    creationDate: "scalar",
    id: "scalar",
    resolved: "scalar",
    delete: "call",
    getLocation: "object",
    getParentComment: "object",
  },
};

export class CommentReply extends HostObject {
  readonly hostType = REPLY;
  readonly contentType = "Plain";

  constructor(
    private readonly thread: Thread,
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
  get resolved(): boolean {
    return this.thread.comment["resolved"] === true;
  }

  get content(): string {
    return textIn(this.record, "content");
  }
  set content(value: unknown) {
    this.record["content"] = contentArgument(value);
    tellReply(this.thread, "ReplyEdited", this.id);
  }

  getLocation(): HostObject {
    return this.thread.context.rangeAt(this.thread.sheet.id, areaOfThread(this.thread.comment));
  }

  getParentComment(): HostObject {
    return this.thread.commentObject();
  }

  delete(): void {
    const replies = recordsIn(this.thread.comment, "replies");
    const index = replies.indexOf(this.record);
    if (index < 0) throw new HostError("ItemNotFound");
    replies.splice(index, 1);
    tellReply(this.thread, "ReplyDeleted", this.id);
  }
}

export class CommentReplyCollection extends KeyedCollection {
  readonly hostType: HostType = {
    name: "CommentReplyCollection",
    members: { ...COLLECTION_MEMBERS, add: "object", getItemAt: "object" },
  };

  constructor(private readonly thread: Thread) {
    super();
  }

  add(content: unknown): HostObject {
    const record = newEntry(this.thread.context, contentArgument(content));
    this.records().push(record);
    tellReply(this.thread, "ReplyAdded", textIn(record, "id"));
    return new CommentReply(this.thread, record);
  }

  items(): readonly HostObject[] {
    return this.records().map((record) => new CommentReply(this.thread, record));
  }

  protected find(key: string | number): HostObject | undefined {
    const record = this.records().find(({ id }) => id === key);
    return record && new CommentReply(this.thread, record);
  }

  private records(): HeldRecord[] {
    return recordsIn(this.thread.comment, "replies");
  }
}

function tellReply({ context, sheet, comment }: Thread, changeType: string, replyId: string): void {
  const commentDetails = [{ commentId: textIn(comment, "id"), replyIds: [replyId] }];
  tellComments(context, sheet, COMMENT_EVENTS.Changed, { changeType, commentDetails });
}
