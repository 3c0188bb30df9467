/** Cells of a kind, as a list of areas. */
import type { Area, BookSheet, CellValue } from "../../book/book";

export const CELL_KINDS = ["Blanks", "Constants", "Formulas", "Visible"] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** The API's words for kinds of values: "All", or a combination of "Errors", "Logical", "Numbers", "Text". */
export type ValueKinds = ReadonlySet<"Errors" | "Logical" | "Numbers" | "Text">;

export function valueKinds(word: unknown): ValueKinds | undefined {
  if (word === undefined || word === null || word === "All") return ALL_KINDS;
  if (typeof word !== "string" || !/^(?:Errors|Logical|Numbers?|Text)+$/.test(word)) return undefined;
  return new Set([...ALL_KINDS].filter((kind) => word.includes(kind.replace(/s$/, ""))));
}

const ALL_KINDS: ValueKinds = new Set(["Errors", "Logical", "Numbers", "Text"]);

/** Areas of matching cells within the used part of `area`, from top to bottom. */
export function specialCells(
  sheet: BookSheet,
  area: Area,
  kind: CellKind,
  kinds: ValueKinds,
): readonly Area[] {
  const fits = matcher(sheet, kind, kinds);
  const used = sheet.cells.usedArea(area);
  const within = kind === "Visible" ? area : used;
  if (within === undefined) return [];
  const found: Area[] = [];
  /** Areas that end in the row above, by their first column. */
  let open = new Map<number, number>();
  for (let row = within.firstRow; row <= within.lastRow; row += 1) {
    const next = new Map<number, number>();
    for (const [first, last] of runs(within, (column) => fits(row, column)))
      next.set(
        first,
        extend(found, open.get(first), { firstRow: row, firstColumn: first, lastRow: row, lastColumn: last }),
      );
    open = next;
  }
  return found;
}

/** Extends the area above if the run has the same width, otherwise begins a new area. Returns the area's index. */
function extend(found: Area[], above: number | undefined, run: Area): number {
  const area = above === undefined ? undefined : found[above];
  if (above !== undefined && area?.lastColumn === run.lastColumn) {
    found[above] = { ...area, lastRow: run.lastRow };
    return above;
  }
  return found.push(run) - 1;
}

function runs(within: Area, fits: (column: number) => boolean): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let first: number | undefined;
  for (let column = within.firstColumn; column <= within.lastColumn + 1; column += 1) {
    const isIn = column <= within.lastColumn && fits(column);
    if (isIn) first ??= column;
    else if (first !== undefined) {
      found.push([first, column - 1]);
      first = undefined;
    }
  }
  return found;
}

function matcher(
  sheet: BookSheet,
  kind: CellKind,
  kinds: ValueKinds,
): (row: number, column: number) => boolean {
  const { cells, hiddenRows, hiddenColumns } = sheet;
  switch (kind) {
    case "Visible":
      return (row, column) => !hiddenRows.has(row) && !hiddenColumns.has(column);
    case "Blanks":
      return (row, column) => cells.value(row, column) === null && cells.formula(row, column) === undefined;
    case "Constants":
      return (row, column) => {
        const value = cells.value(row, column);
        return value !== null && cells.formula(row, column) === undefined && isOf(value, kinds);
      };
    case "Formulas":
      return (row, column) =>
        cells.formula(row, column) !== undefined &&
        (kinds.size === 4 || isOf(cells.value(row, column), kinds));
  }
}

function isOf(value: CellValue, kinds: ValueKinds): boolean {
  if (value === null) return false;
  if (typeof value === "object") return kinds.has("Errors");
  if (typeof value === "boolean") return kinds.has("Logical");
  return kinds.has(typeof value === "number" ? "Numbers" : "Text");
}
