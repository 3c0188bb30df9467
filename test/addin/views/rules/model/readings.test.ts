import { readings } from "../../../../../addin/views/rules/model/readings";
import { LANGUAGES } from "../../../../../src/domain/program";
import type { RuleSource } from "../../../../../src/ruleset";
import { speechIn } from "../../../../support/pane/speech";
import { guideFiles, shippedWith, sourceOf } from "../../../../support/pane/rules";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

function answer(id: string, source: RuleSource, language: "ru" | "en" | "kk" = "en"): readonly string[] {
  const found = readings(source, speechIn(language)).find((reading) => reading.id === id);
  return (found?.answers ?? []).map(plain);
}

test("there are nine readings, each with a name that asks nothing, and an answer, in every language", () => {
  for (const language of LANGUAGES) {
    const all = readings(sourceOf(), speechIn(language));
    expect(all.map(({ id }) => id)).toEqual(["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R10"]);
    for (const { name, answers } of all) {
      expect(name).toMatch(/\p{L}$/u);
      expect(answers.length).toBeGreaterThan(0);
    }
  }
});

test("the shipped readings, in Russian", () => {
  expect(readings(sourceOf(), speechIn("ru")).map(({ answers }) => plain(answers.join(" ")))).toEqual([
    "Ставка ступени — ко всей сумме.",
    "По закупкам с начала срока до конца периода.",
    "Ровно 3 000 000 ₸: 2 %",
    "Поквартально. Положено на всю сумму минус начислено раньше.",
    "Уменьшают сумму, но не ниже нуля; баллы периода могут быть меньше нуля.",
    "До целых баллов. 0,5 — вверх, у отрицательных — вниз. Округляются баллы с начала срока: периоды сходятся в сумме.",
    "Разница — корректировка в открытом периоде.",
    "По курсу не старше 31 дня с листа «Курсы»; без него — замечание.",
    "Прежние баллы не пересчитываются: новые правила действуют в своих периодах.",
  ]);
});

const rounding = { precision: 0, mode: "halfUp", level: "cumulative" };

describe("every allowed value has an answer of its own", () => {
  test.each<[string, readonly object[]]>([
    ["R1", ["retrospective", "stepped"].map((calculationMethod) => ({ calculationMethod }))],
    [
      "R2",
      ["membershipTerm", "quarter", "calendarYear", "lifetime", { trailingMonths: 6 }].map(
        (qualifierWindow) => ({ qualifierWindow }),
      ),
    ],
    ["R4", ["month", "quarter", "halfYear", "year"].map((settlementFrequency) => ({ settlementFrequency }))],
    ["R4", [true, false].map((trueUp) => ({ trueUp }))],
    ["R5", ["net", "gross"].map((measurementBasis) => ({ measurementBasis }))],
    ["R6", [0, 1, 2, 3, 4].map((precision) => ({ rounding: { ...rounding, precision } }))],
    ["R6", ["halfUp", "halfEven", "down"].map((mode) => ({ rounding: { ...rounding, mode } }))],
    ["R6", ["cumulative", "period"].map((level) => ({ rounding: { ...rounding, level } }))],
    ["R7", ["forwarding", "corrective"].map((latePolicy) => ({ latePolicy }))],
    ["R10", ["fromItsDay", "wholeTerm"].map((onRuleChange) => ({ onRuleChange }))],
    ["R8", [0, 1, 31].map((maxAgeDays) => ({ currencyRates: { maxAgeDays } }))],
  ])("%s %j", (id, values) => {
    for (const language of LANGUAGES) {
      const answers = values.map((value) => answer(id, shippedWith(value), language).join(" "));
      expect(new Set(answers).size).toBe(values.length);
      for (const said of answers) expect(said).toMatch(/\.$/);
    }
  });
});

describe("R3", () => {
  const bands = (inclusive: boolean) =>
    shippedWith({
      rules: [
        {
          ...sourceOf().points.rules[0],
          event: {
            type: "earn",
            params: {
              name: { ru: "Баллы", en: "Points", kk: "Ұпайлар" },
              bands: [{ upTo: 3_000_000, inclusive, rate: 0.02 }, { rate: 0.04 }],
            },
          },
        },
      ],
    });

  test("the edge belongs to the lower band or to the upper one", () => {
    expect(answer("R3", bands(true))).toEqual(["Exactly 3,000,000 ₸: 2%"]);
    expect(answer("R3", bands(false))).toEqual(["Exactly 3,000,000 ₸: 4%"]);
  });

  test("of several rules each edge is named with its rule", () => {
    expect(answer("R3", sourceOf(guideFiles()), "ru")).toEqual([
      "Облако, ровно 50 000 ₸: 2 %",
      "Облако, ровно 150 000 ₸: 3 %",
    ]);
  });
});
