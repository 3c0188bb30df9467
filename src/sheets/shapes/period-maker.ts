/** Makes purchases of one period's column of a cross-tab. */
import { serialOf, type Period } from "../../domain/calendar";
import { CellKind } from "../../workbook/reader";
import type { Made, RowMaker, Verdict } from "./arranged-reader";
import { isHeaderRow, type MadeColumn } from "./list-maker";
import type { RowCells } from "./row-cells";

/** Signs that stand for "nothing" in a cross-tab. */
const NOTHING = /^[\s\u00a0]*(?:[-–—−x×х]|0(?:[.,]0+)?)?[\s\u00a0]*$/iu;

export class PeriodMaker implements RowMaker {
  readonly #columns: ReadonlyMap<number, MadeColumn>;
  readonly #amount: number;

  constructor(
    columns: readonly MadeColumn[],
    private readonly period: Period,
    private readonly day: "first" | "last",
    private readonly headers: ReadonlyMap<number, string>,
  ) {
    this.#columns = new Map(columns.map((column) => [column.number, column]));
    this.#amount = columns.find(({ key }) => key === "amount")?.from ?? 0;
  }

  judge(cells: RowCells): Verdict {
    const { kind, value, text } = cells.cell(this.#amount);
    const isNothing =
      kind === CellKind.blank ||
      (kind === CellKind.number && value === 0) ||
      (kind === CellKind.text && NOTHING.test(text));
    if (isNothing) return "blank";
    if (isHeaderRow(cells, this.headers)) return "headers";
    return cells.saysTotal() ? "total" : "read";
  }

  value(number: number): Made | undefined {
    if (this.#columns.get(number)?.key !== "date") return undefined;
    const serial = serialOf(this.day === "first" ? this.period.first : this.period.last);
    return serial === undefined ? { kind: "text", text: this.period.label } : { kind: "date", value: serial };
  }
}
