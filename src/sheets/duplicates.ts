/**
 * Reports purchases that stand in the workbook more than once, as overlapping exports leave them. All of them count.
 */
import { CurrencySums, sumsText } from "../domain/incomplete";
import { cellName } from "../workbook/cell-name";
import { CellKind, kindOf, type CellColumn, type TextPool } from "../workbook/reader";
import { cellAt, homoglyphKey, shownCell } from "./cells";
import { trimBlanks } from "../domain/blanks";
import { textPrint } from "../domain/text-print";
import type { SheetLayout } from "./layout";
import type { ProblemLog } from "./problem-log";
import type { DuplicateChoice } from "./mapping";
import type { DuplicateRow } from "./booked-rows";
import type { PurchaseBook } from "./purchase-book";
import type { PurchaseSource } from "./purchase-source";
import { withoutCopies } from "./row-account";

/**
 * Numbers the documents of purchases. A text's number comes from its id, so a million texts are not decoded; two numbers
 * may therefore mean the same document, and `nameOf` tells.
 */
export class DocumentNumbers {
  /** Names of documents that are not texts: the first has the number −1. */
  readonly #names: string[] = [];
  readonly #byName = new Map<string, number>();
  #texts: TextPool | undefined;

  /** The number of a cell's document; 0 for a blank cell. Equal numbers mean equal documents, but not the reverse. */
  numberOf(column: CellColumn, index: number, texts: TextPool): number {
    const kind = kindOf(column.kinds[index] ?? 0);
    if (kind === CellKind.blank) return 0;
    if (kind === CellKind.text) {
      this.#texts = texts;
      return (column.values[index] ?? 0) + 1;
    }
    return this.#named(shownCell(cellAt(column, index, texts)));
  }

  /**
   * The document of a number; "" for none. One key for what lists write in several ways: "РН-7", "рн-7", with a Latin
   * letter.
   */
  nameOf(number: number): string {
    return homoglyphKey((number > 0 ? this.#texts?.get(number - 1) : this.#names[-number - 1]) ?? "");
  }

  /** The document of a number as it is written; "" for none. */
  textOf(number: number): string {
    return trimBlanks((number > 0 ? this.#texts?.get(number - 1) : this.#names[-number - 1]) ?? "");
  }

  /** The print of `textOf`. */
  printOf(number: number): number {
    return (number > 0 ? this.#texts?.print?.(number - 1) : undefined) ?? textPrint(this.textOf(number));
  }

  #named(name: string): number {
    if (name === "") return 0;
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const number = -this.#names.push(name);
    this.#byName.set(name, number);
    return number;
  }
}

/** Maximum number of cells that the warning names. */
const NAMED_CELLS = 10;

/** The purchases that stand more than once, group by group. */
export type DuplicateGroups = readonly (readonly DuplicateRow[])[];

/**
 * Does with repeated purchases what the mapping chooses: `once` takes the copies out, `unsure` makes their partners
 * provisional. Returns the sources with their rows accounted for.
 */
export function settleDuplicates(
  groups: DuplicateGroups,
  {
    book,
    sources,
    choice = "all",
    currency,
  }: {
    readonly book: PurchaseBook;
    readonly sources: readonly PurchaseSource[];
    readonly choice: DuplicateChoice | undefined;
    readonly currency: string;
  },
): readonly PurchaseSource[] {
  const copies = groups.flatMap((rows) => rows.slice(1));
  if (choice === "unsure") for (const { partner } of copies) book.markDoubtful(partner);
  if (choice !== "once") return sources;
  for (const copy of copies) book.leaveOut(copy);
  return sources.map((source, at) => {
    const own = copies.filter((copy) => copy.source === at);
    return own.length === 0 ? source : { ...source, account: withoutCopies(source.account, own, currency) };
  });
}

/** How repeated purchases are reported. */
interface Reporting {
  readonly currency: string;
  readonly documents: DocumentNumbers;
  readonly log: ProblemLog;
}

/** One warning for all repeated purchases, at the first copy: the cells of the first ones, and what the copies add. */
export function logDuplicates(
  book: PurchaseBook,
  sources: readonly PurchaseSource[],
  { choice, ...reporting }: Reporting & { readonly choice: DuplicateChoice | undefined },
): DuplicateGroups {
  const groups = book.duplicates((number) => reporting.documents.nameOf(number));
  const more = choice === "once" ? { once: "yes" } : {};
  logGroups("duplicate-purchase", groups, sources, reporting, more);
  return groups;
}

/** The same for documents that stand under several partners. */
export function logShared(
  book: PurchaseBook,
  sources: readonly PurchaseSource[],
  reporting: Reporting,
): void {
  const groups = book.shared((number) => reporting.documents.nameOf(number));
  logGroups("shared-document", groups, sources, reporting);
}

function logGroups(
  code: "duplicate-purchase" | "shared-document",
  groups: DuplicateGroups,
  sources: readonly PurchaseSource[],
  { currency, log }: Reporting,
  more: Readonly<Record<string, string>> = {},
): void {
  const copies = groups.flatMap((rows) => rows.slice(1));
  const [first] = copies;
  const layout = first && sources[first.source]?.layout;
  if (first === undefined || layout === undefined) return;
  const sums = new CurrencySums();
  for (const { amount } of copies) sums.add(currency, amount);
  log.add(code, "warning", layout.sheet, cellOf(first, layout), {
    cells: namedGroups(groups, layout, sources),
    rows: String(copies.length),
    sum: sumsText(sums.list()),
    ...more,
  });
}

/** "C2 = C4 = C5, C7 = C52 …"; cells on another sheet than the warning's with its name. */
function namedGroups(
  groups: readonly (readonly DuplicateRow[])[],
  at: SheetLayout,
  sources: readonly PurchaseSource[],
): string {
  const named: string[] = [];
  let room = NAMED_CELLS;
  for (const rows of groups) {
    if (room < 2) break;
    const cells = rows.slice(0, room).map((row) => {
      const layout = sources[row.source]?.layout ?? at;
      return layout === at ? cellOf(row, at) : `${layout.sheet}!${cellOf(row, layout)}`;
    });
    named.push(cells.join(" = "));
    room -= cells.length;
  }
  const all = groups.reduce((sum, rows) => sum + rows.length, 0);
  return named.join(", ") + (all > NAMED_CELLS - room ? " …" : "");
}

function cellOf({ row }: DuplicateRow, { columns }: SheetLayout): string {
  return cellName(columns.get("document") ?? 1, row);
}
