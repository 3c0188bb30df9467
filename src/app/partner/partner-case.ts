/** Use case: a real partner becomes a worked case of the rules: its facts and purchases, with name and id replaced. */
import { isoOf } from "../../domain/calendar";
import type { PartnerEvaluation } from "../../domain/evaluation";
import { purchaseFact } from "../../domain/facts";
import type { RequestedCell } from "../../domain/partner";
import type { ColumnKey, Program } from "../../domain/program";
import type { CaseExpectation, CellJson, RowJson, WorkedCase } from "../../ruleset";
import type { CaseTools } from "../case-book";
import type { Evaluation } from "../evaluate";
import { foundParts, runCase } from "../worked-cases";
import { MOST_CASE_PURCHASES, type NoCase } from "./case-limits";
import { evaluatedAt } from "./hits";

export type PartnerCase =
  | { readonly ok: true; readonly worked: WorkedCase }
  | { readonly ok: false; readonly why: NoCase };

/** The worked case of the partner at a position. It is run once: a case that does not pass is none. */
export async function partnerCase(
  evaluation: Evaluation,
  position: number,
  tools: CaseTools,
): Promise<PartnerCase> {
  const evaluated = evaluatedAt(evaluation, position);
  const { partner, points } = evaluated;
  if (points.provisional || partner.unreadable.size > 0) return { ok: false, why: "provisional" };
  const { days } = evaluation.book.purchases.book.of(position);
  if (days.length > MOST_CASE_PURCHASES) return { ok: false, why: "too-many" };
  const asOf = isoOf(evaluation.asOf);
  const worked: WorkedCase = {
    it: `a partner of the workbook, as of ${asOf} (purchases: ${String(days.length)})`,
    clauses: ["C2", "C3", "C4", "C6", "C7", "C8"],
    asOf,
    partner: cellsOf(evaluation, evaluated),
    purchases: purchaseRows(evaluation, position),
    expect: expectationOf(evaluation, evaluated, position),
  };
  const { differences } = await runCase(worked, evaluation.timeline, tools);
  return differences.length === 0 ? { ok: true, worked } : { ok: false, why: "not-alone" };
}

/** The case with what an evaluation by other rules found instead of what was expected. */
export function expectationOf(
  evaluation: Evaluation,
  evaluated: PartnerEvaluation,
  position: number,
): CaseExpectation {
  const found = foundParts(evaluation, evaluated, position);
  const { status, from, to, renewal } = found.membership;
  const { decision, missing, unknown } = found.application;
  const rates = Object.entries(found.rates).filter((one): one is [string, number] => one[1] !== null);
  const { heldLevel, heldLevelStillMet, eligibleLevels, benefits } = found;
  return {
    membership: { status, from, to, renewal },
    ...{ heldLevel, heldLevelStillMet, eligibleLevels },
    requirements: found.requirements as NonNullable<CaseExpectation["requirements"]>,
    application: { decision, missing, unknown },
    benefits,
    quarters: found.quarters,
    rates: Object.fromEntries(rates),
    estimated: found.estimated,
    total: found.total,
    provisional: found.provisional,
  };
}

function cellsOf({ program }: Evaluation, { partner, held }: PartnerEvaluation): RowJson {
  const asked = askedColumns(program);
  const others = [...partner.columns].flatMap(([key, value]): [ColumnKey, CellJson][] => {
    const type = program.sheets.partners.columns.get(key)?.type;
    // Texts that no rule asks for may tell who the partner is.
    const isTold = value !== undefined && (asked.has(key) || (type !== "text" && type !== "id"));
    return isTold ? [[key, value]] : [];
  });
  const statuses = program.levels.flatMap(({ id, statusColumn }): [ColumnKey, CellJson][] =>
    statusColumn !== undefined && held.addOns.includes(id) ? [[statusColumn, true]] : [],
  );
  const { registeredOn, renewedThrough, level, requestedLevel } = partner;
  return {
    partnerId: "P-1",
    name: "Partner 1",
    ...(typeof registeredOn === "number" && { registeredOn: isoOf(registeredOn) }),
    ...(typeof renewedThrough === "number" && { renewedThrough }),
    ...(level.kind === "level" && { level: level.level }),
    ...requestedText(program, requestedLevel),
    ...Object.fromEntries([...others, ...statuses]),
  };
}

/** One level by its id; a base level with its status by their title. */
function requestedText({ levels }: Program, cell: RequestedCell): RowJson {
  if (cell.kind !== "levels") return {};
  const [base, addOn] = cell.levels;
  const title = levels.find(({ id }) => id === addOn)?.titles.get(base ?? "")?.en;
  return { requestedLevel: title ?? base ?? null };
}

function askedColumns({ requirements, points }: Program): ReadonlySet<string> {
  const conditions = [
    ...[...requirements.values()].map(({ condition }) => condition),
    ...points.rules.map(({ who }) => who),
  ];
  return new Set(conditions.flatMap((condition) => condition?.facts ?? []));
}

/** Purchases in the program's currency, their documents by number. */
function purchaseRows({ book }: Evaluation, position: number): readonly RowJson[] {
  const purchases = book.purchases.book.of(position);
  const documents = new Map<CellJson, string>();
  return Array.from(purchases.days, (_, at): RowJson => {
    const facts = [...purchases.facts.keys()].map((key) => [key, purchaseFact(purchases, at, key)] as const);
    const row = Object.fromEntries(
      facts.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    );
    const number = row["document"] ?? at;
    const document = documents.get(number) ?? `D-${String(documents.size + 1)}`;
    documents.set(number, document);
    return {
      ...row,
      date: purchaseFact(purchases, at, "date") ?? null,
      amount: purchaseFact(purchases, at, "amount") ?? null,
      document,
    };
  });
}
