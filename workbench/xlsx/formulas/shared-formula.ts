import { columnLetters } from "../../../src/workbook/cell-name";
import { MAX_COLUMN, MAX_ROW } from "../../../src/workbook/limits";
import { formulaPieces, type Anchor, type FormulaPiece } from "./formula-pieces";

/** A formula that a range of cells shares, parsed once: each cell has it moved by its distance from the first. */
export class SharedFormula {
  private readonly pieces: readonly FormulaPiece[];

  /** `formula` belongs to the cell at `row`, `column`, and is without its `=`. */
  constructor(
    formula: string,
    readonly row: number,
    readonly column: number,
  ) {
    this.pieces = formulaPieces(formula);
  }

  /**
   * The formula of another cell. A reference that would leave the sheet re-enters at the opposite edge, as in Excel.
   */
  at(row: number, column: number): string {
    const down = row - this.row;
    const right = column - this.column;
    let formula = "";
    for (const piece of this.pieces) {
      if (typeof piece === "string") {
        formula += piece;
        continue;
      }
      if (piece.column !== undefined) formula += shown(piece.column, right, MAX_COLUMN, columnLetters);
      if (piece.row !== undefined) formula += shown(piece.row, down, MAX_ROW, String);
    }
    return formula;
  }
}

function shown({ at, fixed }: Anchor, by: number, most: number, name: (at: number) => string): string {
  if (fixed) return `$${name(at)}`;
  return name(((((at + by - 1) % most) + most) % most) + 1);
}
