/** Worked cases: files beside the rules with the expected results (C1–C8, R1–R8). */
import type { Outcome } from "../../domain/conditions";
import type { BenefitId, LevelId, Program, RequirementId, SheetDeclaration } from "../../domain/program";
import { dayFromIso } from "../../domain/calendar";
import type { TermKind } from "../../domain/settings";
import { programOn, type Timeline } from "../../domain/timeline";
import type { RuleProblemCode } from "../problems/codes";
import type { RuleProblem } from "../problems/problem";
import type { Result } from "../../domain/result";
import type { PointsRuleJson, PointsSettingsJson } from "../files";
import { isIsoDay } from "../text/iso-day";
import { pointerPart, readJson } from "../text/json";
import type { JsonDocument } from "../text/json";
import { checkDocument, MAX_FILE_LENGTH } from "../read-files";
import { known, RuleProblemLog } from "../problems/rule-problem-log";

/** A cell as a case writes it: dates as ISO text, levels as ids; null is a blank cell. */
export type CellJson = string | number | boolean | null;
/** Cells by column key; a column that is left out is blank. */
export type RowJson = Readonly<Record<string, CellJson>>;

/** Settings that differ from the rule files in one case. `benefit` null: every level earns. */
export type CaseOverrides = Partial<PointsSettingsJson> & {
  readonly term?: TermKind;
  readonly benefit?: BenefitId | null;
  readonly rules?: readonly PointsRuleJson[];
};

/** A version that the program has in one case. */
export interface CaseVersionJson {
  /** ISO day; absent in the first one. */
  readonly from?: string;
  readonly with?: CaseOverrides;
}

/** A period that was closed before the case's day (R7). */
export interface CaseClosingJson {
  /** "2026-Q1". */
  readonly period: string;
  /** The rows that stood in the workbook then; those of the case where they are left out. */
  readonly purchases?: readonly RowJson[];
  readonly rates?: readonly RowJson[];
}

/** The expected results; an absent one is not compared. */
export interface CaseExpectation {
  readonly membership?: {
    readonly status: "active" | "expired" | "unknown" | "not-registered" | "not-started";
    readonly from?: string | null;
    readonly to?: string | null;
    readonly renewal?: "possible" | "not-possible" | "unknown" | "agreed";
  };
  readonly heldLevel?: LevelId | null;
  /** In English; "" where no level is held. */
  readonly title?: string;
  readonly heldLevelStillMet?: boolean | null;
  readonly eligibleLevels?: readonly LevelId[];
  readonly requirements?: Readonly<Record<LevelId, Readonly<Record<RequirementId, Outcome>>>>;
  readonly application?: {
    readonly decision: "approved" | "incomplete" | "declined" | "none";
    readonly missing?: readonly RequirementId[];
    readonly unknown?: readonly RequirementId[];
  };
  readonly benefits?: readonly BenefitId[];
  /** Points by settlement period ("2026-Q1", "2026-03", "2026-H1", "2026"). */
  readonly quarters?: Readonly<Record<string, number>>;
  /** Fractions (0.02) by settlement period. */
  readonly rates?: Readonly<Record<string, number>>;
  /** The periods that are estimated; every other one is settled. */
  readonly estimated?: readonly string[];
  /** The periods that are closed. */
  readonly closed?: readonly string[];
  /** Changes to closed periods, in their order. */
  readonly adjustments?: readonly {
    readonly quarter: string;
    readonly cause: string;
    readonly points: number;
    readonly standsIn: string;
  }[];
  readonly total?: number;
  readonly provisional?: boolean;
}

/** A case as its file writes it. */
interface CaseJson {
  readonly it: string;
  /** "C4", "R3". */
  readonly clauses: readonly string[];
  readonly asOf: string;
  readonly with?: CaseOverrides;
  readonly versions?: readonly CaseVersionJson[];
  readonly closings?: readonly CaseClosingJson[];
  /** The differences from the partner that the file gives, if it gives one. */
  readonly partner?: RowJson;
  readonly purchases?: readonly RowJson[];
  /** R8: rows of the Rates sheet. */
  readonly rates?: readonly RowJson[];
  readonly expect: CaseExpectation;
  readonly note?: string;
}

interface CasesJson {
  readonly given?: { readonly partner: RowJson };
  readonly cases: readonly CaseJson[];
}

/** A case with its whole partner. */
export interface WorkedCase extends CaseJson {
  readonly partner: RowJson;
  readonly purchases: readonly RowJson[];
}

/**
 * Reads a file of worked cases. With a timeline, the columns, levels, requirements and benefits that the cases name are
 * checked too, each by the version in force on the case's day.
 */
