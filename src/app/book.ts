/** Use case: read a partner workbook whole — its layout, partners, rates and purchases — with everything wrong in it. */
import type { IncompleteCause } from "../domain/incomplete";
import type { Problems } from "../domain/problems";
import type { Program } from "../domain/program";
import type { Result } from "../domain/result";
import { cellName } from "../workbook/cell-name";
import { FixLog, type Fixes } from "../sheets/fixes";
import { logHiddenColumns } from "../sheets/hidden-columns";
import { looksAt } from "../sheets/headers/head";
import { UnreadRows } from "../sheets/left-out/unread";
import { findLayout, type Layout, type LayoutProblem } from "../sheets/layout";
import type { Mapping } from "../sheets/mapping";
import { readLedger, type LedgerTable } from "../sheets/ledger/ledger-table";
import { readPartners, type PartnerTable } from "../sheets/partners";
import { ProblemLog } from "../sheets/problem-log";
import { purchaseFactColumns, purchasesRequest } from "../sheets/purchase-columns";
import { readPurchases, type PurchaseTable } from "../sheets/purchases";
import { readRates } from "../sheets/rates";
import { logMissingRuleColumns } from "../sheets/rule-columns";
import type { WorkbookReader } from "../workbook/reader";

/** How far a long run has come. `done` counts up within each step. */
export interface Progress {
  readonly step: "rows-read" | "partners-evaluated";
  readonly done: number;
  readonly total: number | undefined;
}

export interface ReadOptions {
  readonly mapping?: Mapping;
  readonly onProgress?: (progress: Progress) => void;
  /** Other programs that the book will be judged by: the columns that their rules ask for are read too. */
  readonly alsoFor?: readonly Program[];
}

export interface PartnerBook {
  readonly layout: Layout;
  readonly partners: PartnerTable;
  readonly purchases: PurchaseTable;
  /** The points ledger as earlier runs left it; `undefined` where the workbook has none yet. */
  readonly ledger: LedgerTable | undefined;
  /** What keeps totals from being whole: rows that stand in the workbook and are in none. */
  readonly incomplete: readonly IncompleteCause[];
  /** What reading found. */
  readonly problems: Problems;
  /** Cells that are read for sure, and could be put better. */
  readonly fixes: Fixes;
}

/** Reads the workbook. Not ok where a needed sheet or column cannot be found; all else is in the book's problems. */
export async function readBook(
  reader: WorkbookReader,
  program: Program,
  options: ReadOptions = {},
): Promise<Result<PartnerBook, LayoutProblem>> {
  const looks = looksAt(reader);
  const { mapping = {} } = options;
  const found = await findLayout(reader, program, mapping, looks);
  if (!found.ok) return found;
  const layout = found.value;
  const log = new ProblemLog();
  const fixes = new FixLog();
  logMissingRuleColumns(layout, program, log);
  logHiddenColumns(layout, log);
  let done = 0;
  const onRows = (rows: number): boolean => {
    done += rows;
    options.onProgress?.({ step: "rows-read", done, total: undefined });
    return true;
  };
  const factColumns = purchaseFactColumns(program, ...(options.alsoFor ?? []));
  const [first] = layout.purchases;
  if (first !== undefined) reader.readAhead?.(purchasesRequest(first, factColumns));
  const partners = await readPartners(reader, layout.partners, program, { log, fixes }, onRows);
  const find = (id: string): number | undefined => partners.positions.get(id);
  const unread = new UnreadRows(reader, looks, layout, program, mapping.leaveOut ?? []);
  const otherPartners = await unread.read("partners", find, log);
  const rates = await readRates(reader, layout.rates, program, { log, fixes });
  await unread.read("rates", find, log);
  const context = { program, factColumns, partners, rates, log, fixes };
  const purchases = await readPurchases(reader, layout.purchases, context, onRows);
  const otherPurchases = await unread.read("purchases", find, log);
  for (const partner of otherPurchases.left.partners.keys()) purchases.book.markDoubtful(partner);
  const ledger = await readLedger(reader);
  logInexactSums(layout, partners, purchases, log);
  const incomplete = [
    ...partners.left,
    ...otherPartners.causes,
    ...purchases.nobody,
    ...purchases.sources.flatMap(({ left }) => left),
    ...otherPurchases.causes,
  ];
  const problems = log.problems();
  return {
    ok: true,
    value: { layout, partners, purchases, ledger, incomplete, problems, fixes },
    problems: [],
  };
}

/** Sums that are too large to be exact are a problem, and no wrong number. */
function logInexactSums(
  layout: Layout,
  { partners }: PartnerTable,
  { book }: PurchaseTable,
  log: ProblemLog,
): void {
  const { sheet, columns } = layout.partners;
  partners.forEach(({ row }, position) => {
    if (book.sumsAreExact(position)) return;
    log.add("sum-too-large", "error", sheet, cellName(columns.get("partnerId") ?? 1, row));
  });
}
