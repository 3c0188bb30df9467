/** The content of a sheet of ours: read once, kept in typed arrays, because some have a row for each purchase. */
import type { SheetPlace } from "../../domain/problem";
import { cellName } from "../../workbook/cell-name";
import { normalName } from "../../domain/normal-name";
import type { Aliases } from "../../domain/program";
import {
  CellKind,
  holdsFormula,
  isBlankRow,
  kindOf,
  type CellBlock,
  type CellColumn,
  type WorkbookReader,
} from "../../workbook/reader";
import type { PlainValue } from "../../workbook/write-plan";
import type { Cell } from "../cells";
import { readHead } from "../headers/head";
import { allNames } from "../headers/match-headers";
import { standingColumn, type ResultColumn } from "../result-column";

/** The data by which a sheet of ours is found. */
export interface OwnSheet<K extends string> {
  readonly names: Aliases;
  readonly columns: readonly ResultColumn<K>[];
  /** The columns that its header row must name. */
  readonly needed: readonly K[];
}

/** The place of a sheet of ours, and its columns. */
export interface OwnPlace<K extends string> {
  readonly sheet: string;
  readonly headerRow: number;
  /** All header texts by column, including the user's own columns. */
  readonly headers: ReadonlyMap<number, string>;
  /** Column numbers of its columns that exist. */
  readonly columns: ReadonlyMap<K, number>;
  /** The name of the Excel table it is, if it is one. */
  readonly table: string | undefined;
  /** The table's totals row: it belongs to the user, and is not a row of ours. */
  readonly totalsRow: number | undefined;
}

/** Whether a sheet's name is one of these, or one followed by " (2)". */
export function isOwnName(names: Aliases, name: string): boolean {
  return allNames(names).includes(normalName(name.replace(/ \(\d+\)$/, "")));
}

/** The first sheet with one of the names, or one followed by " (2)", whose header row names the needed columns. */
export async function findOwnSheet<K extends string>(
  reader: WorkbookReader,
  { names, columns, needed }: OwnSheet<K>,
): Promise<OwnPlace<K> | undefined> {
  const sheets = await reader.listSheets();
  for (const { name, tables } of sheets.filter((sheet) => isOwnName(names, sheet.name))) {
    for (const { row, texts } of await readHead(reader, name)) {
      const places = columnsIn(columns, texts);
      if (!needed.every((key) => places.has(key))) continue;
      const table = tables.find((one) => one.hasHeaderRow && one.range.firstRow === row);
      const totalsRow = table?.hasTotalsRow === true ? table.range.lastRow : undefined;
      return { sheet: name, headerRow: row, headers: texts, columns: places, table: table?.name, totalsRow };
    }
  }
  return undefined;
}

function columnsIn<K extends string>(
  columns: readonly ResultColumn<K>[],
  headers: ReadonlyMap<number, string>,
): ReadonlyMap<K, number> {
  const places = new Map<K, number>();
  for (const column of columns) {
    const standing = standingColumn(column, headers);
    if (standing !== undefined) places.set(column.key, standing[0]);
  }
  return places;
}

/** Reads a sheet of ours; `undefined` if the workbook has none. Throws `WorkbookError` if it cannot be read. */
export async function readOwnSheet<K extends string>(
  reader: WorkbookReader,
  sheet: OwnSheet<K>,
): Promise<OwnTable<K> | undefined> {
  const place = await findOwnSheet(reader, sheet);
  if (place === undefined) return undefined;
  return new OwnTable(place, await readCells(reader, place));
}

/** Reads the cells below the header. */
export async function readCells<K extends string>(
  reader: WorkbookReader,
  place: OwnPlace<K>,
): Promise<OwnSheetCells<K>> {
  const cells = new CellReader(place);
  const { sheet, headerRow } = place;
  const columns = [...new Set(place.columns.values())];
  await reader.read({ sheet, columns, firstRow: headerRow + 1 }, (block) => {
    cells.add(block);
    return true;
  });
  return cells.cells();
}

/** One column. `values` is the same as `CellColumn.values`, but texts have numbers of their own. */
interface OwnColumn {
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
}

/** The cells of a sheet of ours, by columns. */
export interface OwnSheetCells<K extends string> {
  readonly rows: Int32Array;
  readonly columns: ReadonlyMap<K, OwnColumn>;
  readonly texts: readonly string[];
}

/** Rows by index, 0 … size − 1, in the order of the sheet, without blank rows and the table's totals row. */
export class OwnTable<K extends string> {
  constructor(
    readonly place: OwnPlace<K>,
    private readonly cells: OwnSheetCells<K>,
  ) {}

  get size(): number {
    return this.cells.rows.length;
  }

  /** The row's number on the sheet. */
  rowAt(index: number): number {
    const row = this.cells.rows[index];
    if (row === undefined) throw new RangeError(`${this.place.sheet} has no row ${String(index)}`);
    return row;
  }

  /** The index of a row of the sheet; undefined if it is no row of ours. */
  indexAt(row: number): number | undefined {
    const index = this.cells.rows.indexOf(row);
    return index === -1 ? undefined : index;
  }

  /** The number of the row below the last row of ours. */
  get nextRow(): number {
    const last = this.size === 0 ? this.place.headerRow : this.rowAt(this.size - 1);
    return last + 1;
  }

  /** The place of a cell. */
  cellPlace(index: number, key: K): SheetPlace {
    const { sheet, columns } = this.place;
    return { sheet, cell: cellName(columns.get(key) ?? 1, this.rowAt(index)) };
  }

