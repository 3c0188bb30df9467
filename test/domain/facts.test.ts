import fc from "fast-check";
import type { FactValue } from "../../src/domain/conditions";
import { sourcesOf } from "../../src/domain/evaluation";
import type { DerivedFact } from "../../src/domain/program";
import { MEMBER, TERM } from "../support/points-arbitraries";
import { programWith } from "../support/program";
import { purchasesOf } from "../support/purchases";
import { timelineOf } from "../../src/domain/timeline";

const LARGEST = Number.MAX_SAFE_INTEGER;
const SHIPPED = programWith();
const FACT = { id: "sum", kind: "aggregate", name: { ru: "", en: "", kk: "" }, where: undefined } as const;
const SUM: DerivedFact = {
  ...FACT,
  type: "money",
  aggregate: "sum",
  column: "amount",
  window: { kind: "lifetime" },
};

/** A fact of purchases with these amounts, in tiyn; another column holds the same as numbers. */
function found(fact: DerivedFact, amounts: readonly number[]): FactValue | undefined {
  const program = { ...SHIPPED, derivedFacts: new Map([[fact.id, fact]]) };
  const rows = amounts.map((amount) => ({ day: TERM.first, amount }));
  const purchases = { ...purchasesOf(rows), facts: new Map([["seats", amounts]]) };
  return sourcesOf(timelineOf(program), MEMBER, purchases, TERM.last).facts(fact.id);
}

describe("a sum of purchases that cannot be computed exactly is unknown", () => {
  test.each<[string, readonly number[], number | undefined]>([
    ["the largest exact sum", [LARGEST - 1, 1], LARGEST / 100],
    ["a tiyn more", [LARGEST, 1], undefined],
    ["the largest exact sum of returns", [1 - LARGEST, -1], -LARGEST / 100],
    ["a tiyn less", [-LARGEST, -1], undefined],
    ["what is taken back on the way, so that the end is small again", [LARGEST, 2, -LARGEST], undefined],
  ])("money: %s", (_, amounts, sum) => {
    expect(found(SUM, amounts)).toBe(sum);
  });

  const seats: DerivedFact = { ...SUM, type: "count", column: "seats" };
  test.each<[string, readonly number[], number | undefined]>([
    ["the largest exact number", [LARGEST - 1, 1], LARGEST],
    ["one more", [LARGEST, 1], undefined],
  ])("counts: %s", (_, amounts, sum) => {
    expect(found(seats, amounts)).toBe(sum);
  });

  test("the order of rows never matters", () => {
    const anyAmounts = fc.array(fc.integer({ min: -LARGEST, max: LARGEST }), { maxLength: 6 });
    const shuffled = anyAmounts.chain((amounts) =>
      fc.tuple(fc.constant(amounts), fc.shuffledSubarray(amounts, { minLength: amounts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([amounts, other]) => {
        expect(found(SUM, other)).toBe(found(SUM, amounts));
      }),
    );
  });
});
