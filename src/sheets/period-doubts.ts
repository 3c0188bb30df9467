/** Purchases whose day a sheet does not tell for certain: a period's whole amount, or a row of another period. */
import { isoOf, periodHolding, type Period } from "../domain/calendar";
import type { Partner } from "../domain/partner";
import type { Day } from "../domain/units";
import { cellName } from "../workbook/cell-name";
import type { SheetLayout } from "./layout";
import type { ProblemLog } from "./problem-log";

/** Maximum number of cells that a problem names. */
const NAMED_CELLS = 10;

export class PeriodDoubts {
  /** Positions of the partners whose points may be different. */
  readonly partners = new Set<number>();
  readonly #joinedWithin: number[] = [];
  readonly #outside: number[] = [];
  /** The day on which the first such amount counts. */
  #counted: Day | undefined;

  constructor(
    private readonly layout: SheetLayout,
    private readonly listed: readonly Partner[],
  ) {}

  /** Looks at a purchase that counts. */
  look(partner: number, row: number, day: Day): void {
    const { period, covers, areMonths } = this.layout;
    const whole = period ?? (areMonths === true ? periodHolding(day, "month") : undefined);
    if (whole !== undefined && this.#beganWithin(partner, whole)) {
      this.#counted ??= whole.last;
      this.#note(this.#joinedWithin, partner, row);
    }
    if (covers !== undefined && (day < covers.first || day > covers.last))
      this.#note(this.#outside, partner, row);
  }

  /** One problem for each of the two doubts, at the first row. */
  log(log: ProblemLog): void {
    const { covers } = this.layout;
    if (this.#counted !== undefined)
      this.#logRows(log, "period-not-day", this.#joinedWithin, "amount", { found: isoOf(this.#counted) });
    if (covers !== undefined)
      this.#logRows(log, "outside-period", this.#outside, "date", { found: covers.label });
  }

  #beganWithin(partner: number, period: Period): boolean {
    const began = this.listed[partner]?.registeredOn;
    return typeof began === "number" && began > period.first && began <= period.last;
  }

  #note(rows: number[], partner: number, row: number): void {
    this.partners.add(partner);
    rows.push(row);
  }

  #logRows(
    log: ProblemLog,
    code: "period-not-day" | "outside-period",
    rows: readonly number[],
    column: "amount" | "date",
    details: Readonly<Record<string, string>>,
  ): void {
    const [first] = rows;
    if (first === undefined) return;
    const cell = (row: number): string => cellName(this.layout.columns.get(column) ?? 1, row);
    const named = rows.slice(0, NAMED_CELLS).map(cell).join(", ");
    const cells = rows.length > NAMED_CELLS ? `${named} …` : named;
    log.add(code, "warning", this.layout.sheet, cell(first), {
      ...details,
      cells,
      rows: String(rows.length),
    });
  }
}
