/** Closings at a glance, for people who decide about the next one. Plain data, so that a worker can send it. */
import { firstDayOfYear, isoOf, lastDayOfYear, yearOf, type Period } from "../../domain/calendar";
import { CAUSES, type Cause } from "../../domain/closing/books";
import { linePeriod, type JournalLine } from "../../domain/closing/journal";
import { shortCode } from "../../domain/closing/seal";
import { periodAfter, periodOn } from "../../domain/periods";
import { exactText } from "../../domain/points";
import type { JournalRecord } from "../../sheets/books/records";
import type { Evaluation } from "../evaluate";
import { pendingGroups, pointsOfGroup, type PendingGroup } from "./pending-groups";
import { booksIn } from "./reviewed";

export interface OpenPeriod {
  /** "2026-Q1" */
  readonly label: string;
  /** Its last day, as an ISO day. */
  readonly last: string;
}

/** The differences of one cause, over all partners. */
export interface CauseSum {
  readonly cause: Cause;
  /** Number of partners that have some. */
  readonly partners: number;
  /** Their sum, in points. */
  readonly points: number;
}

export interface ClosingOutlook {
  /** Periods through the as-of day that are not closed, in order. The first one is the next to be closed. */
  readonly open: readonly OpenPeriod[];
  /** Nothing is closed: then any of them may be the first, together with those before it. */
  readonly isFirst: boolean;
  /** Differences with closed periods that no closing has fixed, by cause. */
  readonly differences: readonly CauseSum[];
  /** Lines of the journal that are in force or were: a screen about closings has something to show. */
  readonly lines: number;
}

export function closingOutlook(evaluation: Evaluation): ClosingOutlook {
  const { book } = evaluation;
  const groups = pendingGroups(evaluation);
  return {
    open: unclosedPeriods(evaluation).map(({ label, last }) => ({ label, last: isoOf(last) })),
    isFirst: booksIn(book).closings.length === 0,
    differences: differencesByCause(groups),
    lines: book.records?.lines.length ?? 0,
  };
}

function differencesByCause(groups: readonly PendingGroup[]): readonly CauseSum[] {
  return CAUSES.flatMap((cause) => {
    const own = groups.filter(({ adjustments }) => adjustments[0].cause === cause);
    const points = own.reduce((sum, group) => sum + pointsOfGroup(group), 0n);
    return own.length === 0 ? [] : [{ cause, partners: own.length, points: Number(exactText(points)) }];
  });
}

/** Periods that are over as of the day of the evaluation and not closed, in order. */
export function unclosedPeriods({ book, timeline, asOf }: Evaluation): readonly Period[] {
  const newest = booksIn(book).closings.at(-1)?.period;
  const year = yearOf(asOf);
  // The year before is left alone if its purchases are in another workbook.
  const first = book.purchases.book.years().has(year - 1) ? year - 1 : year;
  let period =
    newest === undefined ? periodOn(timeline, firstDayOfYear(first)) : periodAfter(timeline, newest);
  const periods: Period[] = [];
  for (; period.last <= asOf; period = periodAfter(timeline, period)) periods.push(period);
  return periods;
}

/** A line of the journal, for people. */
export interface PastClosing {
  readonly what: JournalLine["what"];
  /** "2026-Q3"; "" for a version of the rules. */
  readonly period: string;
  /** ISO day. */
  readonly when: string;
  readonly by: string;
  readonly reason: string;
  /** The seal, in the form in which it stands on the sheet. */
  readonly code: string;
  /** Of a version of the rules: what it is called, and the ISO day from which it is in force. */
  readonly version?: string;
  readonly from?: string | undefined;
  /** Of a closing. */
  readonly partners: number | undefined;
  readonly purchases: number | undefined;
  readonly points: number | undefined;
  /** In force, and the newest: it can be opened again. */
  readonly isNewest: boolean;
  /** Its period ends with the calendar year: the next year's book can begin. */
  readonly endsYear: boolean;
}

/** The journal, the newest line first. */
export function pastClosings({ book: { records } }: Evaluation): readonly PastClosing[] {
  if (records === undefined) return [];
  const newest = records.closings.findLast(({ isTakenBack }) => !isTakenBack)?.line.line;
  return records.lines.toReversed().map((record) => pastClosing(record, newest));
}

function pastClosing({ line, seal }: JournalRecord, newest: number | undefined): PastClosing {
  const { what, when, by, reason } = line;
  const period = linePeriod(line);
  const isClosing = line.what === "closing";
  return {
    ...{ what, period: period?.label ?? "", when: isoOf(when), by, reason, code: shortCode(seal) },
    ...(line.what === "version" && { version: line.version, from: line.from && isoOf(line.from) }),
    partners: isClosing ? line.partners : undefined,
    purchases: isClosing ? line.purchases : undefined,
    points: isClosing ? Number(exactText(line.points)) : undefined,
    isNewest: line.line === newest,
    endsYear: period?.last === lastDayOfYear(period?.year ?? 0),
  };
}
