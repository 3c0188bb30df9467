/** Runs one evaluation from beginning to end, away from the pane's thread. */
import { closedObstacle } from "../../src/app/closing/closed-obstacle";
import { closingOutlook } from "../../src/app/closing/outlook";
import { ChangeList } from "../../src/app/changes";
import { evaluateWorkbook, withProblems, type Evaluation } from "../../src/app/evaluate";
import { overviewOf } from "../../src/app/overview";
import { changesSince, hasGained, hasLost, type ChangesSince } from "../../src/app/partner/since-last-run";
import { planWrites } from "../../src/app/plan";
import { ProblemPages } from "../../src/app/problem-pages";
import { dayFromIso } from "../../src/domain/calendar";
import { joinProblems } from "../../src/domain/problems";
import type { LoadedVersions, RuleFiles } from "../../src/ruleset";
import { isSettledSheet } from "../../src/sheets/books/settled-columns";
import { managersOf } from "../../src/sheets/partner-details";
import type { SheetLayout } from "../../src/sheets/layout";
import type { FileMapping } from "../../src/sheets/mapping";
import type { WorkbookReader } from "../../src/workbook/reader";
import type { WritePlan } from "../../src/workbook/write-plan";
import { checkedRules, versionInForce } from "./checked-rules";
import { keptMapping } from "./kept-mapping";
import { hiddenColumnsOf } from "./hidden-columns";
import { plannedCells } from "./planned-cells";
import type { JobMessage, Findings, ReadSheet, Refusal } from "./protocol";

export interface EvaluationInput {
  readonly reader: WorkbookReader;
  readonly asOf: string;
  readonly rules: RuleFiles;
  readonly mapping: unknown;
  /** Sheets that somebody changed: settled purchases among them are held against their check numbers. */
  readonly changed?: readonly string[];
}

/** The data that questions are answered from. */
export interface AnswerSources {
  readonly evaluation: Evaluation;
  readonly changes: ChangeList;
  readonly problems: ProblemPages;
  readonly since: ChangesSince;
  /** What it was made with: changed rules are compared with it. */
  readonly given: GivenRules;
}

/** The rules and the mapping of an evaluation, as the workbook has them. */
export interface GivenRules extends Pick<EvaluationInput, "rules" | "mapping"> {
  readonly versions: LoadedVersions;
}

type Say = (message: JobMessage) => void;

/**
 * Evaluates and plans, and sends the results; ends with "done", "refused" or "failed". `onEvaluated` is called before
 * "done": from then on questions can be answered.
 */
export async function runEvaluation(
  input: EvaluationInput,
  say: Say,
  onEvaluated: (evaluated: AnswerSources) => void,
): Promise<void> {
  try {
    const refusal = await evaluateAndPlan(input, say, onEvaluated);
    if (refusal !== undefined) say({ kind: "refused", refusal });
  } catch (error) {
    say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

async function evaluateAndPlan(
  input: EvaluationInput,
  say: Say,
  onEvaluated: (evaluated: AnswerSources) => void,
): Promise<Refusal | undefined> {
  const loaded = await checkedRules(input.rules);
  if (!loaded.ok) return { kind: "rules", problems: loaded.problems };
  const asOf = dayFromIso(input.asOf);
  if (asOf === undefined) throw new Error(`${input.asOf} is no day`);
  const inForce = versionInForce(loaded.value, asOf);
  const mapping = keptMapping(input.mapping, inForce.program);
  if (!mapping.ok) return { kind: "mapping", problems: mapping.problems };
  const evaluated = await evaluateWorkbook(input.reader, loaded.value, asOf, {
    mapping: mapping.value,
    settled: (input.changed ?? []).some(isSettledSheet) ? "now" : "later",
    onProgress: (progress) => {
      say({ kind: "progress", progress });
    },
  });
  if (!evaluated.ok) return { kind: "layout", problems: evaluated.problems };
  // Partners that only purchases name have no rows for results.
  const isListed = mapping.value.partners?.fromPurchases !== true;
  const { plan: ofResults, problems: inTheWay } = isListed
    ? await planWrites(input.reader, evaluated.value)
    : { plan: { sheets: [] }, problems: joinProblems([]) };
  const plan = loaded.value.length === 1 ? ofResults : await withVersions(input, ofResults, evaluated.value);
  for (const sheet of plan.sheets) say({ kind: "sheet", sheet });
  const evaluation = withProblems(evaluated.value, inTheWay);
  const changes = new ChangeList(evaluation, plan);
  const problems = new ProblemPages(evaluation.problems);
  const since = changesSince(evaluation, plan);
  const done = { evaluation, changes, problems, since, given: { ...input, versions: loaded.value } };
  onEvaluated(done);
  const hiddenColumns = await hiddenColumnsOf(input.reader, plan);
  say({
    kind: "done",
    findings: { ...findingsOf(done, loaded.value, plan, mapping.value.files ?? []), hiddenColumns },
  });
  return undefined;
}

/** Results bring versions into the journal; loaded only if there are several. */
async function withVersions(
  { reader }: EvaluationInput,
  plan: WritePlan,
  evaluation: Evaluation,
): Promise<WritePlan> {
  const [{ withVersionLines }, { sha256 }] = await Promise.all([
    import("../../src/app/closing/version-lines"),
    import("../sha256"),
  ]);
  return withVersionLines(reader, plan, evaluation, sha256);
}

function findingsOf(
  { evaluation, changes, problems, since }: AnswerSources,
  versions: LoadedVersions,
  plan: WritePlan,
  files: readonly FileMapping[],
): Omit<Findings, "hiddenColumns"> {
  const inForce = versionInForce(versions, evaluation.asOf);
  const { partners, rates } = evaluation.book.layout;
  const purchases = evaluation.book.purchases.sources.map(({ layout }) => layout);
  const all = [...since.values()];
  return {
    files,
    overview: overviewOf(evaluation, problems),
    totals: changes.totals,
    managers: managersOf(evaluation.book.details),
    since: { gained: all.filter(hasGained).length, lost: all.filter(hasLost).length },
    planned: plannedCells(plan),
    closedObstacle: closedObstacle(evaluation),
    closing: closingOutlook(evaluation),
    rules: inForce.source,
    versions: versions.map(({ source }) => source),
    sha256: inForce.program.sha256,
    language: evaluation.language,
    partners: readSheet(partners),
    purchases: purchases.map(readSheet),
    sheets: [partners, ...purchases, rates].flatMap((layout) => layout?.sheet ?? []),
  };
}

function readSheet({ sheet, columns }: SheetLayout): ReadSheet {
  return { sheet, columns: Object.fromEntries(columns) };
}
