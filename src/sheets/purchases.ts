/** The sheets of purchases, read one after the other. */
import type { IncompleteCause } from "../domain/incomplete";
import { currencyCode } from "./cells";
import type { SheetLayout } from "./layout";
import { purchasesRequest } from "./purchase-columns";
import type { PurchaseSource } from "./purchase-source";
import type { PurchaseContext, PurchaseTable } from "./purchase-table";
import { dataRowsOf, logSections } from "./left-out/sheet-rows";
import { PurchaseBook } from "./purchase-book";
import { settleSubtotals } from "./settle-subtotals";
import { LooksTold } from "./row-looks";
import { settleVat } from "./settle-vat";
import { settleDocuments } from "./same-documents";
import { DocumentNumbers, logDuplicates, logShared, settleDuplicates } from "./duplicates";
import { isMade, type MadeBlock } from "./shapes/made-block";
import { isBlankRow, type CellBlock, type WorkbookReader } from "../workbook/reader";
import { PurchaseReader } from "./purchase-reader";

export type { PurchaseContext, PurchaseTable } from "./purchase-table";

/**
 * Reads the sheets of purchases, one after the other. A row that cannot be read with certainty does not count, and its
 * partner's purchases are marked incomplete.
 */
export async function readPurchases(
  reader: WorkbookReader,
  layouts: readonly SheetLayout[],
  context: PurchaseContext,
  onRows: (rows: number) => boolean = () => true,
): Promise<PurchaseTable> {
  const book = new PurchaseBook(context.factColumns);
  const sources: PurchaseSource[] = [];
  const nobody: IncompleteCause[] = [];
  const documents = new DocumentNumbers();
  const currency = currencyCode(context.program.currency);
  const told = new LooksTold(context.log, currency);
  for (const layout of layouts) {
    book.beginSource();
    const purchases = new PurchaseReader(layout, book, context, documents);
    sources.push(await readSheet(reader, layout, purchases, { context, documents, told }, onRows));
    const cause = purchases.fates.cause();
    if (cause !== undefined) nobody.push(cause);
  }
  told.finish();
  const choice = context.duplicates;
  const { log } = context;
  const groups = logDuplicates(book, sources, { currency, documents, log, choice });
  const once = settleDuplicates(groups, { book, sources, choice, currency });
  logShared(book, once, { currency, documents, log });
  const settling = { book, sources: once, choice: context.documents, currency, documents, log };
  const settled = settleDocuments(settling);
  settleVat(book, layouts, context);
  return {
    book,
    sources: settled,
    columns: context.factColumns,
    rows: sources.reduce((sum, { rows }) => sum + rows, 0),
    nobody,
    documentOf: (number) => documents.textOf(number),
    printOf: (number) => documents.printOf(number),
  };
}

interface Reading {
  readonly context: PurchaseContext;
  readonly documents: DocumentNumbers;
  readonly told: LooksTold;
}

async function readSheet(
  reader: WorkbookReader,
  layout: SheetLayout,
  purchases: PurchaseReader,
  { context, documents, told }: Reading,
  onRows: (rows: number) => boolean,
): Promise<PurchaseSource> {
  const { book, fates } = purchases;
  const first = book.size;
  const request = purchasesRequest(layout, context.factColumns);
  const { program } = context;
  const rows = dataRowsOf(layout, request.columns, program, (id) => purchases.join.find(id));
  const read = (block: CellBlock, index: number): void => {
    purchases.readRow(block, index);
  };
  await reader.read(request, (block) => {
    if (block.looks !== undefined) purchases.looks.note(block.looks);
    return onRows(isMade(block) ? readMade(block, purchases) : rows.each(block, read));
  });
  rows.end(read);
  fates.finish(context.log, purchases.fixes, purchases.facts.dates);
  const currency = currencyCode(program.currency);
  const out = settleSubtotals({ layout, book, first, fates, documents, currency, log: context.log });
  const left = logSections(layout, rows.sections, context.log);
  purchases.leave(rows.sections);
  purchases.likeness.log(context.log, layout);
  for (const partner of purchases.marked.finish(context.log, out)) book.markDoubtful(partner);
  for (const partner of purchases.sections.finish(context.log)) book.markDoubtful(partner);
  purchases.looks.finish(told);
  purchases.periods.log(context.log);
  for (const partner of purchases.doubtful()) book.markDoubtful(partner);
  return { kind: "sheet", layout, rows: purchases.rows, account: fates.account(), left };
}

/** Reads the rows that a shape made: it has told already which of them are purchases. */
function readMade(block: MadeBlock, purchases: PurchaseReader): number {
  let count = 0;
  for (let index = 0; index < block.rowCount; index++) {
    if (isBlankRow(block, index)) continue;
    count++;
    const reason = block.skipped[index];
    if (reason === undefined) purchases.readRow(block, index);
    else {
      purchases.rows++;
      purchases.skipRow(block, index, reason);
    }
  }
  return count;
}
