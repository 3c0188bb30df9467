/** A draft of rules: changes by forms, taken back and made again, and what they leave alone. */
import fc from "fast-check";
import type { RuleFiles, RuleSource } from "../../src/ruleset";
import {
  addBand,
  addBenefit,
  addColumn,
  addFact,
  addRequirement,
  addStatus,
  checkDraft,
  copyLevel,
  copyRule,
  editedDraft,
  moveLevel,
  moveLimit,
  newDraft,
  problemsAt,
  redoneDraft,
  removeBand,
  removeBenefit,
  removeLevel,
  removeRequirement,
  removeRule,
  retypedDraft,
  setBenefitOf,
  setConditions,
  setInclusive,
  setMaxRateAge,
  setName,
  setPurchases,
  setRate,
  setRequirementOf,
  setRounding,
  setSetting,
  splitRequirement,
  undoneDraft,
  type FileEdit,
  type RuleDraft,
} from "../../src/ruleset/draft";
import { shippedFiles } from "./support";

const SHIPPED = shippedFiles();

function sourceOf(files: RuleFiles): RuleSource {
  const { source } = checkDraft(files);
  if (source === undefined) throw new Error("the files are no rule files");
  return source;
}

const shipped = sourceOf(SHIPPED);

type Making = (source: RuleSource) => readonly FileEdit[] | undefined;

/** The draft after a form's change; throws if it cannot be made. */
function after(make: Making, files: RuleFiles = SHIPPED): RuleDraft {
  const edits = make(sourceOf(files));
  const draft = edits && editedDraft(newDraft(files), edits);
  if (draft === undefined) throw new Error("it cannot be made");
  return draft;
}

const bandsAfter = (make: Making, files?: RuleFiles) =>
  sourceOf(after(make, files).files).points.rules[0]?.event.params.bands;

const errorsOf = (files: RuleFiles) =>
  checkDraft(files).problems.filter(({ severity }) => severity === "error");

/** Lines of all files that one side has and the other lacks. */
function changedLines(
  before: RuleFiles,
  young: RuleFiles,
): { readonly gone: string[]; readonly come: string[] } {
  const lines = (files: RuleFiles) => Object.values(files).flatMap((text) => text.split("\n"));
  const [old, now] = [lines(before), lines(young)];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
}

describe("rate bands", () => {
  test("a limit moves with the beginning of the next band, and nothing else changes", () => {
    const draft = after((source) => moveLimit(source, 0, 0, 4_000_000));
    expect(changedLines(SHIPPED, draft.files)).toEqual({
      gone: [
        '            { "upTo": 3000000, "inclusive": true, "rate": 0.02 },',
        '            { "from": 3000000, "rate": 0.04 }',
      ],
      come: [
        '            { "upTo": 4000000, "inclusive": true, "rate": 0.02 },',
        '            { "from": 4000000, "rate": 0.04 }',
      ],
    });
  });

  test("a band above the top takes the sums over its limit; one between two takes those up to the next limit", () => {
    const three = after((source) => addBand(source, 0, 10_000_000, 0.05)).files;
    expect(sourceOf(three).points.rules[0]?.event.params.bands).toEqual([
      { upTo: 3_000_000, inclusive: true, rate: 0.02 },
      { from: 3_000_000, upTo: 10_000_000, inclusive: true, rate: 0.04 },
      { from: 10_000_000, rate: 0.05 },
    ]);
    expect(bandsAfter((source) => addBand(source, 0, 1_000_000, 0.03), three)).toEqual([
      { upTo: 1_000_000, inclusive: true, rate: 0.02 },
      { from: 1_000_000, upTo: 3_000_000, inclusive: true, rate: 0.03 },
      { from: 3_000_000, upTo: 10_000_000, inclusive: true, rate: 0.04 },
      { from: 10_000_000, rate: 0.05 },
    ]);
    expect(addBand(shipped, 0, 3_000_000, 0.05)).toBeUndefined();
    expect(addBand(shipped, 0, 0, 0.05)).toBeUndefined();
  });

  test("a removed band leaves its sums to the band below, the lowest one to the band above", () => {
    const three = after((source) => addBand(source, 0, 10_000_000, 0.05)).files;
    const [low, middle, high] = [0, 1, 2].map((band) =>
      bandsAfter((source) => removeBand(source, 0, band), three),
    );
    expect(low).toEqual([
      { from: 0, upTo: 10_000_000, inclusive: true, rate: 0.04 },
      { from: 10_000_000, rate: 0.05 },
    ]);
    expect(middle).toEqual([
      { upTo: 10_000_000, inclusive: true, rate: 0.02 },
      { from: 10_000_000, rate: 0.05 },
    ]);
    expect(high).toEqual(shipped.points.rules[0]?.event.params.bands);
    const one = after((source) => removeBand(source, 0, 0)).files;
    expect(removeBand(sourceOf(one), 0, 0)).toBeUndefined();
  });

  test("no way of adding, moving and removing bands leaves a gap, an overlap or no top", () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant("add" as const), sum: fc.integer({ min: 1, max: 30 }) }),
      fc.record({ kind: fc.constant("remove" as const), band: fc.nat(4) }),
      fc.record({ kind: fc.constant("inclusive" as const), band: fc.nat(4), is: fc.boolean() }),
    );
    const property = fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let files = SHIPPED;
      for (const one of steps) {
        const source = sourceOf(files);
        const bands = source.points.rules[0]?.event.params.bands ?? [];
        const edits =
          one.kind === "add"
            ? addBand(source, 0, one.sum * 500_000, 0.03)
            : one.kind === "remove"
              ? removeBand(source, 0, one.band)
              : one.band < bands.length - 1
                ? setInclusive(0, one.band, one.is)
                : undefined;
        files = (edits && editedDraft(newDraft(files), edits)?.files) ?? files;
      }
      expect(errorsOf(files)).toEqual([]);
    });
    fc.assert(property, { numRuns: 25 });
  });
});

