/** Recognises lists of purchases: days, partners and amounts in columns. */
import { cellName, columnLetters } from "../../workbook/cell-name";
import type { WorkbookReader } from "../../workbook/reader";
import { normalName } from "../../domain/normal-name";
import type { Mapping, SheetMapping } from "../mapping";
import type { Assumption } from "../mapping-notes";
import { amountOf, withColumn } from "./amounts";
import { datePartsOf, type FoundParts } from "./date-parts";
import { kindQuestions } from "./kinds";
import { kindSums } from "./kind-sums";
import type { NameColumn, ProposedSource, Question } from "./proposal";
import { isMostly, profileOf, type TableProfile } from "./profile";
import { partnersOfSheet, type ListedPartner } from "./partner-of-sheet";
import type { SheetGrid } from "./sheet-grid";
import { columnsOfRole, type FoundTable, type TableColumn } from "./tables";
import { unitEntry } from "./units";

/** A column that is blank in this part of the rows, or more, gives its values once. */
export const BLANK_PART = 0.1;

/** The day of a table's rows: a column of days, or the document whose text holds it. */
interface DayColumn {
  readonly column: TableColumn;
  readonly isInText: boolean;
  /** Year, month and day in columns of their own; the column is that of the months. */
  readonly parts?: FoundParts;
}

/** The source that a table is; undefined where it lacks days, amounts or partners. */
export async function proposeList(
  reader: WorkbookReader,
  grid: SheetGrid,
  table: FoundTable,
  { listed, years }: { readonly listed: readonly ListedPartner[]; readonly years: readonly number[] },
): Promise<ProposedSource | undefined> {
  const profile = await profileOf(reader, table);
  const day = dayOf(table, profile) ?? dayOfParts(datePartsOf(grid, table, profile, years));
  const own = nameColumns(table, profile);
  const names = own.length > 0 ? own : partnersOfSheet(grid, table.firstHeaderRow, listed);
  const amount = amountOf(table, profile);
  if (day === undefined || (amount.column === undefined && amount.questions.length === 0)) return undefined;
  if (names.length === 0 || isUndated(day, profile)) return undefined;
  const { sheet, headerRow } = table;
  const filled = fillDown(table, profile, day);
  const unit = unitEntry(grid, table.firstHeaderRow, amount.column?.header ?? "");
  const columns = columnsSaid(table, day.column, amount.column);
  const entry: SheetMapping = { sheet, headerRow, columns, ...unit.units, ...shapeOf(day, filled) };
  const sums = await kindSums(reader, table, kindColumns(table), amount.column?.column ?? 1);
  const questions = [
    ...amount.questions,
    ...(day.parts?.questions ?? dayQuestions(table, profile, day)),
    ...kindQuestions(table, profile, sums),
  ];
  const assumed = [...unit.assumed, ...(day.parts?.assumed ?? []), ...notesOf(table, day, filled, profile)];
  const signature = signatureOf(table);
  return {
    kind: "list",
    sheet,
    signature,
    entries: [entry],
    assumed,
    questions,
    names,
    totals: profile.totals,
    headers: headersBySaid(table),
  };
}

/** Days in parts may stand once for many rows. */
function isUndated({ column, parts }: DayColumn, profile: TableProfile): boolean {
  return parts === undefined && blankPart(profile, column) > MOST_UNDATED;
}

function shapeOf({ isInText, parts }: DayColumn, filled: readonly string[]): SheetMapping {
  return {
    ...(isInText && { inText: ["date"] }),
    ...(parts !== undefined && { dateParts: parts.parts }),
    ...(filled.length > 0 && { fillDown: filled }),
  };
}

function kindColumns(table: FoundTable): readonly number[] {
  const asked = ["kind", "status"] as const;
  return asked.flatMap((role) => columnsOfRole(table, role).map(({ column }) => column));
}

function columnsSaid(
  table: FoundTable,
  date: TableColumn,
  amount: TableColumn | undefined,
): Readonly<Record<string, string>> {
  const document = columnsOfRole(table, "document")[0];
  const currency = columnsOfRole(table, "currency")[0];
  return {
    date: said(date),
    ...(document !== undefined && { document: said(document) }),
    ...(amount !== undefined && { amount: said(amount) }),
    currency: currency === undefined ? "" : said(currency),
  };
}

/** A table with days in fewer rows than this is no list of dated purchases. */
const MOST_UNDATED = 0.7;

/** The headers of a table by the mapping's words for their columns. */
export function headersBySaid({ columns }: FoundTable): ReadonlyMap<string, string> {
  return new Map(columns.map(({ column, header }) => [`=${columnLetters(column)}`, header]));
}

