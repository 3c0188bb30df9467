/** The sheets for a workbook that has none: partners, purchases and rates, with headers, choices and an example row. */
import {
  SHEET_KEYS,
  type ColumnDeclaration,
  type Language,
  type Program,
  type SheetKey,
} from "../../domain/program";
import type { Day } from "../../domain/units";
import { firstDayOfYear, serialOf, yearOf } from "../../domain/calendar";
import type { SheetInfo } from "../../workbook/reader";
import type { ColumnWrite, PlainValue, SheetWrite, ValueFormat, WritePlan } from "../../workbook/write-plan";
import { choicesFor } from "../choices";
import { EXAMPLE } from "../example-row";
import { freeSheetName, newTableName } from "./new-sheet";

const FORMATS: Readonly<Partial<Record<ColumnDeclaration["type"], ValueFormat>>> = {
  date: "date",
  money: "money",
  rate: "rate",
};

const TABLES: Readonly<Record<SheetKey, string>> = {
  partners: "Partners",
  purchases: "Purchases",
  rates: "Rates",
};

/** Widths in characters: room for the header, and for what its cells hold. */
const NARROW = 14;
const WIDE = 26;
const ROOM = 3;

/**
 * Plans the sheets, under names and table names that nothing in the workbook has. `today`: a day for the example row; it says
 * in its first column that it is an example, and is not read.
 */
export function planStarterSheets(
  program: Program,
  sheets: readonly SheetInfo[],
  language: Language,
  today: Day,
): WritePlan {
  const taken = [...sheets];
  return {
    sheets: SHEET_KEYS.map((key) => {
      const write = starterSheet(program, key, taken, { language, today });
      taken.push({ name: write.sheet, hidden: false, tables: [] });
      return write;
    }),
  };
}

interface Wish {
  readonly language: Language;
  readonly today: Day;
}

function starterSheet(
  program: Program,
  key: SheetKey,
  sheets: readonly SheetInfo[],
  { language, today }: Wish,
): SheetWrite {
  const declared = ordered(program, key);
  return {
    sheet: freeSheetName(program.sheets[key].names[language][0] ?? TABLES[key], sheets),
    isNewSheet: true,
    headerRow: 1,
    columns: declared.map((column, at) => columnWrite(column, at, program, language)),
    rows: [
      {
        row: 2,
        values: declared.map((column, at) => exampleValue(column, at, program, { language, today })),
        was: declared.map(() => null),
        provisional: false,
      },
    ],
    table: newTableName(TABLES[key], sheets),
    provisionalMark: "",
  };
}

/** The column that names the row comes first: it is where the example says what it is. */
function ordered(program: Program, key: SheetKey): readonly ColumnDeclaration[] {
  const columns = [...program.sheets[key].columns.values()];
  const naming = key === "rates" ? "currency" : "partnerId";
  return [...columns].sort((a, b) => Number(b.key === naming) - Number(a.key === naming));
}

function columnWrite(
  column: ColumnDeclaration,
  at: number,
  program: Program,
  language: Language,
): ColumnWrite {
  const header = column.headers[language][0] ?? column.key;
  const choices = choicesFor(column, program, language);
  const isWide = column.type === "level" || at === 0 || column.key === "name";
  return {
    column: at + 1,
    header,
    isNew: true,
    format: FORMATS[column.type] ?? "text",
    width: Math.max(isWide ? WIDE : NARROW, header.length + ROOM),
    ...(choices && { choices }),
  };
}

function exampleValue(
  { key, type }: ColumnDeclaration,
  at: number,
  program: Program,
  { language, today }: Wish,
): PlainValue {
  if (at === 0) return EXAMPLE[language];
  switch (type) {
    case "date":
      return serialOf(firstDayOfYear(yearOf(today))) ?? null;
    case "money":
      return 1_000_000;
    case "rate":
      return 500;
    case "yesNo":
    case "level":
      return choicesFor({ key, type }, program, language)?.values[0] ?? null;
    case "count":
      return 1;
    case "id":
      return "РН-000001";
    case "text":
      return key === "currency" ? program.currency : EXAMPLE_TEXTS[language];
    case "year":
      return null;
  }
}

const EXAMPLE_TEXTS: Readonly<Record<Language, string>> = {
  ru: "ТОО «Ромашка»",
  en: "Daisy LLP",
  kk: "«Түймедақ» ЖШС",
};
