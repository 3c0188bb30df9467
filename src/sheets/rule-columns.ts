/** Columns that the rules need and the workbook lacks. */
import type { ColumnKey, Program } from "../domain/program";
import type { Timeline } from "../domain/timeline";
import { cellName } from "../workbook/cell-name";
import type { Layout, SheetLayout } from "./layout";
import type { ProblemLog } from "./problem-log";
import { purchaseFactColumns } from "./purchase-columns";

/**
 * Logs such columns, one line for each sheet, at its header row: all their values count as blank, which no cell would
 * show.
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
  const ofPartners = new Set([...partnerFactColumns(program), ...earning]);
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
  const missing = asked.flatMap((key) => {
    const declared = program.sheets[sheetKey].columns.get(key);
    return declared === undefined || columns.has(key) ? [] : [declared.headers[language][0] ?? key];
  });
  if (missing.length === 0) return;
  const at = cellName(Math.min(...columns.values()), headerRow);
  const count = String(missing.length);
  log.add("missing-rule-column", "warning", sheet, at, { column: missing.join(", "), count });
}

/**
 * The facts that requirements and points rules need, including columns of the partners sheet, and the columns that say
 * what a partner holds, and until when.
 */
function partnerFactColumns(program: Program): readonly ColumnKey[] {
  const required = [...program.requirements.values()].flatMap(({ condition }) => condition.facts);
  const earning = program.points.rules.flatMap(({ who }) => who?.facts ?? []);
  const statuses = program.levels.flatMap(({ statusColumn }) => statusColumn ?? []);
  return [...new Set(["level", ...statuses, "renewedThrough", ...required, ...earning])];
}
