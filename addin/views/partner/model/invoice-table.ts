/** Purchases as a table to paste into a sheet, where Excel cannot select all their rows at once. */
import type { MessageFormatter } from "../../../../src/messages/formatter";
import type { Formats } from "../../../format/formats";
import type { InvoiceRow } from "./invoice-rows";

/** Lines of cells with tabs between them; `sheets` has the sheets' names by source. */
export function invoiceTable(
  invoices: readonly InvoiceRow[],
  sheets: readonly string[],
  { text, formats }: { readonly text: MessageFormatter; readonly formats: Formats },
): string {
  const head = [
    text("pane.invoices-sheet"),
    text("pane.invoices-row"),
    text("pane.invoices-day"),
    text("pane.invoices-document"),
    text("pane.invoices-amount"),
  ];
  const lines = invoices.map(({ source, row, day, document, amount }) => [
    sheets[source] ?? "",
    String(row),
    formats.fullDay(day),
    document ?? "",
    digitsOf(amount, formats),
  ]);
  return [head, ...lines].map((cells) => cells.map(plain).join("\t")).join("\n");
}

/** As a sheet reads a number: without groups, a currency or a printed minus. */
function digitsOf(amount: InvoiceRow["amount"], formats: Formats): string {
  const separator = formats.decimal("0.5").replace(/\d/g, "");
  return String(amount / 100).replace(".", separator);
}

/** A cell's text without breaks, and without what a sheet would take for a formula. */
function plain(cell: string): string {
  const line = cell.replace(/[\t\r\n]+/g, " ");
  return /^[=+@]/.test(line) ? `'${line}` : line;
}
