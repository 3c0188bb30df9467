/** Requirements of a partner that are unknown because a cell cannot be read, so that the partner cannot answer them. */
import { ACTIVE_MEMBERSHIP, type Application } from "../../domain/application";
import { comparisonsOf, type ComparisonNode } from "../../domain/conditions";
import { columnsBehind } from "../../domain/facts";
import type { ColumnKey, FactId, Program, RequirementId } from "../../domain/program";
import type { LevelCard, PartnerCard } from "./card";

type Row = Pick<PartnerCard, "cells" | "problems">;

/** Whether the cell of a column in the partner's row cannot be read; a blank cell does not count. */
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
 * Requirements that a partner can be asked about: the unknown ones of its application, except those that rest on
 * unreadable cells. Active membership is unknown only because of unreadable cells.
 */
export function askedOfPartner(application: Application, unreadable: readonly string[]): readonly string[] {
  return application.unknown.filter((id) => id !== ACTIVE_MEMBERSHIP && !unreadable.includes(id));
}

/**
 * Whether a letter to the partner makes sense: not for an incomplete application to which the partner can add nothing.
 */
export function canBeWritten({
  application,
  unreadable,
}: Pick<PartnerCard, "application" | "unreadable">): boolean {
  return application.decision !== "incomplete" || askedOfPartner(application, unreadable).length > 0;
}
