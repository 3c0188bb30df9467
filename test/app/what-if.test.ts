/** The effect of changed rules, compared with two evaluations. */
import fc from "fast-check";
import { Validator } from "@cfworker/json-schema";
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import { whatIf, type WhatIf } from "../../src/app/what-if/what-if";
import { whatIfJson } from "../../src/app/what-if/what-if-json";
import { pointsOf } from "../../src/domain/points";
import type { Program } from "../../src/domain/program";
import { timelineOf, type Timeline } from "../../src/domain/timeline";
import { changed, loaded } from "../ruleset/support";
import { programWith } from "../support/program";
import { anyVersion } from "../support/version-arbitraries";
import { day } from "../support/purchases";
import { bookOf, buy, COMPLETE, date, type BookInput, type Row } from "../support/workbooks";
import { runs } from "../support/runs";
import { schemaOf } from "../support/schemas";

const AS_OF = "2026-08-20";
const validator = new Validator(schemaOf("what-if.schema.json"), "7", false);
validator.addSchema(schemaOf("result.schema.json"));

interface Change {
  readonly before: number;
  readonly after: number;
  readonly difference: number;
}

interface EffectJson {
  readonly points: Change;
  readonly money: Change | null;
  readonly periods: readonly (Change & { readonly period: string; readonly status: string })[];
  readonly partners: Readonly<Record<string, number>>;
  readonly levels: readonly { readonly id: string; readonly gained: string[]; readonly lost: string[] }[];
  readonly benefits: readonly { readonly id: string; readonly gained: string[]; readonly lost: string[] }[];
  readonly decisions: readonly {
    readonly before: string;
    readonly after: string;
    readonly partners: string[];
  }[];
  readonly changes: readonly {
    readonly id: string;
    readonly points: Change;
    readonly cause: Readonly<Record<string, unknown>> | null;
  }[];
}

