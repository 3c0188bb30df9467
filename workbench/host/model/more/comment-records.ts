/** Comments and notes as they are kept: one record for each, in the sheet's `extras.notes`. */

import type { Area, BookSheet } from "../../book/book";
import { invalidArgument } from "../refusals";
import type { MoreContext, Place } from "./context";
import { newRecord, type HeldRecord } from "./records";

export const COMMENT_EVENTS = { Added: 250, Deleted: 251, Changed: 252 } as const;

/** Whose name new comments bear: nobody signs in to the workbench. */
const AUTHOR = "Workbench";
const MAX_CONTENT = 32_767;

export type ThreadKind = "comment" | "note";

export const isKind = (record: HeldRecord, kind: ThreadKind): boolean => (record["kind"] ?? "note") === kind;

export const textIn = (record: HeldRecord, name: string): string => {
  const value = record[name];
  return typeof value === "string" ? value : "";
};

export const areaOfThread = (record: HeldRecord): Area => record["area"] as Area;

export function newThread(context: MoreContext, kind: ThreadKind, place: Place, content: string): HeldRecord {
  return newRecord({ kind, area: place.area, ...newEntry(context, content) });
}

/** What comments, notes and replies have alike. */
export function newEntry(context: MoreContext, content: string): HeldRecord {
  const creationDate = new Date().toISOString();
  return newRecord({ id: context.book.newId(), authorName: AUTHOR, authorEmail: "", content, creationDate });
}

/** Throws `InvalidArgument` for what is no text, is blank, or is too long for a cell. */
export function contentArgument(value: unknown): string {
  if (typeof value !== "string" || value === "" || value.length > MAX_CONTENT)
    throw invalidArgument("A comment is a text of at most 32767 characters.");
  return value;
}

/** To those who listen to the sheet's comments, and to those who listen to the workbook's. */
export function tellComments(
  context: MoreContext,
  sheet: BookSheet,
  event: number,
  payload: Readonly<HeldRecord>,
): void {
  for (const target of [sheet.id, "Workbook"])
    context.events.emit(event, target, { ...payload, source: "Local", worksheetId: sheet.id });
  context.book.notify({ kind: "appearance", sheetId: sheet.id });
}
