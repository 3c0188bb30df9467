/** Recognises lists of partners: names or codes, and the day of registration. */
import { dateOf } from "../../domain/calendar";
import type { Day } from "../../domain/units";
import { cellName, columnLetters } from "../../workbook/cell-name";
import { LANGUAGES, type Program } from "../../domain/program";
import type { WorkbookReader } from "../../workbook/reader";
import { normalName } from "../../domain/normal-name";
import { allNames } from "../headers/match-headers";
import type { Mapping, SheetMapping } from "../mapping";
import type { Assumption } from "../mapping-notes";
import { nameColumns } from "./list";
import type { NameColumn, Question } from "./proposal";
import { isMostly, profileOf, type TableProfile } from "./profile";
import { columnsOfRole, type FoundTable, type TableColumn } from "./tables";

export interface ProposedPartners {
  readonly entry: SheetMapping;
  readonly assumed: readonly Assumption[];
  readonly questions: readonly Question[];
  readonly names: readonly NameColumn[];
  readonly rows: number;
  /** Years that its purchases may be of: that of the last registration, and those beside it. */
  readonly years: readonly number[];
}

/** The list that a table is; undefined where no column holds days of registration. */
export async function proposePartners(
  reader: WorkbookReader,
  table: FoundTable,
  program: Program,
): Promise<ProposedPartners | undefined> {
  const profile = await profileOf(reader, table);
  const [registered, ...others] = registrationDays(table, profile, program);
  const names = nameColumns(table, profile);
  const id =
    names.find(({ role }) => role === "code") ?? names.find(({ role }) => role === "partner") ?? names[0];
  if (registered === undefined || id?.said === undefined) return undefined;
  if (columnsOfRole(table, "amount").length > 0 && columnsOfRole(table, "date").length > 0) return undefined;
  const name = names.find(({ role }) => role === "partner");
  const { sheet, headerRow } = table;
  const taken = factColumns(table, program);
  const renewed = columnsOfRole(table, "renewedThrough")[0];
  const columns: Record<string, string> = {
    ...taken,
    partnerId: id.said,
    registeredOn: `=${columnLetters(registered.column)}`,
    name: name?.said ?? "",
    ...(renewed !== undefined && { renewedThrough: `=${columnLetters(renewed.column)}` }),
  };
  const found = table.columns
    .filter(({ column }) => Object.values(columns).includes(`=${columnLetters(column)}`))
    .map(({ header, column }) => `${header} (${columnLetters(column)})`);
  const cell = cellName(registered.column, headerRow);
  const assumed: Assumption[] = [{ what: "column", sheet, cell, details: { taken: found.join(", ") } }];
  const years = yearsAt(profile.columns.get(registered.column)?.last);
  const questions = others.length === 0 ? [] : [dayQuestion(table, [registered, ...others])];
  return { entry: { sheet, headerRow, columns }, assumed, questions, names, rows: profile.rows, years };
}

/** The columns of days that may be those of registration; one alone where its header is the program's own. */
function registrationDays(
  table: FoundTable,
  profile: TableProfile,
  { sheets }: Program,
): readonly TableColumn[] {
  const days = columnsOfRole(table, "registeredOn").filter(({ column, isHidden }) => {
    const found = profile.columns.get(column);
    return found !== undefined && !isHidden && isMostly(found.days, found);
  });
  const declared = allNames(sheets.partners.columns.get("registeredOn")?.headers ?? NO_NAMES);
  const own = days.filter(({ header }) => declared.includes(normalName(header)));
  return own.length === 1 ? own : days;
}

const NO_NAMES = { ru: [], en: [], kk: [] };

/** Which day is that of registration: of the contract, of joining the program. */
function dayQuestion({ sheet, headerRow }: FoundTable, days: readonly TableColumn[]): Question {
  const named = ({ header, column }: TableColumn): string => `${header} (${columnLetters(column)})`;
  const cell = cellName(days[0]?.column ?? 1, headerRow);
  const details = { taken: days[0]?.header ?? "", found: days.map(named).join(", ") };
  const choices = days.map((day) => ({
    label: named(day),
    answered: (mapping: Mapping): Mapping => {
      const columns = { ...mapping.partners?.columns, registeredOn: `=${columnLetters(day.column)}` };
      return { ...mapping, partners: { ...mapping.partners, columns } };
    },
  }));
  return { note: { what: "column", sheet, cell, details }, choices };
}

function yearsAt(last: number | undefined): readonly number[] {
  if (last === undefined) return [];
  const { year } = dateOf(last as Day);
  return [year, year + 1, year - 1];
}

/** The program's other columns, by their declared headers; a column without one is not in this workbook. */
function factColumns({ columns }: FoundTable, program: Program): Record<string, string> {
  const named = (headers: readonly string[]): TableColumn | undefined =>
    columns.find(({ header }) => headers.some((one) => normalName(one) === normalName(header)));
  return Object.fromEntries(
    [...program.sheets.partners.columns.values()].map(({ key, headers }) => {
      const found = named(LANGUAGES.flatMap((language) => headers[language]));
      return [key, found === undefined ? "" : `=${columnLetters(found.column)}`];
    }),
  );
}