async function compared(
  input: BookInput,
  before: Program | Timeline,
  after: Program | Timeline,
  asOf = AS_OF,
): Promise<WhatIf> {
  const [one, other] = [before, after].map((side) => ("id" in side ? timelineOf(side) : side));
  if (one === undefined || other === undefined) throw new Error("two sides are needed");
  const result = await whatIf(bookOf(one[0].program, input), one, other, day(asOf));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function effectJson(
  input: BookInput,
  before: Program,
  after: Program,
  asOf = AS_OF,
): Promise<EffectJson> {
  const text = [...whatIfJson(await compared(input, before, after, asOf), before, "en")].join("");
  return JSON.parse(text) as EffectJson;
}

async function checkedJson(...given: Parameters<typeof effectJson>): Promise<EffectJson> {
  const json = await effectJson(...given);
  expect(validator.validate(json).errors).toEqual([]);
  return json;
}

const BANDS = "/rules/0/event/params/bands";
const withLimit = (limit: number, rate = 0.04): Program =>
  loaded(
    changed("points.json", {
      [BANDS]: [
        { upTo: limit, inclusive: true, rate: 0.02 },
        { from: limit, rate },
      ],
    }),
  );

const SMALL: Row = { ...COMPLETE, partnerId: "P-002", name: "Small" };

describe("points", () => {
  test("a higher limit: who loses by it, in which quarter, and the rates that caused it", async () => {
    const purchases = [
      buy(2_000_000),
      buy(2_000_000, { date: date("2026-05-10") }),
      buy(1_000_000, { partnerId: "P-002" }),
    ];
    const json = await checkedJson(
      { partners: [COMPLETE, SMALL], purchases },
      programWith(),
      withLimit(5_000_000),
    );
    expect(json.points).toEqual({ before: 180_000, after: 100_000, difference: -80_000 });
    expect(json.periods.map(({ period, status, difference }) => [period, status, difference])).toEqual([
      ["2026-Q1", "settled", 0],
      ["2026-Q2", "settled", -80_000],
      ["2026-Q3", "estimated", 0],
    ]);
    expect(json.partners).toMatchObject({ won: 0, lost: 1, same: 1 });
    expect(json.changes).toHaveLength(1);
    expect(json.changes[0]).toMatchObject({
      id: "P-001",
      points: { before: 160_000, after: 80_000, difference: -80_000 },
      cause: {
        period: "2026-Q2",
        kind: "rate",
        rule: "purchases",
        before: { rate: 0.04, qualifying: 4_000_000 },
        after: { rate: 0.02, qualifying: 4_000_000 },
      },
    });
  });

  test("the running quarter counts with its estimate, and says so", async () => {
    const purchases = [buy(4_000_000, { date: date("2026-08-01") })];
    const json = await checkedJson({ partners: [COMPLETE], purchases }, programWith(), withLimit(5_000_000));
    expect(json.periods.at(-1)).toMatchObject({ status: "estimated", before: 160_000, after: 80_000 });
    expect(json.points.difference).toBe(-80_000);
  });

  test("months instead of quarters: compared by quarter", async () => {
    const purchases = [buy(2_000_000), buy(500_000, { date: date("2026-04-10") })];
    const months = programWith({ settlementFrequency: "month" });
    const json = await checkedJson({ partners: [COMPLETE], purchases }, programWith(), months);
    expect(json.periods.map(({ period, before, after }) => [period, before, after])).toEqual([
      ["2026-Q1", 40_000, 40_000],
      ["2026-Q2", 10_000, 10_000],
      ["2026-Q3", 0, 0],
    ]);
    expect(json.partners).toMatchObject({ same: 1 });
  });

  test("in money where both sets of rules say what a point is worth, each by its own value", async () => {
    const valued = (valueOfPoint: number): Program =>
      loaded(changed("points.json", { "/valueOfPoint": valueOfPoint }));
    const input = { partners: [COMPLETE], purchases: [buy(1_000_000)] };
    expect((await checkedJson(input, valued(1), valued(1.25))).money).toEqual({
      before: 20_000,
      after: 25_000,
      difference: 5_000,
    });
    expect((await checkedJson(input, programWith(), valued(1.25))).money).toBeNull();
  });

  test.each([
    [
      "a rule of its own for one product",
      { "/rules/0/conditions": { all: [{ condition: "joint-solutions" }] } },
      "stops-earning",
    ],
    ["another rounding", { "/rounding/mode": "down" }, "rounding"],
    ["returns ignored", { "/measurementBasis": "gross" }, "purchases"],
    ["another name of the rule", { "/rules/0/name": "another" }, "adjustment"],
  ])("the cause of %s", async (_what, changes, kind) => {
    const partner = { ...COMPLETE, jointSolutions: 0 };
    const purchases = [buy(1_000_075), buy(-500_000, { date: date("2026-03-12") })];
    const after = loaded(changed("points.json", changes));
    const { changes: partners } = await checkedJson({ partners: [partner], purchases }, programWith(), after);
    if (kind === "adjustment") expect(partners).toEqual([]);
    else expect(partners[0]?.cause).toMatchObject({ period: "2026-Q1", kind });
  });
});

describe("levels, benefits and applications", () => {
  test("a requirement made harder closes a level, and declines its application", async () => {
    const partner = { ...COMPLETE, requestedLevel: "Corporate Reseller" };
    const harder = loaded(
      changed("levels.json", {
        "/requirements/certified-technical-staff/conditions/all/0/value": 2,
      }),
    );
    const json = await checkedJson({ partners: [partner] }, programWith(), harder);
    expect(json.levels).toEqual([{ id: "corporate-reseller", gained: [], lost: ["P-001"] }]);
    expect(json.decisions).toEqual([{ before: "approved", after: "declined", partners: ["P-001"] }]);
    expect(json.changes.map(({ id, cause }) => [id, cause])).toEqual([["P-001", null]]);
  });

  test("a benefit for another level: who gets it and who loses it", async () => {
    const moved = loaded(changed("benefits.json", { "/benefits/1/levels": ["primary-reseller"] }));
    const primary = { ...SMALL, level: "Primary Reseller" };
    const json = await checkedJson({ partners: [COMPLETE, primary] }, programWith(), moved);
    expect(json.benefits).toEqual([{ id: "site-listing", gained: ["P-002"], lost: ["P-001"] }]);
  });
});

test("partners whose points rest on something unreadable are counted", async () => {
  const json = await checkedJson(
    { partners: [COMPLETE], purchases: [buy("?1")] },
    programWith(),
    withLimit(1),
  );
  expect(json.partners).toMatchObject({ provisional: 1 });
});

async function partnersOf(input: BookInput, program: Program): Promise<Evaluation["partners"]> {
  const evaluated = await evaluateWorkbook(bookOf(program, input), timelineOf(program), day(AS_OF));
  if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.problems));
  return evaluated.value.partners;
}

