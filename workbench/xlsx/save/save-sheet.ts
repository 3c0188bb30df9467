import { CellChanges, type CellPatch } from "../edit/cell-patch";
import { editHead, type ColumnEdit, type HeadEdit } from "../edit/head-edit";
import { editTail, type TailEdit } from "../edit/tail-edit";
import { rangeAddress } from "../../../src/workbook/cell-range";
import { SheetScanner } from "../../../src/adapters/xlsx/sheet/sheet-scanner";
import { encodeUtf8 } from "../../../src/adapters/common/utf8";
import { ContentType, XML_DECLARATION } from "../../../src/adapters/xlsx/write/dialect";
import { patchedSheet } from "../../../src/adapters/xlsx/write/patched-sheet";
import { SheetPatcher } from "../../../src/adapters/xlsx/write/sheet-patcher";
import type { XmlElement } from "../../../src/adapters/xlsx/xml/document";
import { SHEET_LIMIT } from "../../../src/adapters/xlsx/zip/zip-reader";
import { GENERAL, type BookSheet } from "../../host/book/book";
import { fromBookProtection } from "../protection";
import { columnFormats, type SheetFacts, type SheetSnapshot } from "../snapshot";
import { forChanges, sameData, sameFilter, setChanges } from "./compare";
import type { SaveContext } from "./context";
import { filterEdit } from "./filter-edit";
import { settle, unbrokenArrays } from "./prepare";
import { rowChanges } from "./row-changes";
import { saveProperties } from "./save-properties";
import { saveTables, type TableRelations } from "./save-tables";

/** The result of saving a sheet. */
export interface SavedSheet extends SheetFacts {
  readonly part: string;
  /** The relation of a new sheet. */
  readonly relationId: string | undefined;
  /** True if cells were written. */
  readonly wroteCells: boolean;
  readonly touchedFormula: boolean;
}

/**
 * Saves a sheet by patching the differences into its part. `selected` says whether it becomes one of the selected
 * sheets.
 */
export async function saveSheet(
  context: SaveContext,
  sheet: BookSheet,
  selected: boolean | undefined,
): Promise<SavedSheet> {
  const { book, before, edit, folder, watch } = context;
  const known = before.sheets.find(({ id }) => id === sheet.id);
  const was = known ?? emptySnapshot(sheet);
  const { extent, headers } = watch.except(() => settle(book, sheet, known));
  const part = known?.part ?? edit.freePart(`${folder}worksheets/sheet`);
  const tables = await saveTables(context, sheet, part, was, headers);
  const head: HeadEdit = {
    extent,
    columns: columnEdits(context, sheet, was),
    ...(!sameData(sheet.frozen, was.frozen) && { frozen: sheet.frozen ?? null }),
    ...(selected !== undefined && { selected }),
  };
  const properties = await saveProperties(context, sheet, part, was);
  const tail = { ...tailEdit(context, sheet, was, tables), ...(properties && { properties }) };
  const hiddenRows = setChanges(was.hiddenRows, sheet.hiddenRows);
  const arrays = unbrokenArrays(sheet, known);
  const isSame = extent === undefined && hiddenRows.size === 0 && !changesHead(head) && !changesTail(tail);
  if (known !== undefined && isSame)
    return {
      part,
      relationId: undefined,
      wroteCells: false,
      touchedFormula: false,
      hasFormulas: known.hasFormulas,
      arrays,
    };
  const written = await patchSheet(context, sheet, {
    part,
    isNew: known === undefined,
    head,
    tail,
    hiddenRows,
  });
  const relationId = known === undefined ? await relateSheet(context, part) : undefined;
  return { part, relationId, wroteCells: extent !== undefined, arrays, ...written };
}

interface SheetJob {
  readonly part: string;
  readonly isNew: boolean;
  readonly head: HeadEdit;
  readonly tail: TailEdit;
  readonly hiddenRows: ReadonlyMap<number, boolean>;
}

