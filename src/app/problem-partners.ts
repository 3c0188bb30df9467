/** Use case: the partners whose rows problems are about. */
import type { DataProblem } from "../domain/problem";
import { rowOfCell } from "../workbook/cell-name";
import type { Evaluation } from "./evaluate";
import type { Page } from "./page";
import { partnerAtRow } from "./partner/find-partners";
import { evaluatedAt, hitOf, type PartnerHit } from "./partner/hits";

/** A problem, and the partner of its row; undefined where the row names no listed one. */
export interface PartnerProblem extends DataProblem {
  readonly partner: PartnerHit | undefined;
}

/** A page of problems with their partners. Problems of a sheet as a whole stand beside its header, and have none. */
export function withPartners(evaluation: Evaluation, page: Page<DataProblem>): Page<PartnerProblem> {
  return {
    ...page,
    items: page.items.map((problem) => ({ ...problem, partner: partnerOf(evaluation, problem) })),
  };
}

function partnerOf(evaluation: Evaluation, { at }: DataProblem): PartnerHit | undefined {
  const row = rowOfCell(at.cell);
  const position = row === undefined ? undefined : partnerAtRow(evaluation, at.sheet, row);
  return position === undefined || evaluation.partners[position] === undefined
    ? undefined
    : hitOf(evaluatedAt(evaluation, position), position);
}
