/** Makes a book. */
import type {
  Area,
  Book,
  BookChange,
  BookSheet,
  ChangeSource,
  Culture,
  CustomXmlPart,
  DefinedName,
} from "./book";
import { BookError } from "./book-error";
import { CellJournal } from "./cell-journal";
import { checkSheetName, checkSheetNameFree, sameName } from "./names";
import { Sheet } from "./sheet";
import { BookUndo } from "./undo-stack";

export const CULTURES = {
  ru: { name: "ru-RU", decimalSeparator: ",", groupSeparator: "\u00a0", shortDate: "dd.mm.yyyy" },
  kk: { name: "kk-KZ", decimalSeparator: ",", groupSeparator: "\u00a0", shortDate: "dd.mm.yyyy" },
  en: { name: "en-US", decimalSeparator: ".", groupSeparator: ",", shortDate: "m/d/yyyy" },
} as const satisfies Record<string, Culture>;

export interface BookOptions {
  readonly fileName?: string;
  readonly culture?: Culture;
  readonly uses1904Dates?: boolean;
  /** Names of the first sheets; one, "Sheet1", if absent. Excel never has a workbook without sheets. */
  readonly sheets?: readonly string[];
}

const FIRST_CELL: Area = { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 };

class InMemoryBook implements Book {
  fileName: string;
  readonly sheets: BookSheet[] = [];
  readonly names: DefinedName[] = [];
  readonly xmlParts: CustomXmlPart[] = [];
  readonly settings = new Map<string, unknown>();
  uses1904Dates: boolean;
  culture: Culture;
  calculationMode: Book["calculationMode"] = "Automatic";
  isCalculationPending = false;
  activeSheetId = "";
  selection: Book["selection"] = { sheetId: "", area: FIRST_CELL };
  isReadOnly = false;
  readonly undo: BookUndo;
  private readonly journal = new CellJournal();
  private readonly listeners = new Set<(change: BookChange) => void>();
  private lastId = 0;

  constructor(options: BookOptions) {
    this.fileName = options.fileName ?? "Book1.xlsx";
    this.culture = options.culture ?? CULTURES.en;
    this.uses1904Dates = options.uses1904Dates ?? false;
    this.undo = new BookUndo(this, this.journal);
    for (const name of options.sheets ?? ["Sheet1"]) this.addSheet(name);
  }

  newId(): string {
    this.lastId += 1;
    return `{00000000-0000-4000-8000-${this.lastId.toString(16).toUpperCase().padStart(12, "0")}}`;
  }

  addSheet(name: string, position = this.sheets.length, source: ChangeSource = "Local"): BookSheet {
    checkSheetName(name);
    checkSheetNameFree(this.sheets, name);
    const sheet = new Sheet(this.newId(), name, this.journal);
    this.sheets.splice(Math.max(0, position), 0, sheet);
    if (this.activeSheetId === "") this.activate(sheet.id);
    this.notify({ kind: "sheet-added", sheetId: sheet.id, source });
    return sheet;
  }

  deleteSheet(id: string, source: ChangeSource = "Local"): void {
    const index = this.sheets.findIndex((sheet) => sheet.id === id);
    const sheet = this.sheets[index];
    if (sheet === undefined) return;
    const rest = this.sheets.filter((other) => other !== sheet);
    if (!rest.some(({ visibility }) => visibility === "Visible"))
      throw new BookError("last-visible-sheet", sheet.name);
    this.sheets.splice(index, 1);
    this.dropNames(id);
    if (this.activeSheetId === id) this.activate(nearestVisible(this.sheets, index)?.id ?? "");
    this.notify({ kind: "sheet-deleted", sheetId: id, source });
  }

  moveSheet(id: string, position: number, source: ChangeSource = "Local"): void {
    const index = this.sheets.findIndex((sheet) => sheet.id === id);
    this.sheets.splice(Math.max(0, position), 0, ...this.sheets.splice(index, index < 0 ? 0 : 1));
    this.notify({ kind: "sheet-moved", sheetId: id, source });
  }

  sheetById(id: string): BookSheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  sheetByName(name: string): BookSheet | undefined {
    return this.sheets.find((sheet) => sameName(sheet.name, name));
  }

  onChange(listener: (change: BookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  notify(change: BookChange): void {
    this.keepActive();
    if (change.kind === "cells" && this.calculationMode === "Manual") this.isCalculationPending = true;
    for (const listener of [...this.listeners]) listener(change);
  }

  /** Chooses another active sheet if undo has removed the active one. */
  private keepActive(): void {
    if (this.sheetById(this.activeSheetId) !== undefined || this.sheets.length === 0) return;
    this.activate(nearestVisible(this.sheets, 0)?.id ?? "");
  }

  private activate(sheetId: string): void {
    this.activeSheetId = sheetId;
    this.selection = { sheetId, area: FIRST_CELL };
  }

  private dropNames(sheetId: string): void {
    for (let index = this.names.length - 1; index >= 0; index -= 1)
      if (this.names[index]?.sheetId === sheetId) this.names.splice(index, 1);
  }
}

/** The next visible sheet at or after `index`, otherwise the last visible one. */
function nearestVisible(sheets: readonly BookSheet[], index: number): BookSheet | undefined {
  const isVisible = ({ visibility }: BookSheet) => visibility === "Visible";
  return sheets.slice(index).find(isVisible) ?? sheets.findLast(isVisible);
}

/** A new book, with one sheet unless `options` says otherwise. */
export function createBook(options: BookOptions = {}): Book {
  return new InMemoryBook(options);
}
