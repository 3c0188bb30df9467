/**
 * Use case: run worked cases (C1–C8, R1–R10). A case's partner and purchases are put into a workbook and pass through
 * the same steps as a real one, including header matching and cell reading; the results are compared exactly.
 */
import { dayFromIso } from "../domain/calendar";
import { pointsOf } from "../domain/points";
import type { PartnerEvaluation } from "../domain/evaluation";
import type { WorkedCase } from "../ruleset";
import { caseBook, type CaseTools } from "./case-book";
import { partnerJson } from "./result-json";
import { evaluateWorkbook, type Evaluation } from "./evaluate";
import { programOn, type Timeline } from "../domain/timeline";

/** An expected value that differs from the result. `path` names it ("/quarters/2026-Q1"). */
export interface CaseDifference {
  readonly path: string;
  readonly expected: unknown;
  readonly found: unknown;
}

export interface CaseOutcome {
  readonly differences: readonly CaseDifference[];
  /** The evaluation, for a check by the engine; absent where the case could not be read. */
  readonly evaluation: Evaluation | undefined;
}

/** Runs one case against versions of a program (the case's own settings already in them). */
export async function runCase(
  worked: WorkedCase,
  timeline: Timeline,
  tools: CaseTools,
): Promise<CaseOutcome> {
  const asOf = dayFromIso(worked.asOf);
  if (asOf === undefined) return unreadable("/asOf", "YYYY-MM-DD", worked.asOf);
  const program = programOn(timeline, asOf);
  const reader = await caseBook(worked, timeline, program, tools);
  if ("why" in reader) return unreadable(`/closings/${String(reader.at)}`, "a closing", reader.why);
  const evaluated = await evaluateWorkbook(reader, timeline, asOf);
  if (!evaluated.ok) return unreadable("", "a workbook", evaluated.problems);
  const evaluation = evaluated.value;
  if (evaluation.partners[0] === undefined) return unreadable("/partner", "a partner", worked.partner);
  return { differences: differencesIn(worked, evaluation, evaluation.partners[0]), evaluation };
}

function unreadable(path: string, expected: unknown, found: unknown): CaseOutcome {
  return { differences: [{ path, expected, found }], evaluation: undefined };
}

/** Expected and found values side by side, for every part of the expectation that the case contains. */
function differencesIn(
  worked: WorkedCase,
  evaluation: Evaluation,
  evaluated: PartnerEvaluation,
): CaseDifference[] {
  const found = foundParts(evaluation, evaluated, 0);
  return Object.entries(worked.expect).flatMap(([key, expected]) =>
    differences(`/${key}`, expected, found[key as keyof WorkedCase["expect"]]),
  );
}

/** What an evaluation found of the partner at a position, in the form of a case's expectation. */
export function foundParts(evaluation: Evaluation, evaluated: PartnerEvaluation, position: number) {
  const json = partnerJson(evaluation, position, "en");
  const { periods, precision } = evaluated.points;
  const levels = Object.entries(json.levels).map(([level, { requirements }]) => [level, requirements]);
  return {
    ...json,
    requirements: Object.fromEntries(levels),
    quarters: Object.fromEntries(
      periods.map(({ period, points }) => [period.label, pointsOf(points, precision)]),
    ),
    rates: Object.fromEntries(json.points.quarters.map(({ quarter, rate }) => [quarter, rate])),
    estimated: periods.filter((period) => period.status === "estimated").map(({ period }) => period.label),
    total: json.points.total,
    provisional: json.points.provisional,
    closed: periods.filter((period) => period.status === "closed").map(({ period }) => period.label),
    adjustments: json.adjustments.map(({ quarter, cause, points, standsIn }) => {
      return { quarter, cause, points, standsIn };
    }),
  } satisfies Readonly<Record<keyof WorkedCase["expect"], unknown>>;
}

/**
 * Lists and plain values must be equal. An object's expectation may name only some parts, but points by period are
 * compared completely: an extra period is a difference.
 */
function differences(path: string, expected: unknown, found: unknown): CaseDifference[] {
  if (isPlainObject(expected) && isPlainObject(found)) {
    const whole = path === "/quarters" ? Object.keys(found) : [];
    return [...new Set([...Object.keys(expected), ...whole])].flatMap((key) =>
      differences(`${path}/${key}`, expected[key], found[key]),
    );
  }
  return JSON.stringify(expected) === JSON.stringify(found) ? [] : [{ path, expected, found }];
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
