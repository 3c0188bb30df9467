import type { PropertyPlace } from "../details/custom-properties";
import { utf16Bytes } from "../details/utf16";
import { ContentType } from "../../../src/adapters/xlsx/write/dialect";
import type { BookSheet } from "../../host/book/book";
import type { SheetSnapshot } from "../snapshot";
import { sameData } from "./compare";
import type { SaveContext } from "./context";

const KIND = "customProperty";

/** Saves a sheet's custom properties: rewrites all if any of them has changed. Undefined if none has. */
export async function saveProperties(
  { edit, folder, dialect, workbook }: SaveContext,
  { customProperties }: BookSheet,
  sheetPart: string,
  was: SheetSnapshot,
): Promise<readonly PropertyPlace[] | undefined> {
  if (sameData([...customProperties], [...was.customProperties])) return undefined;
  for (const { kind, target } of await workbook.source.relations(sheetPart))
    if (kind === KIND && target !== undefined) await edit.unrelate(sheetPart, target);
  const places: PropertyPlace[] = [];
  for (const [name, text] of customProperties) {
    const part = edit.freePart(`${folder}customProperty`, "1", "bin");
    await edit.putStream(part, once(utf16Bytes(text)), ContentType.customProperty);
    const relationId = await edit.relate(sheetPart, `${dialect.relationships}/${KIND}`, part);
    places.push({ name, relationId });
  }
  return places;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
