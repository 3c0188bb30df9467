/** `range.hyperlink`: stored; the workbench follows no link. */

import { invalidArgument } from "../refusals";
import { layersOf } from "./area-layers";
import { sheetOf, type MoreContext, type CellArea } from "./context";
import { isRecord, newRecord, type HeldRecord } from "./records";

const PARTS = ["address", "documentReference", "screenTip", "textToDisplay"];

/** The link of a range; null if it has none, or several. */
export function hyperlinkAt(context: MoreContext, place: CellArea): HeldRecord | null {
  const found = layersOf(sheetOf(context, place.sheetId), "hyperlink").at(place.area);
  return found.kind === "one" ? (found.value ?? null) : null;
}

/** Sets or (with null) clears the link. Its text to display becomes the content of the first cell. */
export function setHyperlink(context: MoreContext, place: CellArea, value: unknown): void {
  const link = value === null ? undefined : linkOf(value);
  const sheet = sheetOf(context, place.sheetId);
  layersOf(sheet, "hyperlink").set(place.area, link);
  const text = link?.["textToDisplay"];
  if (typeof text === "string") showText(context, place, text);
  context.book.notify({ kind: "appearance", sheetId: place.sheetId });
}

function showText(context: MoreContext, place: CellArea, text: string): void {
  const { firstRow, firstColumn } = place.area;
  const { book } = context;
  book.undo.step("hyperlink", () => {
    sheetOf(context, place.sheetId).cells.setValue(firstRow, firstColumn, text);
  });
  const area = { firstRow, firstColumn, lastRow: firstRow, lastColumn: firstColumn };
  book.notify({ kind: "cells", sheetId: place.sheetId, area, source: "Local" });
}

function linkOf(value: unknown): HeldRecord {
  const isLink =
    isRecord(value) &&
    Object.entries(value).every(([name, part]) => PARTS.includes(name) && typeof part === "string");
  if (!isLink) throw invalidArgument("Range.hyperlink");
  return newRecord(value);
}
