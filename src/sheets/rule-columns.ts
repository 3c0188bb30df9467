/** Optional columns that the rules need and the workbook lacks. */
import type { ColumnKey, Program } from "../domain/program";
import type { Timeline } from "../domain/timeline";
import { cellName } from "../workbook/cell-name";
import type { Layout, SheetLayout } from "./layout";
import type { ProblemLog } from "./problem-log";
import { purchaseFactColumns } from "./purchase-columns";

/**
 * Logs each such column once, at its sheet's header row: all its values count as blank, which no cell would show.
 * `timeline`: the versions that the book is judged by; those before `program` still earn in their own periods.
 */
export function logMissingRuleColumns(
  layout: Layout,
  program: Program,
  timeline: Timeline,
  log: ProblemLog,
): void {
  const earlier = earlierPrograms(timeline, program);
  const earning = earlier.flatMap(({ points }) => points.rules.flatMap(({ who }) => who?.facts ?? []));
  const ofPartners = new Set([...partnerFactColumns(program), ...earning.filter((key) => key !== "level")]);
  logMissing(layout.partners, [...ofPartners], program, log);
  // Without a currency column all purchases are in the program's own currency: nothing is unknown.
  const ofPurchases = purchaseFactColumns(program, ...earlier).filter((key) => key !== "currency");
  for (const purchases of layout.purchases) logMissing(purchases, ofPurchases, program, log);
}

function earlierPrograms(timeline: Timeline, program: Program): readonly Program[] {
  const programs = timeline.map((version) => version.program);
  return programs.slice(0, Math.max(0, programs.indexOf(program)));
}

function logMissing(
  { key: sheetKey, sheet, headerRow, columns, language }: SheetLayout,
  asked: readonly ColumnKey[],
  program: Program,
  log: ProblemLog,
): void {
  for (const key of asked) {
    const declared = program.sheets[sheetKey].columns.get(key);
    if (declared === undefined || columns.has(key)) continue;
    const at = cellName(Math.min(...columns.values()), headerRow);
    log.add("missing-rule-column", "warning", sheet, at, { column: declared.headers[language][0] ?? key });
  }
}

/**
 * The facts that requirements and points rules need, including columns of the partners sheet. A blank level has a
 * meaning.
 */
function partnerFactColumns(program: Program): readonly ColumnKey[] {
  const required = [...program.requirements.values()].flatMap(({ condition }) => condition.facts);
  const earning = program.points.rules.flatMap(({ who }) => who?.facts ?? []);
  return [...new Set([...required, ...earning])].filter((key) => key !== "level");
}
