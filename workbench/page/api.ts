import type { Area, BookSheet, CellValue, ChangeSource } from "../host/book/book";
import { editCell } from "../host/book/changes";
import type { FaultyHost } from "../host/faults/faulty-host";
import type { App } from "./app";
import { makeReadOnly, protect } from "./faults/faults";
import { fetchFile } from "./files";
import { parseReference } from "./grid/address";
import { shownText } from "./grid/edits";
import { selectArea } from "./grid/selection";

export interface CellState {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly numberFormat: string;
  /** The cell's text at full width. */
  readonly text: string;
}

export interface SheetState {
  readonly name: string;
  readonly visibility: string;
  readonly usedArea: Area | undefined;
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
}

/**
 * The page for scripts: `window.workbench`. End-to-end tests drive it; people can use it in the browser's console.
 * Sheets are named as on their tabs, cells as "B4". Naming something that does not exist is an error.
 */
export class WorkbenchApi {
  /** Resolves when the sample and the add-in are loaded. */
  readonly ready: Promise<void>;
  readonly #app: App;

  constructor(app: App, ready: Promise<void>) {
    this.#app = app;
    this.ready = ready;
  }

  /** A summary of the open workbook, without cells. */
  book(): {
    readonly fileName: string;
    readonly activeSheet: string;
    readonly sheets: readonly SheetState[];
  } {
    const { book } = this.#app.session;
    return {
      fileName: book.fileName,
      activeSheet: this.#app.controller.sheet.name,
      sheets: book.sheets.map(({ name, visibility, cells, tables }) => ({
        name,
        visibility,
        usedArea: cells.usedArea(),
        tables: tables.map((table) => ({ name: table.name, area: table.area })),
      })),
    };
  }

  cell(sheet: string, address: string): CellState {
    const { found, area } = this.#find(sheet, address);
    const { firstRow: row, firstColumn: column } = area;
    return {
      value: found.cells.value(row, column),
      formula: found.cells.formula(row, column),
      numberFormat: found.cells.numberFormat(row, column),
      text: shownText(this.#app.session.book, found, row, column),
    };
  }

  /** Values of a range, row by row. */
  values(sheet: string, address: string): CellValue[][] {
    const { found, area } = this.#find(sheet, address);
    const rows: CellValue[][] = [];
    for (let row = area.firstRow; row <= area.lastRow; row++) {
      const values: CellValue[] = [];
      for (let column = area.firstColumn; column <= area.lastColumn; column++)
        values.push(found.cells.value(row, column));
      rows.push(values);
    }
    return rows;
  }

  /** Changes a cell, as the user or as a co-author ("Remote"). */
  setCell(sheet: string, address: string, value: CellValue, source: ChangeSource = "Local"): void {
    const { found, area } = this.#find(sheet, address);
    editCell(this.#app.session.book, found, area.firstRow, area.firstColumn, value, source);
  }

  /** Selects cells, as the user does. */
  select(sheet: string, address: string): void {
    const { found, area } = this.#find(sheet, address);
    this.#app.controller.activate(found.id);
    const selection = selectArea(area, found.merges);
    this.#app.controller.select(selection, selection.active);
  }

  /** Protects a sheet or lifts its protection. */
  protect(sheet: string, isProtected: boolean): void {
    protect(this.#app.session.book, this.#find(sheet, "A1").found, isProtected);
  }

  setReadOnly(isReadOnly: boolean): void {
    makeReadOnly(this.#app.session.book, this.#app.controller.sheet, isReadOnly);
  }

  undo(): boolean {
    return this.#app.session.book.undo.undo();
  }

  /** The wire: `plan` faults, enter and leave cell editing, read `traffic`. */
  get faults(): FaultyHost {
    return this.#app.session.host;
  }

  traffic(): FaultyHost["traffic"]["totals"] {
    return this.#app.session.host.traffic.totals;
  }

  openReferences(): number {
    return this.#app.session.host.openReferences();
  }

  /** Opens a workbook: bytes, or an address on this server. Rejects where it cannot be opened. */
  async loadFile(source: string | Uint8Array<ArrayBuffer>, name = "workbook.xlsx"): Promise<void> {
    if (typeof source !== "string") {
      await this.#app.open(new Blob([source]), name);
      return;
    }
    const file = await fetchFile(new URL(source, location.href).href);
    await this.#app.open(file.bytes, file.name);
  }

  /** The workbook's bytes as .xlsx. */
  async save(): Promise<Uint8Array> {
    return new Uint8Array(await (await this.#app.save()).bytes.arrayBuffer());
  }

  get isUnsaved(): boolean {
    return this.#app.isUnsaved;
  }

  /** The ids of the add-in's ribbon buttons. */
  commands(): readonly string[] {
    return this.#app.addin?.commands.map(({ id }) => id) ?? [];
  }

  /** Presses a ribbon button of the add-in; resolves when its function has completed. */
  async runCommand(id: string): Promise<void> {
    const command = this.#app.addin?.commands.find((each) => each.id === id);
    if (command === undefined) throw new Error(`No command "${id}".`);
    await this.#app.runCommand(command);
  }

  /** Resolves once the add-in's office.js has started. */
  async addinReady(): Promise<void> {
    await this.#app.pane.ready();
  }

  showPane(isShown: boolean): void {
    this.#app.pane.show(isShown);
  }

  #find(sheetName: string, address: string): { readonly found: BookSheet; readonly area: Area } {
    const found = this.#app.session.book.sheetByName(sheetName);
    const reference = parseReference(address);
    if (found === undefined) throw new Error(`No sheet "${sheetName}".`);
    if (reference === undefined) throw new Error(`"${address}" is no address.`);
    return { found, area: reference.area };
  }
}
