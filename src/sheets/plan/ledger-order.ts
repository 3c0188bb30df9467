/**
 * The order of the ledger: by partner, then by period. A ledger in this order keeps it when rows are added or cleared.
 * Another order is the user's own, and stays; new rows go below then.
 */
import type { CellRange } from "../../workbook/cell-range";
import { CellKind, holdsFormula, type TableInfo, type WorkbookReader } from "../../workbook/reader";
import { growTable } from "../../workbook/table-growth";
import type { PlainValue, RowOrder, SheetWrite } from "../../workbook/write-plan";
import type { LedgerTable } from "../ledger/ledger-table";

/** Partner id and period of a row; null where it has none. */
export type LedgerKeys = readonly [partnerId: PlainValue, period: PlainValue];

const NO_KEYS: LedgerKeys = [null, null];

/** The order of two rows; 0 if both may stay as they are. */
export function compareKeys(a: LedgerKeys, b: LedgerKeys): number {
  return compareValues(a[0], b[0]) || compareValues(a[1], b[1]);
}

/** Compares as Excel sorts: numbers, texts in any case and without hyphens, truth values, blanks. */
function compareValues(a: PlainValue, b: PlainValue): number {
  if (a === b) return 0;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a !== "string" || typeof b !== "string" || a === "" || b === "") return rank(a) - rank(b);
  return compareTexts(sorted(a), sorted(b)) || compareTexts(a.toUpperCase(), b.toUpperCase());
}

function rank(value: PlainValue): number {
  if (value === null || value === "") return 3;
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}

function sorted(text: string): string {
  return text.toUpperCase().replace(/[-'’]/g, "");
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** By place in the new order: the present index. Undefined if the rows are in order. */
export function orderOf(keys: readonly LedgerKeys[]): Uint32Array | undefined {
  if (isInOrder(keys)) return undefined;
  const order = Uint32Array.from(keys, (_key, i) => i);
  return order.sort((a, b) => compareKeys(keys[a] ?? NO_KEYS, keys[b] ?? NO_KEYS) || a - b);
}

function isInOrder(keys: readonly LedgerKeys[]): boolean {
  return keys.every((key, i) => i === 0 || compareKeys(keys[i - 1] ?? NO_KEYS, key) <= 0);
}

/**
 * The planned write with the order of its rows, if they are to move. `keysAfter`: partner and period of the planned
 * rows, by row.
 */
export async function withOrder(
  reader: WorkbookReader,
  ledger: LedgerTable,
  write: SheetWrite,
  keysAfter: ReadonlyMap<number, LedgerKeys>,
): Promise<SheetWrite> {
  const table = await tableOf(reader, ledger);
  if (table === undefined || table.hasTotalsRow) return write;
  const { range } = growTable(table, [], write);
  const order = newOrder(ledger, table.range, range, keysAfter);
  if (order === undefined || !(await canMove(reader, ledger, write, range))) return write;
  return { ...write, order: { ...order, columns: keyColumns(write) } };
}

async function tableOf(reader: WorkbookReader, { place }: LedgerTable): Promise<TableInfo | undefined> {
  if (place.table === undefined) return undefined;
  const sheet = (await reader.listSheets()).find(({ name }) => name === place.sheet);
  return sheet?.tables.find(({ name }) => name === place.table);
}

function keyColumns({ columns }: SheetWrite): readonly number[] {
  const named = (key: string) => columns.find((column) => column.key === key)?.column;
  return [named("partnerId"), named("period")].filter((column) => column !== undefined);
}

function newOrder(
  ledger: LedgerTable,
  before: CellRange,
  after: CellRange,
  keysAfter: ReadonlyMap<number, LedgerKeys>,
): Omit<RowOrder, "columns"> | undefined {
  const firstRow = ledger.place.headerRow + 1;
  const now = keysByRow(ledger);
  // Rows below the table do not move with it.
  if ([...now.keys()].some((row) => row > before.lastRow)) return undefined;
  const keysIn = (keys: (row: number) => LedgerKeys | undefined, lastRow: number): LedgerKeys[] =>
    Array.from({ length: lastRow - firstRow + 1 }, (_row, i) => keys(firstRow + i) ?? NO_KEYS);
  if (!isInOrder(keysIn((row) => now.get(row), before.lastRow))) return undefined;
  const order = orderOf(keysIn((row) => keysAfter.get(row) ?? now.get(row), after.lastRow));
  return order && { firstRow, from: order.map((place) => firstRow + place) };
}

function keysByRow(ledger: LedgerTable): ReadonlyMap<number, LedgerKeys> {
  const keys = new Map<number, LedgerKeys>();
  for (let index = 0; index < ledger.size; index++) {
    const at = (key: "partnerId" | "period"): PlainValue => ledger.cell(index, key) ?? null;
    keys.set(ledger.rowAt(index), [at("partnerId"), at("period")]);
  }
  return keys;
}

/**
 * Whether rows can move as a whole: all their cells are in the table, none is merged, and none holds a formula, which
 * might refer to other rows.
 */
async function canMove(
  reader: WorkbookReader,
  { place }: LedgerTable,
  { sheet, columns }: SheetWrite,
  table: CellRange,
): Promise<boolean> {
  const isInTable = (column: number): boolean => column >= table.firstColumn && column <= table.lastColumn;
  if (!columns.every(({ column }) => isInTable(column))) return false;
  const used = await reader.usedRange(sheet);
  const [first, last] = [
    Math.min(table.firstColumn, used?.firstColumn ?? table.firstColumn),
    Math.max(table.lastColumn, used?.lastColumn ?? table.lastColumn),
  ];
  const body = { ...table, firstRow: place.headerRow + 1, firstColumn: first, lastColumn: last };
  if ((await reader.mergedAreas(sheet, body)).length > 0) return false;
  const numbers = Array.from({ length: last - first + 1 }, (_column, i) => first + i);
  return !(await holdsAny(reader, sheet, body, numbers, (column, kind) =>
    isInTable(column) ? holdsFormula(kind) : kind !== CellKind.blank,
  ));
}

async function holdsAny(
  reader: WorkbookReader,
  sheet: string,
  { firstRow, lastRow }: CellRange,
  columns: readonly number[],
  isOne: (column: number, kind: number) => boolean,
): Promise<boolean> {
  let found = false;
  await reader.read({ sheet, columns, firstRow, lastRow }, (block) => {
    found = block.columns.some((cells, i) =>
      cells.kinds.subarray(0, block.rowCount).some((kind) => isOne(columns[i] ?? 0, kind)),
    );
    return !found;
  });
  return found;
}
