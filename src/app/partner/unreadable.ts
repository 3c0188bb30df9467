/** What of a partner's requirements cannot be told because a cell cannot be read, and so is not for the partner to say. */
import { ACTIVE_MEMBERSHIP, type Application } from "../../domain/application";
import { comparisonsOf, type ComparisonNode } from "../../domain/conditions";
import { columnsBehind } from "../../domain/facts";
import type { ColumnKey, FactId, Program, RequirementId } from "../../domain/program";
import type { LevelCard, PartnerCard } from "./card";

type Row = Pick<PartnerCard, "cells" | "problems">;

/** Whether a column's cell in the partner's row holds something that cannot be read; a blank cell does not. */
export function isCellUnreadable(column: ColumnKey, { cells, problems }: Row): boolean {
  const cell = cells[column];
  return cell !== undefined && problems.some(({ at, severity }) => at.cell === cell && severity === "error");
}

/** Requirements that are unknown and rest on a cell that cannot be read. */
export function unreadableRequirements(
  program: Program,
  levels: readonly LevelCard[],
  row: Row,
): readonly RequirementId[] {
  const isUnreadable = (fact: FactId | undefined): boolean =>
    fact !== undefined && columnsBehind(program, fact).some((column) => isCellUnreadable(column, row));
  const isAtFault = ({ outcome, fact, neededFact }: ComparisonNode): boolean =>
    outcome === "unknown" && (isUnreadable(fact) || isUnreadable(neededFact));
  const found = levels
    .flatMap(({ requirements }) => requirements)
    .filter(({ outcome, node }) => outcome === "unknown" && comparisonsOf(node).some(isAtFault));
  return [...new Set(found.map(({ id }) => id))];
}

/**
 * What a partner can be asked for: what is not known of its application, but for what stands in the sheet unreadably.
 * Whether membership is active is open for that reason alone.
 */
export function askedOfPartner(application: Application, unreadable: readonly string[]): readonly string[] {
  return application.unknown.filter((id) => id !== ACTIVE_MEMBERSHIP && !unreadable.includes(id));
}

/** Whether there is something to write to the partner: an incomplete application of which it can add nothing waits. */
export function canBeWritten({
  application,
  unreadable,
}: Pick<PartnerCard, "application" | "unreadable">): boolean {
  return application.decision !== "incomplete" || askedOfPartner(application, unreadable).length > 0;
}
