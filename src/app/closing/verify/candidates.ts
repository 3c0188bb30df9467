/** What an altered or missing settled row may have held. */
import type { RowMatch } from "../../../domain/closing/match-rows";
import type { PurchaseRow } from "../../../domain/closing/purchase-row";
import type { SettledLine } from "../../../domain/closing/settled-text";
import type { ClosingRecord } from "../../../sheets/books/records";

/** Purchases that equal no settled row, and settled ones that are gone, as lines of a closing. */
export function candidatesFor(
  { line }: ClosingRecord,
  { changed, gone, fresh }: RowMatch,
): readonly SettledLine[] {
  const unlike = [...fresh, ...changed.flatMap(({ now }) => now ?? [])];
  const lacking = [...gone, ...changed.map(({ was }) => was)];
  return [unlike, lacking].flatMap((rows, at) =>
    rows
      .filter(({ day }) => day <= line.period.last)
      .map((row): SettledLine => ({
        ...{ kind: "purchase", count: at === 0 ? 1 : -1 },
        row: keptPart(row, line.columns),
      })),
  );
}

/** A row with the columns that a closing kept, without its place. */
function keptPart(row: PurchaseRow, columns: readonly string[]): PurchaseRow {
  const { partner, day, document, amount, currency } = row;
  const kept = new Map(columns.map((key) => [key, row.columns.get(key)] as const));
  return { partner, day, document, amount, currency, columns: kept };
}
