/** Purchases that stand under several partners with the same document, day and amount: all but one of them is a mistake. */
import type { AddedColumns } from "./booked-rows";

/** So many earlier rows of a document are compared: a document of thousands of rows is no invoice. */
const MOST_COMPARED = 8;

/**
 * Positions of purchases with the same document, day and amount, of which not all are of one partner: groups in the
 * order of their first rows, each in ascending order. `nameOf`: the document of a number; asked only where rows are
 * alike. A document without any digit ("б/н", "-") is none.
 */
export function sharedDocuments(
  columns: AddedColumns,
  nameOf: (document: number) => string,
): readonly (readonly number[])[] {
  const { partners, days, amounts, documents } = columns;
  const groups: number[][] = [];
  const groupOf = new Map<number, number[]>();
  const earlier = new EarlierRows(columns);
  for (let at = 0; at < columns.size; at++) {
    const document = documents[at] ?? 0;
    if (document === 0 || (partners[at] ?? 0) < 0 || amounts[at] === 0) continue;
    const first = earlier.find(
      at,
      (other) =>
        partners[other] !== partners[at] && days[other] === days[at] && amounts[other] === amounts[at],
    );
    if (first === undefined) continue;
    const known = groupOf.get(first);
    if (known === undefined && !/[0-9]/.test(nameOf(document))) continue;
    const group = known ?? [first];
    if (known === undefined) groups.push(group);
    group.push(at);
    groupOf.set(first, group).set(at, group);
  }
  return groups.sort(([a = 0], [b = 0]) => a - b);
}

/** An array may have so many places for each row, and besides so many for short lists. */
const MOST_GAPS = 4;
const LEAST_RANGE = 65_536;

/** The earlier rows of each document. Typed arrays: there may be a million rows. */
class EarlierRows {
  /** The row before, of the same document; −1 where there is none. */
  readonly #previous: Int32Array;
  /** The last row by the document's number, from the smallest number on; a map where numbers lie far apart. */
  readonly #last: Int32Array | undefined;
  readonly #lastApart = new Map<number, number>();
  readonly #smallest: number;

  constructor(private readonly columns: AddedColumns) {
    let [smallest, largest] = [0, 0];
    for (const document of columns.documents) {
      if (document < smallest) smallest = document;
      else if (document > largest) largest = document;
    }
    this.#smallest = smallest;
    const range = largest - smallest + 1;
    // Texts that shapes make, and those of further files, have numbers of their own far above.
    this.#last = range > LEAST_RANGE + MOST_GAPS * columns.size ? undefined : new Int32Array(range).fill(-1);
    this.#previous = new Int32Array(columns.size).fill(-1);
  }

  /** The nearest earlier row of the document of row `at` that suits. Each row is asked for once, in order. */
  find(at: number, suits: (other: number) => boolean): number | undefined {
    const slot = (this.columns.documents[at] ?? 0) - this.#smallest;
    const last = (this.#last === undefined ? this.#lastApart.get(slot) : this.#last[slot]) ?? -1;
    this.#previous[at] = last;
    if (this.#last === undefined) this.#lastApart.set(slot, at);
    else this.#last[slot] = at;
    for (let other = last, i = 0; other >= 0 && i < MOST_COMPARED; other = this.#previous[other] ?? -1, i++)
      if (suits(other)) return other;
    return undefined;
  }
}
