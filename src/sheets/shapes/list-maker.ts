/** Makes purchases of a list in which values stand once, inside texts, or not at all, and whose rows are of several kinds. */
import { serialOf } from "../../domain/calendar";
import { currencyUnits } from "../../domain/money";
import { normalName } from "../../domain/normal-name";
import type { ColumnKey } from "../../domain/program";
import { columnNumber } from "../../workbook/cell-name";
import { CellKind } from "../../workbook/reader";
import { isTotalWord, parseDate, parseMoney } from "../cells";
import type { Made, RowMaker, Verdict } from "./arranged-reader";
import type { RowCells } from "./row-cells";
import type { RowKinds, SourceShape } from "./shape";
import { dayInText } from "./text-day";

/** The columns of a source by key: the derived number, and the sheet's column that it is derived from. */
export interface MadeColumn {
  readonly key: ColumnKey;
  readonly number: number;
  readonly from: number;
}

export class ListMaker implements RowMaker {
  readonly #keyOf: ReadonlyMap<number, MadeColumn>;
  readonly #amount: number | undefined;
  readonly #date: number | undefined;
  readonly #fill: readonly MadeColumn[];
  readonly #filled = new Map<number, Made>();
  readonly #kinds: KindJudge | undefined;
  #sign: 1 | -1 = 1;
  #doubt: string | undefined;

  constructor(
    columns: readonly MadeColumn[],
    private readonly shape: SourceShape,
    private readonly headers: ReadonlyMap<number, string>,
  ) {
    this.#keyOf = new Map(columns.map((column) => [column.number, column]));
    this.#amount = columns.find(({ key }) => key === "amount")?.from;
    this.#date = columns.find(({ key }) => key === "date")?.from;
    this.#fill = columns.filter(({ key }) => shape.fillDown?.includes(key));
    this.#kinds = shape.kinds && new KindJudge(shape.kinds);
  }

  judge(cells: RowCells): Verdict {
    if (isHeaderRow(cells, this.headers)) return "headers";
    const hasAmount = this.#amount !== undefined && !cells.isBlank(this.#amount);
    const isTotal = hasAmount && !this.#isDated(cells) && cells.saysTotal();
    this.#fillFrom(cells, isTotal);
    if (isTotal) return "total";
    if (!hasAmount && (this.#fill.length > 0 || this.#kinds !== undefined)) return "blank";
    const kind = this.#kinds?.of(cells);
    this.#sign = kind === "subtract" ? -1 : 1;
    this.#doubt = kind !== undefined && typeof kind === "object" ? kind.unknown : undefined;
    return kind === "leaveOut" ? "kind" : "read";
  }

  /** A row with a day of its own is a purchase, whatever words it holds. */
  #isDated(cells: RowCells): boolean {
    if (this.#date === undefined) return false;
    const cell = cells.cell(this.#date);
    return (
      parseDate(cell).kind === "value" || (cell.kind === CellKind.text && dayInText(cell.text) !== undefined)
    );
  }

  value(number: number, cells: RowCells): Made | undefined {
    const column = this.#keyOf.get(number);
    if (column === undefined) return undefined;
    const { key, from } = column;
    const constant = this.shape.constants?.[key];
    if (constant !== undefined) return { kind: "text", text: constant };
    if (key === "amount") return this.#amountOf(cells, from);
    if (this.shape.inText?.includes(key) === true) return valueInText(key, cells, from);
    if (this.shape.fillDown?.includes(key) === true && cells.isBlank(from))
      return this.#beginsPartner(cells, key) ? undefined : this.#filled.get(number);
    return undefined;
  }

  /** A row that names the next partner and has no day is a group's sum, or begins what only a person can tell. */
  #beginsPartner(cells: RowCells, key: ColumnKey): boolean {
    const partner = this.#fill.find((column) => column.key === "partnerId");
    return key !== "partnerId" && partner !== undefined && !cells.isBlank(partner.from);
  }

  /** Keeps the values of a row for those below. A total's own words are no value. */
  #fillFrom(cells: RowCells, isTotal: boolean): void {
    for (const { number, from } of this.#fill) {
      const { kind, text } = cells.cell(from);
      if (cells.isBlank(from) || isTotal || (kind === CellKind.text && isTotalWord(text))) continue;
      const { kind: packed, value } = cells.packed(from);
      this.#filled.set(number, { kind: "packed", packed, value });
    }
  }

  #amountOf(cells: RowCells, from: number): Made | undefined {
    if (this.#doubt !== undefined) return { kind: "text", text: this.#doubt };
    if (this.#sign === 1) return undefined;
    const amount = parseMoney(cells.cell(from));
    return amount.kind === "value" ? { kind: "number", value: -currencyUnits(amount.value) } : undefined;
  }
}

/** A day inside a text as a date; where none is certain, the text itself, which no date parser takes. */
export function valueInText(key: ColumnKey, cells: RowCells, from: number): Made | undefined {
  const { kind, text } = cells.cell(from);
  if (key !== "date" || kind !== CellKind.text) return undefined;
  const day = dayInText(text);
  const serial = day === undefined ? undefined : serialOf(day);
  return serial === undefined ? undefined : { kind: "date", value: serial };
}

/** Whether a row repeats the headers: every header with a text stands in its column, and at least two do. */
export function isHeaderRow(cells: RowCells, headers: ReadonlyMap<number, string>): boolean {
  let same = 0;
  for (const column of cells.columns) {
    const header = normalName(headers.get(column) ?? "");
    if (header === "") continue;
    const { kind, text } = cells.cell(column);
    if (kind !== CellKind.text || normalName(text) !== header) return false;
    same++;
  }
  return same >= 2;
}

type Kind = "count" | "subtract" | "leaveOut" | { readonly unknown: string };

class KindJudge {
  readonly #column: number;
  readonly #lists: readonly (readonly ["count" | "subtract" | "leaveOut", readonly string[]])[];

  constructor({ column, count = [], subtract = [], leaveOut = [] }: RowKinds) {
    this.#column = columnNumber(column) ?? 1;
    this.#lists = [
      ["count", count.map(normalName)],
      ["subtract", subtract.map(normalName)],
      ["leaveOut", leaveOut.map(normalName)],
    ];
  }

  of(cells: RowCells): Kind {
    const { text } = cells.cell(this.#column);
    const name = normalName(text);
    const found = this.#lists.find(([, names]) =>
      names.some((one) => (one === "" ? name === "" : name.startsWith(one))),
    );
    return found?.[0] ?? { unknown: text === "" ? "?" : text };
  }
}
