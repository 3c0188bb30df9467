/** Recalculates a partner's term: closed periods by their own versions and kept cells, open ones by today's cells. */
import { accrueTerm, type PeriodAccrual } from "../accrual";
import type { Term } from "../membership";
import { absentPartner, withKept } from "./kept-cells";
import { accrualInput } from "../partner-points";
import type { Partner } from "../partner";
import { periodsOf, type TermPeriod } from "../periods";
import { pointUnit, type ExactPoints } from "../points";
import type { Purchases } from "../purchases";
import { pointPrecision, type Timeline, type Version } from "../timeline";
import type { Day, PointUnits } from "../units";
import type { ClosedRow } from "./books";

/** One settlement period of a term, with its closed row if it has one. */
export interface WorkedPeriod {
  readonly term: Term;
  readonly row: ClosedRow | undefined;
  readonly accrual: PeriodAccrual;
  /** Worked out from today's purchases, rounded (R6). */
  readonly points: ExactPoints;
  /** Decimal places of a point that the accrual's points count in. */
  readonly precision: number;
}

/** Everything that a term is worked out from, except its purchases. */
export interface TermPlan {
  readonly term: Term;
  readonly spans: readonly TermPeriod[];
  /** The closed row of each period; `undefined` if it has none. */
  readonly rows: readonly (ClosedRow | undefined)[];
  readonly cells: (at: number, asked: number) => Partner;
  readonly precision: number;
  /** True if rules of a closed row are in no version: the term's closed periods are shown, but not worked out. */
  readonly rulesMissing: boolean;
}

/** Plans a term through a day. `partner` undefined: it is no longer on the sheet. */
export function planTerm(
  timeline: Timeline,
  term: Term,
  partner: Partner | undefined,
  rows: readonly ClosedRow[],
  until: Day,
): TermPlan {
  const inForce = periodsOf(timeline, term, until);
  const found = inForce.map(({ period }) =>
    rows.find((row) => row.period.label === period.label && row.term.first === term.first),
  );
  const spans = inForce.map((span, at) => withOwnVersion(span, found[at], timeline));
  return {
    term,
    spans: spans.map((span, at) => span ?? inForce[at]).filter((span) => span !== undefined),
    rows: found,
    cells: cellsOf(partner, rows[0]?.partner ?? "", found),
    precision: pointPrecision(timeline),
    rulesMissing: spans.includes(undefined),
  };
}

/** Works out a term; `last`: the position of the last requested period. */
export function workOut(plan: TermPlan, purchases: Purchases, last?: number): readonly WorkedPeriod[] {
  const { term, rows, precision, cells } = plan;
  const periods = last === undefined ? plan.spans : plan.spans.slice(0, last + 1);
  const unit = pointUnit(precision);
  return accrueTerm(accrualInput({ term, periods, purchases, precision, cells })).map((accrual, at) => ({
    term,
    row: rows[at],
    accrual,
    points: BigInt(accrual.points) * unit,
    precision,
  }));
}

/** Rounded points as exact ones. */
export function exactOf(units: PointUnits, precision: number): ExactPoints {
  return BigInt(units) * pointUnit(precision);
}

/**
 * A closed period is worked out by the rules that its closing names, a period without a row by those in force;
 * `undefined`: the rules of its closing are in no version.
 */
function withOwnVersion(
  span: TermPeriod,
  row: ClosedRow | undefined,
  timeline: Timeline,
): TermPeriod | undefined {
  if (row === undefined || row.sha256 === span.version.program.sha256) return span;
  const own: Version | undefined = timeline.find(({ program }) => program.sha256 === row.sha256);
  return own && { ...span, version: own };
}

/**
 * The cells by which a period is judged: those kept for it, otherwise those kept for the requested period, otherwise
 * the present ones.
 */
function cellsOf(
  partner: Partner | undefined,
  id: string,
  rows: readonly (ClosedRow | undefined)[],
): TermPlan["cells"] {
  const now = partner ?? absentPartner(id);
  const own: (Partner | undefined)[] = [];
  return (at, asked) => {
    if (at === asked && own[at] !== undefined) return own[at];
    const [kept, asking] = [rows[at]?.cells, rows[asked]?.cells];
    const base = asking === undefined ? now : withKept(now, asking);
    const cells = kept === undefined || at === asked ? base : withKept(base, kept);
    if (at === asked) own[at] = cells;
    return cells;
  };
}
