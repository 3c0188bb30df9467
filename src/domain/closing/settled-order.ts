/** The order of settled purchases by their canonical texts, found without making the texts. */
import type { SettledRows } from "./settled-rows";
import { quotedText } from "./quoted-text";
import { tailText } from "./settled-text";

/** Positions of the rows in the order of their texts (by UTF-16 units); rows with equal texts in any order. */
export function textOrder(rows: SettledRows): Int32Array {
  const compared = new Comparison(rows);
  const order = Int32Array.from({ length: rows.length }, (_row, at) => at);
  // Rows mostly stand in the order in which they were written.
  if (compared.isInOrder()) return order;
  const ends = groupedBy(order, rows, compared.groupOf, 2 * rows.partners.length);
  let start = 0;
  for (const end of ends) {
    const group = order.subarray(start, end);
    if (!isInOrder(group, compared.inGroup)) group.sort(compared.inGroup);
    start = end;
  }
  return order;
}

function isInOrder(order: Int32Array, compare: (one: number, other: number) => number): boolean {
  for (let i = 1; i < order.length; i++)
    if (compare(order[i - 1] as number, order[i] as number) > 0) return false;
  return true;
}

/** Puts the rows of each group side by side. Returns where the groups end. */
function groupedBy(
  order: Int32Array,
  { length }: SettledRows,
  groupOf: (at: number) => number,
  groups: number,
): Int32Array {
  const next = new Int32Array(groups + 1);
  const add = (group: number, more: number): number => (next[group] = (next[group] ?? 0) + more);
  for (let at = 0; at < length; at++) add(groupOf(at) + 1, 1);
  for (let group = 1; group <= groups; group++) add(group, next[group - 1] ?? 0);
  for (let at = 0; at < length; at++) order[add(groupOf(at), 1) - 1] = at;
  return next.subarray(0, groups);
}

/** Compares as the texts would be: each value ends with a sign that no longer value can have in its place. */
class Comparison {
  /** By a partner's number: its place among the texts of all partners. */
  readonly #ranks: Int32Array;

  constructor(private readonly rows: SettledRows) {
    const texts = rows.partners.map(quotedText);
    const sorted = [...texts.keys()].sort((a, b) => compareTexts(texts[a] ?? "", texts[b] ?? ""));
    this.#ranks = new Int32Array(texts.length);
    for (const [rank, number] of sorted.entries()) this.#ranks[number] = rank;
  }

  /** "−1" comes before "1". */
  readonly groupOf = (at: number): number => {
    const rank = this.#ranks[this.rows.partnerAt(at)] ?? 0;
    return this.rows.countAt(at) === -1 ? rank : rank + this.#ranks.length;
  };

  /** Whether the rows stand in the order of their texts. Looked at column by column, because there are so many. */
  isInOrder(): boolean {
    const { partners, counts, days } = this.rows.columns();
    const ranks = this.#ranks;
    for (let at = 1; at < partners.length; at++) {
      const before = at - 1;
      const signs = (counts[before] as number) - (counts[at] as number);
      const partner = (ranks[partners[before] as number] ?? 0) - (ranks[partners[at] as number] ?? 0);
      const groups = signs === 0 ? partner : signs;
      if (groups > 0) return false;
      if (groups < 0) continue;
      const day = (days[before] as number) - (days[at] as number);
      if (day > 0 || (day === 0 && this.#onDay(before, at) > 0)) return false;
    }
    return true;
  }

  /** Of rows with the same count and partner. */
  readonly inGroup = (one: number, other: number): number => {
    const { rows } = this;
    const days = rows.dayAt(one) - rows.dayAt(other);
    return days === 0 ? this.#onDay(one, other) : days;
  };

  #onDay(one: number, other: number): number {
    const { rows } = this;
    return rows.documents.comparedAsQuoted(one, other) || compareTexts(this.#rest(one), this.#rest(other));
  }

  #rest(at: number): string {
    const { rows } = this;
    const currency = quotedText(rows.currencies[rows.currencyAt(at)] ?? "");
    return `${String(rows.amountAt(at))},${currency}${tailText(rows.columnsAt(at))}]`;
  }
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
