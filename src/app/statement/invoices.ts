/** The appendix of a statement: the purchases behind its points. */
import type { Purchases } from "../../domain/purchases";
import type { Tiyn } from "../../domain/units";
import { isoOf } from "../../domain/calendar";
import type { StatementBlock } from "./blocks";
import { statedPeriods, type StatementInput } from "./given";

/** Every readable purchase of the stated days, in the order of days; in the currency of the program (R8). */
export function invoiceBlocks(input: StatementInput): readonly StatementBlock[] {
  const { evaluation, position, words } = input;
  const periods = statedPeriods(input);
  const { book, documentOf } = evaluation.book.purchases;
  const purchases = book.of(position);
  const documents = new Map(
    book.rowsOf(position).map(({ source, row, document }) => [placeOf(source, row), documentOf(document)]),
  );
  const days = periods.map(({ first, last }) => ({ first, last }));
  const rows = listed(purchases)
    .filter(({ day }) => days.some(({ first, last }) => day >= first && day <= last))
    .map(({ day, amount, place }) => [words.day(day), documents.get(place) ?? "", words.money(amount)]);
  if (rows.length === 0) return [];
  return [
    { kind: "heading", text: words.say("statement.invoices") },
    {
      kind: "table",
      columns: [
        { title: words.say("statement.column-day"), isFigure: false },
        { title: words.say("statement.column-document"), isFigure: false },
        {
          title: words.say("statement.column-amount", { currency: evaluation.program.currency }),
          isFigure: true,
        },
      ],
      rows: [...rows, [words.say("statement.sum"), "", words.money(sumOf(purchases, days))]],
      hasTotal: true,
    },
  ];
}

interface Listed {
  readonly day: string;
  readonly amount: Tiyn;
  readonly place: string;
}

function listed({ days, amounts, rows, sources }: Purchases): readonly Listed[] {
  return [...days.keys()]
    .map((at) => ({
      day: isoOf(days[at] as Parameters<typeof isoOf>[0]),
      amount: amounts[at] as Tiyn,
      place: placeOf(sources?.[at] ?? 0, rows[at] ?? 0),
    }))
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

function placeOf(source: number, row: number): string {
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
