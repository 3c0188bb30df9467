/** One partner by two sets of rules, line by line: points with the sum and the rate behind them, levels, benefits. */
import type { PartnerCard } from "../../../../../src/app/partner/card";
import type { PeriodCard } from "../../../../../src/app/partner/points-card";
import type { Outcome } from "../../../../../src/domain/conditions";
import type { MessageKey } from "../../../../../src/messages/keys";
import { periodName } from "../../../../../src/messages/period-name";
import type { RuleSource } from "../../../../../src/ruleset";
import { namesOf, type ProgramNames } from "../../../shared/model/names";
import type { Wording } from "../../../shared/model/rule-words";

export interface SideLine {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly differs: boolean;
}

export interface SidePart {
  readonly title: string;
  readonly lines: readonly SideLine[];
}

/** A side: the card, and the rules that made it. */
export interface Side {
  readonly card: PartnerCard;
  readonly rules: RuleSource;
}

const OUTCOMES: Readonly<Record<Outcome, MessageKey>> = {
  met: "pane.sides-met",
  unmet: "pane.sides-unmet",
  unknown: "pane.sides-unknown",
};

/** The parts that have something to compare. */
export function sidesOf(before: Side, after: Side, wording: Wording): readonly SidePart[] {
  const { text } = wording;
  return [
    { title: text("pane.rules-points"), lines: pointsLines(before, after, wording) },
    { title: text("pane.sides-levels"), lines: levelLines(before, after, wording) },
    { title: text("pane.rules-requirements"), lines: requirementLines(before, after, wording) },
    { title: text("pane.sides-benefits"), lines: benefitLines(before, after, wording) },
  ].filter(({ lines }) => lines.length > 0);
}

function pointsLines(before: Side, after: Side, wording: Wording): readonly SideLine[] {
  const labels = new Set(
    [before, after].flatMap(({ card }) => card.points.periods.map(({ label }) => label)),
  );
  return [...labels].sort().map((label) => {
    const [one, other] = [before, after].map(({ card, rules }) => {
      const period = card.points.periods.find((each) => each.label === label);
      return period === undefined ? "—" : periodWords(period, rules, wording);
    });
    return lineOf(periodName(label, wording.text), one, other);
  });
}

function periodWords({ points, rules: parts }: PeriodCard, rules: RuleSource, wording: Wording): string {
  const { text, formats, language } = wording;
  const names = namesOf(rules, language);
  const reasons = parts.map(({ rule, earns, qualifying, rate }) => {
    const details = {
      rule: parts.length > 1 ? names.pointsRule(rule) : "",
      ...{ sum: formats.money(qualifying), rate: formats.rate(rate) },
    };
    return text(earns === "met" ? "pane.sides-rate" : "pane.sides-not-earned", details);
  });
  return [text("pane.points-count", { count: points }), ...reasons].join(" · ");
}

function levelLines(before: Side, after: Side, wording: Wording): readonly SideLine[] {
  const met = ({ card }: Side, level: string): Outcome | undefined =>
    card.levels.find((one) => one.level === level)?.outcome;
  return differing(
    idsOf([before, after], ({ card }) => card.levels.map(({ level }) => level)),
    (id) => nameIn([after, before], id, wording, "level"),
    (side, id) => outcomeWord(met(side, id), wording),
    [before, after],
  );
}

/** A requirement's outcome can differ because it asks something else. */
function requirementLines(before: Side, after: Side, wording: Wording): readonly SideLine[] {
  const all = ({ card }: Side) => card.levels.flatMap(({ requirements }) => requirements);
  return differing(
    idsOf([before, after], (side) => all(side).map(({ id }) => id)),
    (id) => nameIn([after, before], id, wording, "requirement"),
    (side, id) => outcomeWord(all(side).find((one) => one.id === id)?.outcome, wording),
    [before, after],
  );
}

function benefitLines(before: Side, after: Side, wording: Wording): readonly SideLine[] {
  const { text } = wording;
  return differing(
    idsOf([before, after], ({ card }) => card.benefits),
    (id) => nameIn([after, before], id, wording, "benefit"),
    ({ card }, id) => text(card.benefits.includes(id) ? "pane.value-yes" : "pane.value-no"),
    [before, after],
  );
}

function differing(
  ids: readonly string[],
  nameOf: (id: string) => string,
  valueOf: (side: Side, id: string) => string,
  [before, after]: readonly [Side, Side],
): readonly SideLine[] {
  return ids
    .map((id) => lineOf(nameOf(id), valueOf(before, id), valueOf(after, id)))
    .filter(({ differs }) => differs);
}

function idsOf(sides: readonly Side[], idsIn: (side: Side) => readonly string[]): readonly string[] {
  return [...new Set(sides.flatMap(idsIn))];
}

function nameIn(
  sides: readonly Side[],
  id: string,
  { language }: Wording,
  kind: "level" | "requirement" | "benefit",
): string {
  const names = sides.map(({ rules }): ProgramNames => namesOf(rules, language));
  return names.map((one) => one[kind](id)).find((name) => name !== id) ?? id;
}

function outcomeWord(outcome: Outcome | undefined, { text }: Wording): string {
  return outcome === undefined ? "—" : text(OUTCOMES[outcome]);
}

function lineOf(what: string, before = "—", after = "—"): SideLine {
  return { what, before, after, differs: before !== after };
}
