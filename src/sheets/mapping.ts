/** A manual mapping: the sheets and columns to use where names do not identify them. */
import type { Period } from "../domain/calendar";
import type { ColumnKey, SheetKey } from "../domain/program";
import type { Unit } from "./headers/header-units";
import type { Vat } from "./headers/vat";
import type { Assumption, OpenQuestion } from "./mapping-notes";
import type { SourceShape } from "./shapes/shape";

export interface SheetMapping extends SourceShape {
  readonly sheet?: string;
  /** Row number of the header row. */
  readonly headerRow?: number;
  /**
   * By column key: the header's text, or the column's letters after "=" ("=C"); "" where the sheet has no such column.
   */
  readonly columns?: Readonly<Record<ColumnKey, string>>;
  /** By column key: the unit of a money column, whatever its header says. */
  readonly units?: Readonly<Record<ColumnKey, UnitMapping>>;
  /** Of purchases: how their partner cells name partners; by id where absent. */
  readonly join?: JoinMapping;
  /** Of purchases: the label of the period that the sheet is for ("2026-03"); a row of another one is in doubt. */
  readonly covers?: string;
  /** Of purchases: the pattern of the names of its sheets ("{month} {year}"); later sheets that fit are read alike. */
  readonly pattern?: string;
  /** Of partners: true where the workbook has no list of them, so that they are those that purchases name. */
  readonly fromPurchases?: boolean;
}

export interface JoinMapping {
  /** `name`: the company's name, with its legal form. `number`: its BIN or IIN. */
  readonly by: "name" | "number";
  /** The column of the partners sheet: its header's text, or its letters after "="; the name's own where absent. */
  readonly column?: string;
  /** Names of purchases that were confirmed to be a partner's, with the partner's id. */
  readonly known?: Readonly<Record<string, string>>;
}

/** A sheet's entry as it is read: shapes have become derived columns, and a cross-tab one entry for each period. */
export interface ReadMapping extends SheetMapping {
  readonly period?: Period;
  /** Users cannot see its column of amounts, which is one of many side by side. */
  readonly isUnseen?: boolean;
  /** Rows only know their month, and are dated on its last day. */
  readonly areMonths?: boolean;
}

/**
 * Amounts are multiplied by the factor; without a currency they are in the row's own. Where the entry only
 * tells of the tax, the header says them; of the tax it says what the entry leaves out.
 */
export interface UnitMapping {
  readonly factor?: number;
  /** ISO 4217 code. */
  readonly currency?: string;
  /** Of the amounts of purchases: the value added tax in them. */
  readonly vat?: Vat;
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
  /**
   * Purchases that stand more than once: `all` count where absent; `once` leaves the copies out; `unsure` counts all, and
   * makes their partners provisional.
   */
  readonly duplicates?: DuplicateChoice;
  /**
   * Documents of one partner that stand with several amounts: `all` count where absent, without a look; `last` counts
   * the last one; `unsure` counts all, and makes their partners provisional.
   */
  readonly documents?: DocumentChoice;
  /** The files beside the workbook that purchases are read from, with the day on which each was saved. */
  readonly files?: readonly FileMapping[];
  /** What was taken for granted when the mapping was proposed; shown with every result. */
  readonly assumed?: readonly Assumption[];
  /** What nobody may take for granted: nothing is evaluated until these are answered, and deleted. */
  readonly questions?: readonly OpenQuestion[];
};

export interface FileMapping {
  readonly name: string;
  /** An ISO day. */
  readonly day: string;
}

export const DUPLICATE_CHOICES = ["all", "once", "unsure"] as const;
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number];
export const DOCUMENT_CHOICES = ["all", "last", "unsure"] as const;
export type DocumentChoice = (typeof DOCUMENT_CHOICES)[number];

/** Entries of all sheets under a key: one sheet, possibly without an entry, or several. */
export function mappingsOf(mapping: Mapping, key: SheetKey): readonly (ReadMapping | undefined)[] {
  const said: SheetMapping | readonly SheetMapping[] | undefined = mapping[key];
  return isList(said) ? said : [said];
}

function isList(said: SheetMapping | readonly SheetMapping[] | undefined): said is readonly SheetMapping[] {
  return Array.isArray(said);
}

/** The mapping's unit for a column; undefined where it has none, or only tells of the tax. */
export function mappedUnit(mapping: SheetMapping | undefined, key: ColumnKey): Unit | undefined {
  const unit = unitEntryOf(mapping, key);
  if (unit === undefined || saysOnlyVat(unit)) return undefined;
  return { factor: unit.factor ?? 1, currency: unit.currency?.toUpperCase() };
}

function saysOnlyVat({ factor, currency, vat }: UnitMapping): boolean {
  return vat !== undefined && factor === undefined && currency === undefined;
}

/** What the mapping says of the tax in a column's amounts. */
export function mappedVat(mapping: SheetMapping | undefined, key: ColumnKey): Vat | undefined {
  return unitEntryOf(mapping, key)?.vat;
}

function unitEntryOf(mapping: SheetMapping | undefined, key: ColumnKey): UnitMapping | undefined {
  const units = mapping?.units;
  return units !== undefined && Object.hasOwn(units, key) ? units[key] : undefined;
}
