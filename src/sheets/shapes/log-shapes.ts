/** Problems of a mapping and its shapes: what was taken for granted, and totals that differ from their rows. */
import { formatTiyn } from "../../domain/money";
import type { Tiyn } from "../../domain/units";
import { cellName } from "../../workbook/cell-name";
import type { Assumption } from "../mapping-notes";
import type { ProblemLog } from "../problem-log";
import type { ArrangedReport } from "./arrange";
import { groupsAround } from "./group-tree";

/** One line for each assumption, at the place it rests on. */
export function logAssumptions(notes: readonly Assumption[], log: ProblemLog): void {
  for (const { what, sheet, cell, details } of notes)
    log.add(`assumed-${what}`, "warning", sheet, cell, details ?? {});
}

/** Logs groups and totals that are not the sum of their rows, and returns the labels of the groups concerned. */
export function logReport(
  { sheet, amountColumn, report }: ArrangedReport,
  log: ProblemLog,
): readonly string[] {
  const { rows, tree, wrongTotals } = report;
  for (const { row, amount, added } of wrongTotals) {
    if (amount !== undefined) logDifference(log, sheet, cellName(amountColumn, row), amount, added);
  }
  const labels: string[] = [];
  for (const { index, printed, added } of tree?.differences ?? []) {
    logDifference(log, sheet, cellName(amountColumn, rows[index]?.row ?? 1), printed, added);
    const concerned = [index, ...groupsAround(tree?.nodes ?? [], index)];
    labels.push(...concerned.map((at) => rows[at]?.label ?? ""));
  }
  return labels;
}

function logDifference(log: ProblemLog, sheet: string, cell: string, printed: number, added: number): void {
  const details = { printed: formatTiyn(printed as Tiyn), added: formatTiyn(added as Tiyn) };
  log.add("total-differs", "warning", sheet, cell, details);
}