  /** The cell in the form that parsers take; for a formula, its result. */
  parsed(index: number, key: K): Cell {
    const column = this.cells.columns.get(key);
    const kind = kindOf(column?.kinds[index] ?? CellKind.blank);
    const value = column?.values[index] ?? 0;
    const hasText = kind === CellKind.text || kind === CellKind.error;
    return { kind, value, text: hasText ? (this.cells.texts[value] ?? "") : "" };
  }

  /** The cell's value: null if it is blank or its column does not exist; `undefined` for a formula of the user's. */
  cell(index: number, key: K): PlainValue | undefined {
    const column = this.cells.columns.get(key);
    if (column === undefined) return null;
    const packed = column.kinds[index] ?? CellKind.blank;
    if (holdsFormula(packed)) return undefined;
    const value = column.values[index] ?? 0;
    switch (kindOf(packed)) {
      case CellKind.blank:
      case CellKind.uncalculated:
        return null;
      case CellKind.number:
      case CellKind.date:
        return value;
      case CellKind.boolean:
        return value !== 0;
      case CellKind.text:
      case CellKind.error:
        return this.cells.texts[value] ?? "";
    }
  }

  /** Whether the cell holds just this number or text, or is blank, or its column is not there. No cell is made. */
  holds(index: number, key: K, wanted: string | number | null): boolean {
    return this.holder(key)(index, wanted);
  }

  /** `holds` of a column: where all its rows are asked, it is looked up once. */
  holder(key: K): (index: number, wanted: string | number | null) => boolean {
    const column = this.cells.columns.get(key);
    if (column === undefined) return () => true;
    const { kinds, values } = column;
    const { texts } = this.cells;
    return (index, wanted) => {
      const kind = kinds[index] ?? CellKind.blank;
      if (wanted === null) return kind === CellKind.blank;
      const value = values[index] ?? 0;
      if (typeof wanted === "string") return kind === CellKind.text && texts[value] === wanted;
      return (kind === CellKind.number || kind === CellKind.date) && value === wanted;
    };
  }

  /** The number of the cell's text: equal numbers mean equal texts. −1 if it holds none. */
  textNumber(index: number, key: K): number {
    const column = this.cells.columns.get(key);
    const isText = kindOf(column?.kinds[index] ?? CellKind.blank) === CellKind.text;
    return isText ? (column?.values[index] ?? -1) : -1;
  }

  /** The cell as a text; "" if it is blank or holds a formula. */
  text(index: number, key: K): string {
    return String(this.cell(index, key) ?? "");
  }
}

const FIRST_ROOM = 256;

/** Adds blocks. Some sheets have a row for each purchase: no list of JavaScript's grows. */
class CellReader<K extends string> {
  #size = 0;
  #rows = new Int32Array(FIRST_ROOM);
  readonly #numbers: readonly number[];
  #columns: readonly OwnColumn[];
  readonly #texts: string[] = [];
  /** Our own numbers of texts, by the workbook's. */
  readonly #textNumbers = new Map<number, number>();

  constructor(private readonly place: OwnPlace<K>) {
    this.#numbers = [...new Set(place.columns.values())];
    this.#columns = this.#numbers.map(() => withRoom(FIRST_ROOM));
  }

  add(block: CellBlock): void {
    this.#reserve(block.rowCount);
    const first = this.#size;
    const kept: number[] = [];
    for (let index = 0; index < block.rowCount; index++) {
      const row = block.firstRow + index;
      if (row === this.place.totalsRow || isBlankRow(block, index)) continue;
      this.#rows[first + kept.length] = row;
      kept.push(index);
    }
    for (const [i, column] of this.#columns.entries()) this.#addCells(column, block.columns[i], kept, block);
    this.#size += kept.length;
  }

  cells(): OwnSheetCells<K> {
    const packed = this.#columns.map(({ kinds, values }) => ({
      kinds: kinds.slice(0, this.#size),
      values: values.slice(0, this.#size),
    }));
    const columns = [...this.place.columns].flatMap(([key, number]) => {
      const column = packed[this.#numbers.indexOf(number)];
      return column === undefined ? [] : [[key, column] as const];
    });
    return { rows: this.#rows.slice(0, this.#size), columns: new Map(columns), texts: this.#texts };
  }

  #addCells(
    { kinds, values }: OwnColumn,
    from: CellColumn | undefined,
    kept: readonly number[],
    block: CellBlock,
  ): void {
    if (from === undefined) return;
    let at = this.#size;
    for (const index of kept) {
      const kind = from.kinds[index] as number;
      const value = from.values[index] as number;
      const isText = kindOf(kind) === CellKind.text || kindOf(kind) === CellKind.error;
      kinds[at] = kind;
      values[at++] = isText ? this.#numberOf(value, block) : value;
    }
  }

  #numberOf(textId: number, { texts }: CellBlock): number {
    const known = this.#textNumbers.get(textId);
    if (known !== undefined) return known;
    this.#textNumbers.set(textId, this.#texts.length);
    return this.#texts.push(texts.get(textId)) - 1;
  }

  #reserve(more: number): void {
    const needed = this.#size + more;
    if (needed <= this.#rows.length) return;
    const room = 2 * needed;
    const rows = new Int32Array(room);
    rows.set(this.#rows);
    this.#rows = rows;
    this.#columns = this.#columns.map((column) => withRoom(room, column));
  }
}

/** An empty column (its cells are blank), or a copy with more room. */
function withRoom(room: number, column?: OwnColumn): OwnColumn {
  const [kinds, values] = [new Uint8Array(room), new Float64Array(room)];
  if (column !== undefined) {
    kinds.set(column.kinds);
    values.set(column.values);
  }
  return { kinds, values };
}
