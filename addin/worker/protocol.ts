/** The messages between the pane and its worker. The workbook itself is read through the channel in `port`. */
import type { Change, ChangedPartner, ChangeTotals } from "../../src/app/change";
import type { ChangeFilter } from "../../src/app/changes";
import type { ClosedRules } from "../../src/app/closing/closed-rules";
import type { ClosedObstacle } from "../../src/app/closing/closed-obstacle";
import type { DifferenceGroup } from "../../src/app/closing/differences";
import type { ClosingOutlook, PastClosing } from "../../src/app/closing/outlook";
import type { Checkup } from "../../src/app/checkup";
import type { Page } from "../../src/app/page";
import type { OfferedFix, PlannedCell } from "../../src/app/fixes";
import type { Overview } from "../../src/app/overview";
import type { ProposedBook } from "../../src/app/proposed-book";
import type { ProblemGroup } from "../../src/app/problem-pages";
import type { PartnerProblem } from "../../src/app/problem-partners";
import type { PartnerCard } from "../../src/app/partner/card";
import type { PartnerCase } from "../../src/app/partner/partner-case";
import type { PartnerHit } from "../../src/app/partner/hits";
import type { PartnerLine, PartnerListing } from "../../src/app/partner/partner-list";
import type { Progress } from "../../src/app/book";
import type { RunRecord } from "../../src/app/run-record";
import type { Invoice } from "../../src/app/partner/invoices";
import type { Survey } from "../../src/app/survey";
import type { EffectGroup, EffectSummary, PartnerDifference } from "../../src/app/what-if/effect-summary";
import type { CasesEffect } from "../../src/app/what-if/case-effects";
import type { ReadingColumn } from "../../src/app/what-if/reading-columns";
import type { BeginsTooEarly } from "../../src/app/what-if/what-if";
import type { IncompleteCause } from "../../src/domain/incomplete";
import type { ColumnKey, Language } from "../../src/domain/program";
import type { RuleFiles, RuleProblem, RuleSource } from "../../src/ruleset";
import type { LayoutProblem } from "../../src/sheets/layout";
import type { FileMapping } from "../../src/sheets/mapping";
import type { MappingProblem } from "../../src/sheets/parse-mapping";
import type { WorkbookErrorCode } from "../../src/workbook/errors";
import type { SheetWrite, WritePlan } from "../../src/workbook/write-plan";

/** Judges a workbook; the worker then stays, and answers questions about it through `questions`. */
export interface EvaluationJob {
  readonly kind: "evaluate";
  readonly port: MessagePort;
  readonly questions: MessagePort;
  /** An ISO day: "2026-12-31". */
  readonly asOf: string;
  /** The workbook's own rule files; the shipped ones if undefined. */
  readonly rules: RuleFiles | undefined;
  /** The mapping stored in the workbook, not checked yet. */
  readonly mapping: unknown;
  /** Sheets that somebody changed since the last evaluation. */
  readonly changed: readonly string[];
  readonly files: readonly File[];
}

/** Checks rule files, and finds the sheets of a workbook that they would apply to. */
export interface SurveyJob {
  readonly kind: "survey";
  /** Undefined: only the rule files are checked. */
  readonly port: MessagePort | undefined;
  readonly rules: RuleFiles | undefined;
  readonly mapping: unknown;
  readonly files: readonly File[];
}

/** Proposes how a workbook of another layout is read. */
export interface ProposalJob {
  readonly kind: "propose";
  readonly port: MessagePort;
  readonly rules: RuleFiles | undefined;
  /** The choices taken so far: see `proposedBook`. */
  readonly answers: readonly number[];
  readonly files: readonly File[];
}

/**
 * `starter`: sheets for an empty workbook. `choices`: drop-down lists for columns that have none. `copy`: the sheets of
 * files beside the workbook, as sheets of its own.
 */
export type SheetPlanKind = "starter" | "choices" | "copy";

