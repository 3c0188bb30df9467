/** Use case: read rules from the sheets on which they were laid out. */
import { normalName } from "../../domain/normal-name";
import { LANGUAGES, type Language } from "../../domain/program";
import type { Result } from "../../domain/result";
import type { RuleFiles, RuleSource } from "../../ruleset";
import { cellAt, shownCell, type Cell } from "../../sheets/cells";
import { RULES_SHEET_NAMES, RULES_TABLES, type RulesTable } from "../../sheets/own/rules-sheets";
import { MAX_COLUMN } from "../../workbook/limits";
import type { SheetInfo, WorkbookReader } from "../../workbook/reader";
import { readTables, type GivenTable } from "./read-tables";
import { HEADERS } from "./sheet-words";
import type { SheetProblem } from "./sheet-problem";

/** Larger sheets are no tables of rules. */
const MOST_ROWS = 5000;
/** Title rows that may stand above a header. */
const MOST_TITLES = 20;
const MOST_COLUMNS = 200;

/** `none`: the workbook has no such sheet. */
export type RulesRead =
  | { readonly kind: "none" }
  | ({ readonly kind: "read" } & Result<RuleFiles, SheetProblem>);

/** The rule files with what the sheets say, as changes of `files`, whose contents `source` is. */
export async function readRulesSheets(
  reader: WorkbookReader,
  files: RuleFiles,
  source: RuleSource,
): Promise<RulesRead> {
  const sheets = await reader.listSheets();
  const language = LANGUAGES.findLast((one) => RULES_TABLES.some((key) => lastSheet(sheets, key, one)));
  if (language === undefined) return { kind: "none" };
  const given: GivenTable[] = [];
  for (const key of RULES_TABLES) {
    const sheet = lastSheet(sheets, key, language);
    if (sheet !== undefined) given.push(await tableOn(reader, sheet, key, language));
  }
  return { kind: "read", ...readTables(files, source, given, language) };
}

/** The newest of the sheets of that name: "Rules – rates (2)". */
function lastSheet(sheets: readonly SheetInfo[], key: RulesTable, language: Language): string | undefined {
  const wanted = normalName(RULES_SHEET_NAMES[key][language]);
  return sheets.findLast(({ name }) => normalName(name.replace(/ \(\d+\)$/, "")) === wanted)?.name;
}

async function tableOn(
  reader: WorkbookReader,
  sheet: string,
  key: RulesTable,
  language: Language,
): Promise<GivenTable> {
  const used = await reader.usedRange(sheet);
  const count = Math.min(used?.lastColumn ?? 1, MOST_COLUMNS, MAX_COLUMN);
  const columns = Array.from({ length: count }, (_, at) => at + 1);
  const rows: { readonly row: number; readonly cells: readonly Cell[] }[] = [];
  await reader.read({ sheet, columns, firstRow: 1, lastRow: MOST_ROWS }, (block) => {
    for (let index = 0; index < block.rowCount; index++) {
      const cells = block.columns.map((column) => cellAt(column, index, block.texts));
      rows.push({ row: block.firstRow + index, cells });
    }
    return true;
  });
  const idHeader = normalName(HEADERS.id[language]);
  const isHeader = (cells: readonly Cell[]): boolean =>
    cells.some((cell) => normalName(shownCell(cell)) === idHeader);
  const at = rows.slice(0, MOST_TITLES).findIndex(({ cells }) => isHeader(cells));
  const header = rows[Math.max(0, at)];
  return {
    ...{ key, sheet, headerRow: header?.row ?? 1 },
    headers: header?.cells.map((cell) => shownCell(cell)) ?? [],
    rows: rows.slice(Math.max(0, at) + 1),
  };
}
