/** A manual mapping: the sheets and columns to use where names do not identify them. */
import type { Result } from "../domain/result";
import {
  SHEET_KEYS,
  type ColumnKey,
  type SheetDeclaration,
  type SheetDeclarations,
  type SheetKey,
} from "../domain/program";
import { MAX_ROW } from "../workbook/limits";

/** Maximum factor: billions are the largest unit. */
const MOST_FACTOR = 1_000_000_000;

export interface SheetMapping {
  readonly sheet?: string;
  /** Row number of the header row. */
  readonly headerRow?: number;
  /**
   * By column key: the header's text, or the column's letters after "=" ("=C"); "" where the sheet has no such column.
   */
  readonly columns?: Readonly<Record<ColumnKey, string>>;
  /** By column key: the unit of a money column, whatever its header says. */
  readonly units?: Readonly<Record<ColumnKey, UnitMapping>>;
}

/** Amounts are multiplied by the factor; without a currency they are in the row's own. */
export interface UnitMapping {
  readonly factor?: number;
  /** ISO 4217 code. */
  readonly currency?: string;
}

/** The entry for an optional column that the sheet does not have, even if a header looks like it. */
export const NOT_THERE = "";

/** The mapping's entry for a column; a key may be any word, even one that every object has ("valueOf"). */
export function mappedHeader(mapping: SheetMapping | undefined, key: ColumnKey): string | undefined {
  const columns = mapping?.columns;
  return columns !== undefined && Object.hasOwn(columns, key) ? columns[key] : undefined;
}

/** Entries for each of the program's sheets. Purchases may stand on several sheets, each with a mapping of its own. */
export type Mapping = Readonly<Partial<Record<Exclude<SheetKey, "purchases">, SheetMapping>>> & {
  readonly purchases?: SheetMapping | readonly SheetMapping[];
  /** Names of sheets that are left out, whatever headers they have. */
  readonly leaveOut?: readonly string[];
};

/** Entries of all sheets under a key: one sheet, possibly without an entry, or several. */
export function mappingsOf(mapping: Mapping, key: SheetKey): readonly (SheetMapping | undefined)[] {
  const said: SheetMapping | readonly SheetMapping[] | undefined = mapping[key];
  return isList(said) ? said : [said];
}

function isList(said: SheetMapping | readonly SheetMapping[] | undefined): said is readonly SheetMapping[] {
  return Array.isArray(said);
}

/** The mapping's unit for a column. */
export function mappedUnit(
  mapping: SheetMapping | undefined,
  key: ColumnKey,
): { readonly factor: number; readonly currency: string | undefined } | undefined {
  const units = mapping?.units;
  const unit = units !== undefined && Object.hasOwn(units, key) ? units[key] : undefined;
  return unit && { factor: unit.factor ?? 1, currency: unit.currency?.toUpperCase() };
}

export interface MappingProblem {
  /** JSON path of the error. */
  readonly path: string;
  readonly expected: string;
}

/** Checks a mapping file's JSON. Unknown sheets and columns are refused, so that typing mistakes are noticed. */
export function parseMapping(json: unknown, sheets: SheetDeclarations): Result<Mapping, MappingProblem> {
  const problems = isObject(json)
    ? Object.entries(json).flatMap(([key, value]) => checkSheet(key, value, sheets))
    : [{ path: "", expected: `{ "partners": …, "purchases": … }` }];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: json as Mapping, problems: [] };
}

function checkSheet(key: string, value: unknown, sheets: SheetDeclarations): MappingProblem[] {
  const path = `/${key}`;
  if (key === "leaveOut") return isTextList(value) ? [] : [{ path, expected: `["…"]` }];
  const sheetKey = SHEET_KEYS.find((known) => known === key);
  if (sheetKey === undefined) return [{ path, expected: [...SHEET_KEYS, "leaveOut"].join(", ") }];
  if (!isObject(value)) return [{ path, expected: `{ "sheet": …, "headerRow": …, "columns": … }` }];
  return Object.entries(value).flatMap(([property, found]) => {
    const place = `${path}/${property}`;
    if (property === "sheet") return typeof found === "string" ? [] : [{ path: place, expected: `"…"` }];
    if (property === "headerRow") return isRowNumber(found) ? [] : [{ path: place, expected: "1 … 1048576" }];
    if (property === "columns") return checkColumns(place, found, [...sheets[sheetKey].columns.keys()]);
    if (property === "units") return checkUnits(place, found, sheets[sheetKey]);
    return [{ path: place, expected: "sheet, headerRow, columns, units" }];
  });
}

function checkUnits(path: string, value: unknown, { columns }: SheetDeclaration): MappingProblem[] {
  const known = [...columns.values()].filter(({ type }) => type === "money").map(({ key }) => key);
  if (!isObject(value)) return [{ path, expected: `{ "${known[0] ?? ""}": { "factor": 1000 } }` }];
  return Object.entries(value).flatMap(([key, unit]) => {
    const place = `${path}/${key}`;
    if (!known.includes(key)) return [{ path: place, expected: known.join(", ") }];
    return isUnit(unit) ? [] : [{ path: place, expected: `{ "factor": 1000, "currency": "USD" }` }];
  });
}

function isUnit(value: unknown): boolean {
  if (!isObject(value)) return false;
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
