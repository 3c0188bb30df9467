/** Worked cases: files that stand beside the rules and say what must come out (C1–C8, R1–R8). */
import type { Outcome } from "../../domain/conditions";
import type { BenefitId, LevelId, Program, RequirementId } from "../../domain/program";
import type { TermKind } from "../../domain/settings";
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

/** What must come out; what is left out is not compared. */
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
  readonly total?: number;
  readonly provisional?: boolean;
}

export interface WorkedCase {
  readonly it: string;
  /** "C4", "R3". */
  readonly clauses: readonly string[];
  readonly asOf: string;
  readonly with?: CaseOverrides;
  readonly partner: RowJson;
  readonly purchases: readonly RowJson[];
  /** R8: rows of the Rates sheet. */
  readonly rates?: readonly RowJson[];
  readonly expect: CaseExpectation;
  readonly note?: string;
}

/**
 * Reads a file of worked cases. With a program, the columns, levels, requirements and benefits that the cases name
 * are checked too.
 */
export function parseCases(
  file: string,
  text: string,
  program?: Program,
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
  // The schema has just been held.
  const { cases } = document.value as unknown as { readonly cases: readonly WorkedCase[] };
  for (const [at, one] of cases.entries()) {
    checkDays(file, `/cases/${String(at)}`, one, log);
    if (program !== undefined) checkNames(file, `/cases/${String(at)}`, one, program, log);
  }
  if (log.failed()) return { ok: false, problems: log.problems };
  return { ok: true, value: cases, problems: log.problems };
}

function checkDays(file: string, path: string, { asOf, expect }: WorkedCase, log: RuleProblemLog): void {
  const days: readonly (readonly [string, string | null | undefined])[] = [
    ["/asOf", asOf],
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
  one: WorkedCase,
  program: Program,
  log: RuleProblemLog,
): void {
  const { partners, purchases, rates } = program.sheets;
  const row = (cells: RowJson, place: string, columns: ReadonlyMap<string, unknown>): void => {
    for (const column of Object.keys(cells)) {
      if (columns.has(column)) continue;
      const details = { column, ...known(column, columns.keys()) };
      log.error(file, path + place + pointerPart(column), "case-column-unknown", details);
    }
  };
  row(one.partner, "/partner", partners.columns);
  for (const [at, cells] of one.purchases.entries())
    row(cells, `/purchases/${String(at)}`, purchases.columns);
  for (const [at, cells] of (one.rates ?? []).entries()) row(cells, `/rates/${String(at)}`, rates.columns);
  checkExpectedNames(file, `${path}/expect`, one.expect, program, log);
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
