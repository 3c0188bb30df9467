import type { Book, BookSelection, BookSheet } from "../../host/book/book";
import { el } from "../dom";
import type { Texts } from "../texts/en";
import { areaAddress, cellAddress, type CellPosition } from "./address";
import { BookWatch } from "./book-watch";
import { CellEditor, type EditMode } from "./cell-editor";
import { copyCells, pasteCells } from "./copy-paste";
import { clearArea, enterTexts, formatArea, refusalOf, shownText, type Refusal } from "./edits";
import { editorEvents, gridEvents, pointerEvents } from "./controller-events";
import { entryText } from "./entry";
import type { Hit } from "./geometry";
import { followPointer } from "./pointer";
import { pressed } from "./pressed";
import {
  advance,
  sameAreas,
  samePosition,
  selectArea,
  selectCell,
  type Direction,
  type Selection,
} from "./selection";
import { SheetGrid } from "./sheet-grid";
import { SheetView } from "./sheet-view";

export interface ControllerEvents {
  readonly refused: (refusal: Refusal) => void;
  /** Another cell became active, or the active cell's content changed. */
  readonly moved: () => void;
  /** A cell is being edited in this mode; undefined when editing has ended. */
  readonly editing: (mode: EditMode | undefined, text: string) => void;
  readonly sheetsChanged: () => void;
  readonly unsaved: () => void;
  /** Keys that the page handles. */
  readonly command: (command: "save" | "go-to" | "leave") => void;
}

interface LastView {
  readonly selection: Selection;
  readonly topLeft: CellPosition | undefined;
}

/** The grid's controller: keeps the shown sheet and selection, and turns typing and keys into changes of the book. */
export class SheetController {
  readonly grid: SheetGrid;
  readonly editor: CellEditor;
  readonly #lastViews = new Map<string, LastView>();
  #watch: BookWatch;
  #view: SheetView;
  #selection: Selection;
  /** Esc was pressed last: the next Tab leaves the grid. */
  #isReleased = false;

  constructor(
    host: HTMLElement,
    private book: Book,
    private texts: Texts,
    readonly events: ControllerEvents,
  ) {
    const surface = el("div", { className: "sheet-grid" });
    host.append(surface);
    this.grid = new SheetGrid(surface, gridEvents(this), () => this.texts.grid.notCalculated);
    this.editor = new CellEditor(host, this.grid.measure, editorEvents(this));
    followPointer(surface, this.grid.geometry, pointerEvents(this));
    this.#watch = this.#watchBook();
    this.#view = this.#viewOf(activeSheet(book));
    this.#selection = selectCell({ row: 1, column: 1 }, []);
    this.#show(activeSheet(book));
  }

  get sheet(): BookSheet {
    return this.#view.sheet;
  }

  get view(): SheetView {
    return this.#view;
  }

  get selection(): Selection {
    return this.#selection;
  }

  /** Shows another workbook. */
  open(book: Book): void {
    this.editor.end();
    this.#watch.stop();
    this.#lastViews.clear();
    this.book = book;
    this.#watch = this.#watchBook();
    this.#show(activeSheet(book));
  }

  setTexts(texts: Texts): void {
    this.texts = texts;
    this.#show(this.sheet);
  }

  /** The workbook was saved: changed cells lose their mark. */
  markSaved(): void {
    this.#watch.clear();
    this.grid.repaintAll();
  }

  /** Activates a sheet, with the cells that were selected there. */
  activate(sheetId: string): void {
    const sheet = this.book.sheetById(sheetId);
    if (sheet === undefined || sheet.id === this.sheet.id) return;
    this.commitEditing();
    this.book.activeSheetId = sheet.id;
    this.#show(sheet);
    this.book.selection = this.#chosen();
    this.book.notify({ kind: "activated", sheetId });
    this.tellSelection();
    this.events.sheetsChanged();
    this.focus();
  }

  #viewOf(sheet: BookSheet): SheetView {
    return new SheetView(this.book, sheet, this.#watch.changedIn(sheet.id), this.grid.measure.digit);
  }

