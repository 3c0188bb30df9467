/** Use case: what changed rules would do to the partners of a workbook, before anybody puts them in force. */
import { addDays, isoOf } from "../../domain/calendar";
import { effectOf, type Effect } from "../../domain/effect/effect";
import type { Result } from "../../domain/result";
import { versionOn, type Timeline } from "../../domain/timeline";
import type { Day } from "../../domain/units";
import type { LayoutProblem } from "../../sheets/layout";
import type { WorkbookReader } from "../../workbook/reader";
import type { ReadOptions } from "../book";
import { evaluateWorkbook, type Evaluation } from "../evaluate";

export interface WhatIf {
  readonly effect: Effect;
  /** The evaluation by the changed rules. */
  readonly changed: Evaluation;
}

/**
 * Evaluates the workbook by the rules in force and by the changed ones, and compares them. The workbook is read for
 * each: the two may find sheets and columns by other names. Not ok where either cannot read it.
 */
export async function whatIf(
  reader: WorkbookReader,
  inForce: Timeline,
  changed: Timeline,
  asOf: Day,
  options: Omit<ReadOptions, "timeline"> = {},
): Promise<Result<WhatIf, LayoutProblem>> {
  const before = await evaluateWorkbook(reader, inForce, asOf, options);
  if (!before.ok) return before;
  // Only the partners are kept, so that one book is in memory at a time.
  const { timeline, partners } = before.value;
  const after = await evaluateWorkbook(reader, changed, asOf, options);
  if (!after.ok) return after;
  const effect = effectOf({ timeline, partners }, after.value, asOf);
  return { ok: true, value: { effect, changed: after.value }, problems: [] };
}

/** R10: the changed rules would begin within closed periods, whose points never move. */
export interface BeginsTooEarly {
  readonly day: string;
  /** The newest closed period, and its last day. */
  readonly period: string;
  readonly last: string;
}

/**
 * Whether the version that begins on a day would change points of closed periods; undefined where it would not. A
 * version that changes no points may begin on any day.
 */
export function beginsTooEarly({ reviewed, timeline }: Evaluation, from: Day): BeginsTooEarly | undefined {
  const newest = reviewed?.review.newest;
  if (newest === undefined || from > newest.last) return undefined;
  const before = versionOn(timeline, addDays(from, -1));
  if (versionOn(timeline, from).earning === before.earning) return undefined;
  return { day: isoOf(from), period: newest.label, last: isoOf(newest.last) };
}
