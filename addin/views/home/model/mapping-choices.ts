/** Sheets and columns chosen by hand, and the resulting mapping. */
import type { Vat } from "../../../../src/sheets/headers/vat";
import type { CandidateSheet, PreviewCell, Survey, SurveyedSheet } from "../../../../src/app/survey";
import { normalName } from "../../../../src/domain/normal-name";
import type { Aliases, ColumnKey, Language } from "../../../../src/domain/program";
import type { ColumnJson, RuleSource } from "../../../../src/ruleset";
import { columnLetters, sheetColumn } from "../../../../src/workbook/cell-name";
import { MAX_ROW } from "../../../../src/workbook/limits";
import { NEEDED_COLUMNS, SHEET_KEYS, type SheetKey } from "../../../../src/domain/program";
import {
  mappingsOf,
  NOT_THERE,
  type Mapping,
  type SheetMapping,
  type UnitMapping,
} from "../../../../src/sheets/mapping";
import { isOwnSheet } from "../../../../src/sheets/own-sheets";
import { shownNumber } from "../../../../src/sheets/cells";
import type { PlainValue } from "../../../../src/workbook/write-plan";
import type { Formats } from "../../../format/formats";

/** A header cell by which a column can be chosen. */
export type Header = CandidateSheet["headers"][number];
export type SheetNames = RuleSource["program"]["sheets"][SheetKey];

/**
 * `read`: the header row is that of its field; `reading`: it is being read; `wrong`: the field holds no readable row.
 */
export type RowState = "read" | "reading" | "wrong";

/** The choices for one of the program's sheets. */
export interface SheetChoice {
  readonly sheet: string | undefined;
  /** The last row that was read. */
  readonly headerRow: number | undefined;
  readonly rowState: RowState;
  /** Header cells of that row. */
  readonly headers: readonly Header[];
  /** Column numbers; columns that are not chosen are missing. */
  readonly columns: Readonly<Record<ColumnKey, number>>;
  /** Units of money columns whose headers do not state them. */
  readonly units: Readonly<Record<ColumnKey, UnitMapping>>;
}

export type Choices = Readonly<Record<SheetKey, SheetChoice>>;

const NO_CHOICE: SheetChoice = {
  sheet: undefined,
  headerRow: undefined,
  rowState: "read",
  headers: [],
  columns: {},
  units: {},
};

/** The survey's findings, by names or by the stored mapping. */
export function foundChoices(survey: Survey, kept: Mapping): Choices {
  const choiceOf = (key: SheetKey): SheetChoice => {
    const surveyed = survey.sheets.find((sheet) => sheet.key === key);
    const [before] = mappingsOf(kept, key);
    return surveyed === undefined
      ? NO_CHOICE
      : { ...foundChoice(surveyed, survey), units: before?.units ?? {} };
  };
  return { partners: choiceOf("partners"), purchases: choiceOf("purchases"), rates: choiceOf("rates") };
}

function foundChoice({ sheet, headerRow, columns }: SurveyedSheet, { candidates }: Survey): SheetChoice {
  const candidate = candidates.find(({ name }) => name === sheet);
  if (candidate === undefined) return NO_CHOICE;
  const found = columns.flatMap(({ key, column }) => (column === undefined ? [] : [[key, column] as const]));
  const row = headerRow ?? candidate.headerRow;
  return {
    sheet: candidate.name,
    headerRow: row,
    rowState: stateOf(row),
    headers: candidate.headers,
    columns: Object.fromEntries(found),
    units: {},
  };
}

/** The choices for a newly chosen sheet, with the columns that are found by their names. */
export function choiceOfSheet(candidate: CandidateSheet | undefined, names: SheetNames): SheetChoice {
  if (candidate === undefined) return NO_CHOICE;
  const { name, headerRow, headers } = candidate;
  const columns = columnsByNames(headers, names);
  return { sheet: name, headerRow, rowState: stateOf(headerRow), headers, columns, units: {} };
}

function stateOf(headerRow: number | undefined): RowState {
  return headerRow === undefined ? "wrong" : "read";
}

/** Marks that the header row's field differs: until that row is read, the choice cannot be stored. */
export function withRowState(choice: SheetChoice, rowState: RowState): SheetChoice {
  return { ...choice, rowState };
}

/** The choice with another header row, and the header cells in it. */
export function withHeaderRow(
  choice: SheetChoice,
  headerRow: number,
  headers: readonly Header[],
  names: SheetNames,
): SheetChoice {
  return { ...choice, headerRow, rowState: "read", headers, columns: columnsByNames(headers, names) };
}

export function withColumn(choice: SheetChoice, key: ColumnKey, column: number | undefined): SheetChoice {
  const others = Object.entries(choice.columns).filter(([other]) => other !== key);
  const chosen = column === undefined ? [] : [[key, column] as const];
  return { ...choice, columns: Object.fromEntries([...others, ...chosen]) };
}

