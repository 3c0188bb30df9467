/** Use case: the changes of a plan, cell by cell, for people to review before anything is written. */
import { searchedText } from "../domain/searched-text";
import type { WritePlan } from "../workbook/write-plan";
import type { Change, ChangeKind, ChangeTotals } from "./change";
import { ChangeScan } from "./change-scan";
import type { Evaluation } from "./evaluate";
import type { Page } from "./page";

export interface ChangeFilter {
  /** All kinds where empty. */
  readonly kinds: readonly ChangeKind[];
  /** Part of a partner's name or id, any case; all where blank. */
  readonly search: string;
}

/**
 * The changes of a plan: the partners sheet first, in sheet order, then the ledger. Kept as numbers, because there may
 * be a million; a change is created when its page is requested.
 */
export class ChangeList {
  readonly totals: ChangeTotals;
  readonly #scan: ChangeScan;
  readonly #searched: readonly string[];
  /** The last filter and the places of its changes: usually several pages of one list are requested in turn. */
  #last: { readonly filter: ChangeFilter; readonly places: Uint32Array };

  constructor(evaluation: Evaluation, plan: WritePlan) {
    this.#scan = new ChangeScan(evaluation, plan);
    this.#searched = evaluation.partners.map(({ partner }) => searchedText(`${partner.id}\n${partner.name}`));
    this.#last = { filter: { kinds: [], search: "" }, places: this.#scan.places };
    this.totals = this.#scan.totals;
  }

  /** A page of the changes that match a filter; `total` is the number of all of them. */
  page(filter: ChangeFilter, from: number, count: number): Page<Change> {
    const places = this.#placesOf(filter);
    const items = Array.from(places.subarray(from, from + count), (place) => this.#scan.changeAt(place));
    return { total: places.length, from, items };
  }

  #placesOf(filter: ChangeFilter): Uint32Array {
    if (!sameFilter(filter, this.#last.filter)) this.#last = { filter, places: this.#filtered(filter) };
    return this.#last.places;
  }

  #filtered({ kinds, search }: ChangeFilter): Uint32Array {
    const wanted = searchedText(search);
    if (wanted === "") return this.#scan.filtered(kinds, undefined);
    const found = new Set<number>();
    this.#searched.forEach((text, position) => {
      if (text.includes(wanted)) found.add(position);
    });
    return this.#scan.filtered(kinds, found);
  }
}

function sameFilter(a: ChangeFilter, b: ChangeFilter): boolean {
  return a.search === b.search && a.kinds.join() === b.kinds.join();
}
