/** Columns that tell rows apart: kinds of documents with their signs, statuses. They are asked about, never taken. */
import { cellName, columnLetters } from "../../workbook/cell-name";
import type { SheetMapping } from "../mapping";
import type { OpenQuestion } from "../mapping-notes";
import { withEntries } from "./amounts";
import type { Question } from "./proposal";
import { isMostly, type TableProfile } from "./profile";
import { columnsOfRole, type FoundTable, type TableColumn } from "./tables";
import type { KindSums } from "./kind-sums";

/** A column with more different texts tells no kinds. */
const MOST_KINDS = 30;
/** Kinds that a sentence names. */
const NAMED = 8;

/** Kinds by what their words say. */
const SALE = /реализац|отгруз|продаж|накладн|счет|сч[её]т|чек|invoice|sale|order|shipment|сату|жөнелту|шот/iu;
const RETURN = /возврат|return|credit|қайтар|сторно|refund|кредит-нота|кредитнота/iu;
/** «Поступление на расчётный счёт» holds a word of sales, and is none. */
const PAYMENT = /оплат|плат[её]ж|поступл|касс|банк|расч[её]тн|аванс|payment|receipt|төлем|банкі/iu;

function isSale(text: string): boolean {
  return SALE.test(text) && !RETURN.test(text) && !PAYMENT.test(text);
}

/** A question about a kind or status column, unless it changes nothing. */
export function kindQuestions(table: FoundTable, profile: TableProfile, sums: KindSums): readonly Question[] {
  const kinds = columnsOfRole(table, "kind").flatMap((column) => kindQuestion(table, profile, column, sums));
  const statuses = columnsOfRole(table, "status").flatMap((column) => statusQuestion(table, profile, column));
  return [...kinds, ...statuses];
}

/** Returns that are negative already, beside sales alone, need no answer. */
function kindQuestion(
  table: FoundTable,
  profile: TableProfile,
  column: TableColumn,
  sums: KindSums,
): readonly Question[] {
  const texts = textsOf(profile, column);
  if (texts.length < 2 || texts.length > MOST_KINDS) return [];
  const signs = sums.get(column.column) ?? new Map<string, { positive: number; negative: number }>();
  const isPlain = texts.every((text) => {
    const { positive = 0, negative = 0 } = signs.get(text) ?? {};
    if (RETURN.test(text)) return positive === 0;
    return isSale(text) && negative === 0;
  });
  if (isPlain) return [];
  const returns = texts.filter((text) => RETURN.test(text) && (signs.get(text)?.positive ?? 0) > 0);
  const sales = texts.filter(isSale);
  const negative = texts.filter((text) => RETURN.test(text) && !returns.includes(text));
  const rest = texts.filter((text) => ![...returns, ...sales, ...negative].includes(text));
  const entry: Partial<SheetMapping> = {
    kinds: {
      column: columnLetters(column.column),
      count: [...sales, ...negative],
      subtract: returns,
      leaveOut: rest,
    },
  };
  const label = [
    `+ ${[...sales, ...negative].join(", ")}`,
    ...(returns.length > 0 ? [`− ${returns.join(", ")}`] : []),
    ...(rest.length > 0 ? [`0 ${rest.join(", ")}`] : []),
  ].join("; ");
  const choices = [{ label, entry }].map((one) => ({
    label: one.label,
    answered: (mapping: Parameters<typeof withEntries>[0]) =>
      withEntries(mapping, table.sheet, (own) => ({ ...own, ...one.entry })),
  }));
  return [{ note: noteOf("kinds", table, column, texts), choices }];
}

function statusQuestion(table: FoundTable, profile: TableProfile, column: TableColumn): readonly Question[] {
  const texts = textsOf(profile, column);
  const own = profile.columns.get(column.column);
  if (own !== undefined && own.days > 0 && isMostly(own.days, own)) return [paidQuestion(table, column)];
  const isPartlyBlank = own !== undefined && own.filled > 0 && own.filled < profile.rows;
  if (texts.length > MOST_KINDS || (texts.length < 2 && !isPartlyBlank)) return [];
  if (texts.length === 0) return [];
  const named = isPartlyBlank ? [...texts, "–"] : texts;
  const choices = texts.map((text) => ({
    label: `+ ${text}`,
    answered: (mapping: Parameters<typeof withEntries>[0]) =>
      withEntries(mapping, table.sheet, (entry) => ({
        ...entry,
        kinds: {
          column: columnLetters(column.column),
          count: [text],
          leaveOut: [...texts.filter((one) => one !== text), ""],
        },
      })),
  }));
  return [{ note: noteOf("status", table, column, named), choices }];
}

/** A column of payment days: purchases count from the day on which they are paid, or all on their own. */
function paidQuestion(table: FoundTable, column: TableColumn): Question {
  const letters = columnLetters(column.column);
  const [own] = columnsOfRole(table, "date");
  const named = ({ header, column: at }: TableColumn): string => `${header} (${columnLetters(at)})`;
  const choices = [
    {
      label: named(column),
      answered: (mapping: Parameters<typeof withEntries>[0]) =>
        withEntries(mapping, table.sheet, (entry) => ({
          ...entry,
          columns: { ...entry.columns, date: `=${letters}` },
          undated: "leaveOut" as const,
        })),
    },
    ...(own === undefined
      ? []
      : [{ label: named(own), answered: (mapping: Parameters<typeof withEntries>[0]) => mapping }]),
  ];
  const details = { found: named(column), taken: own === undefined ? "" : named(own) };
  const note = {
    what: "paid",
    sheet: table.sheet,
    cell: cellName(column.column, table.headerRow),
    details,
  } as const;
  return { note, choices };
}

function textsOf(profile: TableProfile, { column }: TableColumn): readonly string[] {
  return [...(profile.columns.get(column)?.texts.keys() ?? [])];
}

function noteOf(
  what: "kinds" | "status",
  { sheet, headerRow }: FoundTable,
  { column, header }: TableColumn,
  texts: readonly string[],
): OpenQuestion {
  const taken = texts.slice(0, NAMED).join(", ") + (texts.length > NAMED ? " …" : "");
  return { what, sheet, cell: cellName(column, headerRow), details: { found: header, taken } };
}
