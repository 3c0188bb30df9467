/** The three reckonings behind each period's points, for a program with one points rule. */
import { accrueTerm } from "../../src/domain/accrual";
import type { AccruedStep, StepReckoning } from "../../src/domain/accrual-step";
import { periodsOf } from "../../src/domain/periods";
import { takingsOf } from "../../src/domain/takings";
import { pointPrecision, type Timeline } from "../../src/domain/timeline";
import type { Day } from "../../src/domain/units";
import { TERM, type Row } from "./points-arbitraries";
import { purchasesOf } from "./purchases";

/** In points. */
export interface Parts {
  readonly byDue: number;
  readonly byGiven: number;
  readonly atRate: number;
  readonly given: number;
  readonly alone: number | undefined;
  readonly points: number;
  readonly reckoning: StepReckoning;
}

export function accruedParts(rows: readonly Row[], timeline: Timeline, asOf: Day): readonly Parts[] {
  const purchases = purchasesOf(rows);
  const found: Parts[] = [];
  accrueTerm(
    {
      term: TERM,
      periods: periodsOf(timeline, TERM, asOf),
      takingsOf: (program) => takingsOf(program, purchases),
      earns: () => "met",
      precision: pointPrecision(timeline),
    },
    (_at, _rule, [step]) => {
      if (step !== undefined) found.push(partsOf(step));
    },
  );
  return found;
}

const points = (exact: bigint): number => Number(exact) / 1e8;

function partsOf({ due, settled, given, atRate, alone, points: own, reckoning }: AccruedStep): Parts {
  return {
    byDue: points(due - settled),
    byGiven: points(due - given),
    atRate: points(atRate),
    given: points(given),
    alone: alone === undefined ? undefined : points(alone),
    points: points(own),
    reckoning,
  };
}
