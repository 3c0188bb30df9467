/** Makes purchases of a list in which values stand once, inside texts, or not at all, and whose rows are of several kinds. */
import { serialOf } from "../../domain/calendar";
import { normalName } from "../../domain/normal-name";
import type { ColumnKey } from "../../domain/program";
import { CellKind } from "../../workbook/reader";
import { headerName } from "../headers/header-forms";
import { isTotalWord, parseDate } from "../cells";
import type { Made, RowMaker, Verdict } from "./arranged-reader";
import type { RowCells } from "./row-cells";
import { FilledDown } from "./filled-down";
import type { MadeColumn } from "./made-column";
import { amountByKind, KindJudge, type Kind } from "./row-kinds";
import type { PartnersAbove, SourceShape } from "./shape";
import { isNothing } from "./nothing";
import { RowDates } from "./row-dates";
import { dayInText, isAgreement } from "./text-day";

export class ListMaker implements RowMaker {
  readonly #keyOf: ReadonlyMap<number, MadeColumn>;
  readonly #amount: number | undefined;
  readonly #date: number | undefined;
  readonly #fill: FilledDown;
  readonly #kinds: KindJudge | undefined;
  #kind: Kind | undefined;
  readonly #dates: RowDates | undefined;
  /** The row's day, where it is made of parts. */
  #serial: number | undefined;
  readonly #above: AbovePartner | undefined;

  constructor(
    columns: readonly MadeColumn[],
    private readonly shape: SourceShape,
    private readonly headers: ReadonlyMap<number, string>,
  ) {
    this.#keyOf = new Map(columns.map((column) => [column.number, column]));
    this.#amount = columns.find(({ key }) => key === "amount")?.from;
    this.#date = columns.find(({ key }) => key === "date")?.from;
    this.#fill = new FilledDown(columns.filter(({ key }) => shape.fillDown?.includes(key)));
    this.#kinds = shape.kinds && new KindJudge(shape.kinds);
    this.#dates = shape.dateParts && new RowDates(shape.dateParts, shape.fillDown?.includes("date") === true);
    const from = columns.find(({ key }) => key === "partnerId")?.from;
    this.#above = shape.above && from !== undefined ? new AbovePartner(shape.above, from) : undefined;
  }

  judge(cells: RowCells): Verdict {
    if (isHeaderRow(cells, this.headers)) return "headers";
    this.#serial = this.#dates?.serial(cells);
    const hasAmount = this.#amount !== undefined && !cells.isBlank(this.#amount);
    if (this.#isOfOthers(cells)) return "blank";
    const isTotal = hasAmount && !this.#isDated(cells) && this.#saysTotal(cells);
    this.#fill.note(cells, isTotal);
    if (isTotal) return "total";
    if (!hasAmount && this.#isEmpty(cells)) return "blank";
    // Not paid yet.
    if (this.shape.undated === "leaveOut" && this.#date !== undefined && cells.isBlank(this.#date))
      return "kind";
    this.#kind = this.#kinds?.of(cells);
    return this.#kind === "leaveOut" ? "kind" : "read";
  }

  /** Whether a row that partners share holds nothing of this one. */
  #isOfOthers(cells: RowCells): boolean {
    return (
      this.shape.across !== undefined && this.#amount !== undefined && isNothing(cells.cell(this.#amount))
    );
  }

  /** A quarter between months is their sum. */
  #saysTotal(cells: RowCells): boolean {
    return cells.saysTotal() || this.#dates?.isQuarter(cells) === true;
  }

  /** Whether a row without an amount is none of a purchase; one with a day lacks its amount. */
  #isEmpty(cells: RowCells): boolean {
    if (this.#kinds !== undefined || this.#fill.columns.some(({ key }) => key === "date")) return true;
    if (this.#above === undefined) return !this.#isDated(cells) && this.#fill.columns.length > 0;
    if (this.#isDated(cells) && !this.#above.isAgreement(cells)) return false;
    this.#above.look(cells);
    return true;
  }

  /** A row with a day of its own is a purchase, whatever words it holds. */
  #isDated(cells: RowCells): boolean {
    if (this.#date === undefined) return false;
    if (this.#dates !== undefined) return this.#serial !== undefined && !cells.saysTotal();
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
    if (key === "date" && this.#serial !== undefined) return { kind: "date", value: this.#serial };
    if (key === "amount") return amountByKind(this.#kind, cells, from);
    if (key === "partnerId" && this.#above !== undefined) return { kind: "text", text: this.#above.name };
    if (this.shape.inText?.includes(key) === true) return valueInText(key, cells, from);
    if (this.shape.fillDown?.includes(key) === true && cells.isBlank(from))
      return this.#beginsPartner(cells, key) ? undefined : this.#fill.value(number);
    return undefined;
  }

  /** A row that names the next partner and has no day is a group's sum, or begins what only a person can tell. */
  #beginsPartner(cells: RowCells, key: ColumnKey): boolean {
    const partner = this.#fill.columns.find((column) => column.key === "partnerId");
    return key !== "partnerId" && partner !== undefined && !cells.isBlank(partner.from);
  }
}

/** The partner that a row above names. */
class AbovePartner {
  readonly #prefix: string;
  name: string;

  constructor(
    { prefix = "", first = "" }: PartnersAbove,
    private readonly column: number,
  ) {
    this.#prefix = prefix;
    this.name = first;
  }

  /** Looks at a row without day and amount. */
  look(cells: RowCells): void {
    const { kind, text } = cells.cell(this.column);
    const name = kind === CellKind.text ? nameAbove(text, this.#prefix) : undefined;
    if (name !== undefined) this.name = name;
  }

  /** Whether the row names an agreement, whose day is none of a purchase. */
  isAgreement(cells: RowCells): boolean {
    const { kind, text } = cells.cell(this.column);
    return kind === CellKind.text && isAgreement(text);
  }
}

/** The partner's name in a row above its purchases; undefined where the row says something else. */
export function nameAbove(text: string, prefix: string): string | undefined {
  const said = text.trim();
  if (said === "" || isTotalWord(said) || isAgreement(said)) return undefined;
  return said.startsWith(prefix) ? said.slice(prefix.length).trim() : undefined;
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
  const named = cells.columns.filter((column) => headers.has(column));
  // A row of data mostly has a number or a date somewhere, which needs no text to be read.
  if (!named.every((column) => cells.isText(column) || isUnnamed(headers, column))) return false;
  let same = 0;
  for (const column of named) {
    const header = headerName(headers.get(column) ?? "");
    if (header === "") continue;
    if (normalName(cells.cell(column).text) !== header) return false;
    same++;
  }
  return same >= 2;
}

function isUnnamed(headers: ReadonlyMap<number, string>, column: number): boolean {
  return headerName(headers.get(column) ?? "") === "";
}
