/** The pane's activity, as data, and its changes. */
import type { Progress } from "../../src/app/book";
import type { Overview } from "../../src/app/overview";
import type {
  CellProgress,
  ForeignChange,
  CellsPlace,
  SelectedRow,
  WorkbookView,
  Written,
} from "../services/pane-services";
import type { Evaluated } from "../services/worker-jobs";
import { withChange, type ChangedArea } from "./changed-cells";
import { placesOfPlan, riskAfter, type UndoRisk, type WrittenPlace } from "./undo-risk";

/** The as-of day: the clock's own, a chosen one, or none while the typed text is no day. */
export type AsOfChoice =
  | { readonly kind: "today" }
  /** An ISO day. */
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "unreadable" };

/**
 * The written contents: the results, safe fixes of cells, the problems on a sheet of their own, a closing, or the
 * reopening of one, or the beginning of the next year's book; the first sheets of an empty workbook, or drop-down lists.
 */
export type WrittenWhat =
  | "results"
  | "fixes"
  | "problem-sheet"
  | "closing"
  | "reopening"
  | "next-year"
  | "starter"
  | "choices"
  | "copy"
  | "rules-sheet";

/** A message about the last success, which touches no document. */
export type Notice =
  /** Evaluated by the ribbon's button, so the findings may be out of view. */
  | { readonly kind: "evaluated"; readonly overview: Overview }
  | {
      readonly kind: "written";
      readonly what: WrittenWhat;
      readonly cells: number;
      readonly sheets: readonly string[];
      readonly isUndoKept: boolean;
      readonly notSet?: Written["notSet"];
    }
  | { readonly kind: "undone"; readonly cells: number; readonly left: readonly CellsPlace[] }
  | { readonly kind: "recovered"; readonly left: readonly CellsPlace[] }
  | { readonly kind: "kept"; readonly what: "rules" | "shipped-rules" | "mapping" | "nothing" }
  | { readonly kind: "cancelled" };

export type Activity =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly progress: Progress | undefined }
  | { readonly kind: "writing" | "undoing"; readonly progress: CellProgress | undefined }
  | { readonly kind: "recovering" }
  | { readonly kind: "keeping" };

/** The workbook, read when the pane opens and whenever rules or mapping change. */
export type Opening =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly workbook: WorkbookView }
  | { readonly kind: "failed"; readonly failure: unknown };

export interface PaneState {
  readonly opening: Opening;
  readonly asOf: AsOfChoice;
  readonly activity: Activity;
  /** The last evaluation; its plan can be written once. */
  readonly evaluated: Evaluated | undefined;
  readonly isWritten: boolean;
  /** True while the outcome is to be announced: until something else is done. */
  readonly isOutcomeNew: boolean;
  /** The last change by others since the evaluation; undefined if there is none. */
  readonly changed: ForeignChange | undefined;
  /** All cells changed since then, each once. */
  readonly changedAreas: readonly ChangedArea[];
  /** Changes while the workbook is being read: which of them concern the evaluation is known once it is complete. */
  readonly changedMeanwhile: readonly ForeignChange[];
  readonly notice: Notice | undefined;
  /** The last failure, as it was thrown. */
  readonly failure: unknown;
  /** The activity that failed. */
  readonly failedAt: Activity["kind"] | undefined;
  readonly lastWrite: "none" | "written" | "unfinished";
  /** The places of this pane's last write, as long as it can be undone. */
  readonly written: readonly WrittenPlace[];
  readonly lastWritten: WrittenWhat | undefined;
  /** The effect of later changes on undoing it. */
  readonly undoRisk: UndoRisk;
  /** The cell selected in Excel, if it was reported. */
  readonly selected: SelectedRow | undefined;
}

export const FIRST_STATE: PaneState = {
  opening: { kind: "loading" },
  asOf: { kind: "today" },
  activity: { kind: "idle" },
  evaluated: undefined,
  isWritten: false,
  isOutcomeNew: false,
  changed: undefined,
  changedAreas: [],
  changedMeanwhile: [],
  notice: undefined,
  failure: undefined,
  failedAt: undefined,
  lastWrite: "none",
  written: [],
  lastWritten: undefined,
  undoRisk: "none",
  selected: undefined,
};

/** State that stays until it is reported again. */
export type Told = Partial<Pick<PaneState, "opening" | "asOf" | "lastWrite" | "selected">>;

export type PaneEvent =
  | { readonly kind: "told"; readonly told: Told }
  | { readonly kind: "started"; readonly activity: Activity }
  | { readonly kind: "progressed"; readonly activity: Activity }
  | { readonly kind: "evaluated"; readonly evaluated: Evaluated; readonly isTold: boolean }
  | (Notice & { readonly kind: "written" })
  | { readonly kind: "undone"; readonly cells: number; readonly left: readonly CellsPlace[] }
  | { readonly kind: "recovered"; readonly left: readonly CellsPlace[] }
  | (Notice & { readonly kind: "kept" })
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: unknown }
  /** A side action failed: a cell could not be shown. */
  | { readonly kind: "refused"; readonly failure: unknown }
  | { readonly kind: "changed"; readonly change: ForeignChange }
  | { readonly kind: "dismissed" };

/** The steps from a workbook to results in it. */
export type Phase = "idle" | "reading" | "evaluated" | "writing" | "written" | "failed";

