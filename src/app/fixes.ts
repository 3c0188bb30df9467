/**
 * Use case: put cells into a better form with the same meaning. Fixes are planned, shown, then written like results.
 */
import { cellName } from "../workbook/cell-name";
import type { FixKind } from "../sheets/fixes";
import { planFixes } from "../sheets/plan/fix-writes";
import type { WorkbookReader } from "../workbook/reader";
import { rowWrites } from "../workbook/row-list";
import type { PlainValue, ValueFormat, WritePlan } from "../workbook/write-plan";
import { planClosedValues } from "./closing/put-back";
import type { Evaluation } from "./evaluate";
import type { Page } from "./page";

/** The code of altered closed values, which are put back together. */
export const CLOSED_VALUE = "closed-row-altered";

/** What can be corrected at once. */
export type OfferedFix = FixKind | typeof CLOSED_VALUE;

/** Plans the fixes of a group of the overview. Empty where the workbook was changed meanwhile, and no fix is left. */
export async function planFixGroup(
  reader: WorkbookReader,
  { book, timeline }: Pick<Evaluation, "book" | "timeline">,
  kind: OfferedFix,
  sheet: string,
): Promise<WritePlan> {
  if (kind === CLOSED_VALUE) return planClosedValues(book, timeline, sheet);
  const { partners, purchases, rates } = book.layout;
  const layout = [partners, ...purchases, rates].find((one) => one?.sheet === sheet);
  return layout === undefined ? { sheets: [] } : planFixes(reader, book.fixes, kind, layout);
}

/** One cell that a plan writes. */
export interface PlannedCell {
  readonly sheet: string;
  /** A1 style, without the sheet. */
  readonly cell: string;
  readonly was: PlainValue;
  readonly now: PlainValue;
  readonly format: ValueFormat;
}

/** The cells that a plan of fixes writes, row by row. The list is short: a row has one or two such cells. */
export function fixPreview(plan: WritePlan, from: number, count: number): Page<PlannedCell> {
  const items: PlannedCell[] = [];
  let total = 0;
  for (const { sheet, columns, rows } of plan.sheets) {
    for (const { row, values, was } of rowWrites(rows)) {
      for (const [i, { column, format }] of columns.entries()) {
        const now = values[i];
        if (now === undefined) continue;
        if (total >= from && items.length < count)
          items.push({ sheet, cell: cellName(column, row), was: was[i] ?? null, now, format });
        total++;
      }
    }
  }
  return { total, from, items };
}
