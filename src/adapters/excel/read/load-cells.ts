import { nextTask } from "../pace";
import { columnRuns } from "./column-runs";
import { rowsOf } from "./null-answers";
import { untracked } from "../untracked";

/** The properties of cells that are loaded, each only for the columns that need it. */
export const CELL_PROPERTIES = ["values", "numberFormat", "formulas", "valueTypes"] as const;
export type CellProperty = (typeof CELL_PROPERTIES)[number];
/** Column numbers by property. */
export type WantedCells = Readonly<Record<CellProperty, readonly number[]>>;

/** Some rows of one sheet. */
export interface RowBand {
  readonly sheetId: string;
  readonly firstRow: number;
  readonly rowCount: number;
}

/** One column of a loaded property: the cell of row i is `rows[i][at]`. */
export interface Slice {
  readonly rows: readonly (readonly unknown[])[];
  readonly at: number;
}

/** The loaded properties of one column. */
export type LoadedColumn = Readonly<Partial<Record<CellProperty, Slice>>>;
/** By column number. */
export type LoadedCells = ReadonlyMap<number, LoadedColumn>;

/** Loads the cells of a band in one sync: a range for each run of adjacent columns. No range stays tracked. */
export async function loadCells(
  context: Excel.RequestContext,
  band: RowBand,
  wanted: WantedCells,
): Promise<LoadedCells> {
  const cells = askCells(context, band, wanted);
  await context.sync();
  // Continues in a new task, because the library has already taken time to parse the answer.
  await nextTask();
  return cells();
}

/** Asks for them; read the answer after the next sync. */
export function askCells(
  context: Excel.RequestContext,
  band: RowBand,
  wanted: WantedCells,
): () => LoadedCells {
  const sheet = context.workbook.worksheets.getItem(band.sheetId);
  const parts = CELL_PROPERTIES.flatMap((property) =>
    columnRuns(wanted[property]).map((run) => {
      const range = sheet.getRangeByIndexes(band.firstRow - 1, run.first - 1, band.rowCount, run.count);
      loadProperty(range, property);
      return { property, run, range };
    }),
  );
  return () => byColumn(parts);
}

/** What a property of adjacent columns was loaded into. */
interface LoadedPart {
  readonly property: CellProperty;
  readonly run: { readonly first: number; readonly count: number };
  readonly range: Excel.Range;
}

function byColumn(parts: readonly LoadedPart[]): LoadedCells {
  const loaded = new Map<number, Partial<Record<CellProperty, Slice>>>();
  for (const { property, run, range } of parts) {
    const rows = rowsOf(range[property]);
    for (let at = 0; at < run.count; at++) {
      const column = loaded.get(run.first + at) ?? {};
      column[property] = { rows, at };
      loaded.set(run.first + at, column);
    }
  }
  return loaded;
}

/** Loads one property. The range serves only this sync. */
function loadProperty(range: Excel.Range, property: CellProperty): void {
  untracked(range).load(property);
}

/** Merges two results with different properties of the same columns. */
export function mergeCells(cells: LoadedCells, more: LoadedCells): LoadedCells {
  const merged = new Map(cells);
  for (const [column, properties] of more) merged.set(column, { ...merged.get(column), ...properties });
  return merged;
}

/** Number of rows that are measured: enough for a mean, without going through the whole block again. */
const SAMPLE = 128;

/** Size of a row of these cells in the response, in bytes: a mean over rows spread over the band. */
export function bytesPerRow(cells: LoadedCells, rowCount: number): number {
  const step = Math.max(1, Math.floor(rowCount / SAMPLE));
  let rows = 0;
  const sample: unknown[] = [];
  for (let row = 0; row < rowCount; row += step, rows++) {
    for (const column of cells.values()) {
      for (const slice of Object.values(column)) sample.push(slice.rows[row]?.[slice.at]);
    }
  }
  return new TextEncoder().encode(JSON.stringify(sample)).length / Math.max(1, rows);
}
