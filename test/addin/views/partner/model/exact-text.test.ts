import fc from "fast-check";
import { exactDifference, exactProduct, exactSum } from "../../../../../addin/views/partner/model/exact-text";
import { percent, tenge } from "../../../../support/pane/partner-fixtures";
import type { Tiyn } from "../../../../../src/domain/units";

test.each([
  ["160000", "40000", "120000"],
  ["12.345", "0.005", "12.34"],
  ["0", "0.5", "-0.5"],
  ["-1", "-1", "0"],
])("%s less %s is %s", (first, second, difference) => {
  expect(exactDifference(first, second)).toBe(difference);
});

test("a sum at a rate is exact", () => {
  expect(exactProduct(tenge(3_412_000), percent(4))).toBe("136480");
  expect(exactProduct(1 as Tiyn, percent(2))).toBe("0.0002");
});

test("subtracting an amount and adding it back changes nothing", () => {
  const exact = fc.integer({ min: -1e12, max: 1e12 }).map((tiyn) => exactProduct(tiyn as Tiyn, percent(2)));
  fc.assert(
    fc.property(exact, exact, (a, b) => {
      expect(exactSum([exactDifference(a, b), b])).toBe(exactSum([a]));
    }),
  );
});
