/** The readings R1–R8 and R10: what the program's text leaves open, with the answers chosen by the rule files. */
import type { MessageKey } from "../../../../src/messages/keys";
import { READINGS, type ReadingId, type RuleChange } from "../../../../src/domain/settings";
import type { PointsJson, RuleSource, WindowJson } from "../../../../src/ruleset";
import { ppmOf, tiynOf } from "../../shared/model/rule-amounts";
import type { Wording } from "../../shared/model/rule-words";

export interface Reading {
  readonly id: ReadingId;
  readonly name: string;
  /** Sentences, one for each line. */
  readonly answers: readonly string[];
}

export function readings(source: RuleSource, wording: Wording): readonly Reading[] {
  const { text } = wording;
  const answers = answersOf(source, wording);
  return READINGS.map((id) => ({ id, name: text(NAMES[id]), answers: answers[id] }));
}

const NAMES: Readonly<Record<ReadingId, MessageKey>> = {
  R1: "pane.r1",
  R2: "pane.r2",
  R3: "pane.r3",
  R4: "pane.r4",
  R5: "pane.r5",
  R6: "pane.r6",
  R7: "pane.r7",
  R8: "pane.r8",
  R10: "pane.r10",
};

function answersOf(
  { points, program }: RuleSource,
  wording: Wording,
): Readonly<Record<ReadingId, readonly string[]>> {
  const { text, language } = wording;
  const sheet = program.sheets.rates.names[language][0] ?? "";
  const count = points.currencyRates.maxAgeDays;
  const trueUp = text(points.trueUp ? "pane.r4-true-up" : "pane.r4-no-true-up");
  return {
    R1: [text(METHODS[points.calculationMethod])],
    R2: [windowAnswer(points.qualifierWindow, wording)],
    R3: edgeAnswers(points, wording),
    R4: [text(FREQUENCIES[points.settlementFrequency]), trueUp],
    R5: [text(BASES[points.measurementBasis])],
    R6: roundingAnswers(points.rounding, wording),
    R7: [text(LATE_POLICIES[points.latePolicy])],
    R8: [text("pane.r8-rates", { count, sheet })],
    R10: [text(RULE_CHANGES[points.onRuleChange ?? "fromItsDay"])],
  };
}

type WordsFor<Value extends string> = Readonly<Record<Value, MessageKey>>;

export const METHODS: WordsFor<PointsJson["calculationMethod"]> = {
  retrospective: "pane.r1-retrospective",
  stepped: "pane.r1-stepped",
};

const WINDOWS: WordsFor<Extract<WindowJson, string>> = {
  membershipTerm: "pane.r2-membership-term",
  quarter: "pane.r2-quarter",
  calendarYear: "pane.r2-calendar-year",
  lifetime: "pane.r2-lifetime",
};

export const FREQUENCIES: WordsFor<PointsJson["settlementFrequency"]> = {
  month: "pane.r4-month",
  quarter: "pane.r4-quarter",
  halfYear: "pane.r4-half-year",
  year: "pane.r4-year",
};

export const BASES: WordsFor<PointsJson["measurementBasis"]> = { net: "pane.r5-net", gross: "pane.r5-gross" };

export const ROUNDING_MODES: WordsFor<PointsJson["rounding"]["mode"]> = {
  halfUp: "pane.r6-half-up",
  halfEven: "pane.r6-half-even",
  down: "pane.r6-down",
};

export const ROUNDING_LEVELS: WordsFor<PointsJson["rounding"]["level"]> = {
  cumulative: "pane.r6-cumulative",
  period: "pane.r6-period",
};

export const LATE_POLICIES: WordsFor<PointsJson["latePolicy"]> = {
  forwarding: "pane.r7-forwarding",
  corrective: "pane.r7-corrective",
};

export const RULE_CHANGES: WordsFor<RuleChange> = {
  fromItsDay: "pane.r10-from-its-day",
  wholeTerm: "pane.r10-whole-term",
};

/** The answer to R2. */
export function windowAnswer(window: WindowJson, { text }: Wording): string {
  if (typeof window === "string") return text(WINDOWS[window]);
  return text("pane.r2-trailing-months", { count: window.trailingMonths });
}

/** Each edge between two bands, with the rate of the band that includes it. */
function edgeAnswers({ rules }: PointsJson, { text, formats, language }: Wording): readonly string[] {
  const answers = rules.flatMap(({ event: { params } }) =>
    params.bands.flatMap(({ upTo, inclusive, rate }, index) => {
      if (upTo === undefined) return [];
      const above = params.bands[index + 1]?.rate ?? rate;
      const edge = {
        sum: formats.money(tiynOf(upTo)),
        rate: formats.rate(ppmOf(inclusive === true ? rate : above)),
      };
      if (rules.length === 1) return [text("pane.r3-edge", edge)];
      return [text("pane.r3-edge-of", { ...edge, rule: params.name[language] })];
    }),
  );
  return answers.length === 0 ? [text("pane.r3-no-edge")] : answers;
}

function roundingAnswers(
  { precision, mode, level }: PointsJson["rounding"],
  { text }: Wording,
): readonly string[] {
  return [
    text("pane.r6-precision", { count: precision }),
    text(ROUNDING_MODES[mode]),
    text(ROUNDING_LEVELS[level]),
  ];
}
