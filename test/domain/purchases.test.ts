import fc from "fast-check";
import { sumBetween, sumsOf } from "../../src/domain/purchases";
import type { Day } from "../../src/domain/units";
import { purchasesOf } from "../support/purchases";

const day = fc.integer({ min: 0, max: 4 });
const rows = fc.array(fc.record({ day, amount: fc.integer({ min: -1_000, max: 1_000 }) }), { maxLength: 20 });
const first = fc.oneof(day, fc.constant(Number.NEGATIVE_INFINITY));

test("cached sums equal those of their spans, whatever was asked before, also for empty spans", () => {
  fc.assert(
    fc.property(rows, fc.array(fc.tuple(first, day), { maxLength: 40, minLength: 10 }), (made, spans) => {
      const purchases = purchasesOf(made);
      const sums = sumsOf(purchases);
      for (const [from, to] of spans as [Day, Day][])
        expect(sums(from, to)).toBe(sumBetween(purchases, from, to));
    }),
  );
});
