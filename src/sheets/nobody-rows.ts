/** Purchases that join no partner: grouped by the content of their ID cell, so that one cause is one problem. */
import { CurrencySums, sumsText, type IncompleteCause } from "../domain/incomplete";
import type { Tiyn } from "../domain/units";
import { cellName } from "../workbook/cell-name";
import type { ProblemLog } from "./problem-log";

/** The group of purchases without any ID. */
const BLANK = "";

interface Gathered {
  /** Its position among the unknown IDs. */
  readonly number: number;
  readonly firstRow: number;
  readonly suggestion: string;
  rows: number;
  readonly sums: CurrencySums;
}

export class NobodyRows {
  readonly #byId = new Map<string, Gathered>();
  readonly ids: string[] = [];
  readonly #sums = new CurrencySums();
  #rows = 0;
  #firstRow = Number.POSITIVE_INFINITY;

  /** `column`: of the IDs. `lookalike`: finds the known id that an unknown one may stand for. */
  constructor(
    private readonly sheet: string,
    private readonly column: number,
    private readonly lookalike: (id: string) => string | undefined,
  ) {}

  /** The number by which rows of an unknown ID are counted. */
  numberOf(id: string, row: number): number {
    return (this.#byId.get(id) ?? this.#begin(id, row)).number;
  }

  /** Counts a row of an unknown ID, by its number. */
  addUnknown(number: number, row: number, currency: string, amount: Tiyn | undefined): void {
    this.#add(this.ids[number] ?? BLANK, row, currency, amount);
  }

  addBlank(row: number, currency: string, amount: Tiyn | undefined): void {
    this.#add(BLANK, row, currency, amount);
  }

  /** A row whose ID cell holds an invalid ID; the cell's own reader logs the problem. */
  addUnreadable(row: number, currency: string, amount: Tiyn | undefined): void {
    this.#count(row, currency, amount);
  }

  /** One problem for each unknown ID, and one for all rows without any, each with its rows and their sum. */
  log(log: ProblemLog): void {
    for (const [id, { firstRow, suggestion, rows, sums }] of this.#byId) {
      const details = { rows: String(rows), sum: sumsText(sums.list()) };
      const cell = cellName(this.column, firstRow);
      if (id === BLANK) log.add("blank-partner-id", "error", this.sheet, cell, details);
      else log.add("unknown-partner", "error", this.sheet, cell, { found: id, suggestion, ...details });
    }
  }

  /** The cause of incomplete totals; undefined where every row joins a partner. */
  cause(): IncompleteCause | undefined {
    if (this.#rows === 0) return undefined;
    return {
      code: "rows-of-nobody",
      at: { sheet: this.sheet, cell: cellName(this.column, this.#firstRow) },
      rows: this.#rows,
      sums: this.#sums.list(),
    };
  }

  #add(id: string, row: number, currency: string, amount: Tiyn | undefined): void {
    const gathered = this.#byId.get(id) ?? this.#begin(id, row);
    gathered.rows++;
    if (amount !== undefined) gathered.sums.add(currency, amount);
    this.#count(row, currency, amount);
  }

  #count(row: number, currency: string, amount: Tiyn | undefined): void {
    this.#rows++;
    this.#firstRow = Math.min(this.#firstRow, row);
    if (amount !== undefined) this.#sums.add(currency, amount);
  }

  #begin(id: string, row: number): Gathered {
    const suggestion = id === BLANK ? "" : (this.lookalike(id) ?? "");
    const gathered = {
      number: this.ids.length,
      firstRow: row,
      suggestion,
      rows: 0,
      sums: new CurrencySums(),
    };
    this.#byId.set(id, gathered);
    if (id !== BLANK) this.ids.push(id);
    return gathered;
  }
}