/** Sets the unit of a money column in the choice; `undefined` leaves it to the header. */
export function withUnit(choice: SheetChoice, key: ColumnKey, unit: UnitMapping | undefined): SheetChoice {
  const others = Object.entries(choice.units).filter(([other]) => other !== key);
  const chosen = unit === undefined ? [] : [[key, unit] as const];
  return { ...choice, units: Object.fromEntries([...others, ...chosen]) };
}

/** Sets what is known of the tax in a column's amounts; `undefined` leaves it to the header. */
export function withVat(choice: SheetChoice, key: ColumnKey, vat: Vat | undefined): SheetChoice {
  const { factor, currency } = choice.units[key] ?? {};
  const unit = {
    ...(factor !== undefined && { factor }),
    ...(currency !== undefined && { currency }),
    ...(vat !== undefined && { vat }),
  };
  return withUnit(choice, key, Object.keys(unit).length === 0 ? undefined : unit);
}

/** Sheets that can be left out: no choice uses them, and they are not the product's own. */
export function otherSheets(choices: Choices, { candidates }: Survey): readonly string[] {
  const used = SHEET_KEYS.map((key) => choices[key].sheet);
  return candidates.map(({ name }) => name).filter((name) => !used.includes(name) && !isOwnSheet(name));
}

/** Columns whose header is one of their names. Of several, the first one counts. */
function columnsByNames(headers: readonly Header[], names: SheetNames): Readonly<Record<ColumnKey, number>> {
  const found = Object.entries(names.columns).flatMap(([key, { headers: aliases }]) => {
    const header = headers.find(({ text }) => isNamed(text, aliases));
    return header === undefined ? [] : [[key, header.column] as const];
  });
  return Object.fromEntries(found);
}

function isNamed(text: string, aliases: Aliases): boolean {
  const name = normalName(text);
  return Object.values(aliases).some((known) => known.some((alias) => normalName(alias) === name));
}

/** Whether a workbook may lack the column: its values are unknown then, and what rests on them is, too. */
export function mayLack(key: SheetKey, column: ColumnKey): boolean {
  return !NEEDED_COLUMNS[key].includes(column);
}

/** Required columns without a choice. An optional sheet that is absent needs none. */
export function missingColumns(key: SheetKey, choice: SheetChoice, names: SheetNames): readonly ColumnKey[] {
  if (key === "rates" && choice.sheet === undefined) return [];
  const declared = Object.keys(names.columns);
  return NEEDED_COLUMNS[key].filter(
    (column) => declared.includes(column) && choice.columns[column] === undefined,
  );
}

/** The state of a choice: it has mistakes, something is still being read, or it can be stored. */
export function readinessOf(
  choices: Choices,
  sheets: Readonly<Record<SheetKey, SheetNames>>,
): "marked" | "reading" | "ready" {
  const isMarked = (key: SheetKey): boolean =>
    choices[key].rowState === "wrong" || missingColumns(key, choices[key], sheets[key]).length > 0;
  if (SHEET_KEYS.some(isMarked)) return "marked";
  return SHEET_KEYS.some((key) => choices[key].rowState === "reading") ? "reading" : "ready";
}

/** The mapping made by the choices, without anything that would be found anyway. */
export function mappingOf(
  choices: Choices,
  survey: Survey,
  sheets: Readonly<Record<SheetKey, SheetNames>>,
  kept: Mapping,
  leaveOut: readonly string[],
): Mapping {
  const entries = SHEET_KEYS.flatMap((key) => {
    const isByHand = kept[key] !== undefined;
    // The screen offers one sheet for each key.
    const [before] = mappingsOf(kept, key);
    const automatic = automaticChoice(key, choices[key], survey, sheets[key], isByHand);
    const { units } = choices[key];
    const mapping = {
      ...sheetMapping(choices[key], automatic, sheets[key], askedColumns(key, choices[key], survey, before)),
      ...(Object.keys(units).length > 0 && { units }),
    };
    return Object.keys(mapping).length === 0 ? [] : [[key, mapping] as const];
  });
  const others = otherSheets(choices, survey);
  const left = leaveOut.filter((sheet) => others.includes(sheet));
  const { duplicates, documents, files } = kept;
  return {
    ...Object.fromEntries(entries),
    ...(left.length > 0 && { leaveOut: left }),
    ...(duplicates !== undefined && { duplicates }),
    ...(documents !== undefined && { documents }),
    ...(files !== undefined && { files }),
  };
}

/**
 * Columns of the chosen sheet for which the mapping must hold an answer: a problem asks about them, or the kept mapping
 * answered for them. That there is no such column is an answer too.
 */
function askedColumns(
  key: SheetKey,
  { sheet }: SheetChoice,
  survey: Survey,
  kept: SheetMapping | undefined,
): readonly ColumnKey[] {
  const surveyed = survey.sheets.find((one) => one.key === key);
  if (surveyed === undefined || surveyed.sheet !== sheet) return [];
  const answered = Object.entries<string>(kept?.columns ?? {}).filter(
    ([, text]) => text === NOT_THERE || text.startsWith("="),
  );
  return [
    ...surveyed.problems.flatMap(({ details }) => details["key"] ?? []),
    ...answered.map(([column]) => column),
  ];
}

