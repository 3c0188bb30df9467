/** Use case: what a plan would change, cell by cell, as people review it before anything is written. */
import { normalName } from "../domain/normal-name";
import type { PlainValue, ValueFormat, WritePlan } from "../workbook/write-plan";
import { ChangeScan } from "./change-scan";
import type { Evaluation } from "./evaluate";
import type { Page } from "./page";

export type { Page } from "./page";

/** What a change is about. Ledger rows are about points. */
export type ChangeKind = "level" | "decision" | "benefits" | "membership" | "points";
export const CHANGE_KINDS: readonly ChangeKind[] = ["level", "decision", "benefits", "membership", "points"];

/** One cell that would hold something else than now. */
export interface Change {
  readonly kind: ChangeKind;
  readonly sheet: string;
  /** A1 style, without the sheet. */
  readonly cell: string;
  readonly partnerId: string;
  readonly partnerName: string;
  /** The column's header. */
  readonly column: string;
  /** "2026-Q1" on the points ledger; undefined on the partners sheet. */
  readonly period: string | undefined;
  readonly was: PlainValue;
  readonly now: PlainValue;
  readonly format: ValueFormat;
}

export interface ChangeTotals {
  /** Changes as they are listed: a row of a new ledger is one. Together they are the length of the whole list. */
  readonly byKind: Readonly<Record<ChangeKind, number>>;
  /** Partners that any of them is about. */
  readonly partners: number;
  /** The total column before and after, added up; blanks, texts and formulas count as nothing. In points. */
  readonly pointsBefore: number;
  readonly pointsAfter: number;
}

export interface ChangeFilter {
  /** All kinds where empty. */
  readonly kinds: readonly ChangeKind[];
  /** Part of a partner's name or id, any case; all where blank. */
  readonly search: string;
}

/**
 * The changes of a plan: the partners sheet first, in sheet order, then the ledger. Kept as numbers, because there may be
 * a million; a change is made when its page is asked for.
 */
export class ChangeList {
  readonly totals: ChangeTotals;
  readonly #scan: ChangeScan;
  readonly #searched: readonly string[];
  /** The filter asked for last, and the places of its changes: pages of one list follow each other. */
  #last: { readonly filter: ChangeFilter; readonly places: Uint32Array };

  constructor(evaluation: Evaluation, plan: WritePlan) {
    this.#scan = new ChangeScan(evaluation, plan);
    this.#searched = evaluation.partners.map(({ partner }) => normalName(`${partner.id}\n${partner.name}`));
    this.#last = { filter: { kinds: [], search: "" }, places: this.#scan.places };
    this.totals = this.#scan.totals;
  }

  /** A page of the changes that a filter lets through; `total` is the number of all of them. */
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
    const wanted = normalName(search);
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
