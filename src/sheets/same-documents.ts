/** Documents of a partner that stand with several amounts, as a corrected document in a later export does. */
import { dateOf } from "../domain/calendar";
import { CurrencySums, sumsText } from "../domain/incomplete";
import type { Day } from "../domain/units";
import { cellName } from "../workbook/cell-name";
import type { DocumentNumbers } from "./duplicates";
import type { DocumentChoice } from "./mapping";
import type { ProblemLog } from "./problem-log";
import type { DuplicateRow } from "./booked-rows";
import type { PurchaseBook } from "./purchase-book";
import type { PurchaseSource } from "./purchase-source";
import { withoutCopies } from "./row-account";

/** A list in which more documents than this part have several rows gives a row for each of their lines. */
const MOST_PART = 0.1;
/** So few may be repeated in any list. */
const LEAST = 2;
const NAMED_CELLS = 10;

interface Settling {
  readonly book: PurchaseBook;
  readonly sources: readonly PurchaseSource[];
  /** Nothing is looked for where absent. */
  readonly choice: DocumentChoice | undefined;
  readonly currency: string;
  readonly documents: DocumentNumbers;
  readonly log: ProblemLog;
}

/** `last`: the last amount of such a document counts; `unsure`: all count, and their partners are provisional. */
export function settleDocuments({ choice, ...settling }: Settling): readonly PurchaseSource[] {
  const { book, sources, documents, currency, log } = settling;
  if (choice === undefined || choice === "all") return sources;
  const groups = repeated(book, documents);
  const earlier = groups.flatMap((rows) => rows.slice(0, -1));
  const [first] = groups[0] ?? [];
  const layout = first && sources[first.source]?.layout;
  if (first === undefined || layout === undefined) return sources;
  const cellOf = ({ source, row }: DuplicateRow): string => {
    const own = sources[source]?.layout ?? layout;
    const cell = cellName(own.columns.get("amount") ?? 1, row);
    return own === layout ? cell : `${own.sheet}!${cell}`;
  };
  const sums = new CurrencySums();
  for (const { amount } of earlier) sums.add(currency, amount);
  const named = groups.slice(0, NAMED_CELLS).map((rows) => rows.map(cellOf).join(" ≠ "));
  log.add("same-document", "warning", layout.sheet, cellOf(first), {
    cells: named.join(", ") + (groups.length > NAMED_CELLS ? " …" : ""),
    rows: String(groups.length),
    sum: sumsText(sums.list()),
  });
  if (choice === "unsure") for (const [row] of groups) if (row !== undefined) book.markDoubtful(row.partner);
  if (choice !== "last") return sources;
  for (const row of earlier) book.leaveOut(row);
  return sources.map((source, at) => {
    const own = earlier.filter((row) => row.source === at);
    return own.length === 0 ? source : { ...source, account: withoutCopies(source.account, own, currency) };
  });
}

/** The rows of each such document, in their order; none where most documents have several rows. */
function repeated(book: PurchaseBook, documents: DocumentNumbers): readonly (readonly DuplicateRow[])[] {
  const byDocument = new Map<string, DuplicateRow[]>();
  book.eachRow((row, day, document) => {
    // A return names the document of its sale.
    if (document === 0 || row.amount <= 0) return;
    const name = documents.nameOf(document);
    if (name === "") return;
    const key = `${String(row.partner)} ${String(dateOf(day as Day).year)} ${name}`;
    const rows = byDocument.get(key);
    if (rows === undefined) byDocument.set(key, [row]);
    else rows.push(row);
  });
  const several = [...byDocument.values()].filter((rows) => rows.length > 1);
  if (several.length > Math.max(LEAST, byDocument.size * MOST_PART)) return [];
  return several.filter((rows) => new Set(rows.map(({ amount }) => amount)).size > 1);
}
