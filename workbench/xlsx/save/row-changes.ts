import type { CellPatch } from "../edit/cell-patch";
import type { StoredValue } from "../edit/cell-content";
import type { RowChange } from "../../../src/adapters/xlsx/write/sheet-patcher";
import type { CellStore, CellValue, TouchedCell } from "../../host/book/book";

/** A sheet's touched cells row by row, with the rows that become hidden or visible, all ascending. */
export function* rowChanges(
  cells: CellStore,
  hiddenRows: ReadonlyMap<number, boolean>,
): Generator<RowChange<CellPatch>, undefined> {
  const hidden = hiddenRows.keys();
  let next = hidden.next();
  for (const { row, targets } of touchedRows(cells)) {
    while (next.done !== true && next.value < row) {
      yield { row: next.value, targets: [] };
      next = hidden.next();
    }
    if (next.done !== true && next.value === row) next = hidden.next();
    yield { row, targets };
  }
  for (; next.done !== true; next = hidden.next()) yield { row: next.value, targets: [] };
  return undefined;
}

function* touchedRows(cells: CellStore): Generator<RowChange<CellPatch>> {
  let row = 0;
  let targets: CellPatch[] = [];
  for (const touched of cells.touched()) {
    if (touched.row !== row && targets.length > 0) {
      yield { row, targets: inOrder(targets) };
      targets = [];
    }
    row = touched.row;
    targets.push(patchOf(cells, touched));
  }
  if (targets.length > 0) yield { row, targets: inOrder(targets) };
}

function inOrder(targets: CellPatch[]): CellPatch[] {
  return targets.sort((a, b) => a.column - b.column);
}

function patchOf(cells: CellStore, { row, column, content }: TouchedCell): CellPatch {
  const format = cells.numberFormat(row, column);
  if (!content) return { column, content: undefined, format };
  const formula = cells.formula(row, column);
  return {
    column,
    format,
    content: { value: storedValue(cells.value(row, column)), formula: ownFormula(formula) },
  };
}

/** The formula without its "="; in a file, a cell that another cell's formula fills has no formula of its own. */
function ownFormula(formula: string | undefined): string | undefined {
  return formula === undefined || formula === "" ? undefined : formula.replace(/^=/, "");
}

/** A file cannot hold infinite numbers. */
function storedValue(value: CellValue): StoredValue {
  return typeof value === "number" && !Number.isFinite(value) ? { error: "#NUM!" } : value;
}
