/** Use case: the changes of a plan, cell by cell, for people to review before anything is written. */
import { searchedText } from "../domain/searched-text";
import { isManagedBy, type PartnerDetails } from "../sheets/partner-details";
import type { WritePlan } from "../workbook/write-plan";
import type { Change, ChangedPartner, ChangeKind, ChangeTotals } from "./change";
import { ChangeScan } from "./change-scan";
import type { Evaluation } from "./evaluate";
import type { Page } from "./page";

export interface ChangeFilter {
  /** All kinds where empty. */
  readonly kinds: readonly ChangeKind[];
  /** Part of a partner's name or id, any case; all where blank. */
  readonly search: string;
  /** Only partners that this person looks after. */
  readonly manager?: string | undefined;
}

interface Filtered {
  readonly filter: ChangeFilter;
  readonly places: Uint32Array;
  /** Where each row's changes begin, once partners were asked for. */
  readonly starts: Uint32Array | undefined;
}

/**
 * The changes of a plan: the partners sheet first, in sheet order, then the ledger. Kept as numbers, because there may
 * be a million; a change is created when its page is requested.
 */
export class ChangeList {
  readonly totals: ChangeTotals;
  readonly #scan: ChangeScan;
  readonly #details: PartnerDetails;
  readonly #searched: readonly string[];
  /** The last filter and the places of its changes: usually several pages of one list are requested in turn. */
  #last: Filtered;

  constructor(evaluation: Evaluation, plan: WritePlan) {
    this.#scan = new ChangeScan(evaluation, plan);
    this.#details = evaluation.book.details;
    this.#searched = evaluation.partners.map(({ partner }) => searchedText(`${partner.id}\n${partner.name}`));
    this.#last = { filter: { kinds: [], search: "" }, places: this.#scan.places, starts: undefined };
    this.totals = this.#scan.totals;
  }

  /** A page of the changes that match a filter; `total` is the number of all of them. */
  page(filter: ChangeFilter, from: number, count: number): Page<Change> {
    const { places } = this.#filteredBy(filter);
    const items = Array.from(places.subarray(from, from + count), (place) => this.#scan.changeAt(place));
    return { total: places.length, from, items };
  }

  /**
   * A page of the partners with changes on the partners sheet that match a filter, whose kinds leave out the ledger.
   * `total` is the number of all of them.
   */
  partners(filter: ChangeFilter, from: number, count: number): Page<ChangedPartner> {
    const { places, starts } = this.#byRow(filter);
    const total = starts.length - 1;
    const firsts = starts.slice(from, Math.min(from + count, total));
    const items = Array.from(firsts, (start, i) =>
      this.#scan.partnerAt(places.subarray(start, starts[from + i + 1])),
    );
    return { total, from, items };
  }

  #byRow(filter: ChangeFilter): { readonly places: Uint32Array; readonly starts: Uint32Array } {
    const { places, starts = this.#scan.rowStarts(places) } = this.#filteredBy(filter);
    this.#last = { filter, places, starts };
    return { places, starts };
  }

  #filteredBy(filter: ChangeFilter): Filtered {
    if (!sameFilter(filter, this.#last.filter))
      this.#last = { filter, places: this.#filtered(filter), starts: undefined };
    return this.#last;
  }

  #filtered({ kinds, search, manager }: ChangeFilter): Uint32Array {
    const wanted = searchedText(search);
    if (wanted === "" && manager === undefined) return this.#scan.filtered(kinds, undefined);
    const found = new Set<number>();
    this.#searched.forEach((text, position) => {
      if (text.includes(wanted) && this.#isOf(position, manager)) found.add(position);
    });
    return this.#scan.filtered(kinds, found);
  }

  #isOf(position: number, manager: string | undefined): boolean {
    return manager === undefined || isManagedBy(this.#details, position, manager);
  }
}

function sameFilter(a: ChangeFilter, b: ChangeFilter): boolean {
  return a.search === b.search && a.manager === b.manager && a.kinds.join() === b.kinds.join();
}
