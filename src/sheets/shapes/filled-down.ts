/** Values that stand once, and hold for the rows below until the next one. */
import { CellKind } from "../../workbook/reader";
import { isTotalWord } from "../cells";
import type { Made } from "./arranged-reader";
import type { MadeColumn } from "./made-column";
import type { RowCells } from "./row-cells";

export class FilledDown {
  readonly #values = new Map<number, Made>();

  constructor(readonly columns: readonly MadeColumn[]) {}

  /** Keeps the values of a row for those below. A total's own words are no value. */
  note(cells: RowCells, isTotal: boolean): void {
    for (const { number, from } of this.columns) {
      const { kind, text } = cells.cell(from);
      if (cells.isBlank(from) || isTotal || (kind === CellKind.text && isTotalWord(text))) continue;
      const { kind: packed, value } = cells.packed(from);
      this.#values.set(number, { kind: "packed", packed, value });
    }
  }

  /** The value that holds in a derived column. */
  value(number: number): Made | undefined {
    return this.#values.get(number);
  }
}