/** Every change that a form can make to the shipped rules. */
const CHANGES: Readonly<Record<string, Making>> = {
  limit: (source) => moveLimit(source, 0, 0, 4_000_000),
  rate: () => setRate(0, 1, 0.05),
  inclusive: () => setInclusive(0, 0, false),
  "new band": (source) => addBand(source, 0, 10_000_000, 0.05),
  "one rate": (source) => removeBand(source, 0, 1),
  "steps (R1)": (source) => setSetting(source, "calculationMethod", "stepped"),
  "window (R2)": (source) => setSetting(source, "qualifierWindow", { trailingMonths: 12 }),
  "true-up (R4)": (source) => setSetting(source, "trueUp", false),
  "rounding (R6)": () => setRounding("precision", 2),
  "rates (R8)": () => setMaxRateAge(7),
  "value of a point": (source) => setSetting(source, "valueOfPoint", 1),
  "everybody earns": (source) => setSetting(source, "benefit", undefined),
  "some purchases": (source) =>
    setPurchases(source, 0, { all: [{ fact: "currency", operator: "equal", value: "KZT" }] }),
  "points on top": (source) =>
    copyRule(
      source,
      0,
      { ru: "Ещё", en: "More", kk: "Тағы" },
      {
        all: [{ fact: "currency", operator: "equal", value: "USD" }],
      },
    ),
  "new level": (source) => copyLevel(source, "professional-reseller", "Сильвер"),
  "level moved": (source) => moveLevel(source, 1, 3),
  "level removed": (source) => removeLevel(source, "solution-provider"),
  "requirement ticked": (source) => setRequirementOf(source, "corporate-reseller", "joint-solutions", true),
  "requirement unticked": (source) =>
    setRequirementOf(source, "corporate-reseller", "sales-specialist", false),
  "requirement of its own": (source) =>
    splitRequirement(source, "corporate-reseller", "sales-specialist", {
      all: [{ fact: "salesSpecialists", operator: "greaterThanInclusive", value: 2 }],
    }),
  "new requirement": (source) =>
    addRequirement(
      source,
      { ru: "Склад", en: "Склад", kk: "Склад" },
      {
        all: [{ fact: "jointSalesPlan", operator: "equal", value: true }],
      },
      ["corporate-reseller", "solution-provider"],
    ),
  conditions: () =>
    setConditions("sales-specialist", {
      all: [{ fact: "salesSpecialists", operator: "greaterThanInclusive", value: 3 }],
    }),
  "new benefit": (source) => addBenefit(source, "Обучение", ["professional-reseller"]),
  "benefit given": (source) => setBenefitOf(source, 3, "corporate-reseller", true),
  "benefit taken": (source) => setBenefitOf(source, 1, "corporate-reseller", false),
  "benefit removed": (source) => removeBenefit(source, 3),
  name: (source) =>
    setName("levels.json", "/levels/2/name", source.levels.levels[2]?.name ?? NO_NAME, "ru", "Корпоративный"),
};
const NO_NAME = { ru: "", en: "", kk: "" };

describe("every change of a form", () => {
  test.each(Object.keys(CHANGES))(
    "%s: leaves rules without errors, and is taken back to the letter",
    (name) => {
      const draft = after(CHANGES[name] ?? (() => undefined));
      expect(draft.files).not.toEqual(SHIPPED);
      const errors = errorsOf(draft.files);
      // The title of a level that is gone is the one thing that another requirement still names.
      const expected = name === "level removed" ? ["value-level-unknown"] : [];
      expect(errors.map(({ code }) => code)).toEqual(expected);
      const back = undoneDraft(draft);
      expect(back.files).toEqual(SHIPPED);
      expect(redoneDraft(back).files).toEqual(draft.files);
    },
  );

  test("any of them one after the other, taken back one by one, leave each text as it was", () => {
    const property = fc.property(
      fc.array(fc.constantFrom(...Object.values(CHANGES)), { maxLength: 6 }),
      (all) => {
        const drafts = [newDraft(SHIPPED)];
        for (const make of all) {
          const last = drafts.at(-1) ?? newDraft(SHIPPED);
          const edits = make(sourceOf(last.files));
          const next = edits && editedDraft(last, edits);
          if (next !== undefined && next !== last) drafts.push(next);
        }
        let draft = drafts.at(-1) ?? newDraft(SHIPPED);
        for (const before of drafts.slice(0, -1).reverse()) {
          draft = undoneDraft(draft);
          expect(draft.files).toEqual(before.files);
        }
        for (const next of drafts.slice(1)) {
          draft = redoneDraft(draft);
          expect(draft.files).toEqual(next.files);
        }
      },
    );
    fc.assert(property, { numRuns: 15 });
  });
});

