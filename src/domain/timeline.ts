/**
 * A program over time: versions, each a whole set of rules with the day from which it is in force. Levels, requirements
 * and applications are judged by the version in force on the as-of day; a settlement period earns by the one in force on
 * its first calendar day.
 */
import type { Program } from "./program";
import type { Day } from "./units";

export interface Version {
  /** The day from which it is in force; the first version has none. */
  readonly from: Day | undefined;
  readonly program: Program;
  /** A note on the version's changes, by the people who maintain the rules. */
  readonly note?: string;
  /** A text that two versions share only where neither changes the points of the other. */
  readonly earning?: string;
}

/** Versions by their first days, ascending; the first one has no day. */
export type Timeline = readonly [Version, ...Version[]];

/** A program that has always been in force. */
export function timelineOf(program: Program): Timeline {
  return [{ from: undefined, program }];
}

/** The version in force on a day. */
export function versionOn(timeline: Timeline, day: Day): Version {
  let [found] = timeline;
  for (const version of timeline) {
    if (version.from !== undefined && version.from > day) break;
    found = version;
  }
  return found;
}

/** The rules in force on a day. */
export function programOn(timeline: Timeline, day: Day): Program {
  return versionOn(timeline, day).program;
}

/**
 * Decimal places that fit the points of all versions (R6): the largest number of any version. `PointUnits` count in it.
 */
export function pointPrecision(timeline: Timeline): number {
  return Math.max(...timeline.map(({ program }) => program.points.rounding.precision));
}
