import { escapeCellText, decodeCellText } from "../../../src/adapters/common/xml-escape";
import type { XmlElement } from "../../../src/adapters/xlsx/xml/document";

/** The text of an element without children, decoded like a cell's text. */
export function innerText(text: string, element: XmlElement): string {
  const raw = text.slice(element.openEnd, element.closeStart);
  if (!raw.includes("<")) return decodeCellText(raw);
  const plain = raw
    .split(/(<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? escapeCellText(piece.slice(9, -3)) : piece))
    .filter((piece) => !piece.startsWith("<"));
  return decodeCellText(plain.join(""));
}
