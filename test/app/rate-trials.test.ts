/** Other rates tried on sums that are known: the same figures and partners as two whole evaluations compared. */
import fc from "fast-check";
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import {
  effectPartners,
  effectSummary,
  figuresOf,
  partnerPlaces,
} from "../../src/app/what-if/effect-summary";
import { RateTrials, type Trial } from "../../src/app/what-if/rate-trials";
import { effectOf } from "../../src/domain/effect/effect";
import type { PointsProgram, Program, RateBand } from "../../src/domain/program";
import {
  CALCULATION_METHODS,
  NAMED_WINDOWS,
  RULE_CHANGES,
  type NamedWindow,
} from "../../src/domain/settings";
import type { Timeline } from "../../src/domain/timeline";
import type { RatePpm, Tiyn } from "../../src/domain/units";
import type { LoadedVersions } from "../../src/ruleset";
import { changed, loaded, sourceOf } from "../ruleset/support";
import { shippedFiles } from "../support/program";
import { anyRounding, anySettings } from "../support/points-arbitraries";
import { day } from "../support/purchases";
import { bookOf, buy, COMPLETE, date, type BookInput, type Row } from "../support/workbooks";
import { runs, TRIALS_LIMIT } from "../support/runs";

const AS_OF = day("2026-11-20");
/** A rule for partners who bought enough lately, so that they earn in some periods only, on large purchases. */
const PROGRAM = loaded(
  changed(
    "points.json",
    {
      "/rules/0/conditions": { all: [{ fact: "lately", operator: "greaterThanInclusive", value: 500_000 }] },
      "/rules/0/event/params/purchases": {
        all: [{ fact: "amount", operator: "lessThan", value: 3_000_000 }],
      },
    },
    changed("program.json", {
      "/facts/lately": {
        ...{ type: "money", name: { ru: "л", en: "l", kk: "л" }, aggregate: "sum", column: "amount" },
        window: { trailingMonths: 2 },
      },
    }),
  ),
);
const SOURCE = sourceOf(shippedFiles());
const [SHIPPED_RULE] = loaded(shippedFiles()).points.rules;
const [OWN_RULE] = PROGRAM.points.rules;
if (SHIPPED_RULE === undefined || OWN_RULE === undefined) throw new Error("both programs have a points rule");
const RULES = [SHIPPED_RULE, { ...OWN_RULE, id: "lately" }];

/** One or two limits, the last band without one. */
const anyBands: fc.Arbitrary<readonly RateBand[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 3 }),
    fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 }),
    fc.boolean(),
    fc.constantFrom(5_000, 333),
  )
  .map(([limits, rates, inclusive, step]) =>
    [...limits.sort((a, b) => a - b), undefined].map((limit, at) => ({
      upTo: limit === undefined ? undefined : ((limit * 10_000_000) as Tiyn),
      inclusive: limit !== undefined && inclusive,
      rate: ((rates[at] ?? 0) * step) as RatePpm,
    })),
  );

/** All that a change of rates may be about. */
const anyRates = fc.record({
  bands: fc.tuple(anyBands, anyBands),
  calculationMethod: fc.constantFrom(...CALCULATION_METHODS),
  trueUp: fc.boolean(),
  rounding: anyRounding,
  onRuleChange: fc.constantFrom(...RULE_CHANGES),
  valueOfPoint: fc.constantFrom(undefined, 100 as Tiyn, 250 as Tiyn),
});

type Rates = typeof anyRates extends fc.Arbitrary<infer T> ? T : never;

function programOf(settings: PointsProgram, rules: number, { bands, ...rates }: Rates): Program {
  const own = RULES.slice(0, rules).map((rule, at) => ({ ...rule, bands: bands[at] ?? bands[0] }));
  return { ...PROGRAM, points: { ...settings, ...rates, rules: own } };
}

/** One version, or two, or three: from days on which periods begin, or within which they lie. */
function versionsOf(programs: readonly Program[]): LoadedVersions {
  const days = [undefined, day("2026-04-01"), day("2026-10-01")];
  const versions = programs.map((program, at) => ({
    ...{ from: programs.length === 2 && at === 1 ? day("2026-07-01") : days[at] },
    ...{ program, folder: "", source: SOURCE },
  }));
  return versions as unknown as LoadedVersions;
}

const anyBook: fc.Arbitrary<BookInput> = fc
  .array(
    fc.record({
      partner: fc.integer({ min: 0, max: 4 }),
      month: fc.integer({ min: 1, max: 11 }),
      amount: fc.oneof(
        fc.integer({ min: -2_000_000, max: 4_000_000 }),
        fc.constantFrom<number | string>(-300.5, 100_000.01, 1_000_000, "?"),
      ),
    }),
    { maxLength: 25 },
  )
  .map((rows) => ({ partners: PARTNERS, purchases: rows.map(purchaseOf) }));

const PARTNERS: readonly Row[] = [
  { ...COMPLETE, partnerId: "P-0", registeredOn: date("2026-01-01") },
  { ...COMPLETE, partnerId: "P-1", registeredOn: date("2026-05-20") },
  { ...COMPLETE, partnerId: "P-2", registeredOn: date("2024-01-01"), renewedThrough: date("2026-12-31") },
  { ...COMPLETE, partnerId: "P-3", registeredOn: date("2026-02-10"), level: "?" },
  { ...COMPLETE, partnerId: "P-4", registeredOn: "?" },
];

