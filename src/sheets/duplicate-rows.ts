/** Purchases that a book contains more than once: the same partner, day, document and amount. */

/** Rows partner by partner: those of the n-th partner are at the places `starts[n]` … `starts[n + 1] − 1`. */
export interface RowsByPartner {
  readonly starts: Int32Array;
  readonly days: Int32Array;
  readonly amounts: Float64Array;
}

type Group = [number, ...number[]];

/** Places of rows whose partner, day and amount are equal: groups of two or more, each in ascending order. */
export function alikeRows(rows: RowsByPartner): readonly (readonly number[])[] {
  const { starts } = rows;
  const groups = new Map<number, Group>();
  // A table for one partner at a time stays in the processor's cache; one for a million rows did not.
  let slots = new Int32Array(256);
  for (let partner = 0; partner + 1 < starts.length; partner++) {
    const [start, end] = [starts[partner] ?? 0, starts[partner + 1] ?? 0];
    if (end - start < 2) continue;
    const size = 2 ** Math.ceil(Math.log2(2 * (end - start)));
    if (size > slots.length) slots = new Int32Array(size);
    else slots.fill(0, 0, size);
    groupAlike(rows, start, end, slots, size - 1, groups);
  }
  return [...groups.values()];
}

/** Groups the rows from `start` to before `end`. `slots`: places plus 1, with open addressing; no objects for rows. */
function groupAlike(
  { days, amounts }: RowsByPartner,
  start: number,
  end: number,
  slots: Int32Array,
  mask: number,
  groups: Map<number, Group>,
): void {
  for (let place = start; place < end; place++) {
    const day = days[place] ?? 0;
    const amount = amounts[place] ?? 0;
    let slot = hashOf(day, amount) & mask;
    let first = (slots[slot] ?? 0) - 1;
    while (first >= 0 && (amounts[first] !== amount || days[first] !== day)) {
      slot = (slot + 1) & mask;
      first = (slots[slot] ?? 0) - 1;
    }
    const group = groups.get(first);
    if (first < 0) slots[slot] = place + 1;
    else if (group === undefined) groups.set(first, [first, place]);
    else group.push(place);
  }
}

/**
 * Of groups of rows that are alike, those with the same document; rows without one count only in a block that is repeated. The groups come
 * in the order of their first rows. `nameOf`: the document of a number, "" for none. It is asked only about rows that
 * are alike: nearly all documents of a million purchases stay undecoded.
 */
export function duplicateRows(
  alike: readonly (readonly number[])[],
  documents: Int32Array,
  nameOf: (document: number) => string,
): readonly (readonly number[])[] {
  const equal: number[][] = [];
  const bare: number[][] = [];
  for (const rows of alike) {
    const unnamed: number[] = [];
    const byName = new Map<string, number[]>();
    for (const row of rows) {
      const document = documents[row] ?? 0;
      const name = document === 0 ? "" : nameOf(document);
      if (name === "") {
        unnamed.push(row);
        continue;
      }
      const group = byName.get(name);
      if (group === undefined) byName.set(name, [row]);
      else group.push(row);
    }
    for (const group of byName.values()) if (group.length > 1) equal.push(group);
    if (unnamed.length > 1) bare.push(unnamed);
  }
  return [...equal, ...repeatedBlocks(bare)].sort(([a = 0], [b = 0]) => a - b);
}

/** So many rows, one after the other, that repeat rows one after the other are no chance. */
const LEAST_BLOCK = 3;

/** Rows without documents that are repeated as a block, as a second export leaves them: each with its copy. */
function repeatedBlocks(bare: readonly (readonly number[])[]): readonly number[][] {
  const pairs = bare.flatMap(([first = 0, ...copies]) => copies.map((copy) => [first, copy] as const));
  pairs.sort(([, one], [, other]) => one - other);
  const blocks: number[][] = [];
  let run: number[][] = [];
  for (const [first, copy] of [...pairs, [-1, -1] as const]) {
    const [lastFirst = -1, lastCopy = -1] = run.at(-1) ?? [];
    const goesOn = run.length > 0 && first === lastFirst + 1 && copy === lastCopy + 1;
    if (!goesOn && run.length >= LEAST_BLOCK) for (const pair of run) blocks.push(pair);
    if (!goesOn) run = [];
    run.push([first, copy]);
  }
  return blocks;
}

function hashOf(day: number, amount: number): number {
  let hash = Math.imul(amount | 0, 0x9e3779b1) ^ Math.imul(day, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul((amount / 4294967296) | 0, 0x2545f491);
  return (hash ^ (hash >>> 13)) >>> 0;
}
