/** What the pane is doing, as data, and how that changes. */
import type { Progress } from "../../src/app/book";
import type { Evaluated } from "../services/evaluate";
import type { CellProgress, Place } from "../services/pane-services";

/** What can be said without a document being touched: the last thing that went well. */
export type Notice =
  | { readonly kind: "written"; readonly cells: number; readonly isUndoKept: boolean }
  | { readonly kind: "undone"; readonly cells: number }
  | { readonly kind: "recovered"; readonly left: readonly Place[] }
  | { readonly kind: "cancelled" };

export type Activity =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly progress: Progress | undefined }
  | { readonly kind: "writing" | "undoing"; readonly progress: CellProgress | undefined }
  | { readonly kind: "recovering" };

export interface PaneState {
  readonly activity: Activity;
  /** The last evaluation; what stands in its plan can be written once. */
  readonly evaluated: Evaluated | undefined;
  readonly isWritten: boolean;
  readonly notice: Notice | undefined;
  /** What went wrong, as it was thrown. */
  readonly failure: unknown;
  readonly lastWrite: "none" | "written" | "unfinished";
}

export const FIRST_STATE: PaneState = {
  activity: { kind: "idle" },
  evaluated: undefined,
  isWritten: false,
  notice: undefined,
  failure: undefined,
  lastWrite: "none",
};

export type PaneEvent =
  | { readonly kind: "started"; readonly activity: Activity }
  | { readonly kind: "progressed"; readonly activity: Activity }
  | { readonly kind: "evaluated"; readonly evaluated: Evaluated }
  | { readonly kind: "written"; readonly cells: number; readonly isUndoKept: boolean }
  | { readonly kind: "undone"; readonly cells: number }
  | { readonly kind: "recovered"; readonly left: readonly Place[] }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: unknown }
  | { readonly kind: "last-write"; readonly lastWrite: PaneState["lastWrite"] };

const IDLE: Activity = { kind: "idle" };

/** The state after an event. */
export function nextState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "started":
      return { ...state, activity: event.activity, failure: undefined, notice: undefined };
    case "progressed":
      // What comes in after a cancel says nothing any more.
      return state.activity.kind === event.activity.kind ? { ...state, activity: event.activity } : state;
    case "evaluated":
      return { ...state, activity: IDLE, evaluated: event.evaluated, isWritten: false };
    case "written":
      return { ...state, activity: IDLE, isWritten: true, notice: event };
    case "undone":
      // The plan was made for other cells than these.
      return { ...state, activity: IDLE, evaluated: undefined, notice: event };
    case "recovered":
      return { ...state, activity: IDLE, evaluated: undefined, notice: event };
    case "cancelled":
      return { ...state, activity: IDLE, notice: event };
    case "failed":
      return { ...state, activity: IDLE, failure: event.failure };
    case "last-write":
      return { ...state, lastWrite: event.lastWrite };
  }
}
