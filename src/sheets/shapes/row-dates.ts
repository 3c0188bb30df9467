/** The day of a row whose year, month and day stand in columns of their own. */
import { dayOf, periodNamed, serialOf } from "../../domain/calendar";
import { CellKind } from "../../workbook/reader";
import { columnNumber } from "../../workbook/cell-name";
import type { Cell } from "../cells";
import { periodOfCell } from "../cells/period-text";
import type { RowCells } from "./row-cells";
import type { DateParts } from "./shape";

export class RowDates {
  readonly #yearColumn: number | undefined;
  readonly #year: number | undefined;
  readonly #month: number;
  readonly #day: number | undefined;
  /** The parts of the last rows that said them. */
  #seen: { year: number | undefined; month: number | undefined } = { year: undefined, month: undefined };

  /** `fillsDown`: years and months stand once, and hold for the rows below. */
  constructor(
    { year, month, day }: DateParts,
    private readonly fillsDown: boolean,
  ) {
    const isFixed = YEAR.test(year ?? "");
    this.#year = isFixed ? Number(year) : undefined;
    this.#yearColumn = isFixed ? undefined : columnNumber(year ?? "");
    this.#month = columnNumber(month) ?? 0;
    this.#day = columnNumber(day ?? "");
  }

  /** The row's day as a serial; undefined where a part is missing or wrong. Asked for every row, from the top down. */
  serial(cells: RowCells): number | undefined {
    const month = monthOf(cells.cell(this.#month));
    const own = this.#yearColumn === undefined ? this.#year : yearOf(cells.cell(this.#yearColumn));
    const said = { year: month?.year ?? own, month: month?.month };
    if (month?.year !== undefined && own !== undefined && month.year !== own) return undefined;
    const { year, month: number } = this.fillsDown ? this.#filled(cells, said) : said;
    if (year === undefined || number === undefined) return undefined;
    return this.#dayIn(cells, year, number);
  }

  /** Whether the row is that of a quarter between its months: their sum. */
  isQuarter(cells: RowCells): boolean {
    return isQuarter(cells.cell(this.#month));
  }

  #filled(cells: RowCells, said: { year: number | undefined; month: number | undefined }): typeof said {
    const isNewYear = said.year !== undefined && said.year !== this.#seen.year;
    if (said.year !== undefined) this.#seen = { ...said, month: isNewYear ? undefined : this.#seen.month };
    if (said.month !== undefined) this.#seen.month = said.month;
    else if (!cells.isBlank(this.#month)) return { ...this.#seen, month: undefined };
    return this.#seen;
  }

  #dayIn(cells: RowCells, year: number, month: number): number | undefined {
    if (this.#day === undefined) {
      const period = periodNamed(`${String(year)}-${String(month).padStart(2, "0")}`);
      return period && serialOf(period.last);
    }
    const day = wholeIn(cells.cell(this.#day));
    const found = day === undefined ? undefined : dayOf(year, month, day);
    return found === undefined ? undefined : serialOf(found);
  }
}

const YEAR = /^20[0-9]{2}$/;

/** A month by its number or its name, with the year that its text says. */
export function monthOf(
  cell: Cell,
): { readonly month: number; readonly year: number | undefined } | undefined {
  const whole = wholeIn(cell);
  if (whole !== undefined) return whole >= 1 && whole <= 12 ? { month: whole, year: undefined } : undefined;
  const period = periodOfCell(cell);
  return period === undefined || period.part.startsWith("Q")
    ? undefined
    : { month: Number(period.part), year: period.year };
}

/** Whether a cell names a quarter. */
export function isQuarter(cell: Cell): boolean {
  return periodOfCell(cell)?.part.startsWith("Q") === true;
}

/** A year of this century, as a number or a text: «2026 г.». */
export function yearOf(cell: Cell): number | undefined {
  const text = cell.kind === CellKind.text ? cell.text.trim().replace(/\s*(?:г\.?|год|ж\.?|жыл)$/iu, "") : "";
  const year = wholeIn(cell) ?? Number(text);
  return YEAR.test(String(year)) ? year : undefined;
}

/** A whole number, or a text of two digits at most. */
function wholeIn({ kind, value, text }: Cell): number | undefined {
  if (kind === CellKind.number) return Number.isInteger(value) ? value : undefined;
  return kind === CellKind.text && /^[0-9]{1,2}$/.test(text.trim()) ? Number(text) : undefined;
}
