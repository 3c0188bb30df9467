/** Purchases behind a period's points, beside the present contents of their rows. */
import type { Invoice } from "../../../../src/app/partner/invoices";
import { dayFromSerial, isoOf } from "../../../../src/domain/calendar";
import { currencyMarks, namedCurrency, parseDate, parseMoney } from "../../../../src/sheets/cells";
import { CellKind } from "../../../../src/workbook/reader";
import type { PlainValue } from "../../../../src/workbook/write-plan";

export interface InvoiceRow extends Invoice {
  /** "" for a blank cell; undefined if the row could not be read. */
  readonly document: string | undefined;
  /** True if the row no longer holds this day or amount. */
  readonly isChanged: boolean;
}

/** Columns that are read, in this order; `currency` if the sheet has it. */
const INVOICE_COLUMNS = ["document", "date", "amount", "currency"] as const;

/** The numbers of those columns that a sheet has, by key. */
export function invoiceColumns(
  columns: Readonly<Record<string, number>>,
): readonly (readonly [key: string, column: number])[] {
  return INVOICE_COLUMNS.flatMap((key) => {
    const column = columns[key];
    return column === undefined ? [] : [[key, column] as const];
  });
}

/** An invoice with its row's values, by column key; `currency`: the program's. */
export function invoiceRow(
  invoice: Invoice,
  values: ReadonlyMap<string, PlainValue> | undefined,
  currency: string,
): InvoiceRow {
  if (values === undefined) return { ...invoice, document: undefined, isChanged: false };
  const document = values.get("document") ?? "";
  const isChanged = !holdsDay(values, invoice) || !holdsAmount(values, invoice, currency);
  return { ...invoice, document: String(document), isChanged };
}

/** A date is read as a serial or as a text. */
function holdsDay(values: ReadonlyMap<string, PlainValue>, { day }: Invoice): boolean {
  const value = values.get("date");
  if (value === undefined) return true;
  if (typeof value === "number") {
    const found = dayFromSerial(value);
    return found !== undefined && isoOf(found) === day;
  }
  const found = parseDate(textCell(value));
  return found.kind === "value" && isoOf(found.value) === day;
}

/**
 * R8: an amount in another currency was converted, so the cell holds another number. A text may contain a currency
 * sign.
 */
function holdsAmount(
  values: ReadonlyMap<string, PlainValue>,
  { amount }: Invoice,
  currency: string,
): boolean {
  const value = values.get("amount");
  if (value === undefined) return true;
  if (namedCurrency(String(values.get("currency") ?? ""), currency) !== currency) return true;
  if (typeof value === "number") return Math.round(value * 100) === amount;
  if (value === null) return false;
  const found = parseMoney(textCell(value), currencyMarks(currency));
  return found.kind === "value" && found.value === amount;
}

function textCell(value: PlainValue) {
  return { kind: CellKind.text, value: 0, text: String(value ?? "") };
}
