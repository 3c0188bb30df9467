import { bandRows, pointsInWords } from "../../../../../addin/views/rules/model/points-in-words";
import type { BandJson } from "../../../../../src/ruleset";
import { speechIn } from "../../../../support/pane/speech";
import { guideFiles, sourceOf } from "../../../../support/pane/rules";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

function rows(bands: readonly BandJson[], language: "ru" | "en" | "kk" = "en"): readonly string[] {
  return bandRows(bands, speechIn(language)).map(({ sum, rate }) => plain(`${sum}: ${rate}`));
}

test("the shipped bands, in three languages", () => {
  const bands = sourceOf().points.rules[0]?.event.params.bands ?? [];
  expect(rows(bands)).toEqual(["up to 3,000,000 ₸ inclusive: 2%", "over 3,000,000 ₸: 4%"]);
  expect(rows(bands, "ru")).toEqual(["до 3 000 000 ₸ включительно: 2 %", "свыше 3 000 000 ₸: 4 %"]);
  expect(rows(bands, "kk")).toEqual([
    "3 000 000 ₸ сомасына дейін, қоса алғанда: 2%",
    "3 000 000 ₸ сомасынан асатын: 4%",
  ]);
});

test("if the edge belongs to the upper band, both bands say so (R3)", () => {
  expect(rows([{ upTo: 3_000_000, inclusive: false, rate: 0.02 }, { rate: 0.04 }])).toEqual([
    "below 3,000,000 ₸: 2%",
    "from 3,000,000 ₸ on: 4%",
  ]);
});

test("a band in the middle has both ends, and one band alone has none", () => {
  expect(
    rows([
      { upTo: 10.5, inclusive: true, rate: 0.005 },
      { upTo: 20, inclusive: false, rate: 0.0125 },
      { rate: 1 },
    ]),
  ).toEqual(["up to 10.50 ₸ inclusive: 0.5%", "over 10.50 ₸, below 20 ₸: 1.25%", "from 20 ₸ on: 100%"]);
  expect(rows([{ rate: 0.02 }])).toEqual(["any sum: 2%"]);
});

test("who earns, and on which purchases", () => {
  const [shipped] = pointsInWords(sourceOf(), speechIn("en"));
  expect(shipped).toMatchObject({
    name: "Points on purchases",
    who: ['Levels that give "Points program"', "Registration"],
    purchases: "All purchases",
  });
  expect(pointsInWords(sourceOf(guideFiles()), speechIn("ru")).map(({ purchases }) => purchases)).toEqual([
    "Категория: одно из значений «cloud», «hosting»",
    "Категория: любое значение, кроме «cloud», «hosting»",
  ]);
});
