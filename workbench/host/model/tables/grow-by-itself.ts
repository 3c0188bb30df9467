/** What Excel's AutoCorrect makes of contents set right beside a table: the table takes them in. */
import { type Area, type BookSheet, type BookTable } from "../../book/book";
import { meets } from "../areas";
import { fitFilter } from "./table-filter";
import { writeHeaders } from "./headers";

/** After contents of `area` were set: tables that end right above it or right before it grow over it. */
export function growTables(sheet: BookSheet, area: Area): void {
  for (const table of sheet.tables) {
    const grown = grownOver(table, area);
    if (grown === undefined || !isFilled(sheet, area) || !isFree(sheet, grown, table)) continue;
    table.area = grown;
    if (table.showHeaders) writeHeaders(sheet, table);
    fitFilter(table);
  }
}

/** Rows set below all of a table's columns at most, or columns beside all of its rows at most. */
function grownOver({ area: own, showTotals }: BookTable, area: Area): Area | undefined {
  const isBelow =
    !showTotals &&
    area.firstRow === own.lastRow + 1 &&
    area.firstColumn >= own.firstColumn &&
    area.lastColumn <= own.lastColumn;
  if (isBelow) return { ...own, lastRow: area.lastRow };
  const isBeside =
    area.firstColumn === own.lastColumn + 1 && area.firstRow >= own.firstRow && area.lastRow <= own.lastRow;
  return isBeside ? { ...own, lastColumn: area.lastColumn } : undefined;
}

/** Blanks that are set make no table grow. */
function isFilled({ cells }: BookSheet, area: Area): boolean {
  return cells.usedArea(area) !== undefined;
}

function isFree(sheet: BookSheet, grown: Area, table: BookTable): boolean {
  const others = [
    ...sheet.tables.filter((other) => other !== table).map(({ area }) => area),
    ...sheet.merges,
  ];
  return others.every((other) => !meets(other, grown));
}
