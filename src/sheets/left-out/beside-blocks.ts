/**
 * Finds rows that look like purchases beside the data of a sheet in use, where they have no headers of ours: a block
 * that somebody pasted to the right, after a blank column or without one.
 */
import { MAX_COLUMN } from "../../workbook/limits";
import type { WorkbookReader } from "../../workbook/reader";
import { currencyNamed } from "../headers/unit-words";
import type { SheetLayout } from "../layout";
import { findSimilarRows, type NamedPartner } from "./similar-rows";
import { similarFound, type UnreadBlock } from "./unread-blocks";

/** Columns beside the data that are searched. */
const MOST_COLUMNS = 256;
/** A partner, a day and an amount. */
const LEAST_COLUMNS = 3;

/** `used`: all sheets in use. `known`: the blocks that were found by their headers. */
export async function findBesideBlocks(
  reader: WorkbookReader,
  used: readonly SheetLayout[],
  known: readonly UnreadBlock[],
  named: NamedPartner,
): Promise<readonly UnreadBlock[]> {
  const blocks: UnreadBlock[] = [];
  for (const sheet of new Set(used.map((layout) => layout.sheet))) {
    const layouts = used.filter((layout) => layout.sheet === sheet);
    const columns = await freeColumns(reader, layouts, known);
    if (columns.length < LEAST_COLUMNS) continue;
    const similar = await findSimilarRows(reader, { sheet, columns }, named);
    if (similar === undefined) continue;
    const kind = similar.headerRow === undefined ? ("beside" as const) : ("similar" as const);
    const place = { key: "purchases" as const, sheet, other: sheet, lastRow: undefined, skipped: [] };
    blocks.push({ kind, ...place, ...similarFound(similar, undefined) });
  }
  return blocks;
}

/** The same for rates beside the rates in use: a currency, a day and a number. */
export async function findBesideRates(
  reader: WorkbookReader,
  used: readonly SheetLayout[],
  known: readonly UnreadBlock[],
): Promise<readonly UnreadBlock[]> {
  const rates = used.find(({ key }) => key === "rates");
  if (rates === undefined) return [];
  const { sheet } = rates;
  const columns = await freeColumns(
    reader,
    used.filter((layout) => layout.sheet === sheet),
    known,
  );
  if (columns.length < LEAST_COLUMNS) return [];
  const named = (text: string): number | undefined => (currencyNamed(text) === undefined ? undefined : 0);
  const similar = await findSimilarRows(reader, { sheet, columns }, named);
  if (similar === undefined) return [];
  const { date, partnerId: currency, amount: rate } = similar.columns;
  const place = { sheet, other: sheet, headerRow: 0, lastRow: undefined, skipped: [], units: new Map() };
  return [
    { key: "rates", kind: "beside", ...place, columns: new Map(Object.entries({ date, currency, rate })) },
  ];
}

/** The columns of a sheet that hold something, and that belong neither to its data nor to a block already found. */
async function freeColumns(
  reader: WorkbookReader,
  layouts: readonly SheetLayout[],
  known: readonly UnreadBlock[],
): Promise<readonly number[]> {
  const sheet = layouts[0]?.sheet ?? "";
  const isMade = layouts.some(({ columns }) => [...columns.values()].some((column) => column > MAX_COLUMN));
  // A shape says of each of a sheet's columns what it is.
  if (isMade) return [];
  const range = await reader.usedRange(sheet);
  if (range === undefined) return [];
  const own = layouts.flatMap(({ area, headers, columns }) => [
    ...columns.values(),
    ...[...area].filter((column) => headers.has(column)),
  ]);
  const found = known
    .filter((block) => block.sheet === sheet)
    .flatMap(({ columns }) => [...columns.values()]);
  const taken = new Set([...own, ...found]);
  const free: number[] = [];
  for (let column = range.firstColumn; column <= range.lastColumn && free.length < MOST_COLUMNS; column++)
    if (!taken.has(column)) free.push(column);
  return free;
}
