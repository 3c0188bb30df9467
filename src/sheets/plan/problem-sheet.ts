/** Problems → a new sheet of their own, as a table that people sort, filter and send on. */
import type { Severity } from "../../domain/problem";
import type { Language, Names } from "../../domain/program";
import type { SheetInfo } from "../../workbook/reader";
import type { ColumnWrite, RowWrite, SheetWrite, WritePlan } from "../../workbook/write-plan";
import { freeSheetName, newTableName } from "./new-sheet";

/** One problem with its sentence, which the message catalogues give. */
export interface ProblemLine {
  readonly sheet: string;
  /** A1 style, without the sheet. */
  readonly cell: string;
  readonly severity: Severity;
  readonly sentence: string;
}

export const PROBLEM_SHEET_NAMES: Names = { ru: "Замечания", en: "Problems", kk: "Мәселелер" };
const TABLE = "Problems";

/** Headers, and widths in characters. */
const COLUMNS: readonly { readonly header: Names; readonly width: number }[] = [
  { header: { ru: "Лист", en: "Sheet", kk: "Парақ" }, width: 20 },
  { header: { ru: "Ячейка", en: "Cell", kk: "Ұяшық" }, width: 10 },
  { header: { ru: "Важность", en: "Severity", kk: "Маңыздылығы" }, width: 18 },
  { header: { ru: "Что не так", en: "What is wrong", kk: "Не дұрыс емес" }, width: 100 },
];

const SEVERITIES: Readonly<Record<Severity, Names>> = {
  error: { ru: "Ошибка", en: "Error", kk: "Қате" },
  warning: { ru: "Предупреждение", en: "Warning", kk: "Ескерту" },
};

/** Plans the sheet: added as the last one, under names that neither a sheet nor a table of the workbook has. */
export function planProblemSheet(
  lines: Iterable<ProblemLine>,
  sheets: readonly SheetInfo[],
  language: Language,
): WritePlan {
  return { sheets: [problemSheet(lines, sheets, language)] };
}

function problemSheet(
  lines: Iterable<ProblemLine>,
  sheets: readonly SheetInfo[],
  language: Language,
): SheetWrite {
  const was = COLUMNS.map(() => null);
  const rows: RowWrite[] = [];
  for (const { sheet, cell, severity, sentence } of lines) {
    const values = [sheet, cell, SEVERITIES[severity][language], sentence];
    rows.push({ row: rows.length + 2, values, was, provisional: false });
  }
  return {
    sheet: freeSheetName(PROBLEM_SHEET_NAMES[language], sheets),
    isNewSheet: true,
    headerRow: 1,
    columns: COLUMNS.map(({ header, width }, index): ColumnWrite => {
      return { column: index + 1, header: header[language], isNew: true, format: "text", width };
    }),
    rows,
    table: newTableName(TABLE, sheets),
    provisionalMark: "",
  };
}
