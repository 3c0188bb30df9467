/** Reads the cells of coming steps again together with the request before them, so that changes by others stay. */
import { cellName } from "../../../../workbook/cell-name";
import { Pace } from "../../pace";
import { differenceAt } from "../guard/photo";
import { cellNow, contentOf, sameHeld, type Held } from "../journal/held";
import { cellsOf } from "../journal/strip";
import type { Difference } from "../prepare/compare";
import { CellsChangedError } from "../write-errors";
import { areaOf } from "./assign";
import { sheetOf, type WriteStep } from "./steps";

/** Contents of the cells that steps write, as they were a moment ago. */
export type FreshCells = ReadonlyMap<WriteStep, readonly Held[]>;

/** Loads the cells of coming steps; read the answer after the next sync. */
export function askFresh(context: Excel.RequestContext, steps: readonly WriteStep[]): () => FreshCells {
  const asked = steps.flatMap((step) => {
    const { writes } = step;
    if (writes?.readsAhead !== true) return [];
    const range = areaOf(sheetOf(context, writes.sheet), cellsOf(writes.strip));
    range.load(["values", "formulas", "valueTypes"]);
    return [{ step, range }];
  });
  return () => new Map(asked.map(({ step, range }) => [step, contentsOf(range)]));
}

function contentsOf(range: Excel.Range): Held[] {
  return range.values.map((row: readonly unknown[], i) =>
    contentOf(cellNow(row[0], range.formulas[i]?.[0], range.valueTypes[i]?.[0])),
  );
}

/** Throws a `CellsChangedError` if cells have changed since they were compared. */
export async function refuseChanges(
  batch: readonly WriteStep[],
  fresh: FreshCells,
  most: number,
): Promise<void> {
  const differences: Difference[] = [];
  const pace = new Pace();
  let count = 0;
  for (const step of batch) {
    if (pace.isDue) await pace.rest();
    const cells = fresh.get(step);
    if (step.writes === undefined || cells === undefined) continue;
    const { sheet, strip } = step.writes;
    strip.before.forEach((was, i) => {
      const now = cells[i] ?? null;
      if (was === undefined || sameHeld(now, was)) return;
      count += 1;
      if (differences.length >= most) return;
      differences.push(differenceAt(sheet.name, cellName(strip.column, strip.firstRow + i), was, now));
    });
  }
  if (count > 0) throw new CellsChangedError(differences, count);
}
