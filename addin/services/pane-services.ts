/** What the pane asks for: carried out in Excel, or by a stand-in in tests. All reject with what stands in the way. */
import type { Culture } from "../../src/adapters/common/formats/culture";
import type { Progress } from "../../src/app/book";
import type { RunRecord } from "../../src/app/run-record";
import type { RuleFiles } from "../../src/ruleset";
import type { Mapping } from "../../src/sheets/mapping";
import type { PlainValue, WritePlan } from "../../src/workbook/write-plan";
import type { CheckedRules, CheckedSheets } from "../worker/protocol";
import type { Evaluated } from "./worker-jobs";

export interface CellsPlace {
  readonly sheet: string;
  /** Undefined for the sheet as a whole, and for what is nowhere any more. */
  readonly cells: string | undefined;
  /** Whose row it was, or the header of a column, where that is nowhere any more. */
  readonly gone?: string;
}

export interface Undone {
  /** Cells that got back what they held. */
  readonly cells: number;
  /** What was left as it is: changed in the last moment, or nowhere any more. */
  readonly left: readonly CellsPlace[];
}

export interface CellProgress {
  readonly cells: number;
  readonly ofCells: number;
}

export interface Written {
  readonly cells: number;
  readonly sheets: readonly string[];
  /** Undoing works after the workbook was closed, too. */
  readonly isUndoKept: boolean;
}

/** What the workbook lets one do. */
export interface Access {
  readonly isReadOnly: boolean;
  /** No sheet can be added. */
  readonly isStructureProtected: boolean;
  readonly protectedSheets: readonly string[];
}

/** The workbook as the pane finds it: its rules, its sheets, and what it keeps of earlier runs. */
export interface WorkbookView {
  readonly rules: CheckedRules;
  /** The rule files are the workbook's own, not those shipped with the add-in. */
  readonly hasOwnRules: boolean;
  readonly sheets: CheckedSheets;
  /** The mapping kept in the workbook, as it stands there. */
  readonly mapping: Mapping;
  readonly access: Access;
  readonly lastRun: RunRecord | undefined;
}

export interface CarryOutOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: CellProgress) => void;
  readonly withoutJournal: boolean;
}

/** A cell that was selected in Excel. */
export interface SelectedRow {
  readonly sheet: string;
  readonly row: number;
}

/** Something in the workbook that somebody else than this pane has changed. */
export interface ForeignChange {
  readonly sheet: string;
  /** A1 style; undefined where the sheet as a whole was added, renamed or deleted. */
  readonly cells: string | undefined;
  /** What the sheet was called before, where it was renamed. */
  readonly formerly?: string;
}

export interface PaneServices {
  /** How the workbook writes numbers and days. */
  culture(): Promise<Culture>;
  open(options: { readonly signal: AbortSignal }): Promise<WorkbookView>;
  evaluate(
    asOf: string,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
  ): Promise<Evaluated>;
  /** Writes the results, and notes the run in the workbook. */
  write(evaluated: Evaluated, options: CarryOutOptions): Promise<Written>;
  /** Carries out any other plan: fixes, a sheet of problems. */
  carryOut(plan: WritePlan, options: CarryOutOptions): Promise<Written>;
  lastWrite(): Promise<"none" | "written" | "unfinished">;
  undo(options: { readonly onProgress: (progress: CellProgress) => void }): Promise<Undone>;
  /** Finishes what was broken off; gives the places that were left alone. */
  recover(): Promise<readonly CellsPlace[]>;
  select(sheet: string, cells: string): Promise<void>;
  /** Selects whole rows; gives how many of them it could select at a time. */
  selectRows(sheet: string, rows: readonly number[]): Promise<number>;
  /** Values of some rows' cells, in the order of `rows` and `columns`. */
  readRows(
    sheet: string,
    columns: readonly number[],
    rows: readonly number[],
  ): Promise<readonly (readonly PlainValue[])[]>;
  /** Checks rule files without keeping them. */
  checkRules(files: RuleFiles): Promise<CheckedRules>;
  /** Keeps rule files in the workbook; `undefined`: the shipped ones are in force again. */
  keepRules(files: RuleFiles | undefined): Promise<void>;
  /** Gives up what the workbook keeps for the add-in, where it cannot be read: rules, mapping, last run and journal. */
  forgetState(): Promise<void>;
  /** Keeps a mapping in the workbook; an empty one is taken out. */
  keepMapping(mapping: Mapping): Promise<void>;
  watchSelection(onSelected: (cell: SelectedRow) => void): Promise<() => void>;
  watchChanges(onChanged: (change: ForeignChange) => void): Promise<() => void>;
}