describe("steps", () => {
  test("letters typed into one field are one step; another field is another", () => {
    let draft = newDraft(SHIPPED);
    for (const sum of [4, 40, 400])
      draft = editedDraft(draft, moveLimit(sourceOf(draft.files), 0, 0, sum), "limit") ?? draft;
    draft = editedDraft(draft, setRate(0, 0, 0.03), "rate") ?? draft;
    expect(draft.past).toHaveLength(2);
    expect(undoneDraft(undoneDraft(draft)).files).toEqual(SHIPPED);
    expect(redoneDraft(redoneDraft(undoneDraft(undoneDraft(draft)))).files).toEqual(draft.files);
  });

  test("a change that changes nothing is no step, and an impossible one no draft", () => {
    const draft = newDraft(SHIPPED);
    expect(editedDraft(draft, setRate(0, 0, 0.02))).toBe(draft);
    expect(editedDraft(draft, setRate(0, 7, 0.02))).toBeUndefined();
    expect(undoneDraft(draft)).toBe(draft);
    expect(redoneDraft(draft)).toBe(draft);
  });

  test("a retyped file is checked like any other, and taken back", () => {
    const draft = retypedDraft(newDraft(SHIPPED), "points.json", "{");
    const checked = checkDraft(draft.files);
    expect([checked.source, checked.hasErrors]).toEqual([undefined, true]);
    expect(problemsAt(checked.problems, "points.json", "")).not.toEqual([]);
    expect(undoneDraft(draft).files).toEqual(SHIPPED);
  });
});

describe("names, ids and columns", () => {
  test("a Russian name fills the languages that nobody has translated, and no other", () => {
    const names = { ru: "Склад", en: "Склад", kk: "Қойма" };
    const changed = setName("levels.json", "/levels/0/name", names, "ru", "Склады");
    expect(changed.map(({ pointer }) => pointer)).toEqual(["/levels/0/name/ru", "/levels/0/name/en"]);
    const brand = { ru: "Gold", en: "Gold", kk: "Gold" };
    expect(setName("levels.json", "/levels/0/name", brand, "ru", "Silver")).toHaveLength(1);
  });

  test("ids are made from names in any of the languages, and are free", () => {
    const draft = after((source) => addBenefit(source, "Обучение персонала: «Шаг 2»", []));
    const twice = after((source) => addBenefit(source, "Обучение персонала: «Шаг 2»", []), draft.files);
    const ids = sourceOf(twice.files)
      .benefits.benefits.slice(-2)
      .map(({ id }) => id);
    expect(ids).toEqual(["obuchenie-personala-shag-2", "obuchenie-personala-shag-2-2"]);
    expect(errorsOf(twice.files)).toEqual([]);
  });

  test("a new column becomes a fact that requirements ask for", () => {
    const column = addColumn(shipped, "partners", "Офис в регионе", "yesNo");
    const draft = after((source) => [
      ...column.edits,
      ...addRequirement(
        source,
        { ru: "Офис", en: "Office", kk: "Кеңсе" },
        {
          all: [{ fact: column.key, operator: "equal", value: true }],
        },
        ["corporate-reseller"],
      ),
    ]);
    expect([column.key, errorsOf(draft.files)]).toEqual(["ofisVRegione", []]);
    const status = after(
      (source) => addStatus(source, "Обучающий центр", column.key, "registration"),
      draft.files,
    );
    expect(errorsOf(status.files)).toEqual([]);
  });

  test("a new fact counts purchases", () => {
    const fact = addFact(shipped, {
      ...{ type: "money", name: { ru: "Закупки года", en: "Purchases of the year", kk: "Жыл" } },
      ...{ aggregate: "sum", column: "amount", window: "calendarYear" },
    });
    const draft = after((source) => [
      ...fact.edits,
      ...addRequirement(
        source,
        { ru: "Оборот", en: "Turnover", kk: "Айналым" },
        {
          all: [{ fact: fact.key, operator: "greaterThanInclusive", value: 5_000_000 }],
        },
        ["corporate-reseller"],
      ),
    ]);
    expect([fact.key, errorsOf(draft.files)]).toEqual(["purchasesOfTheYear", []]);
  });

  test("what others need stays: the entry level, the points benefit, a requirement in use, the only points rule", () => {
    expect(removeLevel(shipped, "primary-reseller")).toBeUndefined();
    expect(removeBenefit(shipped, 0)).toBeUndefined();
    expect(removeRequirement(shipped, "sales-specialist")).toBeUndefined();
    expect(removeRule(shipped, 0)).toBeUndefined();
    expect(setRequirementOf(shipped, "primary-reseller", "registration", false)).toBeUndefined();
  });
});
