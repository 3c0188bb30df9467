/** What the forms of a draft show of rules. */
import { laddersOf } from "../../../../../../addin/views/rules/model/editor/band-ladder";
import { conditionCard } from "../../../../../../addin/views/rules/model/editor/condition-cards";
import { problemSentences } from "../../../../../../addin/views/rules/model/editor/draft-problems";
import { levelCards } from "../../../../../../addin/views/rules/model/editor/level-cards";
import { namedThings } from "../../../../../../addin/views/rules/model/editor/named-things";
import { readingQuestions } from "../../../../../../addin/views/rules/model/editor/reading-choices";
import { requirementCards } from "../../../../../../addin/views/rules/model/editor/requirement-cards";
import type { ConditionJson } from "../../../../../../src/ruleset";
import { checkDraft } from "../../../../../../src/ruleset/draft";
import { changed } from "../../../../../ruleset/support";
import { speechIn } from "../../../../../support/pane/speech";
import { sourceOf } from "../../../../../support/pane/rules";

const ru = speechIn("ru");
const plain = (text: string | undefined): string | undefined =>
  text?.replaceAll(/[\u00a0\u2068\u2069]/g, " ");
const shipped = sourceOf();

describe("rates", () => {
  test("a ladder: each limit once, in words which side it belongs to", () => {
    const [ladder] = laddersOf(shipped, ru);
    expect(ladder?.rungs.map(({ limit, rate, over }) => [plain(limit), rate, plain(over)])).toEqual([
      ["3 000 000", "2", undefined],
      [undefined, "4", "3 000 000 ₸"],
    ]);
    expect(plain(ladder?.rungs[0]?.edge?.below)).toBe("ровно 3 000 000 ₸ — ещё 2 %");
    expect(plain(ladder?.rungs[0]?.edge?.above)).toBe("ровно 3 000 000 ₸ — уже 4 %");
  });
});

describe("readings", () => {
  const questions = readingQuestions(shipped, ru);
  const given = (id: string, at = 0) => questions.filter((one) => one.id === id)[at];

  test("each has its answer among its choices, and the choices change just that", () => {
    for (const { choices, chosen } of questions) {
      expect(choices.map(({ id }) => id)).toContain(chosen);
      expect(new Set(choices.map(({ words }) => words)).size).toBe(choices.length);
    }
    expect(new Set(questions.map(({ id }) => id))).toEqual(
      new Set(["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R10"]),
    );
  });

  test("the worked example of two times 2 000 000 is that of the program's own page", () => {
    const { example, choices } = given("R1") ?? { example: "", choices: [] };
    expect(plain(example)).toMatch(/2 000 000 ₸ от 10\.03\.2026, 2 000 000 ₸ от 10\.05\.2026/);
    expect(choices.map(({ gives }) => plain(gives)?.match(/: ([\d ]+)/g))).toEqual([
      [": 40 000", ": 120 000"],
      [": 40 000", ": 60 000"],
    ]);
    expect(
      given("R4", 1)?.choices.map(({ gives }) =>
        plain(gives)
          ?.match(/: ([\d ]+)/g)
          ?.at(-1),
      ),
    ).toEqual([": 120 000", ": 80 000"]);
  });

  test("halves of points tell the three roundings apart", () => {
    const rows = questions
      .filter(({ id }) => id === "R6")
      .map(({ choices }) => choices.map(({ gives }) => gives));
    expect(new Set(rows[2]).size).toBe(2);
  });
});

describe("levels", () => {
  const cards = levelCards(shipped, ru);

  test("requirements are ticked; one adds to another", () => {
    const corporate = cards.find(({ id }) => id === "corporate-reseller");
    expect(corporate?.requirements?.filter(({ isAsked }) => isAsked)).toHaveLength(4);
    expect(plain(corporate?.adds)).toBe(
      "Как Professional Reseller, плюс: Сертифицированный технический персонал.",
    );
    const shared = corporate?.requirements?.find(({ id }) => id === "sales-specialist");
    expect(shared?.number).toMatchObject({ value: 1, others: ["Professional Reseller"] });
  });

  test("what is no list of requirements is told in words", () => {
    const files = changed("levels.json", {
      "/tiers/1/conditions": { any: [{ condition: "registration" }, { condition: "joint-sales-plan" }] },
    });
    const card = levelCards(sourceOf(files), ru)[1];
    expect([card?.requirements, plain(card?.words)]).toEqual([undefined, expect.stringContaining("или")]);
  });
});

describe("requirements", () => {
  test("each says who asks for it", () => {
    const card = requirementCards(shipped, ru).find(({ id }) => id === "registration");
    expect(card?.users).toBe(
      "Primary Reseller, Professional Reseller, Corporate Reseller, Solution Provider, Баллы за закупки",
    );
  });

  const AT_LEAST = { fact: "salesSpecialists", operator: "greaterThanInclusive", value: 2 } as const;
  const kindOf = (condition: ConditionJson) => conditionCard(shipped, condition, "", "partners", ru).kind;

  test.each<[string, ConditionJson]>([
    ["comparison", AT_LEAST],
    ["all", { all: [AT_LEAST] }],
    ["not", { not: AT_LEAST }],
    ["levels", { fact: "level", operator: "in", value: ["primary-reseller"] }],
    ["words", { ...AT_LEAST, operator: "not:greaterThanInclusive" }],
    ["words", { ...AT_LEAST, operator: "someValue:lessThan", value: [1, 2] }],
    ["words", { ...AT_LEAST, value: { fact: "jointSolutions" } }],
  ])("shown as %s: %j", (kind, condition) => {
    expect(kindOf(condition)).toBe(kind);
  });

  test("the fourth group within groups is told in words, with the pointer of its place", () => {
    const deep: ConditionJson = { all: [{ any: [{ all: [{ any: [AT_LEAST, AT_LEAST] }] }] }] };
    const found = JSON.stringify(conditionCard(shipped, deep, "/c", "partners", ru));
    expect(found).toContain('"pointer":"/c/all/0/any/0/all/0","words":');
  });
});

test("everything with a name is there, and what nobody has translated is marked", () => {
  const things = namedThings(shipped);
  expect(things.filter(({ isToTranslate }) => isToTranslate)).toEqual([]);
  const files = changed("benefits.json", { "/benefits/0/name": { ru: "Баллы", en: "Баллы", kk: "Ұпай" } });
  expect(namedThings(sourceOf(files)).filter(({ isToTranslate }) => isToTranslate)).toMatchObject([
    { kind: "benefit", pointer: "/benefits/0/name" },
  ]);
});

test("mistakes that forms can make are told in names, without words of JSON", () => {
  const drafts = [
    changed("points.json", { "/rules/0/event/params/bands/0/rate": 0.0200001 }),
    changed("levels.json", { "/levels/1/name/ru": "Primary Reseller" }),
    changed("levels.json", { "/requirements/spare": shipped.levels.requirements["registration"] }),
    changed("benefits.json", { "/benefits/3/levels": [] }),
    changed("levels.json", { "/requirements/base-level/conditions/all/0/value": ["gone"] }),
    changed("program.json", { "/sheets/partners/columns/level/headers/ru": ["Партнёр"] }),
  ];
  for (const files of drafts) {
    const { problems, source } = checkDraft(files);
    const sentences = problemSentences(problems, source, ru);
    expect(sentences).not.toEqual([]);
    expect(sentences.join(" ")).not.toMatch(/[a-z]+-[a-z]+|upTo|tiers|JSON|\/\w/);
  }
});
