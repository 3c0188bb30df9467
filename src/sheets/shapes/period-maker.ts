/** Makes purchases of one period's column of a cross-tab. */
import { serialOf, type Period } from "../../domain/calendar";
import type { ColumnKey } from "../../domain/program";
import type { Made, RowMaker, Verdict } from "./arranged-reader";
import { FilledDown } from "./filled-down";
import { isHeaderRow } from "./list-maker";
import { isNothing } from "./nothing";
import type { MadeColumn } from "./made-column";
import type { RowCells } from "./row-cells";

export class PeriodMaker implements RowMaker {
  readonly #columns: ReadonlyMap<number, MadeColumn>;
  readonly #amount: number;
  readonly #fill: FilledDown;

  /** `fillDown`: columns whose values stand once. */
  constructor(
    columns: readonly MadeColumn[],
    private readonly period: Period,
    private readonly day: "first" | "last",
    private readonly headers: ReadonlyMap<number, string>,
    fillDown: readonly ColumnKey[] = [],
  ) {
    this.#columns = new Map(columns.map((column) => [column.number, column]));
    this.#amount = columns.find(({ key }) => key === "amount")?.from ?? 0;
    this.#fill = new FilledDown(columns.filter(({ key }) => fillDown.includes(key)));
  }

  judge(cells: RowCells): Verdict {
    this.#fill.note(cells, cells.saysTotal());
    if (isNothing(cells.cell(this.#amount))) return "blank";
    if (isHeaderRow(cells, this.headers)) return "headers";
    return cells.saysTotal() ? "total" : "read";
  }

  value(number: number, cells: RowCells): Made | undefined {
    const column = this.#columns.get(number);
    if (column?.key !== "date")
      return column !== undefined && cells.isBlank(column.from) ? this.#fill.value(number) : undefined;
    const serial = serialOf(this.day === "first" ? this.period.first : this.period.last);
    return serial === undefined ? { kind: "text", text: this.period.label } : { kind: "date", value: serial };
  }
}
