/** The settled data of a closing → planned rows of the sheet of settled purchases, by value. */
import { dayFromIso, serialOf } from "../../domain/calendar";
import type { ClosingLine } from "../../domain/closing/journal";
import { checkNumber } from "../../domain/closing/seal";
import type { SettledLines, TextLine } from "../../domain/closing/settled-lines";
import type { SettledRows } from "../../domain/closing/settled-rows";
import { decimalText, type SettledLine } from "../../domain/closing/settled-text";
import type { FactValue } from "../../domain/conditions";
import type { ColumnKey } from "../../domain/ids";
import { currencyUnits } from "../../domain/money";
import type { ColumnType, Language, Program } from "../../domain/program";
import type { WorkbookReader } from "../../workbook/reader";
import type { PlainValue, SheetWrite } from "../../workbook/write-plan";
import { pointsNumber } from "../books/own-cells";
import {
  SETTLED_SHEET_NAMES,
  SETTLED_TABLE,
  settledColumns,
  WHAT_WORDS,
  whatWord,
  type SettledKey,
} from "../books/settled-columns";
import type { OwnTable } from "../own/own-table";
import { planAppend, type AppendedRows } from "./append-rows";

/** The numbered lines of a closing. `checks`: the check numbers of its purchases, in order. */
export interface NumberedLines {
  readonly lines: SettledLines;
  readonly checks: Uint32Array;
}

/** A numbered line with its canonical text. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
  readonly line: SettledLine;
}

/** The settled data of a closing. */
export interface SettledContent {
  readonly line: ClosingLine;
  readonly settled: NumberedLines;
  readonly programs: readonly Program[];
  readonly language: Language;
}

export function planSettled(
  reader: WorkbookReader,
  table: OwnTable<SettledKey> | undefined,
  { line: { line: closing, columns }, settled, programs, language }: SettledContent,
): Promise<SheetWrite> {
  const kept = new Set<SettledKey>(columns.map((key): SettledKey => `fact:${key}`));
  const wanted = settledColumns(programs).filter(({ key }) => !key.startsWith("fact:") || kept.has(key));
  const types = factTypes(columns, programs);
  const name = SETTLED_SHEET_NAMES[language][0] ?? "Settled purchases";
  const sheet = { table, columns: wanted, name, tableName: SETTLED_TABLE, language };
  return planAppend(reader, sheet, settledRows(closing, settled, types));
}

function settledRows(
  closing: number,
  { lines, checks }: NumberedLines,
  types: ReadonlyMap<ColumnKey, ColumnType>,
): AppendedRows<SettledKey> {
  const { before, after, purchases, order } = lines;
  const first = before.length;
  const numbered = (line: TextLine, at: number): NumberedLine => ({ number: at + 1, ...line });
  return {
    count: lines.length,
    column: (key, said) => {
      const value = purchaseColumn(purchases, key, said, types);
      const other = (line: TextLine, at: number): PlainValue =>
        settledValues(closing, numbered(line, at), types, said)[key] ?? null;
      const [heads, tails] = [
        before.map((line, at) => other(line, at)),
        after.map((line, at) => other(line, first + order.length + at)),
      ];
      return (at) => {
        const purchase = order[at - first];
        if (purchase === undefined) return heads[at] ?? tails[at - first - order.length] ?? null;
        if (key === "closing") return closing;
        if (key === "number") return at + 1;
        return key === "check" ? (checks[at - first] ?? null) : value(purchase);
      };
    },
  };
}

/** The values of a column that show the purchases themselves, by position. */
function purchaseColumn(
  rows: SettledRows,
  key: SettledKey,
  language: Language,
  types: ReadonlyMap<ColumnKey, ColumnType>,
): (at: number) => PlainValue {
  switch (key) {
    case "what":
      return (at) => WHAT_WORDS[`purchase${rows.countAt(at)}`][language] || null;
    case "partnerId":
      return (at) => rows.partners[rows.partnerAt(at)] ?? null;
    case "day":
      return (at) => serialOf(rows.dayAt(at)) ?? null;
    case "document":
      return (at) => rows.documentAt(at) || null;
    case "amount":
      return (at) => currencyUnits(rows.amountAt(at));
    case "currency":
      return (at) => rows.currencies[rows.currencyAt(at)] ?? null;
    case "closing":
    case "number":
    case "reason":
    case "check":
      return () => null;
    default: {
      const column = key.slice("fact:".length);
      return (at) => factValue(rows.columnsAt(at).get(column), types.get(column));
    }
  }
}

type Values = Partial<Record<SettledKey, PlainValue>>;

/** The types of kept columns, by the first program that has them. */
export function factTypes(
  columns: readonly ColumnKey[],
  programs: readonly Program[],
): ReadonlyMap<ColumnKey, ColumnType> {
  return new Map(
    columns.map((key) => {
      const types = programs.map(({ sheets }) => sheets.purchases.columns.get(key)?.type);
      return [key, types.find((type) => type !== undefined) ?? "text"] as const;
    }),
  );
}

/** The cells of a settled row; those that are not named are blank. */
export function settledValues(
  closing: number,
  { number, text, line }: NumberedLine,
  types: ReadonlyMap<ColumnKey, ColumnType>,
  language: Language,
): Values {
  const check = checkNumber(closing, number, text);
  const common = { closing, number, check, what: whatWord(line, language) || null };
  switch (line.kind) {
    case "purchase": {
      const { partner: partnerId, day, document, amount, currency, columns } = line.row;
      // Written out, because a spread gives each row a shape of its own.
      const values: Values = {
        closing,
        number,
        check,
        what: common.what,
        partnerId,
        day: serialOf(day) ?? null,
        document: document || null,
        amount: currencyUnits(amount),
        currency,
      };
      for (const [key, value] of columns) values[`fact:${key}`] = factValue(value, types.get(key));
      return values;
    }
    case "manual": {
      const { partner, day, points, reason, document } = line.row;
      const values = {
        partnerId: partner,
        day: serialOf(day) ?? null,
        document: document || null,
        reason: reason || null,
      };
      return { ...common, ...values, amount: pointsNumber(points) };
    }
    case "rate": {
      const { currency, day, rate } = line.rate;
      return { ...common, currency, day: serialOf(day) ?? null, amount: rateValue(decimalText(rate)) };
    }
    case "unread":
      return { ...common, partnerId: line.partner };
  }
}

function factValue(value: FactValue | undefined, type: ColumnType | undefined): PlainValue {
  if (value === undefined) return null;
  const day = type === "date" && typeof value === "string" ? dayFromIso(value) : undefined;
  return day === undefined ? value : (serialOf(day) ?? value);
}

/** A number, or a text if a number cannot hold all the digits. */
function rateValue(text: string): PlainValue {
  return Number(Number(text).toPrecision(15)) === Number(text) && text.replace(/[.]|^0+/g, "").length <= 15
    ? Number(text)
    : text;
}
