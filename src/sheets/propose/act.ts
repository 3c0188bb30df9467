/** Recognises acts of reconciliation: debit and credit, one sheet for each partner. */
import { cellName, columnLetters } from "../../workbook/cell-name";
import type { WorkbookReader } from "../../workbook/reader";
import type { SheetMapping } from "../mapping";
import type { Assumption } from "../mapping-notes";
import { partnersOfSheet, type ListedPartner } from "./partner-of-sheet";
import { kindDetails, kindsIn } from "./document-kinds";
import { profileOf } from "./profile";
import type { ProposedSource } from "./proposal";
import type { SheetGrid } from "./sheet-grid";
import { columnsOfRole, type FoundTable } from "./tables";
import { unitEntry } from "./units";

/** The two sources that an act is, sales in debit and returns in credit; undefined where it is about no listed partner. */
export async function proposeAct(
  reader: WorkbookReader,
  grid: SheetGrid,
  table: FoundTable,
  listed: readonly ListedPartner[],
): Promise<ProposedSource | undefined> {
  const [debit] = columnsOfRole(table, "debit");
  const [credit] = columnsOfRole(table, "credit");
  const [document] = columnsOfRole(table, "document");
  if (debit === undefined || credit === undefined || document === undefined) return undefined;
  const names = partnersOfSheet(grid, table.firstHeaderRow, listed);
  if (names.length === 0) return undefined;
  const profile = await profileOf(reader, table);
  const { sales, returns, payments } = kindsIn(profile.columns.get(document.column)?.texts.keys() ?? []);
  if (sales.length === 0) return undefined;
  const { sheet, headerRow } = table;
  const column = columnLetters(document.column);
  const unit = unitEntry(grid, table.firstHeaderRow, debit.header);
  const entry = (
    amount: number,
    own: Pick<NonNullable<SheetMapping["kinds"]>, "count" | "subtract">,
  ): SheetMapping => ({
    sheet,
    headerRow,
    columns: { amount: `=${columnLetters(amount)}`, document: `=${column}`, date: `=${column}` },
    ...unit.units,
    inText: ["date"],
    kinds: { column, ...own, leaveOut: payments },
  });
  const entries = [
    entry(debit.column, { count: sales }),
    // Read even where it holds payments alone: a kind that nobody knows must be seen.
    entry(credit.column, { subtract: returns }),
  ];
  const cell = cellName(debit.column, headerRow);
  const details = kindDetails(document.header, { sales, returns, payments });
  const assumed: Assumption[] = [...unit.assumed, { what: "kinds", sheet, cell, details }];
  return { kind: "act", sheet, signature: "act", entries, assumed, questions: [], names };
}
