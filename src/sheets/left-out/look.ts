/** Examines rows that are not read: enough to know their number, their partners, and their sum. */
import type { ColumnKey, ColumnType, Program } from "../../domain/program";
import type { Tiyn } from "../../domain/units";
import { CellKind, kindOf, type CellBlock } from "../../workbook/reader";
import {
  cellAt,
  currencyMarks,
  isSubtotalWord,
  isTotalWord,
  parseCount,
  parseDate,
  parseId,
  parseMoney,
  parseRate,
  parseYear,
  parseYesNo,
  type Cell,
} from "../cells";
import type { Unit } from "../headers/header-units";
import { CurrencyCells } from "../row-currency";

/** A row that looks like one of the sheet's. */
export interface LeftRow {
  /** The position of the listed partner that it names. */
  readonly partner: number | undefined;
  /** The currency of its amount; of a rate, the currency that it is for. */
  readonly currency: string | undefined;
  readonly amount: Tiyn | undefined;
  /** The row holds all readable values that a row of the sheet needs. */
  readonly isWhole: boolean;
}

/** Examines a row of a block; undefined where it looks like a note, a total or nothing. */
export type RowLook = (block: CellBlock, index: number) => LeftRow | undefined;

/** The columns of a row, and the units of its amounts. */
export interface LookPlace {
  /** Column numbers in the order of the examined blocks. */
  readonly read: readonly number[];
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly units: ReadonlyMap<ColumnKey, Unit>;
}

/** Finds listed partners by id. */
export type FindPartner = (id: string) => number | undefined;

/** Examines rows of purchases. */
export function purchaseLook(place: LookPlace, program: Program, find: FindPartner): RowLook {
  const cells = cellsOf(place);
  const unit = place.units.get("amount");
  const currencies = new CurrencyCells(program.currency, unit?.currency);
  const currencyAt = place.read.indexOf(place.columns.get("currency") ?? 0);
  return (block, index) => {
    const day = parseDate(cells("date", block, index)).kind === "value";
    const id = cells("partnerId", block, index);
    const partner = partnerOf(id, find);
    if (!day && partner === undefined && isTotal(block, index)) return undefined;
    const said = currencies.read(block.columns[currencyAt], index, block.texts);
    const currency = "code" in said ? said.code : undefined;
    const marks = currencyMarks(currency ?? program.currency);
    const parsed = parseMoney(cells("amount", block, index), marks, unit?.factor);
    const amount = parsed.kind === "value" ? parsed.value : undefined;
    const isRow = day || amount !== undefined || partner !== undefined || looksLikeId(id);
    if (!isRow && !isAttempt(["date", "amount", "partnerId"].map((key) => cells(key, block, index))))
      return undefined;
    return { partner, currency, amount, isWhole: day && amount !== undefined && partner !== undefined };
  };
}

/** Filled cells that a row of partners without any value of its own has at least: an id, a name, and one more. */
const FILLED_IN_A_ROW = 3;

/**
 * Examines rows of partners: an id that looks like one, or beside an id or a name a value that only a partner's row has,
 * or a third filled cell.
 */
export function partnerLook(place: LookPlace, program: Program, find: FindPartner): RowLook {
  const cells = cellsOf(place);
  const types = [...place.columns.keys()].map(
    (key) => [key, program.sheets.partners.columns.get(key)?.type ?? "text"] as const,
  );
  return (block, index) => {
    const id = cells("partnerId", block, index);
    const name = cells("name", block, index);
    if (isTotalCell(isFilled(id) ? id : name) && !isFilled(cells("registeredOn", block, index)))
      return undefined;
    const hasId = parseId(id).kind === "value";
    const hasValue = types.some(([key, type]) => reads(cells(key, block, index), type));
    const isNamed = hasId || isFilled(name);
    const filled = types.filter(([key]) => isFilled(cells(key, block, index))).length;
    const isRow = looksLikeId(id) || (isNamed && (hasValue || filled >= FILLED_IN_A_ROW));
    if (!isRow) return undefined;
    return {
      partner: partnerOf(id, find),
      currency: undefined,
      amount: undefined,
      isWhole: hasId && hasValue,
    };
  };
}

/** Examines rows of exchange rates. */
export function rateLook(place: LookPlace, program: Program): RowLook {
  const cells = cellsOf(place);
  const currencies = new CurrencyCells(program.currency, undefined);
  const currencyAt = place.read.indexOf(place.columns.get("currency") ?? 0);
  return (block, index) => {
    const day = parseDate(cells("date", block, index)).kind === "value";
    const rate = parseRate(cells("rate", block, index)).kind === "value";
    if (!day && !rate) return undefined;
    const said = currencies.read(block.columns[currencyAt], index, block.texts);
    const currency = "code" in said && said.isSaid ? said.code : undefined;
    return { partner: undefined, currency, amount: undefined, isWhole: day && rate };
  };
}

function cellsOf({ read, columns }: LookPlace): (key: ColumnKey, block: CellBlock, index: number) => Cell {
  const positions = new Map([...columns].map(([key, column]) => [key, read.indexOf(column)]));
  return (key, block, index) => {
    const column = block.columns[positions.get(key) ?? -1];
    return column === undefined ? BLANK : cellAt(column, index, block.texts);
  };
}

const BLANK: Cell = { kind: CellKind.blank, value: 0, text: "" };

function partnerOf(cell: Cell, find: FindPartner): number | undefined {
  const id = parseId(cell);
  return id.kind === "value" ? find(id.value) : undefined;
}

/** A number, or a text without blanks that holds a digit: «P-017», but not «Составил: Иванов». */
function looksLikeId(cell: Cell): boolean {
  const id = parseId(cell);
  return id.kind === "value" && /[0-9]/.test(id.value) && !/\s/.test(id.value);
}

/**
 * Whether at least two of a row's cells have content, with digits in one of the first two: values that cannot be read.
 */
function isAttempt(cells: readonly Cell[]): boolean {
  const filled = cells.filter(isFilled);
  const hasValue = cells.slice(0, 2).some(({ kind, text }) => {
    return kind === CellKind.text ? /[0-9]/.test(text) : kind !== CellKind.blank;
  });
  return hasValue && filled.length >= 2;
}

function isFilled({ kind, text }: Cell): boolean {
  return kind !== CellKind.blank && !(kind === CellKind.text && text.trim() === "");
}

function isTotalCell({ kind, text }: Cell): boolean {
  return kind === CellKind.text && (isTotalWord(text) || isSubtotalWord(text));
}

/** Whether any cell marks the row as a total. */
function isTotal({ columns, texts }: CellBlock, index: number): boolean {
  return columns.some(
    ({ kinds, values }) =>
      kindOf(kinds[index] ?? 0) === CellKind.text &&
      isTotalCell({ kind: CellKind.text, value: 0, text: texts.get(values[index] ?? 0) }),
  );
}

/** Whether a cell can be read as a value of a type that notes do not contain. */
function reads(cell: Cell, type: ColumnType): boolean {
  switch (type) {
    case "date":
      return parseDate(cell).kind === "value";
    case "year":
      return parseYear(cell).kind === "value";
    case "count":
      return parseCount(cell).kind === "value";
    case "yesNo":
      return parseYesNo(cell).kind === "value";
    case "money":
      return parseMoney(cell).kind === "value";
    case "rate":
    case "level":
    case "text":
    case "id":
      return false;
  }
}
