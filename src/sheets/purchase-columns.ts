/** The columns read from a purchases sheet: those that every purchase has, and those that rules need. */
import type { ColumnKey, Program } from "../domain/program";
import type { ReadRequest } from "../workbook/reader";
import type { SheetLayout } from "./layout";
import { markedColumns } from "./marked-columns";

/** The part of a purchases sheet that is read. */
export function purchasesRequest(layout: SheetLayout, factColumns: readonly ColumnKey[]): ReadRequest {
  const { sheet, firstRow } = layout;
  const columns = purchaseColumns(layout, factColumns);
  return { sheet, columns, firstRow, marksFormulas: false, marksCurrencies: true, marksLooks: true };
}

/** Column numbers to read. A mapping may give one column two meanings. */
export function purchaseColumns(layout: SheetLayout, factColumns: readonly ColumnKey[]): number[] {
  const facts = factColumns.filter((key) => key !== "currency" && key !== "document");
  const keys = ["partnerId", "date", "amount", "currency", "document", ...facts];
  const present = keys.filter((key) => layout.columns.has(key));
  const marks = markedColumns(layout).map(({ column }) => column);
  return [...new Set([...present.map((key) => layout.columns.get(key) ?? 1), ...marks])];
}

/** The purchases columns that the rules of any of the programs need, beside day and amount. */
export function purchaseFactColumns(...programs: readonly Program[]): ColumnKey[] {
  return [...new Set(programs.flatMap(factColumnsOf))].filter((key) => key !== "date" && key !== "amount");
}

function factColumnsOf(program: Program): ColumnKey[] {
  const derived = [...program.derivedFacts.values()].flatMap((fact) =>
    fact.kind === "aggregate"
      ? [...(fact.where?.facts ?? []), ...(fact.column === undefined ? [] : [fact.column])]
      : [],
  );
  const rules = program.points.rules.flatMap((rule) => rule.purchases?.facts ?? []);
  return [...derived, ...rules];
}
