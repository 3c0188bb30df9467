/**
 * The services that the pane uses: carried out in Excel, or by a stand-in in tests. All reject with the error that
 * stopped them.
 */
import type { Checkup } from "../../src/app/checkup";
import type { Culture } from "../../src/adapters/common/formats/culture";
import type { Progress } from "../../src/app/book";
import type { ClosedRules } from "../../src/app/closing/closed-rules";
import type { RulesRead } from "../../src/app/rules-sheet/read-rules-sheets";
import type { RunRecord } from "../../src/app/run-record";
import type { Language } from "../../src/domain/program";
import type { RuleFiles, RuleSource } from "../../src/ruleset";
import type { ProposedBook } from "../../src/app/proposed-book";
import type { FileMapping, Mapping } from "../../src/sheets/mapping";
import type { PlainValue, WritePlan } from "../../src/workbook/write-plan";
import type { CheckedRules, CheckedSheets, CheckedVersion, SheetPlanKind } from "../worker/protocol";
import type { Evaluated } from "./worker-jobs";

export interface CellsPlace {
  readonly sheet: string;
  /** Undefined for the sheet as a whole, and for a row or column that no longer exists. */
  readonly cells: string | undefined;
  /** For a row that no longer exists: its partner; for such a column: its header. */
  readonly gone?: string;
}

export interface Undone {
  /** Number of cells whose contents were restored. */
  readonly cells: number;
  /** Places that were left alone: changed in the last moment, or no longer there. */
  readonly left: readonly CellsPlace[];
}

export interface CellProgress {
  readonly cells: number;
  readonly ofCells: number;
}

export interface Written {
  readonly cells: number;
  readonly sheets: readonly string[];
  /** True if undo works even after the workbook was closed. */
  readonly isUndoKept: boolean;
  /** Changes that Excel did not accept and no figure depends on, by sheets' names; absent if all were accepted. */
  readonly notSet?: {
    readonly looks: readonly string[];
    readonly filters: readonly string[];
    readonly order: readonly string[];
  };
}

/** The changes that the workbook allows. */
export interface Access {
  readonly isReadOnly: boolean;
  /** True if no sheet can be added. */
  readonly isStructureProtected: boolean;
  readonly protectedSheets: readonly string[];
}

/** The workbook as the pane finds it: its rules, its sheets, and its data from earlier runs. */
export interface WorkbookView {
  readonly rules: CheckedRules;
  /** True if the rule files are the workbook's own, not those shipped with the add-in. */
  readonly hasOwnRules: boolean;
  /** True if Excel does not tell what the workbook stores for the add-in: the shipped rules apply, and no mapping. */
  readonly isStateRefused?: boolean;
  readonly sheets: CheckedSheets;
  /** The mapping stored in the workbook. */
  readonly mapping: Mapping;
  readonly access: Access;
  /** The four files of a draft of the rules; undefined if nobody has begun one. */
  readonly draft?: RuleFiles | undefined;
  /** What is closed; undefined if nothing is. */
  readonly closed?: ClosedRules | undefined;
  readonly lastRun: RunRecord | undefined;
  /** The files beside the workbook that were chosen since the pane was opened. */
  readonly takenFiles?: readonly FileMapping[];
}

export interface CarryOutOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: CellProgress) => void;
  readonly withoutJournal: boolean;
}

/** The run whose results a plan brings, and the one whose results stood in the workbook before. */
export interface BroughtRun {
  readonly now: RunRecord;
  readonly before: RunRecord | undefined;
}

/** Who stores rules: the journal of closings gets a line for each of the versions. */
export interface StoredRules {
  readonly by: string;
  /** An ISO day. */
  readonly today: string;
  /** The versions that were not stored before, as they were checked. */
  readonly versions: readonly CheckedVersion[];
  /** The difference that the last of them makes, in points, where it is known. */
  readonly effect?: { readonly partners: number; readonly points: number };
  /** That of a new journal. */
  readonly language: Language;
  /** The rules were a draft, which is removed with the same write. */
  readonly endsDraft?: boolean;
}

/** A cell that was selected in Excel. */
export interface SelectedRow {
  readonly sheet: string;
  readonly row: number;
}

