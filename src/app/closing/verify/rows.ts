/** Sorts the numbered rows of one closing into unchanged, altered, added and missing ones. */

/** A row of a sheet that names a closing and a number. */
export interface NumberedRow<R> {
  readonly row: R;
  readonly number: number;
  readonly text: string;
  /** Whether its own check, a code or a check number, fits its text. */
  readonly fits: boolean;
}

export interface SortedRows<R> {
  readonly sound: readonly NumberedRow<R>[];
  readonly altered: readonly NumberedRow<R>[];
  readonly added: readonly NumberedRow<R>[];
  readonly missing: readonly number[];
}

/** `count`: the number of rows that the closing wrote. */
export function sortRows<R>(rows: readonly NumberedRow<R>[], count: number): SortedRows<R> {
  const byNumber = new Map<number, NumberedRow<R>>();
  const [altered, added]: NumberedRow<R>[][] = [[], []];
  for (const row of rows.filter(({ fits }) => fits)) {
    // A copy of a row is an additional row.
    if (byNumber.has(row.number) || row.number > count) added?.push(row);
    else byNumber.set(row.number, row);
  }
  for (const row of rows.filter(({ fits }) => !fits)) {
    const isFree = !byNumber.has(row.number) && row.number >= 1 && row.number <= count;
    if (isFree) {
      altered?.push(row);
      byNumber.set(row.number, row);
    } else added?.push(row);
  }
  const missing = Array.from({ length: Math.max(count, 0) }, (_, at) => at + 1).filter(
    (n) => !byNumber.has(n),
  );
  const sound = [...byNumber.values()].filter(({ fits }) => fits);
  return { sound, altered: altered ?? [], added: added ?? [], missing };
}
