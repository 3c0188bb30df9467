import { bytesSource, memorySink, type ByteSource } from "../../src/adapters/common/bytes";
import type { SheetRenames } from "./formulas/rename-sheets";
import { relatedPart } from "../../src/adapters/xlsx/parts/workbook-part";
import { ContentType } from "../../src/adapters/xlsx/write/dialect";
import { XlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import type { OpenedBook } from "./opened-book";
import { ChangeWatch } from "./save/change-watch";
import { saveContext, type SaveContext } from "./save/context";
import type { NotSaved } from "./save/not-saved";
import { followRenames, renamesOf } from "./save/prepare";
import { saveCustomXml } from "./save/save-custom-xml";
import { saveSheet, type SavedSheet } from "./save/save-sheet";
import { saveWorkbookPart } from "./save/save-workbook";
import { takeSnapshot, type FileFacts } from "./snapshot";

export interface SavedBook {
  readonly bytes: Uint8Array;
  /** Parts of the book that are missing from the bytes. */
  readonly notSaved: readonly NotSaved[];
}

/**
 * Saves a book into its file's bytes: everything unchanged since it was opened stays byte for byte, and a book without
 * changes gives the very bytes that it was opened from. The book counts as saved then, unless someone changed it
 * meanwhile: the next save writes those changes as well. Throws `WorkbookError` if the file cannot be read, or no
 * longer.
 */
export async function saveXlsxBook(opened: OpenedBook): Promise<SavedBook> {
  const { book, codec, file } = opened;
  const watch = new ChangeWatch(book);
  try {
    const context = await saveContext(book, file, watch);
    const facts = await gather(context);
    const notSaved = context.notSaved.items;
    if (!context.edit.changed) return { bytes: await allOf(file.source), notSaved };
    const sink = memorySink();
    await context.edit.write(sink);
    const bytes = sink.bytes();
    const source = bytesSource(bytes);
    const workbook = await XlsxWorkbook.open(source, codec);
    if (!watch.seen) {
      opened.file = { source, workbook, snapshot: await takeSnapshot(book, workbook, facts) };
      for (const { cells } of book.sheets) cells.markClean();
    }
    return { bytes, notSaved };
  } finally {
    watch.stop();
  }
}

/** Gathers all changes to the package. */
async function gather(context: SaveContext): Promise<FileFacts> {
  const { book, before, edit, workbook, watch } = context;
  const renames = renamesOf(book, before);
  watch.except(() => {
    followRenames(book, renames);
  });
  const sheets = await saveSheets(context);
  const items = await saveCustomXml(context);
  const gone = before.sheets.filter(({ id }) => book.sheetById(id) === undefined);
  for (const { part } of gone) await edit.unrelate(workbook.source.mainPart, part);
  await dropCalculationChain(context, sheets, gone.length > 0);
  saveWorkbookPart(context, sheets, renames, calculatesAnew(sheets, gone.length > 0));
  await putStyles(context);
  tellNotSaved(context, renames);
  return { sheets, items };
}

async function saveSheets(context: SaveContext): Promise<ReadonlyMap<string, SavedSheet>> {
  const { book, before } = context;
  const saved = new Map<string, SavedSheet>();
  const isMoved = book.activeSheetId !== before.activeSheetId;
  for (const sheet of [...book.sheets]) {
    const isActive = sheet.id === book.activeSheetId;
    const selected = isMoved && (isActive || sheet.id === before.activeSheetId) ? isActive : undefined;
    saved.set(sheet.id, await saveSheet(context, sheet, selected));
  }
  return saved;
}

/** True if the written cells may have made stored results outdated: Excel recalculates when it opens the file then. */
function calculatesAnew(sheets: ReadonlyMap<string, SavedSheet>, isAnyGone: boolean): boolean {
  const all = [...sheets.values()];
  return (
    (isAnyGone || all.some(({ wroteCells }) => wroteCells)) && all.some(({ hasFormulas }) => hasFormulas)
  );
}

/**
 * Drops the order in which formulas were calculated, because it must not name a cell without a formula. Excel rebuilds
 * it.
 */
async function dropCalculationChain(
  { edit, workbook }: SaveContext,
  sheets: ReadonlyMap<string, SavedSheet>,
  isAnyGone: boolean,
): Promise<void> {
  const chain = relatedPart(workbook.workbook, "calcChain");
  if (chain === undefined || !(isAnyGone || [...sheets.values()].some((sheet) => sheet.touchedFormula)))
    return;
  await edit.unrelate(workbook.source.mainPart, chain);
}

async function putStyles({ styles, edit, workbook, dialect }: SaveContext): Promise<void> {
  const { book, part, isNew } = styles;
  if (!book.changed) return;
  edit.put(part, book.text(), isNew ? ContentType.styles : undefined);
  if (isNew) await edit.relate(workbook.source.mainPart, `${dialect.relationships}/styles`, part);
}

function tellNotSaved({ book, notSaved, workbook }: SaveContext, renames: SheetRenames): void {
  for (const { name, extras } of book.sheets) {
    notSaved.add("charts", name, extras.charts.length);
    notSaved.add("conditional-formats", name, extras.conditionalFormats.length);
  }
  notSaved.add("settings", undefined, book.settings.size);
  if (book.uses1904Dates !== workbook.workbook.date1904) notSaved.add("date-system", undefined);
  const others = workbook.source.zip.entries.filter(({ name }) => /\/(charts|pivotCache)\//.test(name));
  if (renames.size > 0) notSaved.add("references-to-renamed-sheet", undefined, others.length);
}

async function allOf(source: ByteSource): Promise<Uint8Array> {
  return source.read(0, source.size);
}
