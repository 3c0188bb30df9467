import { WorkbookError } from "../../../workbook/errors";
import type { Difference } from "./prepare/compare";
import type { Held } from "./journal/held";

/**
 * Cells no longer hold the contents that the plan was made for. `differences` lists them, `count` is the number of all.
 */
export class CellsChangedError extends WorkbookError {
  constructor(
    readonly differences: readonly Difference[],
    readonly count: number,
  ) {
    const [first] = differences;
    super("cells-changed", {
      sheet: first?.sheet ?? "",
      cell: first?.cell ?? "",
      was: shown(first?.was ?? null),
      now: first === undefined ? "" : shown(first.now),
      formula: shown(first?.formula ?? ""),
      count: String(count),
    });
    this.name = "CellsChangedError";
  }
}

/** A part of the workbook that is not as the write left it: "C2:C981", "C5", or a whole sheet. */
export interface ChangedPlace {
  readonly sheet: string;
  /** Undefined for the sheet as a whole, and for a row or column that no longer exists. */
  readonly cells: string | undefined;
  /** For a row that no longer exists: its partner; for such a column: its header. */
  readonly gone?: string;
}

/** The last write is not undone, because cells have been changed since. `places` lists them. Nothing was changed. */
export class UndoRefusedError extends WorkbookError {
  constructor(readonly places: readonly ChangedPlace[]) {
    super("undo-refused", placeDetails(places));
    this.name = "UndoRefusedError";
  }
}

/**
 * A write failed and was put back, except for places that somebody else changed meanwhile, which were left alone.
 * `cause` is the reason of the failure.
 */
export class LeftAloneError extends WorkbookError {
  constructor(
    readonly places: readonly ChangedPlace[],
    cause: unknown,
  ) {
    super("left-alone", placeDetails(places), { cause });
    this.name = "LeftAloneError";
  }
}

function placeDetails(places: readonly ChangedPlace[]): Record<string, string> {
  const [first] = places;
  return { sheet: first?.sheet ?? "", cell: first?.cells ?? "", count: String(places.length) };
}

/** A cell's content for a sentence, shortened if it is long. */
function shown(held: Held): string {
  const text = textOf(held);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function textOf(held: Held): string {
  if (held === null || typeof held !== "object") return String(held ?? "");
  return "error" in held ? held.error : held.formula;
}
