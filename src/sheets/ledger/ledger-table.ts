/** The current content of the points ledger sheet: read once with the book, used for judging and planning. */
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
import { findLedger, type LedgerPlace } from "./find-ledger";
import type { LedgerKey } from "./ledger-columns";

/** Reads the ledger; `undefined` where the workbook has none. Throws `WorkbookError` where its sheet cannot be read. */
export async function readLedger(reader: WorkbookReader): Promise<LedgerTable | undefined> {
  const place = await findLedger(reader);
  if (place === undefined) return undefined;
  const cells = new LedgerCells(place);
  const { sheet, headerRow } = place;
  await reader.read({ sheet, columns: [...place.columns.values()], firstRow: headerRow + 1 }, (block) => {
    cells.add(block);
    return true;
  });
  return cells.table();
}

/** One column of the ledger. `values` is the same as `CellColumn.values`, but texts have numbers of their own. */
interface LedgerColumn {
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
}

const NONE = -1;

/**
 * Rows of the ledger by index, 0 … size − 1, in the order of the sheet, without blank rows and the table's totals row.
 * Kept in typed arrays, because there is a row for each partner and period of every year.
 */
export class LedgerTable {
  #index: PartnerIndex | undefined;

  constructor(
    readonly place: LedgerPlace,
    private readonly rows: Int32Array,
    private readonly columns: ReadonlyMap<LedgerKey, LedgerColumn>,
    private readonly texts: readonly string[],
  ) {}

  get size(): number {
    return this.rows.length;
  }

  /** The row's number on the sheet. */
  rowAt(index: number): number {
    const row = this.rows[index];
    if (row === undefined) throw new RangeError(`the ledger has no row ${String(index)}`);
    return row;
  }

  /** The index of a row of the sheet; undefined where none of the ledger stands there. */
  indexAt(row: number): number | undefined {
    const index = this.rows.indexOf(row);
    return index === -1 ? undefined : index;
  }

  /** The cell's value: null where it is blank or its column does not exist; `undefined` for a formula of the user's. */
  cell(index: number, key: LedgerKey): PlainValue | undefined {
    const column = this.columns.get(key);
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
        return this.texts[value] ?? "";
    }
  }

  /** The cell as a text; "" where it is blank or holds a formula. */
  text(index: number, key: LedgerKey): string {
    return String(this.cell(index, key) ?? "");
  }

  /** The index of the first row of a partner and period; `undefined` where there is none. */
  find(partnerId: string, period: string): number | undefined {
    for (const index of this.indexesOf(partnerId)) if (this.text(index, "period") === period) return index;
    return undefined;
  }

  /** The indexes of a partner's rows, ascending. Rows without an id belong to nobody. */
  *indexesOf(partnerId: string): Generator<number> {
    this.#index ??= indexByPartner(this);
    const { firsts, nexts } = this.#index;
    for (let at = firsts.get(partnerId) ?? NONE; at !== NONE; at = nexts[at] ?? NONE) yield at;
  }
}

interface PartnerIndex {
  /** A partner's first row. */
  readonly firsts: ReadonlyMap<string, number>;
  /** By row: the same partner's next one. */
  readonly nexts: Int32Array;
}

function indexByPartner(table: LedgerTable): PartnerIndex {
  const firsts = new Map<string, number>();
  const nexts = new Int32Array(table.size).fill(NONE);
  for (let index = table.size - 1; index >= 0; index--) {
    const partnerId = table.text(index, "partnerId");
    if (partnerId === "") continue;
    nexts[index] = firsts.get(partnerId) ?? NONE;
    firsts.set(partnerId, index);
  }
  return { firsts, nexts };
}

/** Adds the ledger's blocks. */
class LedgerCells {
  readonly #rows: number[] = [];
  readonly #columns: readonly { readonly kinds: number[]; readonly values: number[] }[];
  readonly #texts: string[] = [];
  /** The ledger's own numbers of texts, by the workbook's. */
  readonly #numbers = new Map<number, number>();

  constructor(private readonly place: LedgerPlace) {
    this.#columns = Array.from(place.columns, () => ({ kinds: [], values: [] }));
  }

  add(block: CellBlock): void {
    for (let index = 0; index < block.rowCount; index++) {
      const row = block.firstRow + index;
      if (row === this.place.totalsRow || isBlankRow(block, index)) continue;
      this.#rows.push(row);
      for (let i = 0; i < this.#columns.length; i++) this.#addCell(i, block, index);
    }
  }

  table(): LedgerTable {
    const columns = [...this.place.columns.keys()].map((key, i) => [key, packed(this.#columns[i])] as const);
    return new LedgerTable(this.place, Int32Array.from(this.#rows), new Map(columns), this.#texts);
  }

  #addCell(i: number, block: CellBlock, index: number): void {
    const column: CellColumn | undefined = block.columns[i];
    const kind = column?.kinds[index] ?? CellKind.blank;
    const value = column?.values[index] ?? 0;
    const isText = kindOf(kind) === CellKind.text || kindOf(kind) === CellKind.error;
    this.#columns[i]?.kinds.push(kind);
    this.#columns[i]?.values.push(isText ? this.#numberOf(value, block) : value);
  }

  #numberOf(textId: number, { texts }: CellBlock): number {
    const known = this.#numbers.get(textId);
    if (known !== undefined) return known;
    this.#numbers.set(textId, this.#texts.length);
    return this.#texts.push(texts.get(textId)) - 1;
  }
}

function packed(column?: {
  readonly kinds: readonly number[];
  readonly values: readonly number[];
}): LedgerColumn {
  return { kinds: Uint8Array.from(column?.kinds ?? []), values: Float64Array.from(column?.values ?? []) };
}
