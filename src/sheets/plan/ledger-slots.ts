/** Which row of the ledger each result goes to. */
import { nextPeriod, periodHolding } from "../../domain/calendar";
import type { PartnerEvaluation } from "../../domain/evaluation";
import type { Term } from "../../domain/membership";
import { SETTLEMENT_FREQUENCIES } from "../../domain/settings";
import type { LedgerTable } from "../ledger/ledger-table";

/** A row of the sheet. `index`: where the ledger holds it; `undefined` for one that is free. */
export interface LedgerSlot {
  readonly row: number;
  readonly index: number | undefined;
}

export class LedgerSlots {
  /** By index: 1 for rows that were taken. */
  readonly #taken: Uint8Array;
  /** No row before these two is free. */
  #nextRow: number;
  #nextIndex = 0;

  constructor(private readonly ledger: LedgerTable) {
    this.#taken = new Uint8Array(ledger.size);
    this.#nextRow = ledger.place.headerRow + 1;
  }

  /** The row for a partner and period: its own, else the next one free. */
  take(partnerId: string, period: string): LedgerSlot {
    const index = this.ledger.find(partnerId, period);
    if (index === undefined || this.#taken[index] === 1) return { row: this.#nextFree(), index: undefined };
    this.#taken[index] = 1;
    return { row: this.ledger.rowAt(index), index };
  }

  /** Rows not taken that speak of the very term that was evaluated: an earlier run with a later day left them. */
  stale(evaluations: readonly PartnerEvaluation[]): readonly LedgerSlot[] {
    const { ledger } = this;
    const terms = new Map(evaluations.map(({ partner, points }) => [partner.id, points.term]));
    const slots: LedgerSlot[] = [];
    for (let index = 0; index < ledger.size; index++) {
      if (this.#taken[index] === 1) continue;
      const [partnerId, period] = [ledger.text(index, "partnerId"), ledger.text(index, "period")];
      if (!labelsOf(terms.get(partnerId)).has(period)) continue;
      // A second row of the same partner and period is none of ours.
      if (ledger.find(partnerId, period) === index) slots.push({ row: ledger.rowAt(index), index });
    }
    return slots;
  }

  /** The next row that holds nothing, and is not the totals row. */
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
