/** Partners by their position in an evaluation: for lists, and with everything they were judged by. */
import { sourcesOf, type PartnerEvaluation } from "../../domain/evaluation";
import type { PointsSources } from "../../domain/partner-points";
import type { Evaluation } from "../evaluate";

/** A partner in a list. */
export interface PartnerHit {
  /** Its position in the evaluation. */
  readonly position: number;
  readonly id: string;
  readonly name: string;
  /** Row number on the partners sheet. */
  readonly row: number;
}

/** A partner as lists show it. */
export function hitOf({ partner }: PartnerEvaluation, position: number): PartnerHit {
  return { position, id: partner.id, name: partner.name, row: partner.row };
}

/** The partner at a position; throws where there is none. */
export function evaluatedAt(evaluation: Evaluation, position: number): PartnerEvaluation {
  const evaluated = evaluation.partners[position];
  if (evaluated === undefined) throw new Error(`there is no partner at position ${String(position)}`);
  return evaluated;
}

/** Everything that the partner at a position was judged by. */
export function sourcesAt(evaluation: Evaluation, position: number): PointsSources {
  const { timeline, asOf, book } = evaluation;
  const { partner } = evaluatedAt(evaluation, position);
  return sourcesOf(timeline, partner, book.purchases.book.of(position), asOf);
}
