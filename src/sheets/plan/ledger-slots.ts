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
  /** By index: 1 for rows already assigned, and for rows that a closing wrote. */
  readonly #taken: Uint8Array;
  /** Rows of adjustments that no closing wrote, by partner: each write replaces them. */
  readonly #loose = new Map<string, number[]>();
  /** All rows before these two are occupied. */
  #nextRow: number;
  #nextIndex = 0;

  constructor(private readonly ledger: LedgerTable) {
    this.#taken = new Uint8Array(ledger.size);
    this.#nextRow = ledger.place.headerRow + 1;
    for (let index = ledger.size - 1; index >= 0; index--) {
      if (isClosed(ledger, index)) this.#taken[index] = 1;
      else if (isAdjustment(ledger, index)) this.#addLoose(index);
    }
  }

  /** The row for a partner and period: its own, else the next one free. */
  take(partnerId: string, period: string): LedgerSlot {
    const index = this.#find(partnerId, period);
    return index === undefined ? this.free() : this.#assigned(index);
  }

  /** A row for one of a partner's adjustments: one that held such an adjustment, else the next one free. */
  takeAdjustment(partnerId: string): LedgerSlot {
    const index = this.#loose.get(partnerId)?.pop();
    return index === undefined ? this.free() : this.#assigned(index);
  }

  /** Rows not assigned that belong to the evaluated term, or to adjustments: an earlier run left them. */
  stale(evaluations: readonly PartnerEvaluation[]): readonly LedgerSlot[] {
    const { ledger } = this;
    const terms = new Map(evaluations.map(({ partner, points }) => [partner.id, points.term]));
    const slots: LedgerSlot[] = [...this.#loose.values()].flat().map((index) => this.#assigned(index));
    for (let index = 0; index < ledger.size; index++) {
      if (this.#taken[index] === 1) continue;
      const [partnerId, period] = [ledger.text(index, "partnerId"), ledger.text(index, "period")];
      if (!labelsOf(terms.get(partnerId)).has(period)) continue;
      // A second row of the same partner and period is not ours.
      if (this.#first(partnerId, period) === index) slots.push({ row: ledger.rowAt(index), index });
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

  #assigned(index: number): LedgerSlot {
    this.#taken[index] = 1;
    return { row: this.ledger.rowAt(index), index };
  }

  /** The first row of a partner and open period, unless it is assigned. */
  #find(partnerId: string, period: string): number | undefined {
    const index = this.#first(partnerId, period);
    return index === undefined || this.#taken[index] === 1 ? undefined : index;
  }

  #first(partnerId: string, period: string): number | undefined {
    const { ledger } = this;
    for (const index of ledger.indexesOf(partnerId)) {
      const isOpen = !isClosed(ledger, index) && !isAdjustment(ledger, index);
      if (isOpen && ledger.text(index, "period") === period) return index;
    }
    return undefined;
  }

  #addLoose(index: number): void {
    const partner = this.ledger.text(index, "partnerId");
    const known = this.#loose.get(partner);
    if (known === undefined) this.#loose.set(partner, [index]);
    else known.push(index);
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

/** Whether a closing wrote the row: nothing but another closing or a reopening changes it. */
function isClosed(ledger: LedgerTable, index: number): boolean {
  return ledger.cell(index, "closing") !== null || ledger.cell(index, "kept") !== null;
}

function isAdjustment(ledger: LedgerTable, index: number): boolean {
  return ledger.cell(index, "forPeriod") !== null;
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
