import { addCustomXml, asUtf8 } from "../edit/custom-xml-parts";
import type { SaveContext } from "./context";

/** Saves custom XML: new, changed and deleted parts. Returns the parts' names by the book's ids. */
export async function saveCustomXml({
  book,
  before,
  edit,
  dialect,
  workbook,
}: SaveContext): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  for (const { id, part } of before.xmlParts)
    if (!book.xmlParts.some((each) => each.id === id)) await edit.unrelate(workbook.source.mainPart, part);
  for (const { id, xml } of book.xmlParts) {
    const old = before.xmlParts.find((each) => each.id === id);
    if (old !== undefined && old.xml !== xml) edit.put(old.part, asUtf8(xml));
    parts.set(id, old?.part ?? (await addCustomXml(edit, dialect.relationships, { itemId: id, xml })));
  }
  return parts;
}
