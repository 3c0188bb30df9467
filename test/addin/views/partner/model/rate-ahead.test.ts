import { ratesAhead } from "../../../../../addin/views/partner/model/rate-ahead";
import type { NextRateCard, PointsCard } from "../../../../../src/app/partner/points-card";
import {
  firstQuarter,
  partnerCard,
  percent,
  rulesWith,
  SHIPPED_RULES,
  tenge,
} from "../../../../support/pane/partner-fixtures";

const NEXT: NextRateCard = {
  rule: "purchases",
  missing: tenge(1_000_000.01),
  rate: percent(2),
  nextRate: percent(4),
  from: "2026-03-31",
  until: "2026-12-31",
  window: { kind: "membershipTerm" },
};
const points: PointsCard = { ...partnerCard().points, periods: [firstQuarter()], next: [NEXT] };

test("as shipped the next rate is that of the whole sum, which is known", () => {
  const [ahead] = ratesAhead(points, SHIPPED_RULES);
  expect(ahead?.meaning).toEqual({ kind: "whole-sum", sum: tenge(3_000_000.01), points: "120000" });
});

test("R6: points that are rounded period by period are told exactly", () => {
  const rounding = { ...SHIPPED_RULES.points.rounding, level: "period" } as const;
  expect(ratesAhead(points, rulesWith({ rounding }))[0]?.meaning).toMatchObject({ points: "120000.0004" });
});

test.each([
  [{ calculationMethod: "stepped" }, "part"],
  [{ trueUp: false }, "period"],
  [{ qualifierWindow: "quarter" }, "window"],
  [{ qualifierWindow: { trailingMonths: 12 } }, "window"],
] as const)("with %j it says no sum that is not known", (settings, kind) => {
  expect(ratesAhead(points, rulesWith(settings))[0]?.meaning).toEqual({ kind });
});

test("in the top band there is none", () => {
  expect(ratesAhead({ ...points, next: [] }, SHIPPED_RULES)).toEqual([]);
});