function purchaseOf({ partner, month, amount }: { partner: number; month: number; amount: number | string }) {
  return buy(amount, {
    partnerId: `P-${String(partner)}`,
    date: date(`2026-${String(month).padStart(2, "0")}-15`),
  });
}

async function evaluated(book: BookInput, timeline: Timeline): Promise<Evaluation> {
  const result = await evaluateWorkbook(bookOf(PROGRAM, book), timeline, AS_OF);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function tried(inForce: Evaluation, before: LoadedVersions, after: LoadedVersions) {
  return new RateTrials(inForce, before, () => Promise.resolve()).try(after, () => true);
}

/** Everything that is told about an effect. */
function told({ effect }: Pick<Trial, "effect">, inForce: Evaluation) {
  const places = partnerPlaces(inForce.partners);
  const groups = (["won", "lost", "provisional"] as const).map((kind) =>
    effectPartners(effect, places, { kind }, 0, 10),
  );
  return [effectSummary(effect, places), groups];
}

test(
  "other rates by known sums are two whole evaluations compared, whatever the readings and versions",
  async () => {
    await fc.assert(
      fc.asyncProperty(
        anyBook,
        anySettings,
        fc.integer({ min: 1, max: 2 }),
        fc.array(anyRates, { minLength: 1, maxLength: 3 }),
        fc.array(anyRates, { minLength: 1, maxLength: 3 }),
        async (book, settings, rules, old, changes) => {
          const [before, after] = [old, changes].map((side) =>
            versionsOf(side.map((rates) => programOf(settings, rules, rates))),
          );
          if (before === undefined || after === undefined) throw new Error("there are two sides");
          const inForce = await evaluated(book, before);
          const whole = await evaluated(book, after);
          const trial = await tried(inForce, before, after);
          if (trial === undefined) throw new Error("the sums must be enough");
          const compared = { effect: figuresOf(effectOf(inForce, whole, AS_OF)) };
          expect(told(trial, inForce)).toEqual(told(compared, inForce));
          const at = 2;
          expect(trial.evaluationOf(at).partners[at]).toEqual(whole.partners[at]);
        },
      ),
      runs(25),
    );
  },
  TRIALS_LIMIT,
);

test(
  "another window by sums added up anew is two whole evaluations compared, where nothing is uncertain",
  async () => {
    let quick = 0;
    await fc.assert(
      fc.asyncProperty(
        anyBook,
        anySettings,
        fc.constantFrom(...NAMED_WINDOWS),
        fc.constantFrom(...NAMED_WINDOWS),
        fc.tuple(anyRates, anyRates),
        async (book, settings, one, other, [old, rates]) => {
          const [before] = windowed(programOf(settings, 1, old), one);
          const [after] = windowed(programOf(settings, 1, rates), other);
          const inForce = await evaluated(book, [before]);
          const whole = await evaluated(book, [after]);
          const trial = await tried(inForce, [before], [after]);
          if (trial === undefined) return;
          quick += 1;
          const compared = { effect: figuresOf(effectOf(inForce, whole, AS_OF)) };
          expect(told(trial, inForce)).toEqual(told(compared, inForce));
          expect(trial.evaluationOf(2).partners[2]).toEqual(whole.partners[2]);
        },
      ),
      runs(20),
    );
    expect(quick).toBeGreaterThan(10);
  },
  TRIALS_LIMIT,
);

/** A version whose program and file have that window. */
function windowed(program: Program, kind: NamedWindow): LoadedVersions {
  const [version] = versionsOf([{ ...program, points: { ...program.points, qualifierWindow: { kind } } }]);
  return [{ ...version, source: sourceOf(changed("points.json", { "/qualifierWindow": kind })) }];
}

const [SOME] = fc.sample(anyRates, { numRuns: 1, seed: 1 });
if (SOME === undefined) throw new Error("there are rates");
const PLAIN = programOf(PROGRAM.points, 1, SOME);

test("sums that doubles cannot hold exactly are left to the whole evaluation", async () => {
  const purchases = [buy(20_000_000_000.01, { partnerId: "P-0" })];
  const versions = versionsOf([PLAIN]);
  const odd = programOf(PROGRAM.points, 1, {
    ...SOME,
    bands: [
      [{ upTo: undefined, inclusive: false, rate: 33_333 as RatePpm }],
      [{ upTo: undefined, inclusive: false, rate: 1 as RatePpm }],
    ],
  });
  const inForce = await evaluated({ partners: PARTNERS, purchases }, versions);
  expect(await tried(inForce, versions, versionsOf([odd]))).toBeUndefined();
});

test("a change to anything but rates is left to the whole evaluation", async () => {
  const [before] = versionsOf([PLAIN]);
  const other = changed("points.json", { "/measurementBasis": "gross" });
  const inForce = await evaluated({ partners: PARTNERS }, [before]);
  expect(await tried(inForce, [before], [{ ...before, source: sourceOf(other) }])).toBeUndefined();
});
