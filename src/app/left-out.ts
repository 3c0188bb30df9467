/**
 * Purchases that are read but lie in no span that counts: reported with their number, their sum and their first cells.
 */
import { CurrencySums, sumsText } from "../domain/incomplete";
import type { PartnerEvaluation } from "../domain/evaluation";
import { sourceOf, type Purchases } from "../domain/purchases";
import type { Day, SourceIndex, Tiyn } from "../domain/units";
import type { ProblemLog } from "../sheets/problem-log";
import type { PurchaseSource } from "../sheets/purchase-source";
import { cellName } from "../workbook/cell-name";

/** Maximum number of cells that a problem names. */
const NAMED_CELLS = 10;

interface LeftOutRow {
  readonly source: SourceIndex;
  readonly row: number;
}

interface Gathered {
  readonly cells: LeftOutRow[];
  rows: number;
  sum: number;
}

export class LeftOutPurchases {
  readonly #after: Gathered = { cells: [], rows: 0, sum: 0 };
  readonly #outside: Gathered = { cells: [], rows: 0, sum: 0 };

  constructor(private readonly asOf: Day) {}

  /** Examines the purchases of a judged partner. */
  look(judged: PartnerEvaluation, purchases: Purchases): void {
    const { first, last } = membershipDays(judged);
    for (let i = 0; i < purchases.days.length; i++) {
      const day = purchases.days[i] as Day;
      if (day > this.asOf) gather(this.#after, purchases, i);
      else if (day < first || day > last) gather(this.#outside, purchases, i);
    }
  }

  /** One line for those after the as-of day, and one for those outside any membership (C6). */
  log(sources: readonly PurchaseSource[], currency: string, log: ProblemLog): void {
    logOne("purchases-after-day", this.#after, sources, currency, log);
    logOne("purchases-outside-membership", this.#outside, sources, currency, log);
  }
}

/** The days from registration to the end of the last term. Where they are unknown, no day lies outside. */
function membershipDays({ partner, membership }: PartnerEvaluation): { first: number; last: number } {
  const never = { first: Number.POSITIVE_INFINITY, last: Number.POSITIVE_INFINITY };
  const always = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };
  if (membership.status === "unknown") return always;
  if (typeof partner.registeredOn !== "number") return never;
  const last = membership.status === "expired" ? (membership.term?.last ?? never.last) : never.last;
  return { first: partner.registeredOn, last };
}

function gather(gathered: Gathered, purchases: Purchases, index: number): void {
  gathered.rows++;
  gathered.sum += purchases.amounts[index] ?? 0;
  keepFirst(gathered.cells, { source: sourceOf(purchases, index), row: purchases.rows[index] ?? 0 });
}

/** Keeps the first places in the order of the sheets, because partners come in another order. */
function keepFirst(cells: LeftOutRow[], place: LeftOutRow): void {
  const isBefore = (other: LeftOutRow): boolean => (place.source - other.source || place.row - other.row) < 0;
  const at = cells.findIndex(isBefore);
  if (at >= 0) cells.splice(at, 0, place);
  else if (cells.length < NAMED_CELLS) cells.push(place);
  if (cells.length > NAMED_CELLS) cells.pop();
}

function logOne(
  code: "purchases-after-day" | "purchases-outside-membership",
  { cells, rows, sum }: Gathered,
  sources: readonly PurchaseSource[],
  currency: string,
  log: ProblemLog,
): void {
  const [first] = cells;
  const layout = first && sources[first.source]?.layout;
  if (first === undefined || layout === undefined) return;
  const sums = new CurrencySums();
  sums.add(currency, sum as Tiyn);
  const named = cells.map(({ source, row }) => {
    const other = sources[source]?.layout ?? layout;
    const cell = cellName(other.columns.get("date") ?? 1, row);
    return other === layout ? cell : `${other.sheet}!${cell}`;
  });
  log.add(code, "warning", layout.sheet, cellName(layout.columns.get("date") ?? 1, first.row), {
    cells: named.join(", ") + (rows > NAMED_CELLS ? " …" : ""),
    rows: String(rows),
    sum: sumsText(sums.list()),
  });
}
