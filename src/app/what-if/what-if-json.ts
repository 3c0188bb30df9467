/** The effect of changed rules as JSON (docs/what-if.schema.json). */
import { isoOf } from "../../domain/calendar";
import type { EffectCause, RuleFigures } from "../../domain/effect/cause";
import type { Effect, IdEffect } from "../../domain/effect/effect";
import { gainOf, type PartnerEffect, type PointsChange } from "../../domain/effect/partner-effect";
import { moneyOf } from "../../domain/effect/value";
import { currencyUnits } from "../../domain/money";
import { pointsOf } from "../../domain/points";
import { problemList } from "../../domain/problems";
import type { Language, Program } from "../../domain/program";
import { incompleteJson, problemJson } from "../result-json";
import type { WhatIf } from "./what-if";

/** The whole document in pieces. Sentences are in `language`. */
export function* whatIfJson(
  { effect, changed }: WhatIf,
  inForce: Program,
  language: Language,
): Generator<string> {
  const { program, book, problems } = changed;
  const { winners, losers, unchanged, provisional, unpaired } = effect;
  const head = {
    asOf: isoOf(effect.asOf),
    inForce: ruleset(inForce),
    changed: ruleset(program),
    currency: program.currency,
    points: pointsJson(effect.points, effect.precision),
    money: moneyJson(effect),
    periods: effect.periods.map((period) => periodJson(period, effect.precision)),
    partners: { won: winners.length, lost: losers.length, same: unchanged, provisional, unpaired },
    levels: effect.levels.map(idEffectJson),
    benefits: effect.benefits.map(idEffectJson),
    decisions: effect.decisions.map(({ before, after, partners }) => ({
      before,
      after,
      partners: partners.map(idOf),
    })),
    incomplete: book.incomplete.map((cause) => incompleteJson(cause, language)),
    problems: problemList(problems).map((problem) => problemJson(program, problem, language)),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"changes":[`;
  let separator = "\n";
  for (const partner of effect.partners) {
    if (!isChanged(partner)) continue;
    yield separator + JSON.stringify(partnerJson(partner, effect.precision));
    separator = ",\n";
  }
  yield "]}\n";
}

function ruleset({ id, version, sha256 }: Program) {
  return { id, version, sha256 };
}

function idOf({ before }: PartnerEffect): string {
  return before.partner.id;
}

function idEffectJson<T>({ id, gained, lost }: IdEffect<T>) {
  return { id, gained: gained.map(idOf), lost: lost.map(idOf) };
}

function pointsJson(change: PointsChange, precision: number) {
  const { before, after } = change;
  const difference = pointsOf(gainOf(change) as PointsChange["before"], precision);
  return { before: pointsOf(before, precision), after: pointsOf(after, precision), difference };
}

function moneyJson(effect: Effect) {
  const money = moneyOf(effect);
  if (money === undefined) return null;
  const { before, after, difference } = money;
  return {
    before: currencyUnits(before),
    after: currencyUnits(after),
    difference: currencyUnits(difference),
  };
}

function periodJson(period: PartnerEffect["periods"][number], precision: number) {
  return {
    period: period.period.label,
    status: period.status,
    ...pointsJson(period, precision),
  };
}

function isChanged({ points, levels, benefits, decision, periods }: PartnerEffect): boolean {
  const ids = [levels, benefits].some(({ gained, lost }) => gained.length + lost.length > 0);
  return (
    ids ||
    gainOf(points) !== 0 ||
    decision.before !== decision.after ||
    periods.some((one) => gainOf(one) !== 0)
  );
}

function partnerJson(effect: PartnerEffect, precision: number) {
  const { before, points, periods, levels, benefits, decision, provisional, cause } = effect;
  const { id, name, row } = before.partner;
  return {
    ...{ id, name, row, provisional },
    points: pointsJson(points, precision),
    periods: periods.filter((one) => gainOf(one) !== 0).map((one) => periodJson(one, precision)),
    cause: cause === undefined ? null : causeJson(cause),
    ...{ levels, benefits, decision },
  };
}

function causeJson({ period, kind, rule, before, after }: EffectCause) {
  return {
    period: period.label,
    kind,
    rule: rule ?? null,
    before: before === undefined ? null : figuresJson(before),
    after: after === undefined ? null : figuresJson(after),
  };
}

function figuresJson({ earns, rate, qualifying, purchases }: RuleFigures) {
  return {
    earns,
    rate: rate / 1_000_000,
    qualifying: currencyUnits(qualifying),
    purchases: currencyUnits(purchases),
  };
}
