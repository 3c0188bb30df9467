/**
 * The reason for a partner's results in one line, for a cell of the partners sheet: copies that are mailed carry it. It
 * begins with its day, so that it stays true where a later run no longer writes it.
 */
import { isoOf } from "../../domain/calendar";
import type { Language } from "../../domain/program";
import type { Evaluation } from "../evaluate";
import type { PartnerCard } from "../partner/card";
import { partnerCard } from "../partner/partner-card";
import { applicationLines } from "./application";
import { howLines } from "./points";
import { wordsIn, type StatementWords } from "./words";

/** Letters after which the rest is told by its number: a cell holds 32 767. */
const LONGEST = 8_000;

export function whyLine(evaluation: Evaluation, position: number, language: Language): string {
  const words = wordsIn(language);
  const card = partnerCard(evaluation, position);
  const day = words.day(isoOf(evaluation.asOf));
  return joined(
    [
      words.say("statement.why-day", { day }),
      ...applicationLines(evaluation, position, words),
      ...pointsParts(evaluation, card, words),
      ...(card.points.provisional ? [words.say("statement.provisional")] : []),
    ],
    words,
  );
}

/** Of the as-of day's year alone, as the columns of points (R11): periods that are over, and adjustments. */
function pointsParts(
  evaluation: Evaluation,
  { points }: PartnerCard,
  words: StatementWords,
): readonly string[] {
  if (points.term === undefined) return [words.say("statement.no-term")];
  if (points.tooLarge) return [words.say("statement.too-large")];
  const year = isoOf(evaluation.asOf).slice(0, 4);
  const periods = points.periods.filter(
    ({ status, first }) => status !== "estimated" && first.startsWith(year),
  );
  const adjusted = points.adjustments
    .filter(({ counts, stands }) => counts && stands.startsWith(year))
    .map(({ period, points: change, because }) =>
      words.say("statement.why-adjustment", {
        ...{ period: words.period(period), points: words.points(change) },
        cause: because[words.language],
      }),
    );
  const lines = [...howLines({ evaluation, words }, periods), ...adjusted];
  return lines.length === 0 ? [words.say("statement.why-no-points")] : lines;
}

function joined(parts: readonly string[], words: StatementWords): string {
  let line = "";
  for (const [at, part] of parts.entries()) {
    if (line.length + part.length > LONGEST)
      return `${line} ${words.say("statement.why-more", { count: parts.length - at })}`;
    const sentence = /[.!?]$/.test(part) ? part : `${part}.`;
    line = at === 0 ? sentence : `${line} ${sentence}`;
  }
  return line;
}