export function parseCases(
  file: string,
  text: string,
  timeline?: Timeline,
): Result<readonly WorkedCase[], RuleProblem> {
  const documents = new Map<string, JsonDocument>();
  const log = new RuleProblemLog(documents);
  if (text.length > MAX_FILE_LENGTH) {
    log.error(file, "", "file-too-large", { size: String(text.length), limit: String(MAX_FILE_LENGTH) });
    return { ok: false, problems: log.problems };
  }
  const document = readJson(text);
  documents.set(file, document);
  checkDocument(file, "cases", document, log);
  if (log.failed()) return { ok: false, problems: log.problems };
  // The schema check has just passed.
  const { given, cases } = document.value as unknown as CasesJson;
  if (timeline !== undefined && given !== undefined) checkGiven(file, given.partner, timeline, log);
  for (const [at, one] of cases.entries()) {
    const path = `/cases/${String(at)}`;
    if (given === undefined && one.partner === undefined)
      log.error(file, path, "missing-property", { property: "partner" });
    checkDays(file, path, one, log);
    if (timeline !== undefined) checkNames(file, path, one, programFor(one, timeline), log);
  }
  if (log.failed()) return { ok: false, problems: log.problems };
  return { ok: true, value: cases.map((one) => wholeCase(one, given?.partner)), problems: log.problems };
}

/** The version in force on the case's day. */
function programFor({ asOf }: CaseJson, timeline: Timeline): Program {
  const day = dayFromIso(asOf);
  return day === undefined ? timeline[0].program : programOn(timeline, day);
}

/** The given partner may have cells of any version: a case of another one leaves them out. */
function checkGiven(file: string, partner: RowJson, timeline: Timeline, log: RuleProblemLog): void {
  const columns = new Map(timeline.flatMap(({ program }) => [...program.sheets.partners.columns]));
  checkColumns(file, "/given/partner", partner, columns, log);
}

/** The case with the partner that the file gives, changed as the case says. */
function wholeCase(one: CaseJson, given: RowJson = {}): WorkedCase {
  return { ...one, partner: { ...given, ...one.partner }, purchases: one.purchases ?? [] };
}

function checkDays(
  file: string,
  path: string,
  { asOf, versions = [], expect }: CaseJson,
  log: RuleProblemLog,
): void {
  const days: readonly (readonly [string, string | null | undefined])[] = [
    ["/asOf", asOf],
    ...versions.map(({ from }, at) => [`/versions/${String(at)}/from`, from] as const),
    ["/expect/membership/from", expect.membership?.from],
    ["/expect/membership/to", expect.membership?.to],
  ];
  for (const [place, day] of days) {
    if (typeof day === "string" && !isIsoDay(day)) log.error(file, path + place, "not-a-day", { found: day });
  }
}

function checkNames(
  file: string,
  path: string,
  { partner = {}, purchases = [], rates = [], closings = [], expect }: CaseJson,
  program: Program,
  log: RuleProblemLog,
): void {
  const { sheets } = program;
  checkColumns(file, `${path}/partner`, partner, sheets.partners.columns, log);
  for (const [at, cells] of purchases.entries())
    checkColumns(file, `${path}/purchases/${String(at)}`, cells, sheets.purchases.columns, log);
  for (const [at, cells] of rates.entries())
    checkColumns(file, `${path}/rates/${String(at)}`, cells, sheets.rates.columns, log);
  for (const [at, closing] of closings.entries()) {
    const place = `${path}/closings/${String(at)}`;
    for (const [row, cells] of (closing.purchases ?? []).entries())
      checkColumns(file, `${place}/purchases/${String(row)}`, cells, sheets.purchases.columns, log);
    for (const [row, cells] of (closing.rates ?? []).entries())
      checkColumns(file, `${place}/rates/${String(row)}`, cells, sheets.rates.columns, log);
  }
  checkExpectedNames(file, `${path}/expect`, expect, program, log);
}

function checkColumns(
  file: string,
  path: string,
  cells: RowJson,
  columns: SheetDeclaration["columns"],
  log: RuleProblemLog,
): void {
  for (const column of Object.keys(cells)) {
    if (columns.has(column)) continue;
    const details = { column, ...known(column, columns.keys()) };
    log.error(file, path + pointerPart(column), "case-column-unknown", details);
  }
}

type NameKind = "level" | "requirement" | "benefit";

const UNKNOWN_NAME = {
  level: "case-level-unknown",
  requirement: "case-requirement-unknown",
  benefit: "case-benefit-unknown",
} as const satisfies Readonly<Record<NameKind, RuleProblemCode>>;

function checkExpectedNames(
  file: string,
  path: string,
  expect: CaseExpectation,
  program: Program,
  log: RuleProblemLog,
): void {
  const names: Readonly<Record<NameKind, readonly string[]>> = {
    level: program.levels.map((level) => level.id),
    requirement: [...program.requirements.keys(), "active-membership", "requested-level"],
    benefit: program.benefits.map((benefit) => benefit.id),
  };
  const check = (kind: NameKind, found: readonly (string | null | undefined)[], place: string): void => {
    for (const name of found) {
      if (typeof name !== "string" || names[kind].includes(name)) continue;
      log.error(file, path + place, UNKNOWN_NAME[kind], { name, ...known(name, names[kind]) });
    }
  };
  check("level", [expect.heldLevel], "/heldLevel");
  check("level", expect.eligibleLevels ?? [], "/eligibleLevels");
  check("benefit", expect.benefits ?? [], "/benefits");
  check("requirement", expect.application?.missing ?? [], "/application/missing");
  check("requirement", expect.application?.unknown ?? [], "/application/unknown");
  check("level", Object.keys(expect.requirements ?? {}), "/requirements");
  for (const [level, outcomes] of Object.entries(expect.requirements ?? {})) {
    check("requirement", Object.keys(outcomes), `/requirements${pointerPart(level)}`);
  }
}