/** A change to the workbook that this pane has not made. */
export interface ForeignChange {
  readonly sheet: string;
  /** Address in A1 style; undefined if the sheet as a whole was added, renamed or deleted. */
  readonly cells: string | undefined;
  /** The sheet's earlier name, if it was renamed. */
  readonly formerly?: string;
}

/** The example workbook, to be saved by hand. */
export interface ExampleFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface PaneServices {
  /** The way the workbook writes numbers and days. */
  culture(): Promise<Culture>;
  open(options: { readonly signal: AbortSignal }): Promise<WorkbookView>;
  /** Proposes how a workbook of another layout is read. `answers`: the choices taken so far, by question. */
  propose(answers: readonly number[], options: { readonly signal: AbortSignal }): Promise<ProposedBook>;
  /** Files beside the workbook, from which purchases are read too; none of them: only the workbook is read again. */
  takeFiles(files: readonly File[]): void;
  /** Plans changes to sheets that rest on no evaluation. */
  planSheets(what: SheetPlanKind, language: Language): Promise<WritePlan>;
  /** Plans the sheets on which rules stand as tables. */
  layOutRules(source: RuleSource, language: Language): Promise<WritePlan>;
  /** The files with what those sheets say. `source`: the files' contents. */
  readRulesSheets(files: RuleFiles, source: RuleSource): Promise<RulesRead>;
  /** How much of the workbook is understood; undefined where its sheets cannot be read yet. */
  checkUp(): Promise<Checkup | undefined>;
  /** Opens the example in a window of its own; returns it as a file where this Excel cannot. */
  openExample(language: Language): Promise<ExampleFile | undefined>;
  evaluate(
    asOf: string,
    options: {
      readonly signal: AbortSignal;
      readonly onProgress: (progress: Progress) => void;
      /** Sheets that somebody changed since the last evaluation: what is otherwise not needed of them is read too. */
      readonly changed?: readonly string[];
    },
  ): Promise<Evaluated>;
  /** Writes the results, and stores a record of the run in the workbook. */
  write(evaluated: Evaluated, options: CarryOutOptions): Promise<Written>;
  /** Carries out any other plan: fixes, a sheet of problems, a closing. `run`: if it brings results with it. */
  carryOut(plan: WritePlan, options: CarryOutOptions, run?: BroughtRun): Promise<Written>;
  lastWrite(): Promise<"none" | "written" | "unfinished">;
  undo(options: { readonly onProgress: (progress: CellProgress) => void }): Promise<Undone>;
  /** Finishes work that was broken off; returns the places that were left alone. */
  recover(): Promise<readonly CellsPlace[]>;
  select(sheet: string, cells: string): Promise<void>;
  /** Selects whole rows; returns how many of them could be selected at once. */
  selectRows(sheet: string, rows: readonly number[]): Promise<number>;
  /** Values of some rows' cells, in the order of `rows` and `columns`. */
  readRows(
    sheet: string,
    columns: readonly number[],
    rows: readonly number[],
  ): Promise<readonly (readonly PlainValue[])[]>;
  /** Checks rule files without storing them. */
  checkRules(files: RuleFiles): Promise<CheckedRules>;
  /**
   * Stores rule files in the workbook; `undefined`: the shipped ones apply again. `stored`: told in the journal first;
   * if that fails, nothing is stored.
   */
  keepRules(files: RuleFiles | undefined, stored?: StoredRules): Promise<void>;
  /** Stores a draft of the rules beside those in force; `undefined`: it is thrown away. */
  keepDraft(files: RuleFiles | undefined): Promise<void>;
  /** The worked cases that the workbook keeps, as the text of a file of cases; `undefined`: none. */
  cases(): Promise<string | undefined>;
  keepCases(text: string | undefined): Promise<void>;
  /** Deletes the add-in's unreadable data from the workbook: rules, mapping, last run and journal. */
  forgetState(): Promise<void>;
  /** Stores a mapping in the workbook; an empty one is removed. */
  keepMapping(mapping: Mapping): Promise<void>;
  watchSelection(onSelected: (cell: SelectedRow) => void): Promise<() => void>;
  watchChanges(onChanged: (change: ForeignChange) => void): Promise<() => void>;
}
