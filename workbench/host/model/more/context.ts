/** Services that the classes of this folder need from the rest of the model. */

import type { Area, Book, BookSheet } from "../../book/book";
import { HostError, type EventSink, type HostObject } from "../../interpreter/host-object";
import { invalidArgument } from "../refusals";

/** A rectangle of a sheet. */
export interface CellArea {
  readonly sheetId: string;
  readonly area: Area;
}

export interface MoreContext {
  readonly book: Book;
  readonly events: EventSink;
  /** The Range object over an area. */
  rangeAt(sheetId: string, area: Area): HostObject;
  /** The position of a Range object; undefined for anything else. */
  cellAreaOf(value: unknown): CellArea | undefined;
  worksheetAt(sheetId: string): HostObject;
}

/** The sheet with this id. Throws `ItemNotFound` where it has been deleted. */
export function sheetOf(context: MoreContext, sheetId: string): BookSheet {
  const sheet = context.book.sheetById(sheetId);
  if (sheet === undefined) throw new HostError("ItemNotFound", "The worksheet no longer exists.");
  return sheet;
}

/** The Range given as an argument. Throws `InvalidArgument` for anything else. */
export function areaArgument(context: MoreContext, value: unknown): CellArea {
  const place = context.cellAreaOf(value);
  if (place === undefined) throw invalidArgument("A range is expected.");
  return place;
}
