/** Excel's AutoCorrect: a table takes in contents that were set right beside it. */
import { type Area, type BookSheet, type BookTable } from "../../book/book";
import { meets } from "../areas";
import { fitFilter } from "./table-filter";
import { writeHeaders } from "./headers";

/** Call after setting contents of `area`: tables that end right above it or right before it grow over it. */
export function growTables(sheet: BookSheet, area: Area): void {
  for (const table of sheet.tables) {
    const grown = grownOver(table, area);
    if (grown === undefined || !isFilled(sheet, area) || !isFree(sheet, grown, table)) continue;
    table.area = grown;
    if (table.showHeaders) writeHeaders(sheet, table);
    fitFilter(table);
  }
}

/** The grown area: rows set within a table's columns, or columns set within its rows. */
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

/** Setting blanks makes no table grow. */
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
