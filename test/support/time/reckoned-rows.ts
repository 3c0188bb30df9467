/** Counted rows held against today's, straight from the specification: as multisets, and in the order by value. */
import type { WorldRow } from "./world";

export interface Pairing {
  readonly kept: readonly { readonly was: WorldRow; readonly now: WorldRow }[];
  readonly changed: readonly { readonly was: WorldRow; readonly now: WorldRow }[];
  readonly gone: readonly WorldRow[];
  readonly fresh: readonly WorldRow[];
}

const valuesOf = ({ partner, day, doc, amount, currency = "KZT" }: WorldRow): readonly unknown[] => [
  partner,
  day,
  doc,
  Math.round(amount * 100),
  currency,
];
const keyOf = (row: WorldRow): string => JSON.stringify(valuesOf(row));
const differences = (a: WorldRow, b: WorldRow): number =>
  valuesOf(a).filter((value, at) => value !== valuesOf(b)[at]).length;
const sameDocument = (a: WorldRow, b: WorldRow): boolean =>
  a.doc !== "" && a.partner === b.partner && a.doc === b.doc;

function inOrder(rows: readonly WorldRow[]): WorldRow[] {
  const sortKey = (row: WorldRow): string => row.day + keyOf(row);
  return [...rows].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** The place among values in which two rows differ, where it is one only. */
const place = (a: WorldRow, b: WorldRow): number =>
  valuesOf(a).findIndex((value, at) => value !== valuesOf(b)[at]);

export function paired(counted: readonly WorldRow[], today: readonly WorldRow[]): Pairing {
  const free = [...today];
  const kept: { was: WorldRow; now: WorldRow }[] = [];
  let gone: WorldRow[] = [];
  for (const was of counted) {
    const at = free.findIndex((now) => keyOf(now) === keyOf(was));
    if (at < 0) gone.push(was);
    else kept.push({ was, now: free.splice(at, 1)[0] as WorldRow });
  }
  let fresh = inOrder(free);
  gone = inOrder(gone);
  const changed: { was: WorldRow; now: WorldRow }[] = [];
  const near = (was: WorldRow, now: WorldRow): boolean => differences(was, now) === 1;
  for (const fits of [
    (was: WorldRow, now: WorldRow) => sameDocument(was, now) && near(was, now),
    sameDocument,
    near,
  ]) {
    for (const was of gone) {
      const [now] = fresh
        .filter((one) => fits(was, one))
        .sort((a, b) => (fits === sameDocument ? 0 : place(was, a) - place(was, b)));
      if (now === undefined) continue;
      changed.push({ was, now });
      gone = gone.filter((one) => one !== was);
      fresh = fresh.filter((one) => one !== now);
    }
  }
  return { kept, changed, gone, fresh };
}