const anyBook = fc
  .array(
    fc.record({
      partner: fc.integer({ min: 0, max: 3 }),
      month: fc.integer({ min: 1, max: 8 }),
      amount: fc.integer({ min: -2_000_000, max: 4_000_000 }),
    }),
    { maxLength: 12 },
  )
  .map((rows) => ({
    partners: [0, 1, 2, 3].map((at) => ({
      ...COMPLETE,
      partnerId: `P-00${at}`,
      certifiedTechnicalStaff: at,
      registeredOn: date("2026-01-01"),
    })),
    purchases: rows.map(({ partner, month, amount }) =>
      buy(amount, { partnerId: `P-00${partner}`, date: date(`2026-0${month}-15`) }),
    ),
  }));
/** The shipped program by the number of certified staff that it asks for: loaded once each. */
const PROGRAMS = [0, 1, 2, 3].map((staff) =>
  loaded(changed("levels.json", { "/requirements/certified-technical-staff/conditions/all/0/value": staff })),
);
const anyProgram = fc
  .tuple(fc.constantFrom(...PROGRAMS), anyVersion)
  .map(([program, points]): Program => ({ ...program, points }));

test("every figure is that of two full evaluations compared, whatever is changed", async () => {
  await fc.assert(
    fc.asyncProperty(anyBook, anyProgram, anyProgram, async (book, before, after) => {
      const json = await effectJson(book, before, after);
      const sides = [await partnersOf(book, before), await partnersOf(book, after)] as const;
      // In ten-thousandths: sums of doubles are not exact, and points have four decimals at most.
      const units = (points: number): number => Math.round(points * 10_000);
      const pointsIn = (side: Evaluation["partners"]): ReadonlyMap<string, number> =>
        new Map(
          side.map(({ partner, points: { periods, precision } }) => [
            partner.id,
            periods.reduce((sum, one) => sum + units(pointsOf(one.points, precision)), 0),
          ]),
        );
      const [old, changed] = [pointsIn(sides[0]), pointsIn(sides[1])];
      const total = (points: ReadonlyMap<string, number>) => [...points.values()].reduce((a, b) => a + b, 0);
      const difference = (id: string) => (changed.get(id) ?? 0) - (old.get(id) ?? 0);
      const ids = [...old.keys()];
      expect(units(json.points.before)).toBe(total(old));
      expect(units(json.points.after)).toBe(total(changed));
      expect(units(json.points.difference)).toBe(total(changed) - total(old));
      expect(json.periods.reduce((sum, one) => sum + units(one.difference), 0)).toBe(
        total(changed) - total(old),
      );
      expect(json.partners).toMatchObject({
        won: ids.filter((id) => difference(id) > 0).length,
        lost: ids.filter((id) => difference(id) < 0).length,
        same: ids.filter((id) => difference(id) === 0).length,
      });
      for (const { id, points, cause } of json.changes) {
        expect(units(points.difference)).toBe(difference(id));
        expect(difference(id) === 0 || cause !== null).toBe(true);
      }
      const eligible = (side: Evaluation["partners"], level: string) =>
        side
          .filter(({ levels }) => levels.some((one) => one.level === level && one.outcome === "met"))
          .map(({ partner }) => partner.id);
      for (const level of before.levels.map(({ id }) => id)) {
        const [had, has] = [eligible(sides[0], level), eligible(sides[1], level)];
        const found = json.levels.find(({ id }) => id === level) ?? { gained: [], lost: [] };
        expect(found.gained).toEqual(has.filter((id) => !had.includes(id)));
        expect(found.lost).toEqual(had.filter((id) => !has.includes(id)));
      }
    }),
    runs(13),
  );
});

test("rules that begin after the as-of day change nothing yet", async () => {
  const inForce = timelineOf(programWith());
  const later: Timeline = [...inForce, { from: day("2026-10-01"), program: withLimit(1) }];
  const { effect } = await compared({ partners: [COMPLETE], purchases: [buy(5)] }, inForce, later);
  expect(effect.partners.map(({ cause }) => cause)).toEqual([undefined]);
});
