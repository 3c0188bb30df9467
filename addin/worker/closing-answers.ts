/** Closing and reopening, planned in the worker. Loaded when somebody asks for it. */
import { ChangeList } from "../../src/app/changes";
import { isBroken } from "../../src/app/closing/book-problems";
import type { ClosedObstacle } from "../../src/app/closing/closed-obstacle";
import { closeBook, type ClosedBook } from "../../src/app/closing/close-book";
import { namesIn } from "../../src/app/closing/ledger-entries";
import { unclosedPeriods } from "../../src/app/closing/outlook";
import { reopenBook } from "../../src/app/closing/reopen-book";
import { booksIn } from "../../src/app/closing/reviewed";
import { startYear } from "../../src/app/closing/start-year";
import { withSettledRows } from "../../src/app/closing/settled-rows";
import { findingLine } from "../../src/app/closing/verify/finding-line";
import { verifyBook } from "../../src/app/closing/verify/verify-book";
import type { Evaluation } from "../../src/app/evaluate";
import { overviewOf } from "../../src/app/overview";
import { runRecordOf, type RunRecord } from "../../src/app/run-record";
import { dayFromIso, isoOf, type Period } from "../../src/domain/calendar";
import { causeName, type ClosingObstacle } from "../../src/domain/closing/close";
import { shortCode } from "../../src/domain/closing/seal";
import { exactText } from "../../src/domain/points";
import type { Language } from "../../src/domain/program";
import type { Day } from "../../src/domain/units";
import type { WorkbookReader } from "../../src/workbook/reader";
import { rowList } from "../../src/workbook/row-list";
import { plannedCells } from "./planned-cells";
import type {
  ClosingFinding,
  ClosingObstacleShown,
  ClosingRequest,
  PlannedClosing,
  PlannedReopening,
  PlannedYear,
  ReopeningRequest,
} from "./protocol";
import { sha256 } from "../sha256";

/** A closing's plan, and the cells that it changes. */
export interface ClosingPlan {
  readonly planned: PlannedClosing;
  readonly changes: ChangeList | undefined;
}

/** The plan of a closing, or what stands in its way. */
export async function planClosing(
  reader: WorkbookReader,
  evaluation: Evaluation,
  { period: label, today, by, reason, accepted }: ClosingRequest,
): Promise<ClosingPlan> {
  const { book, timeline, asOf } = evaluation;
  const period = unclosedPeriods(evaluation).find((one) => one.label === label);
  if (period === undefined || isBroken(book)) return refusedBy([{ kind: "broken" }]);
  const wish = { period, clock: dayOf(today), asOf, by, reason, accepted: new Map(accepted) };
  const closed = await closeBook(reader, book, timeline, wish, sha256);
  if (closed.ok) return plannedClosing(closed);
  const nameOf = namesIn(book);
  return refusedBy(closed.obstacles.map((one) => shownObstacle(one, evaluation, nameOf)));
}

function refusedBy(obstacles: readonly ClosingObstacleShown[]): ClosingPlan {
  return { planned: { ok: false, obstacles }, changes: undefined };
}

function plannedClosing(closed: ClosedBook & { readonly ok: true }): ClosingPlan {
  const { line, seal, closing, plan, evaluation } = closed;
  const { partners, purchases, points } = line;
  const changes = new ChangeList(evaluation, plan);
  const planned: PlannedClosing = {
    ...{ ok: true, plan, partners, purchases, points: Number(exactText(points)), code: shortCode(seal) },
    adjustments: closing.adjustments.length,
    planned: plannedCells(plan),
    totals: changes.totals,
    rows: plan.sheets.slice(1).map(({ sheet, isNewSheet, rows }) => ({
      ...{ sheet, isNewSheet, rows: rowList(rows).count },
    })),
    run: runOf(evaluation),
  };
  return { planned, changes };
}

function shownObstacle(
  obstacle: ClosingObstacle,
  { book }: Evaluation,
  nameOf: (id: string) => string,
): ClosingObstacleShown {
  switch (obstacle.kind) {
    case "broken":
      return { kind: "broken" };
    case "not-over":
      return { kind: "not-over", period: obstacle.period.label, last: isoOf(obstacle.period.last) };
    case "not-next":
      return { kind: "not-next", period: obstacle.next.label };
    case "incomplete":
      return { kind: "incomplete", name: causeName(obstacle.cause), cause: obstacle.cause };
    case "provisional":
    case "rules-missing": {
      const { kind, partner: id } = obstacle;
      return { kind, id, name: nameOf(id), position: book.partners.positions.get(id) };
    }
  }
}

/** The plan that opens the newest closed period again. */
export async function planReopening(
  reader: WorkbookReader,
  { book, timeline, asOf }: Evaluation,
  { today, by, reason }: ReopeningRequest,
): Promise<PlannedReopening> {
  const newest = booksIn(book).closings.at(-1)?.period;
  if (newest === undefined || isBroken(book)) return { ok: false, obstacle: { kind: "broken" } };
  const wish = { period: newest, clock: dayOf(today), asOf, by, reason };
  const reopened = await reopenBook(reader, book, timeline, wish, sha256);
  if (!reopened.ok) return { ok: false, obstacle: obstacleOf(newest, asOf, reopened.isEarly) };
  const { plan, evaluation } = reopened;
  return { ok: true, plan, planned: plannedCells(plan), run: runOf(evaluation) };
}

function obstacleOf({ label, last }: Period, asOf: Day, isEarly: boolean): ClosedObstacle {
  if (!isEarly) return { kind: "broken" };
  return { kind: "early", day: isoOf(asOf), period: label, last: isoOf(last) };
}

/** The plan that makes the next year's book out of this one. */
export async function planNextYear(reader: WorkbookReader, { book }: Evaluation): Promise<PlannedYear> {
  const started = isBroken(book) ? { ok: false as const } : await startYear(reader, book);
  if (!started.ok) return { ok: false };
  const { plan, year, rows } = started;
  return { ok: true, plan, planned: plannedCells(plan), year, rows };
}

/** Everything that differs from what closings wrote or counted; empty if all is sound. */
export async function checkClosings(
  reader: WorkbookReader,
  { book, timeline, asOf }: Evaluation,
  language: Language,
): Promise<readonly ClosingFinding[]> {
  const whole = await withSettledRows(reader, book, timeline);
  return verifyBook(whole, timeline, asOf, sha256).findings.map((finding) => ({
    ...{ sheet: finding.sheet, cell: finding.cell, sentence: findingLine(finding, language) },
  }));
}

function runOf(evaluation: Evaluation): RunRecord {
  const { id, version, sha256: hash } = evaluation.program;
  return runRecordOf(overviewOf(evaluation), { id, version, sha256: hash });
}

function dayOf(iso: string): Day {
  const day = dayFromIso(iso);
  if (day === undefined) throw new Error(`${iso} is no day`);
  return day;
}
