import type { Evaluation } from "../evaluate";
import type { PartnerCard } from "../partner/card";
import type { PeriodCard } from "../partner/points-card";
import type { StatementWords } from "./words";

/** The inputs of each part of a statement. */
export interface StatementInput {
  readonly evaluation: Evaluation;
  readonly position: number;
  readonly card: PartnerCard;
  readonly words: StatementWords;
  /** The label of the only period to state; all of the term where absent. */
  readonly period: string | undefined;
  /** Names rows by their cells: for the vendor. Nothing in a partner's statement leads into the vendor's workbook. */
  readonly forVendor: boolean;
  /** Codes of closed rows, by the label of the period. */
  readonly codes: ReadonlyMap<string, string>;
}

/** The periods that the statement is about. */
export function statedPeriods({
  card,
  period,
}: Pick<StatementInput, "card" | "period">): readonly PeriodCard[] {
  return card.points.periods.filter(({ label }) => period === undefined || label === period);
}
