/** What the pane and its worker say to each other. The workbook itself is reached through the channel in `port`. */
import type { Progress } from "../../src/app/book";
import type { Decision } from "../../src/domain/application";
import type { DataProblem } from "../../src/domain/problem";
import type { Names } from "../../src/domain/program";
import type { RuleFiles, RuleProblem } from "../../src/ruleset";
import type { LayoutProblem } from "../../src/sheets/layout";
import type { MappingProblem } from "../../src/sheets/mapping";
import type { ProblemCounts } from "../../src/sheets/problem-log";
import type { RowWrite, SheetWrite } from "../../src/sheets/workbook";

export interface EvaluationJob {
  readonly port: MessagePort;
  /** ISO day: "2026-12-31". */
  readonly asOf: string;
  /** The workbook's own rule files; the shipped ones where there are none. */
  readonly rules: RuleFiles | undefined;
  /** The mapping kept in the workbook, still to be checked. */
  readonly mapping: unknown;
}

export interface NamedLevel {
  readonly id: string;
  readonly name: Names;
}

/** What the plan would change. */
export interface PlannedCells {
  /** Cells that would hold something else than now, headers of new columns among them. */
  readonly cells: number;
  readonly sheets: readonly string[];
}

/** The outcome at a glance. */
export interface OutcomeSummary {
  readonly asOf: string;
  readonly program: {
    readonly id: string;
    readonly name: Names;
    readonly version: string;
    readonly sha256: string;
    readonly levels: readonly NamedLevel[];
  };
  readonly partners: number;
  readonly decisions: Readonly<Record<Exclude<Decision, "none">, number>>;
  /** In points, not in their units. */
  readonly totalPoints: number;
  /** Partners whose points rest on something that could not be read. */
  readonly provisional: number;
  readonly planned: PlannedCells;
  readonly counts: ProblemCounts;
  /** The first problems; `counts` says how many there are in all. */
  readonly problems: readonly DataProblem[];
}

/** Why a workbook was not evaluated: each a list of problems with places. */
export type Refusal =
  | { readonly kind: "rules"; readonly problems: readonly RuleProblem[] }
  | { readonly kind: "mapping"; readonly problems: readonly MappingProblem[] }
  | { readonly kind: "layout"; readonly problems: readonly LayoutProblem[] };

export type SheetHead = Omit<SheetWrite, "rows">;

/** A plan is sent in pieces: taking a large one in at once would make the pane stand still. */
export type JobMessage =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "sheet"; readonly head: SheetHead }
  | { readonly kind: "rows"; readonly rows: readonly RowWrite[] }
  | { readonly kind: "done"; readonly outcome: OutcomeSummary }
  /** Reading failed (the channel's other side knows why), or a mistake in code. */
  | { readonly kind: "failed"; readonly message: string };
