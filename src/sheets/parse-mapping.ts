/** Checks a mapping file's JSON. Unknown sheets and columns are refused, so that typing mistakes are noticed. */
import { dayFromIso, periodNamed } from "../domain/calendar";
import type { Result } from "../domain/result";
import {
  SHEET_KEYS,
  type ColumnKey,
  type SheetDeclaration,
  type SheetDeclarations,
  type SheetKey,
} from "../domain/program";
import { MAX_ROW } from "../workbook/limits";
import { DOCUMENT_CHOICES, DUPLICATE_CHOICES, type Mapping } from "./mapping";
import { isVatRate, needsRate, VAT_SIDES } from "./headers/vat";
import { ASSUMPTION_CODES, QUESTION_CODES } from "./mapping-notes";
import { expectedOfShape } from "./shapes/check-shape";
import { SHAPE_KEYS } from "./shapes/shape";
import { isSheetPattern } from "./sheet-pattern";

/** Maximum factor: billions are the largest unit. */
const MOST_FACTOR = 1_000_000_000;

/** More sources than any workbook has sheets: a list may not grow without limit. */
const MOST_SOURCES = 1000;

export interface MappingProblem {
  /** JSON path of the error. */
  readonly path: string;
  readonly expected: string;
}

/** The mapping that a file's JSON holds. */
export function parseMapping(json: unknown, sheets: SheetDeclarations): Result<Mapping, MappingProblem> {
  const problems = isObject(json)
    ? Object.entries(json).flatMap(([key, value]) => checkSheet(key, value, sheets))
    : [{ path: "", expected: `{ "partners": …, "purchases": … }` }];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: json as Mapping, problems: [] };
}

function checkSheet(key: string, value: unknown, sheets: SheetDeclarations): MappingProblem[] {
  const path = `/${key}`;
  if (key === "leaveOut") return isTextList(value) ? [] : [{ path, expected: `["…"]` }];
  if (key === "duplicates")
    return DUPLICATE_CHOICES.some((one) => one === value)
      ? []
      : [{ path, expected: DUPLICATE_CHOICES.join(", ") }];
  if (key === "documents")
    return DOCUMENT_CHOICES.some((one) => one === value)
      ? []
      : [{ path, expected: DOCUMENT_CHOICES.join(", ") }];
  if (key === "files") return isFileList(value) ? [] : [{ path, expected: FILES_FORM }];
  if (key === "assumed") return checkNotes(path, value, ASSUMPTION_CODES);
  if (key === "questions") return checkNotes(path, value, QUESTION_CODES);
  const sheetKey = SHEET_KEYS.find((known) => known === key);
  if (sheetKey === undefined)
    return [
      {
        path,
        expected: [...SHEET_KEYS, ...OTHER_KEYS].join(", "),
      },
    ];
  if (sheetKey !== "purchases" || !Array.isArray(value)) return checkEntry(path, sheetKey, value, sheets);
  if (value.length === 0 || value.length > MOST_SOURCES) return [{ path, expected: `[{ "sheet": … }, …]` }];
  return value.flatMap((entry: unknown, at) => checkEntry(`${path}/${at}`, sheetKey, entry, sheets));
}

const OTHER_KEYS = ["leaveOut", "duplicates", "documents", "files", "assumed", "questions"];
const FILES_FORM = `[{ "name": "sales.xlsx", "day": "2026-03-31" }]`;

function isFileList(value: unknown): boolean {
  const isFile = (one: unknown): boolean => {
    if (!isObject(one)) return false;
    const { name, day, ...rest } = one;
    const isDay = typeof day === "string" && dayFromIso(day) !== undefined;
    return typeof name === "string" && isDay && Object.keys(rest).length === 0;
  };
  return Array.isArray(value) && value.every(isFile);
}

function checkEntry(
  path: string,
  sheetKey: SheetKey,
  value: unknown,
  sheets: SheetDeclarations,
): MappingProblem[] {
  if (!isObject(value)) return [{ path, expected: `{ "sheet": …, "headerRow": …, "columns": … }` }];
  const columns = [...sheets[sheetKey].columns.keys()];
  const more = MORE_PROPERTIES[sheetKey];
  return Object.entries(value).flatMap(([property, found]) => {
    const place = `${path}/${property}`;
    if (property === "sheet") return typeof found === "string" ? [] : [{ path: place, expected: `"…"` }];
    if (property === "headerRow") return isRowNumber(found) ? [] : [{ path: place, expected: "1 … 1048576" }];
    if (property === "columns") return checkColumns(place, found, columns);
    if (property === "units") return checkUnits(place, found, sheetKey, sheets[sheetKey]);
    const expected = more.includes(property)
      ? expectedOfMore(property, found, columns)
      : ["sheet", "headerRow", "columns", "units", ...more].join(", ");
    return expected === undefined ? [] : [{ path: place, expected }];
  });
}