/** Plans changes to sheets that rest on no evaluation. */
export interface SheetPlanJob {
  readonly kind: "plan";
  readonly what: SheetPlanKind;
  readonly port: MessagePort;
  readonly rules: RuleFiles | undefined;
  readonly mapping: unknown;
  /** That of the new sheets. */
  readonly language: Language;
  readonly files: readonly File[];
}

/** Looks at the first rows of a workbook before its first evaluation. */
export interface CheckupJob {
  readonly kind: "checkup";
  readonly port: MessagePort;
  readonly rules: RuleFiles | undefined;
  readonly mapping: unknown;
  readonly files: readonly File[];
}

export type Job = EvaluationJob | SurveyJob | ProposalJob | SheetPlanJob | CheckupJob;

/** One version of the rules, read and checked. */
export interface CheckedVersion {
  /** The folder of its files among the texts; "" if the rules have one version. */
  readonly folder: string;
  /** The ISO day from which it is in force; `undefined` for the first one. */
  readonly from: string | undefined;
  readonly note: string | undefined;
  readonly source: RuleSource;
  readonly sha256: string;
  /** It gives other points than the version before it. */
  readonly changesPoints: boolean;
}

/** Rule files, read and checked. `files`: their texts; `source` and `sha256`: those of the version in force today. */
export type CheckedRules =
  | {
      readonly ok: true;
      readonly files: RuleFiles;
      readonly source: RuleSource;
      readonly sha256: string;
      readonly warnings: readonly RuleProblem[];
      /** In the order of their days. */
      readonly versions: readonly CheckedVersion[];
      /** Index in `versions` of the one in force today. */
      readonly inForce: number;
    }
  | { readonly ok: false; readonly files: RuleFiles; readonly problems: readonly RuleProblem[] };

/** The sheets and columns that would be used. Undefined if rules are wrong, or only they were checked. */
export type CheckedSheets =
  | { readonly ok: true; readonly survey: Survey }
  | { readonly ok: false; readonly problems: readonly MappingProblem[] }
  | undefined;

export interface SurveyFindings {
  readonly rules: CheckedRules;
  readonly sheets: CheckedSheets;
  /** What is closed in the workbook; undefined if nothing is, or only rule files were checked. */
  readonly closed?: ClosedRules | undefined;
}

/** The size of a plan's changes. */
export interface PlannedCells {
  /** Number of cells whose contents would change, including headers of new columns. */
  readonly cells: number;
  /** Number of such headers among them. */
  readonly headers: number;
  readonly sheets: readonly string[];
}

/** A sheet that was read, for links to its cells. */
export interface ReadSheet {
  readonly sheet: string;
  readonly columns: Readonly<Record<ColumnKey, number>>;
}

export interface HiddenColumns {
  readonly sheet: string;
  /** Their letters: "T, U". */
  readonly columns: string;
}

/** The findings of an evaluation at a glance. Everything else is asked for. */
export interface Findings {
  readonly overview: Overview;
  readonly totals: ChangeTotals;
  /** The names in the partners' column of managers, each once; none where there is no such column. */
  readonly managers: readonly string[];
  /** Numbers of partners that have gained and that have lost since the results on the sheet were written. */
  readonly since: { readonly gained: number; readonly lost: number };
  readonly planned: PlannedCells;
  /** Columns for results that users cannot see. */
  readonly hiddenColumns: readonly HiddenColumns[];
  /** Why closed periods forbid to write the results (R7). */
  readonly closedObstacle: ClosedObstacle | undefined;
  readonly closing: ClosingOutlook;
  /** Those in force on the as-of day. */
  readonly rules: RuleSource;
  /** All versions, by their days; periods name the one that they earn by. */
  readonly versions: readonly RuleSource[];
  readonly sha256: string;
  /** The language of the partners sheet's headers, in which results are written. */
  readonly language: Language;
  readonly partners: ReadSheet;
  /** The sources of purchases: an invoice names its own by its index here (`SourceIndex`). */
  readonly purchases: readonly ReadSheet[];
  /** Names of all sheets that were read. */
  readonly sheets: readonly string[];
  /** The files beside the workbook that purchases were read from. */
  readonly files: readonly FileMapping[];
}

