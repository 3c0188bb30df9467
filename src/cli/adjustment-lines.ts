/** Differences with closed periods, for people: by partner and cause, the total first. */
import type { PointsAdjustment } from "../domain/partner-points";
import { exactText } from "../domain/points";
import type { Language } from "../domain/program";
import { adjustmentsOf } from "../domain/closing/told";
import { becauseWords } from "../sheets/plan/because-words";
import { placesIn } from "../app/closing/places";
import type { Evaluation } from "../app/evaluate";
import { formatMessage } from "../messages/format";
import { signedIn } from "./signed";
import { harmless } from "./terminal";

/** More differences than these are only counted; --json lists all. */
const LISTED = 50;

/** Adjustments that no closing has fixed yet; "" where there is none. */
export function adjustmentLines(evaluation: Evaluation, language: Language): string {
  const groups = pendingGroups(evaluation);
  if (groups.length === 0) return "";
  const points = groups.flat().reduce((sum, one) => sum + one.points, 0n);
  const details = { count: groups.length, points: signed(points, language) };
  const lines = groups.slice(0, LISTED).map((group) => `- ${groupLine(evaluation, group, language)}`);
  const all = [formatMessage(language, "cli.adjustments", details), ...lines];
  return all.map((line) => `${harmless(line)}\n`).join("");
}

/** Of one partner and cause each, in the order of partners. */
function pendingGroups({ reviewed, timeline, asOf }: Evaluation): readonly (readonly PointsAdjustment[])[] {
  return (reviewed?.review.partners ?? []).flatMap((partner) => {
    const groups = new Map<string, PointsAdjustment[]>();
    for (const one of adjustmentsOf({ ...partner, manual: [] }, timeline, asOf)) {
      if (!one.isFixed) groups.set(one.cause, [...(groups.get(one.cause) ?? []), one]);
    }
    return [...groups.values()];
  });
}

/** "P-001: late: Purchases!C4 (L, 2026-03-20, 200,000 KZT): +8,000 (2026-Q1 +66,000, 2026-Q2 −58,000)". */
function groupLine({ book }: Evaluation, group: readonly PointsAdjustment[], language: Language): string {
  const last = group.at(-1);
  if (last === undefined) return "";
  const sum = group.reduce((total, { points }) => total + points, 0n);
  const parts = group.map(({ period, points }) => `${period.label} ${signed(points, language)}`).join(", ");
  const cause = `${last.partner}: ${becauseWords(last.because, language, placesIn(book))}`;
  return formatMessage(language, "cli.adjustment", { cause, points: `${signed(sum, language)} (${parts})` });
}

function signed(points: bigint, language: Language): string {
  return signedIn(language, exactText(points));
}