/** The properties that only one of the program's sheets has. */
const MORE_PROPERTIES: Readonly<Record<SheetKey, readonly string[]>> = {
  partners: ["fromPurchases"],
  purchases: ["join", "covers", "pattern", ...SHAPE_KEYS],
  rates: [],
};

function expectedOfMore(property: string, value: unknown, columns: readonly ColumnKey[]): string | undefined {
  if (property === "fromPurchases") return typeof value === "boolean" ? undefined : "true, false";
  if (property === "covers")
    return typeof value === "string" && periodNamed(value) !== undefined ? undefined : `"2026-03"`;
  if (property === "pattern")
    return typeof value === "string" && isSheetPattern(value) ? undefined : `"{month} {year}"`;
  if (property === "join") return isJoin(value) ? undefined : `{ "by": "name", "column": "…" }`;
  return expectedOfShape(property, value, columns);
}

function isJoin(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { by, column = "", known = {}, ...rest } = value;
  return (
    (by === "name" || by === "number") &&
    typeof column === "string" &&
    isObject(known) &&
    Object.values(known).every((id) => typeof id === "string") &&
    Object.keys(rest).length === 0
  );
}

function checkNotes(path: string, value: unknown, codes: readonly string[]): MappingProblem[] {
  const expected = `[{ "what": "${codes[0] ?? ""}", "sheet": "…", "cell": "A1" }]`;
  return Array.isArray(value) && value.every((note) => isNote(note, codes)) ? [] : [{ path, expected }];
}

function isNote(value: unknown, codes: readonly string[]): boolean {
  if (!isObject(value)) return false;
  const { what, sheet, cell, details = {}, ...rest } = value;
  return (
    codes.some((code) => code === what) &&
    typeof sheet === "string" &&
    typeof cell === "string" &&
    isObject(details) &&
    Object.values(details).every((one) => typeof one === "string") &&
    Object.keys(rest).length === 0
  );
}

function checkUnits(
  path: string,
  value: unknown,
  sheetKey: SheetKey,
  { columns }: SheetDeclaration,
): MappingProblem[] {
  const known = [...columns.values()].filter(({ type }) => type === "money").map(({ key }) => key);
  if (!isObject(value)) return [{ path, expected: `{ "${known[0] ?? ""}": { "factor": 1000 } }` }];
  return Object.entries(value).flatMap(([key, unit]) => {
    const place = `${path}/${key}`;
    if (!known.includes(key)) return [{ path: place, expected: known.join(", ") }];
    if (!isObject(unit)) return [{ path: place, expected: UNIT_FORM }];
    const { vat, ...rest } = unit;
    if (!isUnit(rest) || (vat !== undefined && (sheetKey !== "purchases" || key !== "amount")))
      return [{ path: place, expected: UNIT_FORM }];
    return vat === undefined || isVat(vat) ? [] : [{ path: `${place}/vat`, expected: VAT_FORM }];
  });
}

const UNIT_FORM = `{ "factor": 1000, "currency": "USD" }`;
const VAT_FORM = `{ "amounts": "with", "rate": 16, "counts": "without" }`;

/** Amounts are turned into the side that counts only by a rate. */
function isVat(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { amounts, rate, counts, ...rest } = value;
  const [own, counted] = [amounts, counts ?? amounts].map((said) => VAT_SIDES.find((side) => side === said));
  if (own === undefined || counted === undefined || Object.keys(rest).length > 0) return false;
  if (rate === undefined) return !needsRate({ amounts: own, counts: counted });
  return isVatRate(rate);
}

function isUnit(value: Record<string, unknown>): boolean {
  return Object.entries(value).every(([property, found]) => {
    if (property === "factor")
      return typeof found === "number" && Number.isInteger(found) && found >= 1 && found <= MOST_FACTOR;
    return property === "currency" && typeof found === "string" && /^[A-Za-z]{3}$/.test(found);
  });
}

function checkColumns(path: string, value: unknown, known: readonly ColumnKey[]): MappingProblem[] {
  if (!isObject(value)) return [{ path, expected: `{ "${known[0] ?? ""}": "…" }` }];
  return Object.entries(value).flatMap(([key, header]) => {
    const place = `${path}/${key}`;
    if (!known.includes(key)) return [{ path: place, expected: known.join(", ") }];
    return typeof header === "string" ? [] : [{ path: place, expected: `"…"` }];
  });
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function isRowNumber(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= MAX_ROW;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
