/** Purchase rows and manual rows by value, as parts of canonical texts. */
import { isoOf } from "../calendar";
import { exactText } from "../points";
import type { ManualRow } from "./books";
import { dayIn, factIn, listIn, pointsIn, textIn, tiynIn } from "./json-reading";
import { columnsOf, type PurchaseRow } from "./purchase-row";

/** A purchase row by value, with the columns that its closing kept. */
export function purchaseJson(row: PurchaseRow): readonly unknown[] {
  const { partner, day, document, amount, currency, columns } = row;
  const values = [partner, isoOf(day), document, amount, currency];
  if (columns.size === 0) return values;
  return [...values, ...columnsOf(row).map((key) => [key, columns.get(key) ?? null])];
}

export function purchaseIn(json: unknown): PurchaseRow {
  const [partner, day, document, amount, currency, ...columns] = listIn(json);
  return {
    partner: textIn(partner),
    day: dayIn(day),
    document: textIn(document),
    amount: tiynIn(amount),
    currency: textIn(currency),
    columns: new Map(
      columns.map((entry) => {
        const [key, value] = listIn(entry, 2);
        return [textIn(key), factIn(value)] as const;
      }),
    ),
  };
}

export function manualJson({ partner, day, points, reason, document }: ManualRow): readonly unknown[] {
  return [partner, isoOf(day), exactText(points), reason, document];
}

export function manualIn(json: unknown): ManualRow {
  const [partner, day, points, reason, document] = listIn(json, 5);
  return {
    partner: textIn(partner),
    day: dayIn(day),
    points: pointsIn(points),
    reason: textIn(reason),
    document: textIn(document),
  };
}
