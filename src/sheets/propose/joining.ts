/** Finds out how purchases name partners: which of their columns, compared with which of the list's. */
import type { JoinMapping } from "../mapping";
import { companyKey } from "../joins/company-name";
import { companyNumber } from "../joins/company-number";
import type { NameColumn } from "./proposal";

export interface FoundJoin {
  readonly names: NameColumn;
  /** The list's column. */
  readonly other: NameColumn;
  /** Undefined where ids are compared letter by letter. */
  readonly join: JoinMapping | undefined;
  /** The part of the rows that join somebody. */
  readonly part: number;
}

type KeyOf = (text: string) => string | undefined;

const WAYS: readonly { readonly by: "id" | JoinMapping["by"]; readonly keyOf: KeyOf }[] = [
  { by: "id", keyOf: (text) => text },
  { by: "number", keyOf: companyNumber },
  { by: "name", keyOf: companyKey },
];

/** Fewer rows prove nothing. */
const LEAST_PART = 0.3;

/** The way that joins most rows; of equal ones ids, then numbers, then names. `idColumn`: the list's column of ids. */
export function findJoin(
  names: readonly NameColumn[],
  partners: readonly NameColumn[],
  idColumn: string,
): FoundJoin | undefined {
  let best: FoundJoin | undefined;
  for (const { by, keyOf } of WAYS) {
    for (const name of names) {
      for (const other of partners) {
        if (by === "id" && other.said !== idColumn) continue;
        const part = partJoined(name, other, keyOf);
        if (part < LEAST_PART || (best !== undefined && part <= best.part + TINY)) continue;
        const join =
          by === "id" ? undefined : { by, ...(other.said !== undefined && { column: other.said }) };
        best = { names: name, other, join, part };
      }
    }
  }
  return best;
}

/** A difference that says nothing. */
const TINY = 0.001;

function partJoined({ texts }: NameColumn, other: NameColumn, keyOf: KeyOf): number {
  const keys = new Map<string, number>();
  for (const text of other.texts.keys()) {
    const key = keyOf(text);
    if (key !== undefined) keys.set(key, (keys.get(key) ?? 0) + 1);
  }
  let [joined, all] = [0, 0];
  for (const [text, rows] of texts) {
    const key = keyOf(text);
    all += rows;
    if (key !== undefined && keys.get(key) === 1) joined += rows;
  }
  return all === 0 ? 0 : joined / all;
}
