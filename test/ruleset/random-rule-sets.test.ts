/** Any rule set, however it is typed, is the same text after it was opened and saved, or changed and changed back. */
import fc from "fast-check";
import type { RuleFiles, RuleSource } from "../../src/ruleset";
import {
  addBand,
  addBenefit,
  addRequirement,
  checkDraft,
  editedDraft,
  moveLevel,
  moveLimit,
  newDraft,
  removeBand,
  removeBenefit,
  setBenefitOf,
  setInclusive,
  setName,
  setRate,
  setRequirementOf,
  setRounding,
  undoneDraft,
  type FileEdit,
  type RuleDraft,
} from "../../src/ruleset/draft";
import { conditionOver } from "./arbitraries";
import { shippedFiles, sourceOf } from "../support/program";
import { runs, TRIALS_LIMIT } from "../support/runs";

const SHIPPED = sourceOf(shippedFiles());
const LEVELS = SHIPPED.levels.levels.map(({ id }) => id);
const REQUIREMENTS = Object.keys(SHIPPED.levels.requirements);

/** How a file is typed. */
const anyStyle = fc.record({
  indent: fc.constantFrom<string | number>(1, 2, 3, 4, "\t"),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  isMarked: fc.boolean(),
  isCompact: fc.boolean(),
  end: fc.constantFrom("", "\n", "\n\n"),
  note: fc.constantFrom(undefined, "до 2027", 'a "quoted" \\ note\n'),
});
type Style = typeof anyStyle extends fc.Arbitrary<infer T> ? T : never;

function typed(json: object, { indent, lineEnd, isMarked, isCompact, end, note }: Style): string {
  const noted = note === undefined ? json : { note, ...json };
  const long = JSON.stringify(noted, null, indent);
  // Objects and lists without others in them stand in one line.
  const text = isCompact ? long.replace(/([{[])\n\s*([^{}[\]]*?)\n\s*([}\]])/g, inOneLine) : long;
  return (isMarked ? "\uFEFF" : "") + (text + end).replaceAll("\n", lineEnd);
}

function inOneLine(_: string, open: string, inner: string, close: string): string {
  const gap = open === "{" ? " " : "";
  return `${open}${gap}${inner.replaceAll(/,\n\s*/g, ", ")}${gap}${close}`;
}

const anyName = fc
  .constantFrom("Серебро", "Silver", "Күміс", "{x}", "1")
  .map((ru) => ({ ru, en: ru, kk: ru }));

const anyBands = fc
  .record({
    limits: fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 4 }),
    rate: fc.integer({ min: 0, max: 900 }),
    writesFrom: fc.boolean(),
    inclusive: fc.boolean(),
  })
  .map(({ limits, rate, writesFrom, inclusive }) => {
    const tops = [...limits].sort((a, b) => a - b).map((limit) => limit * 100_000);
    return [...tops, undefined].map((upTo, at) => ({
      ...(writesFrom && at > 0 && { from: tops[at - 1] }),
      ...(upTo !== undefined && { upTo, inclusive }),
      rate: (rate + at) / 10_000,
    }));
  });

/** The shipped program with other bands, requirements, ticks, benefits and names. */
const anySource: fc.Arbitrary<RuleSource> = fc
  .record({
    bands: anyBands,
    conditions: conditionOver([]),
    ticks: fc.subarray(REQUIREMENTS, { minLength: 1 }),
    given: fc.subarray(LEVELS),
    name: anyName,
  })
  .map(({ bands, conditions, ticks, given, name }) => {
    const source = structuredClone(SHIPPED) as unknown as {
      levels: { levels: { name: object }[]; tiers: { conditions: object }[]; requirements: object };
      benefits: { benefits: { levels: string[] }[] };
      points: { rules: { event: { params: { bands: object[] } } }[] };
    };
    const { levels, benefits, points } = source;
    Object.assign(levels.levels[1] ?? {}, { name });
    Object.assign(levels.tiers[2] ?? {}, {
      conditions: { all: ticks.map((condition) => ({ condition })) },
    });
    Object.assign(levels.requirements, { own: { name, conditions: { all: [conditions] } } });
    Object.assign(benefits.benefits[1] ?? {}, { levels: given });
    Object.assign(points.rules[0]?.event.params ?? {}, { bands });
    return source as unknown as RuleSource;
  });

const anySet = fc
  .tuple(anySource, anyStyle, anyStyle)
  .map(([source, one, other]): readonly [RuleFiles, RuleSource] => [
    {
      "program.json": typed(source.program, one),
      "levels.json": typed(source.levels, other),
      "benefits.json": typed(source.benefits, one),
      "points.json": typed(source.points, other),
    },
    source,
  ]);

type Change = (source: RuleSource) => readonly FileEdit[] | undefined;

