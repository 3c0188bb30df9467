import type { Area, BookTable } from "../../host/book/book";
import type { CellPosition } from "./address";
import type { SheetView } from "./sheet-view";

interface TableStyle {
  readonly weight: "light" | "medium" | "dark";
  /** Number of the theme's accent, 1 to 6; 0 is black and grey. */
  readonly accent: number;
}

const PLAIN: TableStyle = { weight: "light", accent: 0 };

/** "TableStyleMedium2" → medium, accent 1: Excel's styles repeat after black and six accents. */
export function tableStyle(name: string): TableStyle {
  const [, weight = "", digits = ""] = /^TableStyle(Light|Medium|Dark)(\d{1,2})$/.exec(name) ?? [];
  const accent = (Number(digits) - 1 + 7) % 7;
  switch (weight) {
    case "Light":
      return { weight: "light", accent };
    case "Medium":
      return { weight: "medium", accent };
    case "Dark":
      return { weight: "dark", accent };
    default:
      return PLAIN;
  }
}

/** The CSS classes of a cell by its position in a table: header, banding, totals, edges. */
export function tableClasses({ row, column }: CellPosition, table: BookTable, view: SheetView): string {
  const { area } = table;
  const { weight, accent } = tableStyle(table.style);
  const classes = [`table table-${weight} accent-${accent}`];
  const isHeader = table.showHeaders && row === area.firstRow;
  if (isHeader) classes.push("table-header");
  else if (table.showTotals && row === area.lastRow) classes.push("table-totals");
  else if (isBanded(row, table, view)) classes.push("table-band");
  if (row === area.lastRow) classes.push("table-last-row");
  if (column === area.firstColumn) classes.push("table-first");
  if (column === area.lastColumn) classes.push("table-last");
  return classes.join(" ");
}

/** True for every other visible row, counted from the first one below the header. */
function isBanded(row: number, { area, showHeaders }: BookTable, view: SheetView): boolean {
  const first = area.firstRow + (showHeaders ? 1 : 0);
  return (view.rows.indexOf(row) - view.rows.indexOf(first)) % 2 === 0;
}

/** The CSS classes of a header cell with a filter button. */
export function filterMark({ row, column }: CellPosition, { sheet }: SheetView): string {
  for (const { filter } of [sheet, ...sheet.tables]) {
    if (filter === undefined || !isHeaderCell(filter.area, row, column)) continue;
    return filter.criteria.has(column - filter.area.firstColumn) ? "filter filter-on" : "filter";
  }
  return "";
}

function isHeaderCell(area: Area, row: number, column: number): boolean {
  return row === area.firstRow && column >= area.firstColumn && column <= area.lastColumn;
}
