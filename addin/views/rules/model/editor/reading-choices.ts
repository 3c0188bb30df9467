/** The readings as questions with choices, each with what it gives on an example in the program's own numbers. */
import type { MessageKey } from "../../../../../src/messages/keys";
import { periodName } from "../../../../../src/messages/period-name";
import type { ReadingId } from "../../../../../src/domain/settings";
import type { PointsJson, RuleSource, WindowJson } from "../../../../../src/ruleset";
import {
  readingExample,
  setInclusive,
  setRounding,
  setSetting,
  type ExampleOf,
  type FileEdit,
  type ReadingExample,
} from "../../../../../src/ruleset/draft";
import { ppmOf, tiynOf } from "../../../shared/model/rule-amounts";
import type { Wording } from "../../../shared/model/rule-words";
import {
  BASES,
  FREQUENCIES,
  LATE_POLICIES,
  METHODS,
  ROUNDING_LEVELS,
  ROUNDING_MODES,
  RULE_CHANGES,
  windowAnswer,
} from "../readings";

export interface ReadingChoice {
  readonly id: string;
  readonly words: string;
  /** "Q1 40 000, Q2 120 000": on the question's example; undefined where there is none. */
  readonly gives: string | undefined;
  readonly edits: readonly FileEdit[];
}

/** One question, answered by one of its choices. */
export interface ReadingQuestion {
  readonly id: ReadingId;
  /** Several questions may belong to one reading. */
  readonly key: string;
  readonly question: string;
  /** The purchases of the example; undefined where there is none. */
  readonly example: string | undefined;
  readonly chosen: string;
  readonly choices: readonly ReadingChoice[];
  /** Where its problems stand. */
  readonly at: readonly string[];
}

/** What a question is about: a setting, its possible values in words, and the example that tells them apart. */
interface Setting<T> {
  readonly id: ReadingId;
  readonly question: MessageKey;
  readonly at: string;
  readonly example?: ExampleOf;
  readonly values: readonly { readonly value: T; readonly words: string }[];
  readonly chosen: T;
  readonly settings: (value: T) => Partial<PointsJson>;
  readonly edits: (value: T) => readonly FileEdit[];
}

const WINDOWS: readonly WindowJson[] = ["membershipTerm", "quarter", "calendarYear", "lifetime"];
const DEFAULT_MONTHS = 12;

export function readingQuestions(source: RuleSource, wording: Wording): readonly ReadingQuestion[] {
  const { text } = wording;
  const { points } = source;
  const single = <Key extends SingleKey>(
    id: ReadingId,
    question: MessageKey,
    key: Key,
    words: Readonly<Record<PointsJson[Key] & string, MessageKey>>,
    example?: ExampleOf,
  ): ReadingQuestion =>
    questionOf(
      {
        ...{ id, question, at: `/${key}` },
        ...(example !== undefined && { example }),
        values: valuesOf(words, text),
        chosen: (points[key] ?? "fromItsDay") as PointsJson[Key] & string,
        settings: (value) => ({ [key]: value }),
        edits: (value) => setSetting(source, key, value),
      },
      source,
      wording,
    );
  return [
    single("R1", "pane.ask-r1", "calculationMethod", METHODS, "sum"),
    windowQuestion(source, wording),
    ...limitQuestions(source, wording),
    single("R4", "pane.ask-r4-when", "settlementFrequency", FREQUENCIES, "sum"),
    trueUpQuestion(source, wording),
    single("R5", "pane.ask-r5", "measurementBasis", BASES, "returns"),
    ...roundingQuestions(source, wording),
    single("R7", "pane.ask-r7", "latePolicy", LATE_POLICIES),
    single("R10", "pane.ask-r10", "onRuleChange", RULE_CHANGES),
  ];
}

/** R6 */
function roundingQuestions(source: RuleSource, wording: Wording): readonly ReadingQuestion[] {
  const { text } = wording;
  const { rounding } = source.points;
  return [
    questionOf(
      {
        ...{ id: "R6", question: "pane.ask-r6-digits", at: "/rounding", example: "halves" },
        values: [0, 1, 2, 3, 4].map((value) => ({
          value,
          words: text("pane.r6-precision", { count: value }),
        })),
        chosen: rounding.precision,
        settings: (precision) => ({ rounding: { ...rounding, precision } }),
        edits: (precision) => setRounding("precision", precision),
      },
      source,
      wording,
    ),
    questionOf(
      {
        ...{ id: "R6", question: "pane.ask-r6-halves", at: "/rounding/mode", example: "halves" },
        values: valuesOf(ROUNDING_MODES, text),
        chosen: rounding.mode,
        settings: (mode) => ({ rounding: { ...rounding, mode } }),
        edits: (mode) => setRounding("mode", mode),
      },
      source,
      wording,
    ),
    questionOf(
      {
        ...{ id: "R6", question: "pane.ask-r6-what", at: "/rounding/level", example: "halves" },
        values: valuesOf(ROUNDING_LEVELS, text),
        chosen: rounding.level,
        settings: (level) => ({ rounding: { ...rounding, level } }),
        edits: (level) => setRounding("level", level),
      },
      source,
      wording,
    ),
  ];
}

