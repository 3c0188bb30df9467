import type { Area, Book } from "../../host/book/book";
import { parseReference, type Reference } from "./address";
import { selectArea } from "./selection";
import type { SheetController } from "./sheet-controller";

/** Goes to an address, a defined name or a table. Undefined if the text is none of these. */
export function goTo(text: string, book: Book, controller: SheetController): Area | undefined {
  const reference = parseReference(text) ?? namedReference(text.trim(), book);
  if (reference === undefined) return undefined;
  const sheet = reference.sheet === undefined ? controller.sheet : book.sheetByName(reference.sheet);
  if (sheet?.visibility !== "Visible") return undefined;
  controller.activate(sheet.id);
  const selection = selectArea(reference.area, sheet.merges);
  controller.select(selection, selection.active);
  return reference.area;
}

function namedReference(text: string, book: Book): Reference | undefined {
  const wanted = text.toLowerCase();
  const name = book.names.find((each) => each.name.toLowerCase() === wanted);
  if (name !== undefined) return parseReference(name.formula.replace(/^=/, ""));
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === wanted);
    if (table !== undefined) return { sheet: sheet.name, area: bodyOf(table) };
  }
  return undefined;
}

function bodyOf({ area, showHeaders }: Book["sheets"][number]["tables"][number]): Area {
  return showHeaders && area.lastRow > area.firstRow ? { ...area, firstRow: area.firstRow + 1 } : area;
}
