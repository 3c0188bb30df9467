/** A sheet's custom properties: their names are in the sheet, each text in a part of its own, as UTF-16. */
import type { OfficePackage } from "../../../src/adapters/xlsx/parts/package";
import { childNamed, childrenNamed, type XmlElement } from "../../../src/adapters/xlsx/xml/document";
import { SMALL_PART_LIMIT } from "../../../src/adapters/xlsx/zip/zip-reader";
import { relationIdOf } from "./relation-id";
import { utf16Text } from "./utf16";

/** Limit on properties; no program writes more. */
const MOST_PROPERTIES = 1000;

/** A property in the sheet's list. */
export interface PropertyPlace {
  readonly name: string;
  readonly relationId: string;
}

export function readPropertyPlaces(root: XmlElement): readonly PropertyPlace[] {
  return childrenNamed(childNamed(root, "customProperties"), "customPr")
    .slice(0, MOST_PROPERTIES)
    .map(({ attributes }) => ({ name: attributes["name"] ?? "", relationId: relationIdOf(attributes) }));
}

/** The texts by name, for parts that exist. */
export async function readCustomProperties(
  source: OfficePackage,
  sheetPart: string,
  places: readonly PropertyPlace[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  if (places.length === 0) return texts;
  const relations = await source.relations(sheetPart);
  for (const { name, relationId } of places) {
    const target = relations.find(({ id }) => id === relationId)?.target;
    const entry = target === undefined ? undefined : source.zip.find(target);
    if (entry !== undefined && name !== "")
      texts.set(name, utf16Text(await source.zip.bytes(entry, SMALL_PART_LIMIT)));
  }
  return texts;
}