/** Planned safe fixes: the whole plan, and the first changes to show. */
export interface PlannedFixes {
  readonly plan: WritePlan;
  readonly preview: Page<PlannedCell>;
}

/** A person's request to close a period. */
export interface ClosingRequest {
  /** "2026-Q3" */
  readonly period: string;
  /** The day of the closing, an ISO day. */
  readonly today: string;
  readonly by: string;
  readonly reason: string;
  /** Accepted obstacles with the reasons: ids of provisional partners, and names of rows in no total. */
  readonly accepted: readonly (readonly [name: string, reason: string])[];
}

/** Something that stands in the way of a closing. `broken`: what earlier closings wrote is altered. */
export type ClosingObstacleShown =
  | { readonly kind: "broken" }
  | { readonly kind: "not-over"; readonly period: string; readonly last: string }
  | { readonly kind: "not-next"; readonly period: string }
  | { readonly kind: "incomplete"; readonly name: string; readonly cause: IncompleteCause }
  | {
      readonly kind: "provisional" | "rules-missing";
      readonly id: string;
      /** "" if the partner is no longer listed; then it has no position either. */
      readonly name: string;
      readonly position: number | undefined;
    };

/** Rows that a closing writes to a sheet of ours. */
export interface PlannedRows {
  readonly sheet: string;
  readonly isNewSheet: boolean;
  readonly rows: number;
}

export type PlannedClosing =
  | {
      readonly ok: true;
      readonly plan: WritePlan;
      /** As in the line of the journal: partners, purchases and points that are closed, adjustments included. */
      readonly partners: number;
      readonly purchases: number;
      readonly points: number;
      readonly code: string;
      /** Differences with earlier periods that it fixes. */
      readonly adjustments: number;
      readonly planned: PlannedCells;
      readonly totals: ChangeTotals;
      readonly rows: readonly PlannedRows[];
      /** The run whose results the closing writes. */
      readonly run: RunRecord;
    }
  | { readonly ok: false; readonly obstacles: readonly ClosingObstacleShown[] };

export type ReopeningRequest = Pick<ClosingRequest, "today" | "by" | "reason">;

export type PlannedReopening =
  | {
      readonly ok: true;
      readonly plan: WritePlan;
      readonly planned: PlannedCells;
      readonly run: RunRecord;
    }
  /** What closings wrote is altered, or the day of the evaluation lies before the end of what is closed. */
  | { readonly ok: false; readonly obstacle: ClosedObstacle };

/** The plan that takes the closed year's purchases off their sheets. */
export type PlannedYear =
  | {
      readonly ok: true;
      readonly plan: WritePlan;
      readonly planned: PlannedCells;
      /** The closed year, and the number of its purchase rows. */
      readonly year: number;
      readonly rows: number;
    }
  /** The year's last period is not closed, or what closings wrote is altered. */
  | { readonly ok: false };

/** Something about closings that is not as it was written or counted, in a language. */
export interface ClosingFinding {
  readonly sheet: string;
  /** Undefined for what is missing. */
  readonly cell: string | undefined;
  readonly sentence: string;
}

/** Changed rules, in force from an ISO day; `undefined`: in place of the version in force. */
export interface DraftRequest {
  readonly files: RuleFiles;
  readonly from: string | undefined;
  /** The files are those of all versions, in place of what the workbook has. */
  readonly isWhole?: boolean;
}

/** What a draft would do. */
export type DraftEffect =
  | { readonly kind: "effect"; readonly effect: EffectSummary }
  /** The rules are wrong, or the workbook lacks what they ask for. */
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** The version would change points of closed periods (R10). */
  | ({ readonly kind: "too-early" } & BeginsTooEarly)
  /** A later question has replaced this one. */
  | { readonly kind: "replaced" };

