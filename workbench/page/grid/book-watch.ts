import type { Area, Book, BookChange } from "../../host/book/book";
import { ChangedCells } from "./changed-cells";

export interface WatchEvents {
  /** Cells of a sheet changed: areas in the order of the changes. */
  readonly cells: (sheetId: string, areas: readonly Area[]) => void;
  /** Rows, columns, merges, tables or the like of a sheet changed. */
  readonly layout: (sheetId: string) => void;
  /** Sheets were added, deleted, renamed or moved. */
  readonly sheets: () => void;
  /** A sheet was activated or cells were selected, by an add-in or by the page itself. */
  readonly selection: () => void;
  /** Something changed that is saved in the file. */
  readonly unsaved: () => void;
}

/**
 * Listens to a book and passes changes on once a frame, because an add-in may write a thousand cells one by one.
 * Remembers which cells have changed since the file was opened or saved.
 */
export class BookWatch {
  readonly #changed = new Map<string, ChangedCells>();
  readonly #areas = new Map<string, Area[]>();
  readonly #layouts = new Set<string>();
  readonly #stop: () => void;
  #hasSheets = false;
  #hasSelection = false;
  #isDue = false;

  constructor(
    book: Book,
    private readonly events: WatchEvents,
  ) {
    this.#stop = book.onChange((change) => {
      this.#note(change);
    });
  }

  changedIn(sheetId: string): ChangedCells {
    let cells = this.#changed.get(sheetId);
    if (cells === undefined) this.#changed.set(sheetId, (cells = new ChangedCells()));
    return cells;
  }

  /** Forgets the changed cells: the file now equals the book. */
  clear(): void {
    for (const cells of this.#changed.values()) cells.clear();
  }

  stop(): void {
    this.#stop();
  }

  #note(change: BookChange): void {
    switch (change.kind) {
      case "cells":
        this.changedIn(change.sheetId).add(change.area);
        this.#areasOf(change.sheetId).push(change.area);
        break;
      case "table-changed":
      case "appearance":
        this.#layouts.add(change.sheetId);
        break;
      case "sheet-added":
      case "sheet-deleted":
      case "sheet-renamed":
      case "sheet-moved":
        this.#hasSheets = true;
        break;
      case "selection":
      case "activated":
        this.#hasSelection = true;
        break;
      case "xml-parts":
      case "names":
      case "settings":
        break;
    }
    if (change.kind !== "selection" && change.kind !== "activated") this.events.unsaved();
    this.#plan();
  }

  #areasOf(sheetId: string): Area[] {
    let areas = this.#areas.get(sheetId);
    if (areas === undefined) this.#areas.set(sheetId, (areas = []));
    return areas;
  }

  #plan(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    // A timer, not animation frames: a page in the background gets no frames, and its state must still be right.
    setTimeout(() => {
      this.#isDue = false;
      this.#tell();
    });
  }

  #tell(): void {
    const areas = [...this.#areas];
    const layouts = [...this.#layouts];
    const { sheets, selection } = { sheets: this.#hasSheets, selection: this.#hasSelection };
    this.#areas.clear();
    this.#layouts.clear();
    this.#hasSheets = this.#hasSelection = false;
    if (sheets) this.events.sheets();
    if (selection) this.events.selection();
    for (const id of layouts) this.events.layout(id);
    for (const [id, changed] of areas) this.events.cells(id, changed);
  }
}
