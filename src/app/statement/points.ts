/** The part of a statement about points: periods, how they came about, adjustments, totals. */
import { isoOf } from "../../domain/calendar";
import type { PointsAdjustment } from "../../domain/partner-points";
import { pointsOf } from "../../domain/points";
import type { Language, Names } from "../../domain/program";
import { becauseWords, CAUSE_WORDS } from "../../sheets/plan/because-words";
import { statusWords } from "../../sheets/plan/result-words";
import { placesIn } from "../closing/places";
import { evaluatedAt } from "../partner/hits";
import type { PeriodCard, RulePeriodCard, StepCard } from "../partner/points-card";
import type { StatementBlock } from "./blocks";
import { toldFinder } from "./told";
import { statedPeriods, type StatementInput } from "./given";
import type { StatementWords } from "./words";

export function pointsBlocks(input: StatementInput): readonly StatementBlock[] {
  const { words } = input;
  const periods = statedPeriods(input);
  return [
    { kind: "heading", text: words.say("statement.points") },
    ...(periods.length === 0
      ? [{ kind: "line" as const, text: words.say("statement.no-points") }]
      : [periodTable(input, periods), ...howBlocks(input, periods)]),
    ...toldBlocks(input),
    ...adjustmentBlocks(input),
    ...totalBlocks(input),
  ];
}

function periodTable(
  { words, codes, evaluation }: StatementInput,
  periods: readonly PeriodCard[],
): StatementBlock {
  const { currency } = evaluation.program;
  const hasCodes = periods.some(({ label, status }) => status === "closed" && codes.has(label));
  const figure = (title: string) => ({ title, isFigure: true });
  const plain = (title: string) => ({ title, isFigure: false });
  return {
    kind: "table",
    columns: [
      plain(words.say("statement.column-period")),
      figure(words.say("statement.column-purchases", { currency })),
      figure(words.say("statement.column-sum", { currency })),
      figure(words.say("statement.column-rate")),
      figure(words.say("statement.column-points")),
      plain(words.say("statement.column-status")),
      ...(hasCodes ? [plain(words.say("statement.column-code"))] : []),
    ],
    rows: periods.map((period) => [
      words.period(period.label),
      words.money(period.purchases),
      words.money(period.cumulative),
      [
        ...new Set(
          period.rules.filter(({ earns }) => earns === "met").map(({ rate }) => words.percent(rate)),
        ),
      ].join(", "),
      words.points(period.points),
      statusWords(period.status, false, words.language),
      ...(hasCodes ? [period.status === "closed" ? (codes.get(period.label) ?? "") : ""] : []),
    ]),
    hasTotal: false,
  };
}

/** What an earlier statement said of these periods, where it is not so any more. */
function toldBlocks(input: StatementInput): readonly StatementBlock[] {
  const { words, period, evaluation, position } = input;
  const { book, asOf } = evaluation;
  return toldFinder(
    book.sent,
    asOf,
  )(evaluatedAt(evaluation, position))
    .filter(({ told }) => period === undefined || told.period.label === period)
    .map(({ told, now }) => ({
      kind: "line",
      text: words.say("statement.told", {
        period: words.period(told.period.label),
        told: words.points(told.points),
        day: words.day(isoOf(told.sentOn)),
        now: words.points(now),
      }),
    }));
}

/** Each points rule of each period in a line: purchases, sum, rate and arithmetic. */
export function howLines(
  input: Pick<StatementInput, "evaluation" | "words">,
  periods: readonly PeriodCard[],
): readonly string[] {
  return periods.flatMap((period) =>
    period.rules
      .filter(({ exact, purchases }) => exact !== "0" || purchases !== 0)
      .map((rule) => ruleLine(input, period, rule)),
  );
}

function howBlocks(input: StatementInput, periods: readonly PeriodCard[]): readonly StatementBlock[] {
  const items = howLines(input, periods);
  if (items.length === 0) return [];
  return [
    { kind: "heading", text: input.words.say("statement.how") },
    { kind: "list", items },
  ];
}

function ruleLine(
  { words, evaluation }: Pick<StatementInput, "evaluation" | "words">,
  period: PeriodCard,
  rule: RulePeriodCard,
): string {
  const { program } = evaluation.timeline[period.version] ?? evaluation;
  const names: Names | undefined = program.points.rules.find(({ id }) => id === rule.rule)?.name;
  const details = {
    period: words.period(period.label),
    rule: names?.[words.language] ?? rule.rule,
    points: words.points(rule.points),
  };
  if (rule.earns !== "met") return words.say("statement.rule-earns-not", details);
  const { currency } = program;
  const figures = {
    ...{ ...details, currency, rate: words.percent(rule.rate) },
    purchases: words.money(rule.purchases),
    sum: words.money(rule.qualifying),
  };
  if (rule.steps.length === 0) return words.say("statement.rule-closed", figures);
  const reckoned = rule.steps.map((step) => arithmetic(step, words)).join("; ");
  return words.say("statement.rule", { ...figures, reckoned });
}

/** "4 % × 4 000 000 = 160 000, less 40 000 given before" */
function arithmetic(step: StepCard, words: StatementWords): string {
  const { parts, due, settled, reckoned, rate, earning } = step;
  if (reckoned !== undefined)
    return words.say("statement.reckoned", { points: words.points(reckoned.points) });
  const products =
    parts.length === 0
      ? [`${words.percent(rate)} × ${words.money(earning)}`]
      : parts.map((one) => `${words.percent(one.rate)} × ${words.money(one.part)}`);
  const product = `${products.join(" + ")} = ${words.points(due)}`;
  return settled === "0" ? product : words.say("statement.less", { product, settled: words.points(settled) });
}

/** Adjustments by cause. The vendor's cells, and what other partners bought, are not for partners. */
function adjustmentBlocks(input: StatementInput): readonly StatementBlock[] {
  const { words, period, forVendor, evaluation } = input;
  const placeOf = placesIn(evaluation.book);
  const { adjustments, precision } = evaluatedAt(input.evaluation, input.position).points;
  const stated = adjustments.filter(({ stands }) => period === undefined || stands.label === period);
  if (stated.length === 0) return [];
  return [
    { kind: "heading", text: words.say("statement.adjustments") },
    {
      kind: "table",
      columns: [
        { title: words.say("statement.column-for"), isFigure: false },
        { title: words.say("statement.column-stands"), isFigure: false },
        { title: words.say("statement.column-points"), isFigure: true },
        { title: words.say("statement.column-cause"), isFigure: false },
      ],
      rows: stated.map((one) => [
        words.period(one.period.label),
        words.period(one.stands.label),
        words.points(pointsOf(one.units, precision)),
        forVendor ? becauseWords(one.because, words.language, placeOf) : causeWords(one, words.language),
      ]),
      hasTotal: false,
    },
  ];
}

function causeWords({ because, cause, partner }: PointsAdjustment, language: Language): string {
  const namesAnother =
    because.kind === "changed" &&
    because.rows.some(({ was, now }) =>
      [was, now].some((row) => row !== undefined && row.partner !== partner),
    );
  return namesAnother ? CAUSE_WORDS[cause][language] : becauseWords(because, language, () => "");
}

function totalBlocks({ card, words }: StatementInput): readonly StatementBlock[] {
  const { total, ofYear } = card.points;
  const texts = [
    words.say("statement.total", { points: words.points(total) }),
    ...(ofYear === undefined || ofYear === total
      ? []
      : [words.say("statement.of-year", { points: words.points(ofYear) })]),
  ];
  return texts.map((text) => ({ kind: "total", text }));
}
