/** The evaluation as JSON (docs/result.schema.json), partner by partner, so that a large one need not fit in memory. */
import { isoOf } from "../domain/calendar";
import type { PeriodAccrual, RuleAccrual } from "../domain/accrual";
import { comparisonsOf } from "../domain/conditions";
import { sourcesOf, type PartnerEvaluation } from "../domain/evaluation";
import { explainRequirement } from "../domain/explanation";
import { titleOf } from "../domain/held-level";
import { commonQualifying, commonRate } from "../domain/ledger";
import type { IncompleteCause } from "../domain/incomplete";
import { currencyUnits } from "../domain/money";
import { pointsOf } from "../domain/points";
import type { PartnerPoints, PointsSources } from "../domain/partner-points";
import type { DataProblem } from "../domain/problem";
import { problemList } from "../domain/problems";
import type { Language, Program, RequirementId } from "../domain/program";
import type { Layout, SheetLayout } from "../sheets/layout";
import type { Vat } from "../sheets/headers/vat";
import { cellName, columnLetters, sheetColumn } from "../workbook/cell-name";
import { adjustmentsJson, closingsJson, formerPartnersJson } from "./closing/books-json";
import type { Evaluation } from "./evaluate";
import { incompleteSentence, problemSentence } from "./problem-text";

/** The whole document in pieces, in order. Titles and sentences are in `language`. */
export function* resultJson(evaluation: Evaluation, language: Language): Generator<string> {
  const { program, asOf } = evaluation;
  const { id, version, sha256 } = program;
  yield `{"asOf":${JSON.stringify(isoOf(asOf))},"program":${JSON.stringify({ id, version, sha256 })},"rules":${JSON.stringify(rulesJson(evaluation))},"partners":[`;
  yield* separated(evaluation.partners.keys(), (position) => partnerJson(evaluation, position, language));
  yield `],"formerPartners":${JSON.stringify(formerPartnersJson(evaluation, language, pointsJson))}`;
  yield `,"closings":${JSON.stringify(closingsJson(evaluation))}`;
  yield `,"sheets":${JSON.stringify(sheetsJson(evaluation.book.layout))},"incomplete":[`;
  yield* separated(evaluation.book.incomplete, (cause) => incompleteJson(cause, language));
  yield `],"problems":[`;
  yield* separated(problemList(evaluation.problems), (problem) => problemJson(program, problem, language));
  yield `]}\n`;
}

/** The versions of the rules, by their days. */
function rulesJson({ timeline, program }: Evaluation) {
  const versions = timeline.map(({ from, program: own, note }) => ({
    from: from === undefined ? null : isoOf(from),
    version: own.version,
    sha256: own.sha256,
    note: note ?? null,
    inForce: own === program,
  }));
  return { versions };
}

function* separated<T>(items: Iterable<T>, toJson: (item: T) => unknown): Generator<string> {
  let separator = "\n";
  for (const item of items) {
    yield separator + JSON.stringify(toJson(item));
    separator = ",\n";
  }
}

/** A problem with its place and its sentence. */
export function problemJson(program: Program, problem: DataProblem, language: Language) {
  return {
    code: problem.code,
    severity: problem.severity,
    ...problem.at,
    message: problemSentence(program, problem, language),
  };
}

/** The sheets in use by their keys, with their columns; null where the workbook lacks one. */
function sheetsJson({ partners, purchases, rates }: Layout) {
  return {
    partners: sheetJson(partners),
    purchases: purchases.map(sheetJson),
    rates: rates === undefined ? null : sheetJson(rates),
  };
}

function sheetJson({ sheet, table, headerRow, columns, headers, units }: SheetLayout) {
  const entries = [...columns].map(([key, column]) => {
    const unit = units.get(key);
    return [
      key,
      {
        column: columnLetters(sheetColumn(column)),
        header: headers.get(sheetColumn(column)) ?? "",
        ...(unit !== undefined && { factor: unit.factor, currency: unit.currency ?? null }),
        ...(unit?.vat !== undefined && { vat: vatJson(unit.vat) }),
      },
    ] as const;
  });
  return { sheet, table: table?.name ?? null, headerRow, columns: Object.fromEntries(entries) };
}

/** The tax in a column's amounts; the side that counts is always said. */
function vatJson({ amounts, rate, counts = amounts }: Vat) {
  return { amounts, rate: rate ?? null, counts };
}

/** Causes of incomplete totals. Amounts are in units of their currency. */
export function incompleteJson(cause: IncompleteCause, language: Language) {
  return {
    code: cause.code,
    ...cause.at,
    rows: cause.rows,
    sums: cause.sums.map(({ currency, amount }) => ({ currency, amount: currencyUnits(amount) })),
    message: incompleteSentence(cause, language),
  };
}

