/** The column of amounts of a table: taken where only one can be meant, asked about otherwise. */
import { cellName, columnLetters } from "../../workbook/cell-name";
import type { Mapping, SheetMapping } from "../mapping";
import { mappingsOf } from "../mapping";
import type { Choice, Question } from "./proposal";
import { isMostly, type TableProfile } from "./profile";
import { columnsOfRole, type FoundTable, type TableColumn } from "./tables";

export interface AmountColumn {
  /** Undefined where nobody may take one. */
  readonly column: TableColumn | undefined;
  readonly questions: readonly Question[];
}

/** Every second column of amounts is a question: with VAT or without, hidden, in another currency. */
export function amountOf(table: FoundTable, profile: TableProfile): AmountColumn {
  const candidates = columnsOfRole(table, "amount").filter(({ column }) => {
    const found = profile.columns.get(column);
    return found !== undefined && isMostly(found.amounts, found) && !isMostly(found.days, found);
  });
  const [first, second] = candidates;
  if (second === undefined && first?.isHidden !== true) return { column: first, questions: [] };
  const found = candidates.map(({ header, column }) => `${header} (${columnLetters(column)})`).join(", ");
  const cell = cellName(first?.column ?? 1, table.headerRow);
  const note = { what: "amounts", sheet: table.sheet, cell, details: { found } } as const;
  return { column: undefined, questions: [{ note, choices: candidates.map((one) => choiceOf(table, one)) }] };
}

function choiceOf({ sheet }: FoundTable, { header, column, isHidden }: TableColumn): Choice {
  const letters = columnLetters(column);
  return {
    label: `${header} (${letters}${isHidden ? ", –" : ""})`,
    answered: (mapping) => withColumn(mapping, sheet, "amount", `=${letters}`),
  };
}

/** The mapping with a column of all sources on a sheet set. */
export function withColumn(mapping: Mapping, sheet: string, key: string, said: string): Mapping {
  return withEntries(mapping, sheet, (entry) => ({ ...entry, columns: { ...entry.columns, [key]: said } }));
}

/** The mapping with all entries of a purchases sheet changed. */
export function withEntries(
  mapping: Mapping,
  sheet: string,
  change: (entry: SheetMapping) => SheetMapping,
): Mapping {
  const purchases = mappingsOf(mapping, "purchases").flatMap((entry) =>
    entry === undefined ? [] : [entry.sheet === sheet ? change(entry) : entry],
  );
  return { ...mapping, purchases };
}
