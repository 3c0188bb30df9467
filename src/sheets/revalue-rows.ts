/** Turns the amounts of rows into others, as the tax in them asks for. */
import type { FactValue } from "../domain/conditions";
import { currencyUnits, nearestTiyn } from "../domain/money";
import type { SourceIndex, Tiyn } from "../domain/units";

/** Replaces the rows of a source, of all partners. */
export function changeRows<T extends { readonly source: SourceIndex }>(
  rows: Map<number, T[]>,
  source: SourceIndex,
  change: (row: T) => T,
): void {
  for (const [partner, list] of rows)
    rows.set(
      partner,
      list.map((row) => (row.source === source ? change(row) : row)),
    );
}

/** Money as a fact is in units of its currency. */
export function turnedUnits(
  fact: FactValue | undefined,
  convert: (amount: Tiyn) => Tiyn,
): FactValue | undefined {
  const amount = typeof fact === "number" ? nearestTiyn(fact) : undefined;
  return amount === undefined ? fact : currencyUnits(convert(amount));
}
