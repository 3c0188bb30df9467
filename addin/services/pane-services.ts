/** What the pane asks for: carried out in Excel, or by a stand-in in tests. All reject with what stands in the way. */
import type { Progress } from "../../src/app/book";
import type { Evaluated } from "./evaluate";

export interface Place {
  readonly sheet: string;
  /** Undefined for the sheet as a whole. */
  readonly cells: string | undefined;
}

export interface CellProgress {
  readonly cells: number;
  readonly ofCells: number;
}

export interface Written {
  readonly cells: number;
  /** Undoing works after the workbook was closed, too. */
  readonly isUndoKept: boolean;
}

export interface PaneServices {
  evaluate(
    asOf: string,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
  ): Promise<Evaluated>;
  write(
    evaluated: Evaluated,
    options: {
      readonly signal: AbortSignal;
      readonly onProgress: (progress: CellProgress) => void;
      readonly withoutJournal: boolean;
    },
  ): Promise<Written>;
  lastWrite(): Promise<"none" | "written" | "unfinished">;
  /** Gives the number of cells that got back what they held. */
  undo(options: { readonly onProgress: (progress: CellProgress) => void }): Promise<number>;
  /** Finishes what was broken off; gives the places that were left alone. */
  recover(): Promise<readonly Place[]>;
  select(sheet: string, cells: string): Promise<void>;
}
