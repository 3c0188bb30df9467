/** Headers that name periods: months or quarters side by side in one row. */
import { periodOfCell, type PeriodPart } from "../cells/period-text";
import type { SheetGrid } from "./sheet-grid";

/** A period, and the column below its header. */
export interface PeriodHeader extends PeriodPart {
  readonly column: number;
}

export interface CrossTab {
  readonly row: number;
  readonly periods: readonly PeriodHeader[];
}

const LEAST_MONTHS = 6;
const LEAST_QUARTERS = 4;

/** The row of periods; months take precedence, as their quarters only repeat them. */
export function crossTabIn(grid: SheetGrid): CrossTab | undefined {
  for (const [row, cells] of grid.rows) {
    const headers = [...cells].flatMap(([column, cell]) => {
      const period = periodOfCell(cell);
      return period === undefined ? [] : [{ column, ...period }];
    });
    const months = headers.filter(({ part }) => !part.startsWith("Q"));
    if (months.length >= LEAST_MONTHS || areInTurn(months)) return { row, periods: months };
    const quarters = headers.filter(({ part }) => part.startsWith("Q"));
    if (quarters.length >= LEAST_QUARTERS) return { row, periods: quarters };
  }
  return undefined;
}

/** A few months that follow each other, as those of a quarter do. */
function areInTurn(months: readonly PeriodHeader[]): boolean {
  const follows = months.every(
    ({ part }, at) => at === 0 || Number(part) === (Number(months[at - 1]?.part) % 12) + 1,
  );
  return follows && months.length >= LEAST_IN_TURN;
}

const LEAST_IN_TURN = 3;