  #show(sheet: BookSheet): void {
    this.#rememberView();
    this.#view = this.#viewOf(sheet);
    const { selection: chosen } = this.book;
    const lastView = this.#lastViews.get(sheet.id);
    const isChosen = chosen.sheetId === sheet.id && !(lastView && sameAreas(chosen, lastView.selection));
    this.#selection = isChosen
      ? selectArea(chosen.area, sheet.merges, chosen.more)
      : (lastView?.selection ?? selectCell({ row: 1, column: 1 }, sheet.merges));
    this.grid.show(this.#view, this.#selection, lastView?.topLeft);
    this.#afterMove();
  }

  #rememberView(): void {
    if (this.book.sheetById(this.sheet.id) !== this.sheet) return;
    this.#lastViews.set(this.sheet.id, { selection: this.#selection, topLeft: this.grid.topLeft() });
  }

  focus(): void {
    this.editor.focus();
  }

  /** Selects cells as a person does; add-ins are told. */
  select(selection: Selection, scrollTo?: CellPosition): void {
    this.commitEditing();
    this.#move(selection, scrollTo);
    this.tellSelection();
  }

  #move(selection: Selection, scrollTo?: CellPosition): void {
    this.#selection = selection;
    this.grid.select(selection, scrollTo);
    this.#afterMove();
  }

  #afterMove(): void {
    this.placeEditor();
    const { active, area } = this.#selection;
    const text = shownText(this.book, this.sheet, active.row, active.column);
    const address = samePosition(active, { row: area.lastRow, column: area.lastColumn })
      ? cellAddress(active)
      : areaAddress(area);
    this.editor.describe(this.texts.grid.cell(address, text));
    this.events.moved();
  }

  tellSelection(): void {
    const { selection } = this.book;
    if (selection.sheetId === this.sheet.id && sameAreas(selection, this.#selection)) return;
    this.book.selection = this.#chosen();
    this.book.notify({ kind: "selection", ...this.book.selection });
  }

  #chosen(): BookSelection {
    const { area, more } = this.#selection;
    return { sheetId: this.sheet.id, area, ...(more && { more }) };
  }

  placeEditor(): void {
    const box = this.grid.boxOf(this.editor.session?.at ?? this.#selection.active);
    if (box !== undefined) this.editor.place(box);
  }

  /** The formula bar's text for the active cell. */
  activeText(): string {
    const { row, column } = this.#selection.active;
    const { cells } = this.sheet;
    const format = cells.numberFormat(row, column);
    return entryText(cells.value(row, column), cells.formula(row, column), format, this.book);
  }

  activeFormat(): string {
    const { row, column } = this.#selection.active;
    return this.sheet.cells.numberFormat(row, column);
  }

  setFormat(code: string): void {
    this.#report(formatArea(this.book, this.sheet, this.#selection.area, code));
    this.focus();
  }

  undo(): void {
    if (refusalOf(this.book, this.sheet) === "readOnly") this.events.refused("readOnly");
    else this.book.undo.undo();
    this.focus();
  }

  redo(): void {
    this.book.undo.redo();
    this.focus();
  }

  /** Starts editing the active cell, after F2, a double click, typing, or a click into the formula bar. */
  beginEdit(mode: EditMode, text: string, takesFocus: boolean): void {
    const refusal = refusalOf(this.book, this.sheet);
    if (refusal !== undefined) {
      this.editor.end();
      this.events.refused(refusal);
      return;
    }
    const at = this.#view.ownerOf(this.#selection.active);
    this.grid.select(this.#selection, at);
    this.placeEditor();
    this.editor.begin({ at, mode }, text, takesFocus);
    this.editor.describe(this.texts.grid.editCell(cellAddress(at)));
    this.events.editing(mode, text);
  }

  /** Takes over the typed text, if any, and moves on. */
  commit(text: string, direction: Direction | undefined): void {
    const at = this.editor.session?.at;
    if (at === undefined) return;
    this.editor.end();
    this.events.editing(undefined, "");
    if (text !== entryTextAt(this.book, this.sheet, at))
      this.#report(enterTexts(this.book, this.sheet, at, [[text]]));
    if (direction !== undefined) this.advance(direction);
    this.#afterMove();
    this.focus();
  }

  get isReleased(): boolean {
    return this.#isReleased;
  }

  /** Lets the next Tab move on to the element after the grid, as elsewhere on a page; or no longer. */
  release(isReleased = true): void {
    this.#isReleased = isReleased;
  }

  /** Moves to the next cell; inside a selection of several cells only the active cell moves. */
  advance(direction: Direction): void {
    const next = advance(this.#selection, direction, this.#view);
    this.select(next, next.active);
  }

  cancel(): void {
    this.editor.end();
    this.events.editing(undefined, "");
    this.#afterMove();
    this.focus();
  }

  /** Takes over what is being typed. */
  commitEditing(): void {
    if (this.editor.session !== undefined) this.commit(this.editor.text, undefined);
  }

  #report(refusal: Refusal | undefined): void {
    if (refusal !== undefined) this.events.refused(refusal);
  }

  copy(event: ClipboardEvent, isCut: boolean): void {
    const refusal = copyCells(event, this.book, this.sheet, this.#selection.area);
    this.#report(refusal);
    if (isCut && refusal === undefined) this.clear();
  }

  paste(event: ClipboardEvent): void {
    const filled = pasteCells(event, this.book, this.sheet, this.#selection.area);
    if (typeof filled !== "object") {
      this.#report(filled);
      return;
    }
    const selection = selectArea(filled, this.sheet.merges);
    this.select(selection, selection.active);
  }

  clear(): void {
    this.#report(clearArea(this.book, this.sheet, this.#selection.area));
  }

  nextSheet(step: 1 | -1): void {
    const shown = this.book.sheets.filter(({ visibility }) => visibility === "Visible");
    const next = shown[shown.indexOf(this.sheet) + step];
    if (next !== undefined) this.activate(next.id);
  }

  /** Selects what was pressed. */
  press(hit: Hit, isExtending: boolean): void {
    const selection = pressed(hit, isExtending, this.#selection, this.sheet.merges);
    if (!sameAreas(selection, this.#selection) || !samePosition(selection.active, this.#selection.active))
      this.#move(selection);
  }

  setWidth(column: number, width: number): void {
    this.book.undo.step("Column width", () => this.sheet.columnWidths.set(column, width));
    this.book.notify({ kind: "appearance", sheetId: this.sheet.id });
  }

  #watchBook(): BookWatch {
    return new BookWatch(this.book, {
      cells: (sheetId, areas) => {
        if (sheetId !== this.sheet.id) return;
        this.#view.refreshExtent();
        for (const area of areas) this.grid.repaint(area, true);
        this.#afterMove();
      },
      layout: (sheetId) => {
        if (sheetId !== this.sheet.id) return;
        const frozen = [this.#view.frozenRows(), this.#view.frozenColumns()].join();
        this.#view.refresh();
        if (frozen === [this.#view.frozenRows(), this.#view.frozenColumns()].join()) this.grid.relayout();
        else this.#show(this.sheet);
        this.placeEditor();
        this.events.moved();
        this.events.sheetsChanged();
      },
      sheets: () => {
        if (this.book.sheetById(this.sheet.id) === undefined) this.#show(activeSheet(this.book));
        this.events.sheetsChanged();
      },
      selection: () => {
        this.#follow();
      },
      unsaved: () => {
        this.events.unsaved();
      },
    });
  }

  /** Follows an add-in's selection. */
  #follow(): void {
    const { activeSheetId, selection } = this.book;
    if (activeSheetId !== this.sheet.id) {
      this.#show(activeSheet(this.book));
      // The sheet opens at its last scroll position, which may be far from the new selection.
      this.#move(this.#selection, this.#selection.active);
      this.events.sheetsChanged();
    } else if (selection.sheetId === activeSheetId && !sameAreas(selection, this.#selection)) {
      const chosen = selectArea(selection.area, this.sheet.merges, selection.more);
      this.#move(chosen, chosen.active);
    }
  }
}

function entryTextAt(book: Book, { cells }: BookSheet, { row, column }: CellPosition): string {
  return entryText(
    cells.value(row, column),
    cells.formula(row, column) === "" ? undefined : cells.formula(row, column),
    cells.numberFormat(row, column),
    book,
  );
}

/** The active sheet; the first visible one if the book names none. */
function activeSheet(book: Book): BookSheet {
  const sheet =
    book.sheetById(book.activeSheetId) ??
    book.sheets.find(({ visibility }) => visibility === "Visible") ??
    book.sheets[0];
  if (sheet === undefined) throw new Error("A workbook has at least one sheet.");
  return sheet;
}
