import fc from "fast-check";
import { evaluatePartner } from "../../src/domain/evaluation";
import type { PointsProgram, Program } from "../../src/domain/program";
import type { Day } from "../../src/domain/units";
import { anyDay, anyRows, anySettings, MEMBER, programOf, type Row } from "../support/points-arbitraries";
import { purchasesOf } from "../support/purchases";
import { timelineOf } from "../../src/domain/timeline";

/** The same program, whose points go with a level that no partner here holds. */
function withoutPoints(program: Program): Program {
  const benefits = program.benefits.map((benefit) =>
    benefit.id === program.points.benefit ? { ...benefit, levels: new Set(["corporate-reseller"]) } : benefit,
  );
  return { ...program, benefits };
}

const pointsOf = (program: Program, rows: readonly Row[], asOf: Day) =>
  evaluatePartner(timelineOf(program), MEMBER, purchasesOf(rows), asOf).points;

test("a partner that earns nothing has bought no less: its periods show the same purchases (C4)", () => {
  fc.assert(
    fc.property(anyRows, anySettings, anyDay, (rows, settings: PointsProgram, asOf) => {
      const program = programOf(settings);
      const earned = pointsOf(program, rows, asOf);
      const unearned = pointsOf(withoutPoints(program), rows, asOf);
      const bought = ({ periods }: typeof earned) =>
        periods.map(({ period, purchases, cumulative }) => [period.label, purchases, cumulative]);
      expect(bought(unearned)).toEqual(bought(earned));
      expect(unearned).toMatchObject({ total: 0, provisional: false });
      expect(unearned.periods.filter(({ points }) => points !== 0)).toEqual([]);
    }),
  );
});
