/** Use case: lay rules out as sheets, each with an Excel table and drop-down lists. */
import type { Language, Names } from "../../domain/program";
import type { RuleSource } from "../../ruleset";
import { RULES_SHEET_NAMES, type RulesTable } from "../../sheets/own/rules-sheets";
import { freeSheetName, newTableName } from "../../sheets/plan/new-sheet";
import type { SheetInfo, WorkbookReader } from "../../workbook/reader";
import type {
  ColumnChoices,
  ColumnWrite,
  PlainValue,
  SheetWrite,
  WritePlan,
} from "../../workbook/write-plan";
import { rulesTables, type LaidTable, type TableColumn } from "./rules-tables";
import { YES } from "./sheet-words";

const TABLE_NAMES: Readonly<Record<RulesTable, string>> = {
  levels: "RulesLevels",
  benefits: "RulesBenefits",
  requirements: "RulesRequirements",
  bands: "RulesRates",
  settings: "RulesReadings",
};

const CHOOSE: Names = {
  ru: "Выберите значение из списка или оставьте ячейку пустой.",
  en: "Choose a value of the list, or leave the cell blank.",
  kk: "Мәнді тізімнен таңдаңыз немесе ұяшықты бос қалдырыңыз.",
};

/** Excel's limit for a list that stands in the rule itself. */
const LONGEST = 255;
const NARROW = 12;
const WIDEST = 44;

/** Plans new sheets: earlier ones stay, and the last ones are read. */
export async function planRulesSheets(
  reader: WorkbookReader,
  source: RuleSource,
  language: Language,
): Promise<WritePlan> {
  const taken: SheetInfo[] = [...(await reader.listSheets())];
  const sheets = rulesTables(source, language).map((table) => {
    const write = sheetWrite(table, taken, language);
    taken.push({ name: write.sheet, hidden: false, tables: [] });
    return write;
  });
  return { sheets };
}

function sheetWrite(table: LaidTable, taken: readonly SheetInfo[], language: Language): SheetWrite {
  const { key, columns, rows } = table;
  return {
    sheet: freeSheetName(RULES_SHEET_NAMES[key][language], taken),
    isNewSheet: true,
    headerRow: 1,
    columns: columns.map((column, at) => columnWrite(column, at, table, language)),
    rows: rows.map(({ cells }, at) => ({
      row: at + 2,
      values: cells,
      was: cells.map((): PlainValue => null),
      provisional: false,
    })),
    table: newTableName(TABLE_NAMES[key], taken),
    provisionalMark: "",
  };
}

function columnWrite(column: TableColumn, at: number, { rows }: LaidTable, language: Language): ColumnWrite {
  const longest = Math.max(column.header.length, ...rows.map(({ cells }) => String(cells[at] ?? "").length));
  const choices = choicesOf(column, language);
  return {
    column: at + 1,
    header: column.header,
    isNew: true,
    format: column.format,
    width: Math.min(WIDEST, Math.max(NARROW, longest + 3)),
    ...(choices && { choices }),
  };
}

function choicesOf({ kind, answers }: TableColumn, language: Language): ColumnChoices | undefined {
  const values = kind === "tick" ? [YES[language]] : [...(answers?.keys() ?? [])];
  const isFit = values.length > 0 && values.join(",").length <= LONGEST && !values.join("").includes(",");
  return isFit ? { values, allowsOthers: false, message: CHOOSE[language] } : undefined;
}
