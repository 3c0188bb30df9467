import { useCallback } from "react";
import type { Page } from "../../../src/app/page";
import type { Invoice } from "../../../src/app/partner/invoices";
import type { PaneServices } from "../../services/pane-services";
import type { Evaluated } from "../../services/worker-jobs";
import { invoiceColumns, invoiceRow, type InvoiceRow } from "./model/invoice-rows";
import type { FetchPage } from "../shared/use-pages";

/** Whose purchases: those that a points rule counted in a period of a partner. */
export interface InvoicesOf {
  readonly position: number;
  /** The period's label. */
  readonly period: string;
  readonly rule: string;
}

/** Asks for more rows than there can be. */
const ALL = 2 ** 20;

/** Invoices page by page, with what their rows hold in the sheet now; and the rows of all of them. */
export function useInvoices(
  { ask, outcome }: Evaluated,
  services: Pick<PaneServices, "readRows">,
  { position, period, rule }: InvoicesOf,
): { readonly fetchPage: FetchPage<InvoiceRow>; readonly allRows: () => Promise<readonly number[]> } {
  const { purchases, rules } = outcome;
  const { currency } = rules.program;
  const fetchPage = useCallback(
    async (from: number, count: number): Promise<Page<InvoiceRow>> => {
      const page = await ask.invoices(position, period, rule, from, count);
      const values = await valuesOf(services, purchases, page.items);
      return {
        ...page,
        items: page.items.map((invoice, index) => invoiceRow(invoice, values?.[index], currency)),
      };
    },
    [ask, services, purchases, currency, position, period, rule],
  );
  const allRows = useCallback(async () => {
    const { items } = await ask.invoices(position, period, rule, 0, ALL);
    return items.map(({ row }) => row);
  }, [ask, position, period, rule]);
  return { fetchPage, allRows };
}

/** Undefined where the sheet cannot be read any more: the invoices are shown all the same. */
async function valuesOf(
  services: Pick<PaneServices, "readRows">,
  { sheet, columns }: Evaluated["outcome"]["purchases"],
  invoices: readonly Invoice[],
) {
  const wanted = invoiceColumns(columns);
  try {
    const rows = await services.readRows(
      sheet,
      wanted.map(([, column]) => column),
      invoices.map(({ row }) => row),
    );
    return rows.map((values) => new Map(wanted.map(([key], index) => [key, values[index] ?? null])));
  } catch {
    return undefined;
  }
}
