/** The appendix of a statement: the purchases behind its points. */
import type { Purchases } from "../../domain/purchases";
import type { SourceIndex, Tiyn } from "../../domain/units";
import { isoOf } from "../../domain/calendar";
import { placeText, purchasePlace } from "../closing/places";
import type { StatementBlock } from "./blocks";
import { statedPeriods, type StatementInput } from "./given";
import type { StatementWords } from "./words";

/** Every readable purchase of the stated days, in the order of days; in the currency of the program (R8). */
export function invoiceBlocks(input: StatementInput): readonly StatementBlock[] {
  const { evaluation, position, words, forVendor } = input;
  const periods = statedPeriods(input);
  const { purchases: read } = evaluation.book;
  const { book, documentOf } = read;
  const purchases = book.of(position);
  const documents = new Map(
    book.rowsOf(position).map(({ source, row, document }) => [keyOf(source, row), documentOf(document)]),
  );
  const days = periods.map(({ first, last }) => ({ first, last }));
  const rows = listed(purchases)
    .filter(({ day }) => days.some(({ first, last }) => day >= first && day <= last))
    .map(({ day, amount, source, row }) => [
      ...(forVendor ? [placeText(purchasePlace(read, source, row, "amount"))] : []),
      ...[words.day(day), documents.get(keyOf(source, row)) ?? "", words.money(amount)],
    ]);
  if (rows.length === 0) return [];
  return [
    { kind: "heading", text: words.say("statement.invoices") },
    {
      kind: "table",
      columns: [
        ...(forVendor ? [{ title: words.say("statement.column-cell"), isFigure: false }] : []),
        { title: words.say("statement.column-day"), isFigure: false },
        { title: words.say("statement.column-document"), isFigure: false },
        {
          title: words.say("statement.column-amount", { currency: evaluation.program.currency }),
          isFigure: true,
        },
      ],
      rows: [...rows, sumRow(words, sumOf(purchases, days), forVendor)],
      hasTotal: true,
    },
  ];
}

function sumRow(words: StatementWords, sum: Tiyn, hasCells: boolean): readonly string[] {
  return [words.say("statement.sum"), ...(hasCells ? [""] : []), "", words.money(sum)];
}

interface Listed {
  readonly day: string;
  readonly amount: Tiyn;
  readonly source: SourceIndex;
  readonly row: number;
}

function listed({ days, amounts, rows, sources }: Purchases): readonly Listed[] {
  return [...days.keys()]
    .map((at) => ({
      day: isoOf(days[at] as Parameters<typeof isoOf>[0]),
      amount: amounts[at] as Tiyn,
      source: (sources?.[at] ?? 0) as SourceIndex,
      row: rows[at] ?? 0,
    }))
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

function keyOf(source: number, row: number): string {
  return `${String(source)} ${String(row)}`;
}

function sumOf(
  purchases: Purchases,
  spans: readonly { readonly first: string; readonly last: string }[],
): Tiyn {
  return listed(purchases)
    .filter(({ day }) => spans.some(({ first, last }) => day >= first && day <= last))
    .reduce((sum, { amount }) => sum + amount, 0) as Tiyn;
}
