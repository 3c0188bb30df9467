import { parseXml, type XmlDocument } from "../xml/document";
import { encodeUtf8 } from "../../common/utf8";

/** The part after a sheet's data: merged areas, filters, protection and the rest, up to the end of the part. */
export interface SheetTail {
  /** The tail after an opening tag of the sheet's element, so that it parses as a document. */
  readonly document: XmlDocument;
  /** Number of characters of the document before the tail. */
  readonly shift: number;
}

/** Parses a tail, given from after the closing tag of the data. `rootName` is the sheet element's full name. */
export function parseTail(part: string, text: string, rootName: string): SheetTail {
  const opening = `<${rootName}>`;
  return { document: parseXml(part, encodeUtf8(opening + text)), shift: opening.length };
}

/** Splits a scanner's tail into the closing tag of the data and the rest; self-closing data have no closing tag. */
export function withoutClosingTag(text: string, isSelfClosing: boolean): { closing: string; rest: string } {
  const match = isSelfClosing ? null : /^<\/[^>]*>/.exec(text);
  const closing = match?.[0] ?? "";
  return { closing, rest: text.slice(closing.length) };
}
