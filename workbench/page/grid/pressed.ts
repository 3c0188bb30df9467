import type { Area } from "../../host/book/book";
import { MAX_COLUMNS, MAX_ROWS } from "./address";
import { union } from "./areas";
import type { Hit } from "./geometry";
import { extendTo, selectArea, selectCell, type Selection } from "./selection";

/** The selection after the pointer was pressed on something, or dragged to it. */
export function pressed(
  hit: Hit,
  isExtending: boolean,
  selection: Selection,
  merges: readonly Area[],
): Selection {
  const { active } = selection;
  switch (hit.kind) {
    case "cell":
      return isExtending ? extendTo(selection, hit.at, merges) : selectCell(hit.at, merges);
    case "row": {
      const row = { firstRow: hit.row, lastRow: hit.row, firstColumn: 1, lastColumn: MAX_COLUMNS };
      return isExtending
        ? extended({ ...row, firstRow: active.row, lastRow: active.row }, row, selection)
        : whole(row);
    }
    case "column": {
      const { column } = hit;
      const area = { firstRow: 1, lastRow: MAX_ROWS, firstColumn: column, lastColumn: column };
      const start = { ...area, firstColumn: active.column, lastColumn: active.column };
      return isExtending ? extended(start, area, selection) : whole(area);
    }
    case "corner":
      return {
        active,
        head: active,
        area: { firstRow: 1, lastRow: MAX_ROWS, firstColumn: 1, lastColumn: MAX_COLUMNS },
      };
  }
}

/** Whole rows or columns; merged cells do not widen them. */
function whole(area: Area): Selection {
  return { ...selectArea(area, []), head: { row: area.firstRow, column: area.firstColumn } };
}

function extended(from: Area, to: Area, { active }: Selection): Selection {
  return { active, head: { row: to.firstRow, column: to.firstColumn }, area: union(from, to) };
}

/** The selection extended to whole rows, whole columns, or everything. */
export function widened({ active, head, area }: Selection, to: "all" | "rows" | "columns"): Selection {
  const rows = to === "rows" ? {} : { firstRow: 1, lastRow: MAX_ROWS };
  const columns = to === "columns" ? {} : { firstColumn: 1, lastColumn: MAX_COLUMNS };
  return { active, head, area: { ...area, ...rows, ...columns } };
}
