/** References as formulas and clients write them: "A1", "$A$1:$B$2", "A:C", "'My sheet'!A1". */

import type { Book } from "../../book/book";
import { areaAddress, quotedSheet, readArea, splitAddress } from "../address";
import { invalidArgument } from "../refusals";
import { areaArgument, type MoreContext, type CellArea } from "./context";

/**
 * The place that an address means, on `sheetId` if it names no sheet; undefined if it is no address or its sheet does
 * not exist.
 */
export function parseCellArea(
  book: Book,
  address: string,
  sheetId: string | undefined,
): CellArea | undefined {
  const { sheet, rest } = splitAddress(address);
  const onSheet = sheet === undefined ? sheetId : book.sheetByName(sheet)?.id;
  const area = readArea(rest);
  return onSheet !== undefined && area !== undefined ? { sheetId: onSheet, area } : undefined;
}

/** A cell or range as clients may give it: a Range or its address. Throws `InvalidArgument` for anything else. */
export function areaOrAddress(context: MoreContext, value: unknown, sheetId: string | undefined): CellArea {
  if (typeof value !== "string") return areaArgument(context, value);
  const place = parseCellArea(context.book, value, sheetId);
  if (place === undefined) throw invalidArgument(`"${value}" is not an address.`);
  return place;
}

/** "Sheet1!$A$1:$B$2", with the sheet's name in quotes where it needs them. */
export function printCellArea(book: Book, { sheetId, area }: CellArea): string {
  const absolute = areaAddress(area).replaceAll(/[A-Z]+|\d+/g, "$$$&");
  return `${quotedSheet(book.sheetById(sheetId)?.name ?? "")}!${absolute}`;
}
