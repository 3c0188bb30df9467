import { useCallback } from "react";
import type { Page } from "../../../src/app/page";
import type { Invoice } from "../../../src/app/partner/invoices";
import type { PaneServices } from "../../services/pane-services";
import type { PlainValue } from "../../../src/workbook/write-plan";
import type { Evaluated } from "../../services/worker-jobs";
import type { ReadSheet } from "../../worker/protocol";
import { invoiceColumns, invoiceRow, type InvoiceRow } from "./model/invoice-rows";
import type { FetchPage } from "../shared/use-pages";

/** The purchases that a points rule counted in a period of a partner. */
export interface InvoicesOf {
  readonly position: number;
  /** The period's label. */
  readonly period: string;
  readonly rule: string;
}

type ReadsRows = Pick<PaneServices, "readRows">;

/** A count above any possible number of rows. */
const ALL = 2 ** 20;

/** The position of an invoice. */
export type InvoicePlace = Pick<Invoice, "source" | "row">;

/** Invoices page by page, with the present contents of their rows; and the positions of all of them. */
export function useInvoices(
  evaluated: Evaluated,
  services: ReadsRows,
  { position, period, rule }: InvoicesOf,
): {
  readonly fetchPage: FetchPage<InvoiceRow>;
  readonly allPlaces: () => Promise<readonly InvoicePlace[]>;
  readonly allRows: () => Promise<readonly InvoiceRow[]>;
} {
  const fetchPage = useCallback(
    (from: number, count: number) =>
      invoicePage(evaluated, services, { position, period, rule }, from, count),
    [evaluated, services, position, period, rule],
  );
  const { ask } = evaluated;
  const allPlaces = useCallback(async () => {
    const { items } = await ask.invoices(position, period, rule, 0, ALL);
    return items;
  }, [ask, position, period, rule]);
  const allRows = useCallback(async () => (await fetchPage(0, ALL)).items, [fetchPage]);
  return { fetchPage, allPlaces, allRows };
}

/** All invoices with the present contents of their rows. */
export async function allInvoices(
  evaluated: Evaluated,
  services: ReadsRows,
  of: InvoicesOf,
): Promise<readonly InvoiceRow[]> {
  return (await invoicePage(evaluated, services, of, 0, ALL)).items;
}

async function invoicePage(
  { ask, findings }: Evaluated,
  services: ReadsRows,
  { position, period, rule }: InvoicesOf,
  from: number,
  count: number,
): Promise<Page<InvoiceRow>> {
  const { purchases, rules } = findings;
  const page = await ask.invoices(position, period, rule, from, count);
  const values = await valuesOf(services, purchases, page.items);
  return {
    ...page,
    items: page.items.map((invoice, index) => invoiceRow(invoice, values[index], rules.program.currency)),
  };
}

/** A row's values by column key; undefined if its sheet cannot be read: the invoice is shown all the same. */
type RowValues = ReadonlyMap<string, PlainValue> | undefined;

/** The values of the invoices' rows, in the invoices' order. */
async function valuesOf(
  services: ReadsRows,
  sources: Evaluated["findings"]["purchases"],
  invoices: readonly Invoice[],
): Promise<readonly RowValues[]> {
  const values = invoices.map((): RowValues => undefined);
  for (const [index, source] of sources.entries()) {
    const places = [...invoices.keys()].filter((at) => invoices[at]?.source === index);
    if (places.length === 0) continue;
    const rows = places.map((at) => invoices[at]?.row ?? 0);
    const read = await rowsOf(services, source, rows);
    places.forEach((at, i) => (values[at] = read?.[i]));
  }
  return values;
}

async function rowsOf(
  services: ReadsRows,
  { sheet, columns }: ReadSheet,
  rows: readonly number[],
): Promise<readonly RowValues[] | undefined> {
  const wanted = invoiceColumns(columns);
  const numbers = wanted.map(([, column]) => column);
  try {
    const read = await services.readRows(sheet, numbers, rows);
    return read.map((values) => new Map(wanted.map(([key], index) => [key, values[index] ?? null])));
  } catch {
    return undefined;
  }
}