async function patchSheet(
  { workbook, edit, dialect, styles, values }: SaveContext,
  sheet: BookSheet,
  { part, isNew, head, tail, hiddenRows }: SheetJob,
): Promise<{ readonly hasFormulas: boolean; readonly touchedFormula: boolean }> {
  let root: XmlElement | undefined;
  const change = {
    part,
    rows: rowChanges(sheet.cells, hiddenRows),
    hiddenRows,
    head: (text: string, opensData: boolean) => {
      const edited = editHead(part, text, head, opensData);
      root = edited.root;
      return edited;
    },
    tail: (text: string) =>
      root === undefined ? text : editTail(part, text, root, tail, dialect.relationships),
  };
  const cells: CellChanges = new CellChanges(change, styles.book, values, () => scanner);
  const patcher: SheetPatcher<CellPatch> = new SheetPatcher<CellPatch>(cells, () => scanner);
  const scanner = new SheetScanner(part, sheet.name, patcher);
  const source = isNew ? once(emptySheet(dialect)) : workbook.source.stream(part, SHEET_LIMIT);
  await edit.putStream(
    part,
    patchedSheet(source, scanner, patcher),
    isNew ? ContentType.worksheet : undefined,
  );
  if (!patcher.edited && !isNew) edit.keep(part);
  return {
    hasFormulas: scanner.anyFormula || cells.touchedFormula,
    touchedFormula: cells.touchedFormula,
  };
}

function relateSheet({ edit, dialect, workbook }: SaveContext, part: string): Promise<string> {
  return edit.relate(workbook.source.mainPart, `${dialect.relationships}/worksheet`, part);
}

function columnEdits(
  { styles }: SaveContext,
  sheet: BookSheet,
  was: SheetSnapshot,
): ReadonlyMap<number, ColumnEdit> {
  const edits = new Map<number, ColumnEdit>();
  const add = (column: number, edit: ColumnEdit): void => {
    edits.set(column, { ...edits.get(column), ...edit });
  };
  forChanges(was.columnWidths, sheet.columnWidths, (column, width) => {
    add(column, { width: width ?? null });
  });
  forChanges(was.columnLevels, sheet.columnLevels, (column, level) => {
    add(column, { level: level ?? 0 });
  });
  for (const [column, hidden] of setChanges(was.hiddenColumns, sheet.hiddenColumns)) add(column, { hidden });
  forChanges(was.columnFormats, columnFormats(sheet), (column, code) => {
    add(column, { restyled: (style) => styles.book.withCode(style, code ?? GENERAL) });
  });
  return edits;
}

function tailEdit(
  { notSaved }: SaveContext,
  sheet: BookSheet,
  was: SheetSnapshot,
  { added, removed }: TableRelations,
): TailEdit {
  const { merges, filter, protection } = sheet;
  return {
    addedTables: added,
    removedTables: removed,
    ...(!sameData(merges.map(rangeAddress), was.merges.map(rangeAddress)) && { merges }),
    ...(!sameFilter(filter, was.filter) && {
      filter: filter === undefined ? null : filterEdit(filter, was.filter, sheet.name, notSaved),
    }),
    ...(!sameData(protection, was.protection) && {
      protection: protection === undefined ? null : fromBookProtection(protection),
    }),
  };
}

function changesHead({ columns, frozen, selected }: HeadEdit): boolean {
  return columns.size > 0 || frozen !== undefined || selected !== undefined;
}

function changesTail(edit: TailEdit): boolean {
  const { merges, filter, protection, properties, addedTables, removedTables } = edit;
  const changed = [merges, filter, protection, properties].some((each) => each !== undefined);
  return changed || addedTables.length + removedTables.size > 0;
}

/** The snapshot of a sheet before anything was put into it. */
function emptySnapshot({ id, name }: BookSheet): SheetSnapshot {
  return {
    id,
    name,
    part: "",
    visibility: "Visible",
    tables: [],
    merges: [],
    columnWidths: new Map(),
    columnLevels: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filter: undefined,
    protection: undefined,
    frozen: undefined,
    hasFormulas: false,
    arrays: [],
    customProperties: new Map(),
    columnFormats: new Map(),
  };
}

function emptySheet({ main, relationships }: SaveContext["dialect"]): Uint8Array {
  return encodeUtf8(
    `${XML_DECLARATION}<worksheet xmlns="${main}" xmlns:r="${relationships}"><dimension ref="A1"/>` +
      '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>',
  );
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
