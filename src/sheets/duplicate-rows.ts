/** Purchases that a book contains more than once: the same partner, day, document and amount. */

/** The values that two purchases are compared by, index by index. `documents`: numbers, 0 for none. */
export interface ComparedRows {
  readonly partners: Int32Array;
  readonly days: Int32Array;
  readonly amounts: Float64Array;
  readonly documents: Int32Array;
}

/**
 * Indexes of equal rows, first to last, one list for each group; rows without a document never count as equal. `nameOf`:
 * the document of a number, "" for none. It is asked only about rows whose other values are equal: nearly all documents
 * of a million purchases stay undecoded.
 */
export function duplicateRows(
  rows: ComparedRows,
  size: number,
  nameOf: (document: number) => string,
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [first, ...others] of equalButForDocuments(rows, size)) {
    for (const index of [first, ...others]) {
      const name = nameOf(rows.documents[index] ?? 0);
      if (name === "") continue;
      const key = `${String(first)} ${name}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [index]);
      else group.push(index);
    }
  }
  const equal = [...groups.values()].filter(({ length }) => length > 1);
  return equal.sort(([a = 0], [b = 0]) => a - b);
}

type Group = [number, ...number[]];

/** Groups of rows with a document, whose partner, day and amount are equal. */
function equalButForDocuments(rows: ComparedRows, size: number): Iterable<Group> {
  // Open addressing over row numbers: a million rows need no objects.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, size * 2)))).fill(-1);
  const mask = slots.length - 1;
  const groups = new Map<number, Group>();
  for (let index = 0; index < size; index++) {
    if (rows.documents[index] === 0 || (rows.partners[index] ?? -1) < 0) continue;
    let slot = hashOf(rows, index) & mask;
    let first = slots[slot] ?? -1;
    while (first >= 0 && !areAlike(rows, first, index)) {
      slot = (slot + 1) & mask;
      first = slots[slot] ?? -1;
    }
    const group = groups.get(first);
    if (first < 0) slots[slot] = index;
    else if (group === undefined) groups.set(first, [first, index]);
    else group.push(index);
  }
  return groups.values();
}

function areAlike({ partners, days, amounts }: ComparedRows, a: number, b: number): boolean {
  return partners[a] === partners[b] && days[a] === days[b] && amounts[a] === amounts[b];
}

function hashOf({ partners, days, amounts }: ComparedRows, index: number): number {
  const amount = amounts[index] ?? 0;
  let hash = Math.imul(amount | 0, 0x9e3779b1) ^ Math.imul(partners[index] ?? 0, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(days[index] ?? 0, 0x27d4eb2f);
  hash ^= Math.imul((amount / 4294967296) | 0, 0x2545f491);
  return (hash ^ (hash >>> 13)) >>> 0;
}
