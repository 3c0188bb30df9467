import type { OfficePackage } from "../../../src/adapters/xlsx/parts/package";
import type { WorkbookPart } from "../../../src/adapters/xlsx/parts/workbook-part";
import { decodeUtf8 } from "../../../src/adapters/common/utf8";
import { SMALL_PART_LIMIT } from "../../../src/adapters/xlsx/zip/zip-reader";
import { utf16Text } from "./utf16";

/** A custom XML part of the workbook. */
export interface CustomXmlInfo {
  /** The name of its part. */
  readonly part: string;
  /** The part that keeps its id; undefined if it has none. */
  readonly propertiesPart: string | undefined;
  /** The id in its properties, with braces; undefined if there is none. */
  readonly itemId: string | undefined;
  readonly xml: string;
}

/** The custom XML parts that the workbook is related to, in the order of the relations. */
export async function readCustomXml(
  source: OfficePackage,
  workbook: WorkbookPart,
): Promise<readonly CustomXmlInfo[]> {
  const items: CustomXmlInfo[] = [];
  for (const { kind, target } of workbook.relations) {
    if (kind !== "customXml" || target === undefined) continue;
    const entry = source.zip.find(target);
    if (entry === undefined || items.some((item) => item.part === entry.name)) continue;
    const xml = decodeXml(await source.zip.bytes(entry, SMALL_PART_LIMIT));
    items.push({ part: entry.name, xml, ...(await readProperties(source, entry.name)) });
  }
  return items;
}

async function readProperties(
  source: OfficePackage,
  part: string,
): Promise<Pick<CustomXmlInfo, "propertiesPart" | "itemId">> {
  const relations = await source.relations(part);
  const target = relations.find((relation) => relation.kind === "customXmlProps")?.target;
  if (target === undefined || !source.has(target)) return { propertiesPart: undefined, itemId: undefined };
  const { root } = await source.document(target);
  const id = Object.entries(root.attributes).find(([name]) => name.replace(/^.*:/s, "") === "itemID")?.[1];
  return { propertiesPart: target, itemId: id };
}

/** The text of an XML part, decoded by its byte order mark; the mark is removed. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16Text(bytes, 2);
  if (first === 0xfe && second === 0xff) return utf16Text(bytes, 2, false);
  return decodeUtf8(bytes).replace(/^\ufeff/, "");
}
