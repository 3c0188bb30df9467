/** One evaluation from beginning to end, away from the pane's thread. */
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import { planWrites } from "../../src/app/plan";
import { dayFromIso } from "../../src/domain/calendar";
import { pointsOf } from "../../src/domain/points";
import type { Program } from "../../src/domain/program";
import type { Result } from "../../src/domain/result";
import type { PointUnits } from "../../src/domain/units";
import { loadProgram, type RuleFiles } from "../../src/ruleset";
import { parseMapping, type Mapping } from "../../src/sheets/mapping";
import type { SheetWrite, WorkbookReader, WritePlan } from "../../src/sheets/workbook";
import { plannedCells } from "./planned-cells";
import type { JobMessage, OutcomeSummary, Refusal } from "./protocol";
import { hashOfRules } from "./rules-hash";

export interface JobInput {
  readonly reader: WorkbookReader;
  readonly asOf: string;
  readonly rules: RuleFiles;
  readonly mapping: unknown;
}

type Say = (message: JobMessage) => void;

/** Rows of a plan that are sent at a time: taking them in takes the pane a few milliseconds. */
const ROWS_A_MESSAGE = 500;
/** Problems that the pane lists. */
const LISTED_PROBLEMS = 1000;

/** Evaluates, plans, and says all of it; ends with "done", "refused" or "failed". */
export async function runJob(input: JobInput, say: Say): Promise<void> {
  try {
    const refusal = await evaluateAndPlan(input, say);
    if (refusal !== undefined) say({ kind: "refused", refusal });
  } catch (error) {
    say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

async function evaluateAndPlan(input: JobInput, say: Say): Promise<Refusal | undefined> {
  const loaded = loadProgram(input.rules, await hashOfRules(input.rules));
  if (!loaded.ok) return { kind: "rules", problems: loaded.problems };
  const program = loaded.value;
  const mapping = mappingOf(input.mapping, program);
  if (!mapping.ok) return { kind: "mapping", problems: mapping.problems };
  const asOf = dayFromIso(input.asOf);
  if (asOf === undefined) throw new Error(`${input.asOf} is no day`);
  const evaluated = await evaluateWorkbook(input.reader, program, asOf, {
    mapping: mapping.value,
    onProgress: (progress) => {
      say({ kind: "progress", progress });
    },
  });
  if (!evaluated.ok) return { kind: "layout", problems: evaluated.problems };
  const plan = await planWrites(input.reader, evaluated.value);
  for (const sheet of plan.sheets) saySheet(sheet, say);
  say({ kind: "done", outcome: summaryOf(evaluated.value, plan, input.asOf) });
  return undefined;
}

function mappingOf(kept: unknown, program: Program): Result<Mapping, { path: string; expected: string }> {
  if (kept === undefined || kept === null) return { ok: true, value: {}, problems: [] };
  return parseMapping(kept, program.sheets);
}

function saySheet({ rows, ...head }: SheetWrite, say: Say): void {
  say({ kind: "sheet", head });
  for (let i = 0; i < rows.length; i += ROWS_A_MESSAGE)
    say({ kind: "rows", rows: rows.slice(i, i + ROWS_A_MESSAGE) });
}

function summaryOf({ program, partners, book }: Evaluation, plan: WritePlan, asOf: string): OutcomeSummary {
  const decisions = { approved: 0, incomplete: 0, declined: 0 };
  let total = 0;
  let provisional = 0;
  for (const { application, points } of partners) {
    if (application.decision !== "none") decisions[application.decision] += 1;
    total += points.total;
    if (points.provisional) provisional += 1;
  }
  const { id, name, version, sha256 } = program;
  const levels = program.levels.map((level) => ({ id: level.id, name: level.name }));
  return {
    asOf,
    program: { id, name, version, sha256, levels },
    partners: partners.length,
    decisions,
    totalPoints: pointsOf(total as PointUnits, program.points.rounding.precision),
    provisional,
    planned: plannedCells(plan),
    counts: book.log.counts,
    problems: book.log.list().slice(0, LISTED_PROBLEMS),
  };
}
