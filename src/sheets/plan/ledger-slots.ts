/** Assigns results to rows of the ledger. */
import { nextPeriod, periodHolding } from "../../domain/calendar";
import type { PartnerEvaluation } from "../../domain/evaluation";
import type { Term } from "../../domain/membership";
import { SETTLEMENT_FREQUENCIES } from "../../domain/settings";
import { INCOMPLETE_TOTALS } from "./result-words";
import type { LedgerTable } from "../ledger/ledger-table";

const LINE_STATUSES: ReadonlySet<string> = new Set(Object.values(INCOMPLETE_TOTALS));

/** A row of the sheet. `index`: its index in the ledger; `undefined` for a free row. */
export interface LedgerSlot {
  readonly row: number;
  readonly index: number | undefined;
}

export class LedgerSlots {
  /** By index: 1 for rows already assigned. */
  readonly #taken: Uint8Array;
  /** All rows before these two are occupied. */
  #nextRow: number;
  #nextIndex = 0;

  constructor(private readonly ledger: LedgerTable) {
    this.#taken = new Uint8Array(ledger.size);
    this.#nextRow = ledger.place.headerRow + 1;
  }

  /** The row for a partner and period: its own, else the next one free. */
  take(partnerId: string, period: string): LedgerSlot {
    const index = this.ledger.find(partnerId, period);
    if (index === undefined || this.#taken[index] === 1) return this.free();
    this.#taken[index] = 1;
    return { row: this.ledger.rowAt(index), index };
  }

  /** Rows not assigned that belong to the evaluated term: an earlier run with a later day left them. */
  stale(evaluations: readonly PartnerEvaluation[]): readonly LedgerSlot[] {
    const { ledger } = this;
    const terms = new Map(evaluations.map(({ partner, points }) => [partner.id, points.term]));
    const slots: LedgerSlot[] = [];
    for (let index = 0; index < ledger.size; index++) {
      if (this.#taken[index] === 1) continue;
      const [partnerId, period] = [ledger.text(index, "partnerId"), ledger.text(index, "period")];
      if (!labelsOf(terms.get(partnerId)).has(period)) continue;
      // A second row of the same partner and period is not ours.
      if (ledger.find(partnerId, period) === index) slots.push({ row: ledger.rowAt(index), index });
    }
    return slots;
  }

  /** Rows with a line about incomplete totals, which an earlier run left. */
  incompleteLines(): LedgerSlot[] {
    const { ledger } = this;
    const slots: LedgerSlot[] = [];
    for (let index = 0; index < ledger.size; index++) {
      if (ledger.text(index, "partnerId") !== "" || ledger.text(index, "period") !== "") continue;
      if (!LINE_STATUSES.has(ledger.text(index, "status"))) continue;
      slots.push({ row: ledger.rowAt(index), index });
    }
    return slots;
  }

  /** A free row. */
  free(): LedgerSlot {
    return { row: this.#nextFree(), index: undefined };
  }

  /** The next blank row that is not the totals row. */
  #nextFree(): number {
    const { ledger } = this;
    while (this.#isHeld() || this.#nextRow === ledger.place.totalsRow) this.#nextRow++;
    return this.#nextRow++;
  }

  #isHeld(): boolean {
    const { ledger } = this;
    while (this.#nextIndex < ledger.size && ledger.rowAt(this.#nextIndex) < this.#nextRow) this.#nextIndex++;
    return this.#nextIndex < ledger.size && ledger.rowAt(this.#nextIndex) === this.#nextRow;
  }
}

/** Labels of every settlement period of a term, at any frequency. */
function labelsOf(term: Term | undefined): ReadonlySet<string> {
  const labels = new Set<string>();
  if (term === undefined) return labels;
  for (const frequency of SETTLEMENT_FREQUENCIES) {
    for (
      let period = periodHolding(term.first, frequency);
      period.first <= term.last;
      period = nextPeriod(period)
    ) {
      labels.add(period.label);
    }
  }
  return labels;
}
