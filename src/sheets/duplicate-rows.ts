/** Purchases that a book contains more than once: the same partner, day, document and amount. */

/** The values that two purchases are compared by, index by index. `documents`: numbers of texts, 0 for none. */
export interface ComparedRows {
  readonly partners: Int32Array;
  readonly days: Int32Array;
  readonly amounts: Float64Array;
  readonly documents: Int32Array;
}

/** Indexes of equal rows, first to last, one list for each group; rows without a document never count as equal. */
export function duplicateRows(rows: ComparedRows, size: number): readonly (readonly number[])[] {
  const { documents } = rows;
  // Open addressing over row numbers: a million rows need no objects.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, size * 2)))).fill(-1);
  const mask = slots.length - 1;
  const groups = new Map<number, number[]>();
  for (let index = 0; index < size; index++) {
    if (documents[index] === 0 || (rows.partners[index] ?? -1) < 0) continue;
    let slot = hashOf(rows, index) & mask;
    let first = slots[slot] ?? -1;
    while (first >= 0 && !areAlike(rows, first, index)) {
      slot = (slot + 1) & mask;
      first = slots[slot] ?? -1;
    }
    if (first < 0) slots[slot] = index;
    else groups.set(first, [...(groups.get(first) ?? [first]), index]);
  }
  return [...groups.values()];
}

function areAlike({ partners, days, amounts, documents }: ComparedRows, a: number, b: number): boolean {
  return (
    documents[a] === documents[b] &&
    partners[a] === partners[b] &&
    days[a] === days[b] &&
    amounts[a] === amounts[b]
  );
}

function hashOf({ partners, days, amounts, documents }: ComparedRows, index: number): number {
  const amount = amounts[index] ?? 0;
  let hash = Math.imul(documents[index] ?? 0, 0x9e3779b1) ^ Math.imul(partners[index] ?? 0, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(days[index] ?? 0, 0x27d4eb2f);
  hash ^= Math.imul(amount | 0, 0x165667b1) ^ Math.imul((amount / 4294967296) | 0, 0x2545f491);
  return (hash ^ (hash >>> 13)) >>> 0;
}
