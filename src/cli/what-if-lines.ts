/** The effect of changed rules in words: points, money, partners, levels, applications, and who gains or loses most. */
import { isoOf, yearOf } from "../domain/calendar";
import type { EffectCause } from "../domain/effect/cause";
import type { Effect } from "../domain/effect/effect";
import { gainOf, type PartnerEffect, type PointsChange } from "../domain/effect/partner-effect";
import { moneyOf } from "../domain/effect/value";
import type { Decision } from "../domain/application";
import { formatTiyn } from "../domain/money";
import { pointsOf } from "../domain/points";
import type { Language, Names, Program } from "../domain/program";
import type { PointUnits, RatePpm, Tiyn } from "../domain/units";
import { decimalIn } from "../messages/decimal";
import { formatMessage } from "../messages/format";
import { decisionWord, statusWords } from "../sheets/plan/result-words";
import { signedIn } from "./signed";
import { harmless } from "./terminal";

/** Number of partners listed among the largest gains, and among the largest losses. */
const LISTED = 10;

export interface WhatIfRules {
  readonly before: Program;
  readonly after: Program;
  /** The ISO day from which the changed rules would be in force; `undefined`: always. */
  readonly from: string | undefined;
}

/** The report as lines of text, each harmless to a terminal. */
export function whatIfLines(effect: Effect, rules: WhatIfRules, language: Language): string {
  const details = {
    before: rules.before.version,
    after: rules.after.version,
    from: rules.from ?? "",
    asOf: isoOf(effect.asOf),
  };
  const lines = [
    formatMessage(language, "what-if.versions", details),
    ...pointsLines(effect, rules, language),
    ...partnersLines(effect, language),
    ...idLines(effect, rules, language),
    ...listed("what-if.winners", effect.winners, effect, rules, language),
    ...listed("what-if.losers", effect.losers, effect, rules, language),
  ];
  return lines.map((line) => `${harmless(line)}\n`).join("");
}

function pointsLines(effect: Effect, { after }: WhatIfRules, language: Language): readonly string[] {
  const { precision, points, periods, asOf } = effect;
  const total = { year: String(yearOf(asOf)), ...changeWords(points, precision, language) };
  const money = moneyOf(effect);
  return [
    formatMessage(language, "what-if.points", total),
    ...periods.map((period) => {
      const status = statusWords(period.status, false, language);
      const details = { period: period.period.label, status, ...changeWords(period, precision, language) };
      return `  ${formatMessage(language, "what-if.period", details)}`;
    }),
    ...(money === undefined
      ? []
      : [
          formatMessage(language, "what-if.money", {
            currency: after.currency,
            before: decimalIn(language, formatTiyn(money.before)),
            after: decimalIn(language, formatTiyn(money.after)),
            difference: signedIn(language, formatTiyn(money.difference)),
          }),
        ]),
  ];
}

function changeWords(change: PointsChange, precision: number, language: Language) {
  const digits = (units: number): string => pointsOf(units as PointUnits, precision).toFixed(precision);
  return {
    before: decimalIn(language, digits(change.before)),
    after: decimalIn(language, digits(change.after)),
    difference: signedIn(language, digits(gainOf(change))),
  };
}

function partnersLines(effect: Effect, language: Language): readonly string[] {
  const { winners, losers, unchanged: same, provisional, unpaired, levels, benefits, decisions } = effect;
  const counts = { won: winners.length, lost: losers.length, same };
  const isNothing = winners.length + losers.length + levels.length + benefits.length + decisions.length === 0;
  return [
    formatMessage(language, "what-if.partners", counts),
    ...(isNothing ? [formatMessage(language, "what-if.none")] : []),
    ...(provisional > 0 ? [formatMessage(language, "what-if.provisional", { count: provisional })] : []),
    ...(unpaired > 0 ? [formatMessage(language, "what-if.unpaired", { count: unpaired })] : []),
  ];
}

function idLines(
  { levels, benefits, decisions }: Effect,
  { before, after }: WhatIfRules,
  language: Language,
): readonly string[] {
  const nameIn = (key: "levels" | "benefits", id: string): string => {
    const all: readonly { readonly id: string; readonly name: Names }[] = [...after[key], ...before[key]];
    return all.find((one) => one.id === id)?.name[language] ?? id;
  };
  const word = (decision: Decision): string =>
    decision === "none" ? formatMessage(language, "what-if.no-decision") : decisionWord(decision, language);
  return [
    ...levels.map(({ id, gained, lost }) =>
      formatMessage(language, "what-if.level", {
        name: nameIn("levels", id),
        gained: gained.length,
        lost: lost.length,
      }),
    ),
    ...benefits.map(({ id, gained, lost }) =>
      formatMessage(language, "what-if.benefit", {
        name: nameIn("benefits", id),
        gained: gained.length,
        lost: lost.length,
      }),
    ),
    ...decisions.map((turned) =>
      formatMessage(language, "what-if.decision", {
        before: word(turned.before),
        after: word(turned.after),
        count: turned.partners.length,
      }),
    ),
  ];
}

function listed(
  title: "what-if.winners" | "what-if.losers",
  partners: readonly PartnerEffect[],
  effect: Effect,
  rules: WhatIfRules,
  language: Language,
): readonly string[] {
  if (partners.length === 0) return [];
  const lines = partners.slice(0, LISTED).map(({ before, points, cause }) => {
    const { id, name } = before.partner;
    const details = {
      partner: name === "" ? id : `${id} ${name}`,
      ...changeWords(points, effect.precision, language),
      cause: cause === undefined ? "" : causeWords(cause, rules, language),
    };
    return `- ${formatMessage(language, "what-if.partner", details)}`;
  });
  return [formatMessage(language, title), ...lines];
}

function causeWords(
  { kind, period, rule, before, after }: EffectCause,
  rules: WhatIfRules,
  language: Language,
): string {
  const all = [...rules.after.points.rules, ...rules.before.points.rules];
  const money = (sum: Tiyn | undefined): string =>
    sum === undefined ? "" : decimalIn(language, formatTiyn(sum));
  const percent = (rate: RatePpm | undefined): string =>
    rate === undefined
      ? ""
      : decimalIn(language, String(rate / 10_000)) + (language === "en" ? "%" : "\u00a0%");
  return formatMessage(language, `what-if.${kind}`, {
    period: period.label,
    rule: all.find(({ id }) => id === rule)?.name[language] ?? rule ?? "",
    purchasesBefore: money(before?.purchases),
    purchasesAfter: money(after?.purchases),
    rateBefore: percent(before?.rate),
    rateAfter: percent(after?.rate),
  });
}
