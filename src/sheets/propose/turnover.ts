/** Turnovers of an account in a grouped report: sales in its debit, payments and returns in its credit. */
import { cellName, columnLetters } from "../../workbook/cell-name";
import type { SheetMapping } from "../mapping";
import type { Assumption } from "../mapping-notes";
import type { Report } from "../shapes/report-rows";
import { kindDetails, kindsIn } from "./document-kinds";
import type { TableProfile } from "./profile";
import { columnsOfRole, type FoundTable, type TableColumn } from "./tables";

export interface Turnover {
  readonly debit: TableColumn;
  readonly credit: TableColumn | undefined;
}

/** The columns of turnovers; undefined where not exactly one may be the debit. Balances are none: their headers say so. */
export function turnoverOf(table: FoundTable, profile: TableProfile): Turnover | undefined {
  const filled = (role: "debit" | "credit"): readonly TableColumn[] =>
    columnsOfRole(table, role).filter(({ column, isHidden }) => {
      const found = profile.columns.get(column);
      return !isHidden && found !== undefined && found.amounts > 0;
    });
  const [debit, another] = filled("debit");
  const credits = filled("credit");
  if (debit === undefined || another !== undefined || credits.length > 1) return undefined;
  return { debit, credit: credits[0] };
}

/** The sources of both columns: which documents count is told by their first words, and said. */
export function turnoverEntries(
  entry: SheetMapping,
  { debit, credit }: Turnover,
  { rows, tree }: Report,
): { readonly entries: readonly SheetMapping[]; readonly assumed: readonly Assumption[] } {
  const leaves = rows.filter((_, at) => tree?.nodes[at]?.isLeaf === true).map(({ label }) => label);
  const { sales, returns, payments } = kindsIn(leaves);
  const column = entry.groups?.labels[0] ?? "A";
  const of = (amount: TableColumn, kinds: SheetMapping["kinds"]): SheetMapping => ({
    ...entry,
    columns: { ...entry.columns, amount: `=${columnLetters(amount.column)}` },
    ...(kinds && { kinds }),
  });
  const others = { column, leaveOut: [...payments, ...PAYMENTS] };
  const entries = [
    of(debit, { ...others, count: sales }),
    ...(credit === undefined ? [] : [of(credit, { ...others, subtract: [...returns, ...RETURNS] })]),
  ];
  const found = [debit.header, ...(credit === undefined ? [] : [credit.header])].join(", ");
  const details = kindDetails(found, { sales, returns: [...returns, ...RETURNS], payments: others.leaveOut });
  const cell = cellName(debit.column, entry.headerRow ?? 1);
  return { entries, assumed: [{ what: "kinds", sheet: entry.sheet ?? "", cell, details }] };
}

/** Documents of the credit, of which the debit shows none. */
const PAYMENTS = ["Оплата", "Платежное поручение", "Поступление", "Приходный кассовый", "Payment"];
const RETURNS = ["Возврат товаров", "Возврат от", "Return"];
