/** What partners were told by statements, and is not so any more. */
import { isoOf } from "../../domain/calendar";
import type { PartnerEvaluation } from "../../domain/evaluation";
import { pointsOf } from "../../domain/points";
import type { Day } from "../../domain/units";
import { lastTold, type PlacedSent, type SentPoints } from "../../sheets/books/sent";
import type { ProblemLog } from "../../sheets/problem-log";

/** What a partner was told last of a period, and what the period's points are now. */
export interface ToldOtherwise {
  readonly told: PlacedSent;
  readonly now: number;
}

/**
 * Finds them for one partner after the other. A period that its term does not hold is not compared, nor one that runs.
 */
export function toldFinder(
  sent: readonly PlacedSent[],
  asOf: Day,
): (judged: PartnerEvaluation) => readonly ToldOtherwise[] {
  const byPartner = lastTold(sent, asOf);
  return ({ partner, points: { periods, precision } }) => {
    const told = byPartner.get(partner.id);
    if (told === undefined) return [];
    return periods.flatMap(({ period, status, points }) => {
      const last = status === "estimated" ? undefined : told.get(period.label);
      const now = pointsOf(points, precision);
      return last === undefined || last.points === now ? [] : [{ told: last, now }];
    });
  };
}

/** What statements tell of periods that are over: those of the label, or all. */
export function sentPoints(
  partners: readonly PartnerEvaluation[],
  positions: readonly number[],
  label: string | undefined,
  sent: Pick<SentPoints, "sentOn" | "sentAs">,
): readonly SentPoints[] {
  return positions.flatMap((position) => {
    const judged = partners[position];
    if (judged === undefined) return [];
    const { periods, precision } = judged.points;
    return periods
      .filter(
        ({ period, status }) => status !== "estimated" && (label === undefined || label === period.label),
      )
      .map(({ period, points }) => ({
        partner: judged.partner.id,
        period,
        points: pointsOf(points, precision),
        ...sent,
      }));
  });
}

/** A warning at the cell of what was told. */
export function logTold(found: readonly ToldOtherwise[], log: ProblemLog): void {
  for (const { told, now } of found)
    log.add("told-otherwise", "warning", told.sheet, told.cell, {
      found: told.partner,
      period: told.period.label,
      told: String(told.points),
      now: String(now),
      day: isoOf(told.sentOn),
      how: told.sentAs,
    });
}
