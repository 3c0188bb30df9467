/** Use case: drop-down lists for the level, yes/no and currency columns of a workbook's own sheets. */
import { SHEET_KEYS, type Program } from "../domain/program";
import { choicesFor } from "../sheets/choices";
import { looksAt } from "../sheets/headers/head";
import { findSheet, type SheetFinding } from "../sheets/layout";
import { mappingsOf, type Mapping } from "../sheets/mapping";
import { isShaped } from "../sheets/shapes/shape";
import type { WorkbookReader } from "../workbook/reader";
import type { ColumnWrite, SheetWrite, WritePlan } from "../workbook/write-plan";

/**
 * Plans the lists: they change no cell. Sheets of other shapes than a list get none, because nobody types into a report.
 * Columns with a rule of their own are known to Excel alone, and keep it when the plan is carried out.
 */
export async function planChoices(
  reader: WorkbookReader,
  program: Program,
  mapping: Mapping,
): Promise<WritePlan> {
  const infos = await reader.listSheets();
  const looks = looksAt(reader);
  const sheets = new Map<string, SheetWrite>();
  for (const key of SHEET_KEYS) {
    for (const entry of mappingsOf(mapping, key)) {
      if (entry !== undefined && isShaped(entry)) continue;
      const write = withChoices(await findSheet(looks, infos, key, program, entry), program, key);
      // A sheet that holds two lists has two header rows: the first one gets its lists.
      if (write !== undefined && !sheets.has(write.sheet)) sheets.set(write.sheet, write);
    }
  }
  return { sheets: [...sheets.values()] };
}

function withChoices(
  { layout, headers, problems }: SheetFinding,
  program: Program,
  key: (typeof SHEET_KEYS)[number],
): SheetWrite | undefined {
  if (layout === undefined || problems.length > 0) return undefined;
  const { sheet, headerRow, table, language } = layout;
  const lastRow = table === undefined ? undefined : table.range.lastRow - Number(table.hasTotalsRow);
  const columns = [...layout.columns].flatMap(([name, column]): ColumnWrite[] => {
    const declared = program.sheets[key].columns.get(name);
    const choices = declared && choicesFor(declared, program, language);
    if (choices === undefined) return [];
    const limited = lastRow === undefined ? choices : { ...choices, lastRow };
    const header = headers.get(column) ?? "";
    return [{ column, header, isNew: false, format: "text", width: 0, choices: limited }];
  });
  if (columns.length === 0) return undefined;
  return { sheet, isNewSheet: false, headerRow, columns, rows: [], table: undefined, provisionalMark: "" };
}