type SingleKey =
  | "calculationMethod"
  | "settlementFrequency"
  | "measurementBasis"
  | "latePolicy"
  | "onRuleChange";

function valuesOf<T extends string>(words: Readonly<Record<T, MessageKey>>, text: Wording["text"]) {
  return (Object.entries(words) as [T, MessageKey][]).map(([value, key]) => ({ value, words: text(key) }));
}

/** R2. Other windows of months than the usual one are offered where the rules have one. */
function windowQuestion(source: RuleSource, wording: Wording): ReadingQuestion {
  const { qualifierWindow: chosen } = source.points;
  const months = typeof chosen === "string" ? DEFAULT_MONTHS : chosen.trailingMonths;
  const windows: readonly WindowJson[] = [...WINDOWS, { trailingMonths: months }];
  return questionOf(
    {
      ...{ id: "R2", question: "pane.ask-r2", at: "/qualifierWindow", example: "before-registration" },
      values: windows.map((value) => ({ value, words: windowAnswer(value, wording) })),
      chosen,
      settings: (qualifierWindow) => ({ qualifierWindow }),
      edits: (value) => setSetting(source, "qualifierWindow", value),
    },
    source,
    wording,
  );
}

function trueUpQuestion(source: RuleSource, wording: Wording): ReadingQuestion {
  const { text } = wording;
  return questionOf(
    {
      ...{ id: "R4", question: "pane.ask-r4-what", at: "/trueUp", example: "sum" },
      values: [true, false].map((value) => ({
        value,
        words: text(value ? "pane.r4-true-up" : "pane.r4-no-true-up"),
      })),
      chosen: source.points.trueUp,
      settings: (trueUp) => ({ trueUp }),
      edits: (value) => setSetting(source, "trueUp", value),
    },
    source,
    wording,
  );
}

/** R3: one question for each limit. */
function limitQuestions(source: RuleSource, wording: Wording): readonly ReadingQuestion[] {
  const { text, formats, language } = wording;
  const { rules } = source.points;
  return rules.flatMap(({ event: { params } }, rule) =>
    params.bands.flatMap(({ upTo, inclusive, rate }, band): readonly ReadingQuestion[] => {
      const above = params.bands[band + 1]?.rate;
      if (upTo === undefined || above === undefined) return [];
      const details = { sum: formats.money(tiynOf(upTo)), rule: params.name[language] };
      const choice = (is: boolean): ReadingChoice => ({
        id: String(is),
        words: text("pane.r3-edge", { ...details, rate: formats.rate(ppmOf(is ? rate : above)) }),
        gives: text("pane.points-count", { count: Math.round(upTo * (is ? rate : above) * 10_000) / 10_000 }),
        edits: setInclusive(rule, band, is),
      });
      return [
        {
          ...{ id: "R3", key: `R3 ${String(rule)} ${String(band)}` },
          question: text(rules.length === 1 ? "pane.ask-r3" : "pane.ask-r3-of", details),
          example: undefined,
          chosen: String(inclusive === true),
          choices: [choice(true), choice(false)],
          at: [`/rules/${String(rule)}/event/params/bands/${String(band)}/inclusive`],
        },
      ];
    }),
  );
}

function questionOf<T>(
  { id, question, at, example, values, chosen, settings, edits }: Setting<T>,
  source: RuleSource,
  wording: Wording,
): ReadingQuestion {
  const given = example === undefined ? undefined : readingExample(source, example);
  return {
    ...{ id, key: `${id} ${at}`, question: wording.text(question) },
    example: given && purchaseWords(given, wording),
    chosen: idOf(chosen),
    choices: values.map(({ value, words }) => ({
      ...{ id: idOf(value), words },
      gives:
        example === undefined
          ? undefined
          : pointsWords(readingExample(source, example, settings(value)), wording),
      edits: edits(value),
    })),
    at: [at],
  };
}

/** A text that two values share only where they are the same. */
function idOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function purchaseWords({ registered, purchases }: ReadingExample, { text, formats }: Wording): string {
  const list = purchases
    .map(({ day, amount }) =>
      text("pane.example-purchase", { sum: formats.money(amount), day: formats.shortDay(day) }),
    )
    .join(", ");
  return text("pane.example", { purchases: list, registered: formats.shortDay(registered) });
}

function pointsWords({ points }: ReadingExample, { text, formats }: Wording): string {
  return points
    .map(({ period, points: count }) =>
      text("pane.example-points", { period: periodName(period, text, true), points: formats.number(count) }),
    )
    .join(", ");
}