/** One partner's entry. */
export function partnerJson(evaluation: Evaluation, position: number, language: Language) {
  const evaluated = evaluation.partners[position];
  if (evaluated === undefined) throw new Error(`there is no partner at position ${String(position)}`);
  const { program } = evaluation;
  const { partner, held } = evaluated;
  const requirements = requirementsJson(evaluation, evaluated, position);
  return {
    id: partner.id,
    name: partner.name,
    row: partner.row,
    membership: membershipJson(evaluated),
    heldLevel: held.level ?? null,
    title: titleOf(program, held, language),
    serviceStatus: held.addOns.length > 0,
    addOnStatuses: held.addOns,
    heldLevelStillMet: evaluated.heldLevelStillMet ?? null,
    eligibleLevels: evaluated.levels.filter(({ outcome }) => outcome === "met").map(({ level }) => level),
    application: applicationJson(program, evaluated),
    levels: levelsJson(program, evaluated, requirements),
    requirements,
    benefits: evaluated.benefits,
    points: pointsJson(evaluated.points),
    adjustments: adjustmentsJson(evaluation, evaluated.points, language),
  };
}

function membershipJson({ membership, renewal }: PartnerEvaluation) {
  return {
    status: membership.status,
    ...termJson(membership.term),
    renewal: renewal.status,
    renewalMissing: renewal.missing,
    renewalUnknown: renewal.unknown,
  };
}

function termJson(term: PartnerEvaluation["membership"]["term"]) {
  return {
    from: term === undefined ? null : isoOf(term.first),
    to: term === undefined ? null : isoOf(term.last),
  };
}

/**
 * `requested` is the level asked for. Where a title asks for an add-on with its base level, `requestedBase` is the base
 * level; where it asks for several add-ons, `requestedAddOns` holds them all.
 */
function applicationJson({ levels }: Program, { application }: PartnerEvaluation) {
  const { requested, decision, missing, unknown } = application;
  const addOns = requested.filter((id) => levels.find((level) => level.id === id)?.kind === "addOn");
  const base =
    requested.length > 1 && addOns.length < requested.length ? { requestedBase: requested[0] } : {};
  const several = addOns.length > 1 ? { requestedAddOns: addOns } : {};
  return { requested: requested.at(-1) ?? null, ...base, ...several, decision, missing, unknown };
}

/** Every level with every requirement that its tier rule names. */
function levelsJson(
  { levels: declared }: Program,
  { levels }: PartnerEvaluation,
  requirements: ReturnType<typeof requirementsJson>,
) {
  return Object.fromEntries(
    declared.map((level, position) => [
      level.id,
      {
        eligible: levels[position]?.outcome === "met",
        requirements: Object.fromEntries(level.requirements.map((id) => [id, requirements[id]?.outcome])),
      },
    ]),
  );
}

/** Each requirement with the values found and needed, and the cells of the values found. */
function requirementsJson(evaluation: Evaluation, evaluated: PartnerEvaluation, position: number) {
  const { timeline, program, asOf, book } = evaluation;
  const sources = sourcesOf(timeline, evaluated.partner, book.purchases.book.of(position), asOf);
  return Object.fromEntries(
    [...program.requirements.keys()].map((id) => [id, requirementJson(evaluation, sources, id)]),
  );
}

function requirementJson(evaluation: Evaluation, sources: PointsSources, id: RequirementId) {
  const node = explainRequirement(sources, id);
  const { columns } = evaluation.book.layout.partners;
  const comparisons = comparisonsOf(node).map(({ fact, operator, needed, found, outcome }) => {
    const column = columns.get(fact);
    const cell = column === undefined ? {} : { cell: cellName(column, sources.partner.row) };
    return { fact, operator, needed: needed ?? null, found: found ?? null, outcome, ...cell };
  });
  return { outcome: node.outcome, comparisons };
}

function pointsJson(points: PartnerPoints) {
  const { precision } = points;
  return {
    term: points.term === undefined ? null : termJson(points.term),
    provisional: points.provisional,
    total: pointsOf(points.total, precision),
    quarters: points.periods.map((period) => periodJson(period, precision)),
  };
}

function periodJson(period: PeriodAccrual, precision: number) {
  const [rate, qualifying] = [commonRate(period), commonQualifying(period)];
  return {
    quarter: period.period.label,
    purchases: currencyUnits(period.purchases),
    cumulative: currencyUnits(period.cumulative),
    qualifying: qualifying === undefined ? null : currencyUnits(qualifying),
    rate: rate === undefined ? null : rate / 1_000_000,
    points: pointsOf(period.points, precision),
    status: period.status,
    provisional: period.provisional,
    version: period.version.program.version,
    rules: period.rules.map((rule) => ruleJson(rule, precision)),
  };
}

/** The figures of one points rule in a period; the rules' points add up to the period's. */
function ruleJson({ rule, earns, purchases, qualifying, rate, points }: RuleAccrual, precision: number) {
  return {
    id: rule,
    earns,
    purchases: currencyUnits(purchases),
    qualifying: currencyUnits(qualifying),
    rate: rate / 1_000_000,
    points: pointsOf(points, precision),
  };
}