/** The step of a state. The last failure counts until something new begins. */
export function phaseOf({ activity, evaluated, isWritten, failure }: PaneState): Phase {
  if (activity.kind === "reading") return "reading";
  if (activity.kind !== "idle") return "writing";
  if (failure !== undefined) return "failed";
  if (evaluated === undefined) return "idle";
  return isWritten ? "written" : "evaluated";
}

const IDLE: Activity = { kind: "idle" };
const NOTHING_TOLD = { isOutcomeNew: false, changedMeanwhile: [], failure: undefined, notice: undefined };
const NOTHING_WRITTEN = { written: [], lastWritten: undefined, undoRisk: "none" } as const;

/** The state after an event. */
export function nextState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "told":
      return { ...state, ...event.told };
    case "started":
      return { ...state, ...NOTHING_TOLD, activity: event.activity };
    case "progressed":
      // Progress that arrives after a cancel is ignored.
      return state.activity.kind === event.activity.kind ? { ...state, activity: event.activity } : state;
    case "evaluated":
      return afterEvaluation(state, event.evaluated, event.isTold);
    case "written":
      return afterWrite(state, event);
    case "undone":
      return afterUndo(state, event);
    case "recovered":
      return { ...state, ...NOTHING_WRITTEN, activity: IDLE, evaluated: undefined, notice: event };
    case "kept":
      // The plan was made by other rules, or for other columns.
      return { ...state, activity: IDLE, evaluated: undefined, notice: event };
    case "cancelled":
      return { ...state, activity: IDLE, notice: event };
    case "refused":
      return { ...state, failure: event.failure, failedAt: "idle" };
    case "failed":
      return { ...state, activity: IDLE, failure: event.failure, failedAt: state.activity.kind };
    case "changed":
      return afterChange(state, event.change);
    case "dismissed":
      return { ...state, notice: undefined, failure: undefined };
  }
}

/**
 * Limit on changes kept while the workbook is read: more are a flood from a co-author, of which the first ones are
 * enough.
 */
const MOST_MEANWHILE = 1000;

function afterChange(state: PaneState, change: ForeignChange): PaneState {
  const undoRisk = riskAfter(state.undoRisk, state.written, change);
  const isConcerned = concerns(state.evaluated, change);
  const { activity, changedMeanwhile } = state;
  const isMeanwhile = activity.kind === "reading" && changedMeanwhile.length < MOST_MEANWHILE;
  return {
    ...state,
    undoRisk,
    ...(isConcerned && { changed: change, changedAreas: withChange(state.changedAreas, change) }),
    changedMeanwhile: isMeanwhile ? [...changedMeanwhile, change] : changedMeanwhile,
  };
}

function afterEvaluation(state: PaneState, evaluated: Evaluated, isTold: boolean): PaneState {
  const { overview } = evaluated.findings;
  const notice: Notice | undefined = isTold ? { kind: "evaluated", overview } : undefined;
  const changes = state.changedMeanwhile.filter((change) => concerns(evaluated, change));
  return {
    ...state,
    activity: IDLE,
    evaluated,
    isWritten: false,
    isOutcomeNew: notice === undefined,
    changed: changes.at(-1),
    changedAreas: changes.reduce(withChange, []),
    notice,
  };
}

/** Results are written once. Fixing changes cells that were evaluated; a sheet of problems does not. */
function afterWrite(state: PaneState, event: Notice & { readonly kind: "written" }): PaneState {
  const sheets = event.sheets.map((sheet): WrittenPlace => ({ sheet, columns: undefined }));
  const after: PaneState = {
    ...state,
    activity: IDLE,
    notice: event,
    written: sheets,
    lastWritten: event.what,
    undoRisk: "none",
  };
  switch (event.what) {
    case "results":
      return { ...after, isWritten: true, written: placesOfPlan(state.evaluated?.plan ?? { sheets: [] }) };
    case "fixes":
    case "closing":
    case "reopening":
    case "next-year":
      return { ...after, evaluated: undefined };
    case "problem-sheet":
    case "choices":
    case "rules-sheet":
      return after;
    case "starter":
    case "copy":
      return { ...after, evaluated: undefined };
  }
}

/** Writes that no figure rests on. */
const BESIDE: ReadonlySet<WrittenWhat> = new Set(["problem-sheet", "choices", "rules-sheet"]);

/**
 * After undo the cells again equal those that the evaluation read, if its own results, or a sheet of problems beside
 * them, were written. Any other evaluation was made for other cells.
 */
function afterUndo(state: PaneState, event: Notice & { readonly kind: "undone" }): PaneState {
  const after = { ...state, ...NOTHING_WRITTEN, activity: IDLE, notice: event };
  if (state.lastWritten !== undefined && BESIDE.has(state.lastWritten)) return after;
  const isOwn = state.lastWritten === "results" && state.isWritten;
  return { ...after, isWritten: false, evaluated: isOwn ? state.evaluated : undefined };
}

/** True if a change may affect this evaluation or its write. */
function concerns(evaluated: Evaluated | undefined, { sheet, formerly = sheet }: ForeignChange): boolean {
  if (evaluated === undefined) return false;
  const { findings, plan } = evaluated;
  const names = [...findings.sheets, ...plan.sheets.map((write) => write.sheet)];
  return names.includes(sheet) || names.includes(formerly);
}
