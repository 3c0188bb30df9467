import { parseXml, type XmlDocument } from "../xml/document";
import { encodeUtf8 } from "../../common/utf8";

/** What follows a sheet's data: merged areas, filters, protection and the rest, up to the end of the part. */
export interface SheetTail {
  /** The tail behind an opening tag of the sheet's element, so that it is a document of its own. */
  readonly document: XmlDocument;
  /** How many letters of the document stand before the tail. */
  readonly shift: number;
}

/** Parses a tail, given from behind the closing tag of the data on. `rootName` is the sheet element's full name. */
export function parseTail(part: string, text: string, rootName: string): SheetTail {
  const opening = `<${rootName}>`;
  return { document: parseXml(part, encodeUtf8(opening + text)), shift: opening.length };
}

/** A tail as a scanner tells it, from the closing tag of the data on, without that tag; one of self-closing data has none. */
export function withoutClosingTag(text: string, isSelfClosing: boolean): { closing: string; rest: string } {
  const match = isSelfClosing ? null : /^<\/[^>]*>/.exec(text);
  const closing = match?.[0] ?? "";
  return { closing, rest: text.slice(closing.length) };
}
