/** The readings R1–R8 and R10 as questions, each with the answer that the rule files choose. */
import type { MessageKey } from "../../../../src/messages/keys";
import type { RuleChange } from "../../../../src/domain/settings";
import type { PointsJson, RuleSource, WindowJson } from "../../../../src/ruleset";
import { ppmOf, tiynOf } from "../../shared/model/rule-amounts";
import type { Wording } from "../../shared/model/rule-words";

export interface Reading {
  /** "R1" */
  readonly id: string;
  readonly question: string;
  /** Sentences, one below the other. */
  readonly answers: readonly string[];
}

export function readings(source: RuleSource, wording: Wording): readonly Reading[] {
  const { text, language } = wording;
  const { points } = source;
  const sheet = source.program.sheets.rates.names[language][0] ?? "";
  const count = points.currencyRates.maxAgeDays;
  return [
    { id: "R1", question: text("pane.r1"), answers: [text(METHODS[points.calculationMethod])] },
    { id: "R2", question: text("pane.r2"), answers: [windowAnswer(points.qualifierWindow, wording)] },
    { id: "R3", question: text("pane.r3"), answers: edgeAnswers(points, wording) },
    {
      id: "R4",
      question: text("pane.r4"),
      answers: [
        text(FREQUENCIES[points.settlementFrequency]),
        text(points.trueUp ? "pane.r4-true-up" : "pane.r4-no-true-up"),
      ],
    },
    { id: "R5", question: text("pane.r5"), answers: [text(BASES[points.measurementBasis])] },
    { id: "R6", question: text("pane.r6"), answers: roundingAnswers(points.rounding, wording) },
    {
      id: "R7",
      question: text("pane.r7"),
      answers: [text(LATE_POLICIES[points.latePolicy]), text("pane.r7-no-effect")],
    },
    { id: "R8", question: text("pane.r8"), answers: [text("pane.r8-rates", { count, sheet })] },
    {
      id: "R10",
      question: text("pane.r10"),
      answers: [text(RULE_CHANGES[points.onRuleChange ?? "fromItsDay"])],
    },
  ];
}

type WordsFor<Value extends string> = Readonly<Record<Value, MessageKey>>;

const METHODS: WordsFor<PointsJson["calculationMethod"]> = {
  retrospective: "pane.r1-retrospective",
  stepped: "pane.r1-stepped",
};

const WINDOWS: WordsFor<Extract<WindowJson, string>> = {
  membershipTerm: "pane.r2-membership-term",
  quarter: "pane.r2-quarter",
  calendarYear: "pane.r2-calendar-year",
  lifetime: "pane.r2-lifetime",
};

const FREQUENCIES: WordsFor<PointsJson["settlementFrequency"]> = {
  month: "pane.r4-month",
  quarter: "pane.r4-quarter",
  halfYear: "pane.r4-half-year",
  year: "pane.r4-year",
};

const BASES: WordsFor<PointsJson["measurementBasis"]> = { net: "pane.r5-net", gross: "pane.r5-gross" };

const ROUNDING_MODES: WordsFor<PointsJson["rounding"]["mode"]> = {
  halfUp: "pane.r6-half-up",
  halfEven: "pane.r6-half-even",
  down: "pane.r6-down",
};

const ROUNDING_LEVELS: WordsFor<PointsJson["rounding"]["level"]> = {
  cumulative: "pane.r6-cumulative",
  period: "pane.r6-period",
};

const LATE_POLICIES: WordsFor<PointsJson["latePolicy"]> = {
  forwarding: "pane.r7-forwarding",
  corrective: "pane.r7-corrective",
};

const RULE_CHANGES: WordsFor<RuleChange> = {
  fromItsDay: "pane.r10-from-its-day",
  wholeTerm: "pane.r10-whole-term",
};

function windowAnswer(window: WindowJson, { text }: Wording): string {
  if (typeof window === "string") return text(WINDOWS[window]);
  return text("pane.r2-trailing-months", { count: window.trailingMonths });
}

/** Each edge between two bands, with the rate of the one that it belongs to. */
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
