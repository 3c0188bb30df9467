/** Differences with closed periods, for people: by partner and cause, the total first. */
import { exactText } from "../domain/points";
import type { Language } from "../domain/program";
import { becauseWords } from "../sheets/plan/because-words";
import { pendingGroups, pointsOfGroup, type PendingGroup } from "../app/closing/pending-groups";
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
  const points = groups.reduce((sum, group) => sum + pointsOfGroup(group), 0n);
  const details = { count: groups.length, points: signed(points, language) };
  const lines = groups.slice(0, LISTED).map((group) => `- ${groupLine(evaluation, group, language)}`);
  const all = [formatMessage(language, "cli.adjustments", details), ...lines];
  return all.map((line) => `${harmless(line)}\n`).join("");
}

/** "P-001: late: Purchases!C4 (L, 2026-03-20, 200,000 ₸): +8,000 (2026-Q1 +66,000, 2026-Q2 −58,000)". */
function groupLine({ book }: Evaluation, group: PendingGroup, language: Language): string {
  const { adjustments } = group;
  const last = adjustments.at(-1) ?? adjustments[0];
  const sum = pointsOfGroup(group);
  const parts = adjustments
    .map(({ period, points }) => `${period.label} ${signed(points, language)}`)
    .join(", ");
  const cause = `${last.partner}: ${becauseWords(last.because, language, placesIn(book))}`;
  return formatMessage(language, "cli.adjustment", { cause, points: `${signed(sum, language)} (${parts})` });
}

function signed(points: bigint, language: Language): string {
  return signedIn(language, exactText(points));
}