interface Automatic extends SheetChoice {
  /** True if the sheet would be found without being named. */
  readonly isSheetFound: boolean;
}

/** The findings on the chosen sheet if only that sheet were named. */
function automaticChoice(
  key: SheetKey,
  { sheet }: SheetChoice,
  survey: Survey,
  names: SheetNames,
  isByHand: boolean,
): Automatic {
  const surveyed = survey.sheets.find((one) => one.key === key);
  if (!isByHand && surveyed !== undefined && surveyed.sheet === sheet)
    return { ...foundChoice(surveyed, survey), isSheetFound: true };
  const candidate = survey.candidates.find(({ name }) => name === sheet);
  const named = survey.candidates.filter(({ name }) => isNamed(name, names.names));
  return { ...choiceOfSheet(candidate, names), isSheetFound: named.length === 1 && named[0]?.name === sheet };
}

function sheetMapping(
  choice: SheetChoice,
  automatic: Automatic,
  names: SheetNames,
  asked: readonly ColumnKey[],
): SheetMapping {
  const { sheet, headerRow, headers } = choice;
  if (sheet === undefined) return {};
  const isOtherRow = headerRow !== automatic.headerRow;
  const found = isOtherRow ? columnsByNames(headers, names) : automatic.columns;
  const columns = Object.entries(choice.columns)
    .filter(([key, column]) => found[key] !== column || asked.includes(key))
    .map(
      ([key, column]) =>
        [
          key,
          asked.includes(key) ? `=${columnLetters(sheetColumn(column))}` : columnText(column, headers),
        ] as const,
    );
  const texts = Object.fromEntries([...columns, ...withoutColumns(choice, found, names, asked)]);
  return {
    ...(!automatic.isSheetFound && { sheet }),
    ...(isOtherRow && headerRow !== undefined && { headerRow }),
    ...(Object.keys(texts).length > 0 && { columns: texts }),
  };
}

/** Columns that the workbook may lack and that would be found, or are asked about, but are not chosen. */
function withoutColumns(
  { columns }: SheetChoice,
  found: SheetChoice["columns"],
  names: SheetNames,
  asked: readonly ColumnKey[],
): readonly (readonly [ColumnKey, string])[] {
  return Object.keys(names.columns)
    .filter((key) => columns[key] === undefined && (found[key] !== undefined || asked.includes(key)))
    .map((key) => [key, NOT_THERE] as const);
}

/** A column as a mapping names it: by its header if that is unique, otherwise by its letters. */
function columnText(column: number, headers: readonly Header[]): string {
  const text = headers.find((header) => header.column === column)?.text ?? "";
  const same = headers.filter((header) => normalName(header.text) === normalName(text));
  const isPlain = normalName(text) !== "" && !text.startsWith("=");
  return isPlain && same.length === 1 ? text : `=${columnLetters(sheetColumn(column))}`;
}

/** True if the survey's preview fits the choice; for another choice the rows must be read. */
export function isAsSurveyed(choice: SheetChoice, surveyed: SurveyedSheet | undefined): boolean {
  if (surveyed === undefined || surveyed.sheet !== choice.sheet || surveyed.headerRow !== choice.headerRow)
    return false;
  return surveyed.columns.every(({ key, column }) => choice.columns[key] === column);
}

/** A header row as typed. */
export function typedRow(text: string): number | undefined {
  const row = Number(text.trim());
  return text.trim() !== "" && Number.isInteger(row) && row >= 1 && row <= MAX_ROW ? row : undefined;
}

/** Columns that are read to find the headers of another row. */
export const HEADER_COLUMNS: readonly number[] = Array.from({ length: 100 }, (_, index) => index + 1);

/** The header cells of a row, of which `HEADER_COLUMNS` were read. */
export function headersOf(cells: readonly PlainValue[]): readonly Header[] {
  return cells.flatMap((value, i) => {
    const isText = typeof value === "string" && value.trim() !== "";
    return isText ? [{ column: HEADER_COLUMNS[i] ?? 0, text: value }] : [];
  });
}

/** A column of the preview: the chosen ones, in the program's order. */
export interface PreviewColumn {
  readonly key: ColumnKey;
  readonly title: string;
  readonly column: number;
  readonly type: ColumnJson["type"];
}

export function previewColumns(
  { columns }: SheetChoice,
  names: SheetNames,
  language: Language,
): readonly PreviewColumn[] {
  return Object.entries(names.columns).flatMap(([key, { headers, type }]) => {
    const column = columns[key];
    return column === undefined ? [] : [{ key, title: headers[language][0] ?? key, column, type }];
  });
}

/** A cell as the sheet shows it. Amounts have no currency sign, because the currency is in another column. */
export function previewText(
  cell: PreviewCell | PlainValue,
  column: PreviewColumn | undefined,
  formats: Formats,
): string {
  if (typeof cell === "object") return cell === null ? "" : formats.day(cell.day);
  if (typeof cell !== "number") return String(cell);
  if (column?.type === "date") return formats.cell(cell, "date");
  const digits = shownNumber(cell);
  return column?.type === "year" || digits.includes("e") ? digits : formats.decimal(digits);
}
