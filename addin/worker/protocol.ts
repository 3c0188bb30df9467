/** What the pane and its worker say to each other. The workbook itself is reached through the channel in `port`. */
import type { Change, ChangeTotals } from "../../src/app/change";
import type { ChangeFilter } from "../../src/app/changes";
import type { Page } from "../../src/app/page";
import type { PlannedCell } from "../../src/app/fixes";
import type { Overview } from "../../src/app/overview";
import type { ProblemGroup } from "../../src/app/problem-pages";
import type { EndingHit } from "../../src/app/partner/ending-soon";
import type { PartnerCard } from "../../src/app/partner/card";
import type { PartnerHit } from "../../src/app/partner/hits";
import type { Progress } from "../../src/app/book";
import type { Invoice } from "../../src/app/partner/invoices";
import type { Survey } from "../../src/app/survey";
import type { DataProblem } from "../../src/domain/problem";
import type { ColumnKey, Language } from "../../src/domain/program";
import type { RuleFiles, RuleProblem, RuleSource } from "../../src/ruleset";
import type { FixKind } from "../../src/sheets/fixes";
import type { LayoutProblem } from "../../src/sheets/layout";
import type { MappingProblem } from "../../src/sheets/mapping";
import type { SheetWrite, WritePlan } from "../../src/workbook/write-plan";

/** Judges a workbook; the worker then stays, and answers questions about it through `questions`. */
export interface EvaluationJob {
  readonly kind: "evaluate";
  readonly port: MessagePort;
  readonly questions: MessagePort;
  /** ISO day: "2026-12-31". */
  readonly asOf: string;
  /** The workbook's own rule files; the shipped ones where there are none. */
  readonly rules: RuleFiles | undefined;
  /** The mapping kept in the workbook, still to be checked. */
  readonly mapping: unknown;
}

/** Checks rule files, and finds the sheets of a workbook that they would be applied to. */
export interface SurveyJob {
  readonly kind: "survey";
  /** Undefined: the rule files alone. */
  readonly port: MessagePort | undefined;
  readonly rules: RuleFiles | undefined;
  readonly mapping: unknown;
}

export type Job = EvaluationJob | SurveyJob;

/** One version of the rules, read and checked. */
export interface CheckedVersion {
  /** Where its files stand among the texts; "" where the rules are one version. */
  readonly folder: string;
  /** ISO day from which it is in force; `undefined` for the first one. */
  readonly from: string | undefined;
  readonly note: string | undefined;
  readonly source: RuleSource;
  readonly sha256: string;
}

/** Rule files, read and checked. `files`: their texts; `source` and `sha256`: those of the version in force today. */
export type CheckedRules =
  | {
      readonly ok: true;
      readonly files: RuleFiles;
      readonly source: RuleSource;
      readonly sha256: string;
      readonly warnings: readonly RuleProblem[];
      /** By their days. */
      readonly versions: readonly CheckedVersion[];
      /** The place in `versions` of the one in force today. */
      readonly inForce: number;
    }
  | { readonly ok: false; readonly files: RuleFiles; readonly problems: readonly RuleProblem[] };

/** Which sheets and columns would be used. Undefined where rules are wrong, or only they were asked for. */
export type CheckedSheets =
  | { readonly ok: true; readonly survey: Survey }
  | { readonly ok: false; readonly problems: readonly MappingProblem[] }
  | undefined;

export interface SurveyFindings {
  readonly rules: CheckedRules;
  readonly sheets: CheckedSheets;
}

/** What a plan would change. */
export interface PlannedCells {
  /** Cells that would hold something else than now, headers of new columns among them. */
  readonly cells: number;
  /** How many of them are such headers. */
  readonly headers: number;
  readonly sheets: readonly string[];
}

/** A sheet that was read, for going to its cells. */
export interface ReadSheet {
  readonly sheet: string;
  readonly columns: Readonly<Record<ColumnKey, number>>;
}

export interface HiddenColumns {
  readonly sheet: string;
  /** Their letters: "T, U". */
  readonly columns: string;
}

/** What an evaluation found, at a glance. All else is asked for. */
export interface Findings {
  readonly overview: Overview;
  readonly totals: ChangeTotals;
  readonly planned: PlannedCells;
  /** Columns for results that users cannot see. */
  readonly hiddenColumns: readonly HiddenColumns[];
  readonly rules: RuleSource;
  readonly sha256: string;
  /** The language of the partners sheet's headers, in which results are written. */
  readonly language: Language;
  readonly partners: ReadSheet;
  /** The sources of purchases: an invoice names its own by its place here (`SourceIndex`). */
  readonly purchases: readonly ReadSheet[];
  /** Names of all sheets that were read. */
  readonly sheets: readonly string[];
}

/** Safe fixes, planned: all of them, and the first ones to look at. */
export interface PlannedFixes {
  readonly plan: WritePlan;
  readonly preview: Page<PlannedCell>;
}

/** What can be asked of an evaluation. Lists come in pages. */
export interface EvaluationAnswers {
  changes(filter: ChangeFilter, from: number, count: number): Page<Change>;
  problems(group: Pick<ProblemGroup, "code" | "sheet">, from: number, count: number): Page<DataProblem>;
  findPartners(search: string, from: number, count: number): Page<PartnerHit>;
  /** The partner that a row of the partners sheet or of a sheet of purchases is about. */
  partnerAt(sheet: string, row: number): number | undefined;
  partner(position: number): PartnerCard;
  /** The purchases behind a period's points by one rule. */
  invoices(position: number, period: string, rule: string, from: number, count: number): Page<Invoice>;
  endingSoon(from: number, count: number): Page<EndingHit>;
  planFixes(kind: FixKind, sheet: string): Promise<PlannedFixes>;
  planProblemSheet(language: Language): Promise<WritePlan>;
}

/** Why a workbook was not evaluated: each a list of problems with places. */
export type Refusal =
  | { readonly kind: "rules"; readonly problems: readonly RuleProblem[] }
  | { readonly kind: "mapping"; readonly problems: readonly MappingProblem[] }
  | { readonly kind: "layout"; readonly problems: readonly LayoutProblem[] };

/** A plan is sent sheet by sheet, its rows in columns: as objects they would make the pane stand still. */
export type JobMessage =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "sheet"; readonly sheet: SheetWrite }
  | { readonly kind: "done"; readonly findings: Findings }
  /** Rule files are being checked, and have been. */
  | { readonly kind: "checking" | "checked" }
  | { readonly kind: "surveyed"; readonly findings: SurveyFindings }
  /** Reading failed (the channel's other side knows why), or a mistake in code. */
  | { readonly kind: "failed"; readonly message: string };
