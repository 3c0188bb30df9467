/** Use case: an evaluation at a glance. Plain data, so that a worker can send it. */
import type { Decision } from "../domain/application";
import type { PeriodStatus } from "../domain/accrual";
import type { DataProblemCode, Severity } from "../domain/problem";
import type { LevelId } from "../domain/program";
import type { FixKind } from "../sheets/fixes";

/** Memberships that end so many days after the as-of day, or sooner, end soon (C6). */
export const ENDING_SOON_DAYS = 60;

/** Partners by held level. `undefined`: none is held yet, or the Level cell cannot be read. */
export interface LevelCount {
  readonly level: LevelId | undefined;
  readonly partners: number;
}

/** One settlement period of the as-of day's calendar year, over all partners. */
export interface PeriodTotal {
  /** "2026-Q1" */
  readonly label: string;
  /** Estimated: the period that holds the as-of day, where that is not its last. */
  readonly status: PeriodStatus;
  /** In points, not in their units. */
  readonly points: number;
}

/** Problems of one kind on one sheet. */
export interface ProblemGroup {
  readonly code: DataProblemCode;
  readonly severity: Severity;
  readonly sheet: string;
  readonly count: number;
}

/** Cells that can be read for sure, and would be better off in another form: "31.12.2026" as a date. */
export interface FixGroup {
  readonly kind: FixKind;
  readonly sheet: string;
  readonly count: number;
}

export interface Overview {
  /** ISO day. */
  readonly asOf: string;
  readonly partners: number;
  readonly purchases: number;
  /** In the program's order, levels that nobody holds among them; `undefined` last, where there is any. */
  readonly levels: readonly LevelCount[];
  readonly decisions: Readonly<Record<Exclude<Decision, "none">, number>>;
  /** In order, from the year's first period to the one that holds the as-of day. */
  readonly periods: readonly PeriodTotal[];
  /** Settled points of every partner's term: what the results' total column adds up to. */
  readonly totalPoints: number;
  /** Partners whose points rest on something that could not be read. */
  readonly provisional: number;
  /** Active memberships, no renewal agreed, whose term ends within `ENDING_SOON_DAYS`. */
  readonly endingSoon: number;
  readonly problems: readonly ProblemGroup[];
  readonly fixes: readonly FixGroup[];
}