/** The headers of a table, which another sheet of the same list repeats, perhaps in another order. */
export function signatureOf({ columns }: FoundTable): string {
  return columns
    .map(({ header }) => normalName(header))
    .sort()
    .join("|");
}

/** Two columns that may be the purchase's day: of the document, of the shipment. */
function dayQuestions(table: FoundTable, profile: TableProfile, day: DayColumn): readonly Question[] {
  if (day.isInText) return [];
  const days = columnsOfRole(table, "date").filter(({ column, isHidden }) => {
    const found = profile.columns.get(column);
    return found !== undefined && !isHidden && isMostly(found.days, found);
  });
  if (days.length < 2) return [];
  const { sheet, headerRow } = table;
  const found = days.map(({ header, column }) => `${header} (${columnLetters(column)})`);
  const details = { taken: day.column.header, found: found.join(", ") };
  const note = { what: "column", sheet, cell: cellName(day.column.column, headerRow), details } as const;
  const choices = days.map((column, at) => ({
    label: found[at] ?? "",
    answered: (mapping: Mapping) => withColumn(mapping, sheet, "date", said(column)),
  }));
  return [{ note, choices }];
}

function dayOfParts(parts: FoundParts | undefined): DayColumn | undefined {
  return parts && { column: parts.month, isInText: false, parts };
}

function dayOf(table: FoundTable, profile: TableProfile): DayColumn | undefined {
  const of = ({ column }: TableColumn, count: "days" | "daysInText"): boolean => {
    const found = profile.columns.get(column);
    return found !== undefined && isMostly(found[count], found);
  };
  const own = columnsOfRole(table, "date").find((column) => of(column, "days"));
  if (own !== undefined) return { column: own, isInText: false };
  const inText = [...columnsOfRole(table, "document"), ...columnsOfRole(table, "date")].find((column) =>
    of(column, "daysInText"),
  );
  return inText === undefined ? undefined : { column: inText, isInText: true };
}

/** The columns that may name partners; one with days or amounts names nobody. */
export function nameColumns(table: FoundTable, profile: TableProfile): readonly NameColumn[] {
  const all = (["code", "number", "partner"] as const).flatMap((role) =>
    columnsOfRole(table, role).flatMap((column) => {
      const found = profile.columns.get(column.column);
      if (found === undefined || found.filled === 0 || isMostly(found.days, found)) return [];
      return [
        { said: said(column), header: column.header, role, texts: found.texts, isHidden: column.isHidden },
      ];
    }),
  );
  const seen = all.filter(({ isHidden }) => !isHidden);
  return seen.length > 0 ? seen : all;
}

function said({ column }: TableColumn): string {
  return `=${columnLetters(column)}`;
}

/** The part of the rows in which a column is blank. */
export function blankPart({ rows, columns }: TableProfile, { column }: { readonly column: number }): number {
  return rows === 0 ? 1 : 1 - (columns.get(column)?.filled ?? 0) / rows;
}

/** The columns whose values stand once: partners, and the day and document with them. */
function fillDown(table: FoundTable, profile: TableProfile, day: DayColumn): readonly string[] {
  const isOnce = (column: TableColumn | undefined): boolean =>
    column !== undefined && blankPart(profile, column) > BLANK_PART;
  const names = [
    ...columnsOfRole(table, "code"),
    ...columnsOfRole(table, "partner"),
    ...columnsOfRole(table, "number"),
  ];
  const keys: string[] = [];
  if (names.length > 0 && names.every(isOnce)) keys.push("partnerId");
  if ((day.parts?.columns ?? [day.column]).some(isOnce)) keys.push("date");
  if (keys.length > 0 && isOnce(columnsOfRole(table, "document")[0])) keys.push("document");
  return keys;
}

function notesOf(
  table: FoundTable,
  day: DayColumn,
  filled: readonly string[],
  profile: TableProfile,
): readonly Assumption[] {
  const { sheet, headerRow } = table;
  const cell = cellName(day.column.column, headerRow);
  const notes: Assumption[] = [];
  if (day.isInText) {
    const texts = profile.columns.get(day.column.column)?.texts.keys().next().value ?? "";
    notes.push({ what: "day-in-text", sheet, cell, details: { found: texts } });
  }
  if (filled.length > 0)
    notes.push({ what: "fill-down", sheet, cell, details: { taken: headersOf(table, filled).join(", ") } });
  return notes;
}

function headersOf(table: FoundTable, keys: readonly string[]): readonly string[] {
  const roles = { partnerId: ["code", "partner", "number"], date: ["date"], document: ["document"] } as const;
  return keys.flatMap((key) =>
    (roles[key as keyof typeof roles] as readonly TableColumn["role"][]).flatMap((role) =>
      role === undefined ? [] : columnsOfRole(table, role).map(({ header }) => header),
    ),
  );
}