/** A change by a form, and the change by the same form that takes it back. */
const PAIRS: Readonly<Record<string, (source: RuleSource) => readonly [Change, Change]>> = {
  rate: ({ points }) => {
    const rate = points.rules[0]?.event.params.bands[0]?.rate ?? 0;
    return [() => setRate(0, 0, 0.123), () => setRate(0, 0, rate)];
  },
  inclusive: ({ points }) => {
    const isInclusive = points.rules[0]?.event.params.bands[0]?.inclusive ?? false;
    return [() => setInclusive(0, 0, !isInclusive), () => setInclusive(0, 0, isInclusive)];
  },
  limit: ({ points }) => {
    const upTo = points.rules[0]?.event.params.bands[0]?.upTo ?? 0;
    return [(source) => moveLimit(source, 0, 0, 7), (source) => moveLimit(source, 0, 0, upTo)];
  },
  name: ({ levels }) => {
    const name = levels.levels[1]?.name ?? { ru: "", en: "", kk: "" };
    const rename = (to: string): readonly FileEdit[] =>
      setName("levels.json", "/levels/1/name", name, "en", to);
    return [() => rename("Gold"), () => rename(name.en)];
  },
  rounding: ({ points: { rounding } }) => [
    () => setRounding("precision", rounding.precision + 1),
    () => setRounding("precision", rounding.precision),
  ],
  benefit: ({ benefits }) => {
    const given = benefits.benefits[1]?.levels ?? [];
    // A list that is emptied loses its layout, which only undoing brings back: its last level is not taken.
    const level = given.length === 1 && given[0] === LEVELS[2] ? LEVELS[3] : LEVELS[2];
    const isGiven = given.includes(level ?? "");
    const give = (source: RuleSource, to: boolean) => setBenefitOf(source, 1, level ?? "", to);
    return [(source) => give(source, !isGiven), (source) => give(source, isGiven)];
  },
  "new benefit": ({ benefits: { benefits } }) => [
    (source) => addBenefit(source, "Обучение", ["corporate-reseller"]),
    (source) => removeBenefit(source, benefits.length),
  ],
  "requirement ticked": () => [
    (source) => setRequirementOf(source, LEVELS[2] ?? "", "own", true),
    (source) => setRequirementOf(source, LEVELS[2] ?? "", "own", false),
  ],
  "level moved": () => [(source) => moveLevel(source, 1, 3), (source) => moveLevel(source, 3, 1)],
};

/** Texts that hold the same as before. */
const SAME: readonly Change[] = [
  ({ points }) => setRate(0, 0, points.rules[0]?.event.params.bands[0]?.rate ?? 0),
  ({ levels }) => {
    const name = levels.levels[1]?.name ?? { ru: "", en: "", kk: "" };
    return setName("levels.json", "/levels/1/name", name, "kk", name.kk);
  },
  ({ points }) => setRounding("mode", points.rounding.mode),
];

function changed(draft: RuleDraft, source: RuleSource, change: Change): RuleDraft {
  const edits = change(source);
  const next = edits && editedDraft(draft, edits);
  if (next === undefined) throw new Error("the change is impossible");
  return next;
}

function sourceIn({ files }: RuleDraft): RuleSource {
  const { source } = checkDraft(files);
  if (source === undefined) throw new Error("the draft has no form");
  return source;
}

test(
  "opened and saved without a change, each file is the same text",
  () => {
    fc.assert(
      fc.property(anySet, ([files]) => {
        const opened = newDraft(files);
        const source = sourceIn(opened);
        for (const same of SAME) expect(changed(opened, source, same)).toBe(opened);
      }),
      runs(10),
    );
  },
  TRIALS_LIMIT,
);

test(
  "changed by a form and changed back by it, or taken back, each file is the same text",
  () => {
    fc.assert(
      fc.property(anySet, fc.constantFrom(...Object.keys(PAIRS)), ([files, source], name) => {
        const [there, back] = PAIRS[name]?.(source) ?? [];
        if (there === undefined || back === undefined) throw new Error("there is such a pair");
        const opened = newDraft(files);
        const other = changed(opened, source, there);
        expect(other.files).not.toEqual(files);
        expect(changed(other, sourceIn(other), back).files).toEqual(files);
        expect(undoneDraft(other).files).toEqual(files);
      }),
      runs(20),
    );
  },
  TRIALS_LIMIT,
);

const anyAdded = fc.tuple(anySet, fc.integer({ min: 1, max: 12_000_000 }), conditionOver(REQUIREMENTS));

test(
  "added and taken out again, bands and requirements leave the rules as they were, and undone the text",
  () => {
    fc.assert(
      fc.property(anyAdded, ([[files, source], over, conditions]) => {
        const opened = newDraft(files);
        const edits = addBand(source, 0, over, 0.5);
        if (edits !== undefined) {
          const more = changed(opened, source, () => edits);
          const bands = sourceIn(more).points.rules[0]?.event.params.bands ?? [];
          const added = bands.findIndex(({ rate }) => rate === 0.5);
          const fewer = changed(more, sourceIn(more), (now) => removeBand(now, 0, added));
          expect(sourceIn(fewer).points.rules[0]?.event.params.bands).toHaveLength(bands.length - 1);
          expect(undoneDraft(undoneDraft(fewer)).files).toEqual(files);
        }
        const name = { ru: "Новое", en: "New", kk: "Жаңа" };
        const all = { all: [conditions] };
        const asked = changed(opened, source, () => addRequirement(source, name, all, LEVELS.slice(0, 2)));
        expect(undoneDraft(asked).files).toEqual(files);
      }),
      runs(8),
    );
  },
  TRIALS_LIMIT,
);