/** The questions to an evaluation. Lists come in pages. */
export interface EvaluationAnswers {
  changes(filter: ChangeFilter, from: number, count: number): Page<Change>;
  /** Partners with what their rows would change. The filter's kinds leave out the ledger. */
  changedPartners(filter: ChangeFilter, from: number, count: number): Page<ChangedPartner>;
  problems(group: Pick<ProblemGroup, "code" | "sheet">, from: number, count: number): Page<PartnerProblem>;
  findPartners(search: string, from: number, count: number): Page<PartnerHit>;
  /** The partner of a row on the partners sheet or on a sheet of purchases. */
  partnerAt(sheet: string, row: number): number | undefined;
  partner(position: number): PartnerCard;
  /** The purchases behind a period's points by one rule. */
  invoices(position: number, period: string, rule: string, from: number, count: number): Page<Invoice>;
  partners(listing: PartnerListing, from: number, count: number): Page<PartnerLine>;
  planFixes(kind: OfferedFix, sheet: string): Promise<PlannedFixes>;
  planProblemSheet(language: Language): Promise<WritePlan>;
  /** The journal of closings, the newest line first. */
  pastClosings(): readonly PastClosing[];
  differences(from: number, count: number): Page<DifferenceGroup>;
  planClosing(request: ClosingRequest): Promise<PlannedClosing>;
  /** The cells that the closing planned last changes. */
  closingChanges(from: number, count: number): Page<Change>;
  /** Compares all that closings wrote and counted with their seals. */
  checkClosings(language: Language): Promise<readonly ClosingFinding[]>;
  planReopening(request: ReopeningRequest): Promise<PlannedReopening>;
  planNextYear(): Promise<PlannedYear>;
  /** What changed rules would do. The evaluation stays as it is; a later question ends an earlier one. */
  draftEffect(request: DraftRequest): Promise<DraftEffect>;
  /** The worked cases that a draft's four files give another result; `own`: the text of those that the workbook keeps. */
  draftCases(files: RuleFiles, own?: string): Promise<CasesEffect>;
  /** A partner as a worked case, with its name and id replaced. */
  partnerCase(position: number): Promise<PartnerCase>;
  /** Points under several readings of the program's text; undefined if they were asked for again meanwhile. */
  readingColumns(): Promise<readonly ReadingColumn[] | undefined>;
  /** The partners that a figure of the last effect counts. */
  effectPartners(group: EffectGroup, from: number, count: number): Promise<Page<PartnerDifference>>;
  /** A partner by the rules of the last effect; undefined if they do not find it. */
  changedPartner(position: number): Promise<PartnerCard | undefined>;
}

/** The reason why a workbook was not evaluated: a list of problems with places. */
export type Refusal =
  | { readonly kind: "rules"; readonly problems: readonly RuleProblem[] }
  | { readonly kind: "mapping"; readonly problems: readonly MappingProblem[] }
  | { readonly kind: "layout"; readonly problems: readonly LayoutProblem[] };

/** A plan is sent sheet by sheet, with its rows in columns: as objects they would freeze the pane. */
export type JobMessage =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "sheet"; readonly sheet: SheetWrite }
  | { readonly kind: "done"; readonly findings: Findings }
  /** The check of rule files has started, or has ended. */
  | { readonly kind: "checking" | "checked" }
  | { readonly kind: "surveyed"; readonly findings: SurveyFindings }
  | { readonly kind: "proposed"; readonly book: ProposedBook }
  | { readonly kind: "planned"; readonly plan: WritePlan }
  | { readonly kind: "checked-up"; readonly checkup: Checkup | undefined }
  /** Reading failed (the channel's other side knows why), or the code has a bug. */
  | {
      readonly kind: "failed";
      readonly message: string;
      /** A file beside the workbook could not be opened: the parts of a `WorkbookError`. */
      readonly file?: {
        readonly code: WorkbookErrorCode;
        readonly details: Readonly<Record<string, string>>;
      };
    };
