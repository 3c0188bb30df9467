/**
 * Reads cells of our own sheets. Their form is known; number or text makes no difference. `undefined`: the cell was
 * altered so that it cannot be read.
 */
import { isoOf } from "../../domain/calendar";
import type { FactValue } from "../../domain/conditions";
import { exactText, POINT_PRECISION, type ExactPoints } from "../../domain/points";
import type { ColumnType } from "../../domain/program";
import type { Day, Tiyn } from "../../domain/units";
import { CellKind } from "../../workbook/reader";
import {
  parseCount,
  parseDate,
  parseId,
  parseMoney,
  parseRate,
  parseText,
  parseYear,
  parseYesNo,
  shownCell,
} from "../cells";
import type { Cell, Parsed } from "../cells";
import type { ExactDecimal } from "../../domain/money";
import { currencyUnits } from "../../domain/money";
import { trimBlanks } from "../../domain/blanks";

function valueOf<T>(parsed: Parsed<T>): T | undefined {
  return parsed.kind === "value" ? parsed.value : undefined;
}

export function wholeOf(cell: Cell): number | undefined {
  if (cell.kind === CellKind.number && Number.isSafeInteger(cell.value)) return cell.value;
  const amount = valueOf(parseMoney(cell));
  return amount === undefined || amount % 100 !== 0 ? undefined : amount / 100;
}

export function idOf(cell: Cell): string | undefined {
  return valueOf(parseId(cell));
}

export function dayOfCell(cell: Cell): Day | undefined {
  return valueOf(parseDate(cell));
}

/** A document as it was read from its purchase: its cell's text. */
export function documentOf(cell: Cell): string {
  return cell.kind === CellKind.blank
    ? ""
    : trimBlanks(cell.kind === CellKind.text ? cell.text : shownCell(cell));
}

export function moneyOf(cell: Cell): Tiyn | undefined {
  return valueOf(parseMoney(cell));
}

/** We never group the digits of a rate: a comma in its text is the decimal sign. */
export function rateOf(cell: Cell): ExactDecimal | undefined {
  const plain = /^([0-9]+)(?:[.,]([0-9]+))?$/.exec(trimBlanks(cell.text));
  if (cell.kind !== CellKind.text || plain === null) return valueOf(parseRate(cell));
  const [, whole = "", fraction = ""] = plain;
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) };
}

export function wordOf(cell: Cell): string {
  return valueOf(parseText(cell)) ?? "";
}

const POINTS = /^([-−]?)([0-9]+)(?:[.,]([0-9]{1,8}))?$/;

/** Points as a number, or as a text with either decimal sign. */
export function pointsOfCell(cell: Cell): ExactPoints | undefined {
  const text =
    cell.kind === CellKind.number ? plainNumber(cell.value) : cell.text.replace(/[\s\u00a0\u202f]/g, "");
  const match = POINTS.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = "0", fraction = ""] = match;
  const size = BigInt(whole + fraction.padEnd(POINT_PRECISION, "0"));
  return sign === "" ? size : -size;
}

function plainNumber(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : value.toFixed(POINT_PRECISION);
}

/** Points as a cell's number; the nearest double shows all digits of any sum that partners reach. */
export function pointsNumber(points: ExactPoints): number {
  return Number(exactText(points));
}

/** A kept fact. */
export function factOf(cell: Cell, type: ColumnType): FactValue | undefined {
  switch (type) {
    case "date": {
      const day = valueOf(parseDate(cell));
      return day === undefined ? undefined : isoOf(day);
    }
    case "money": {
      const money = valueOf(parseMoney(cell));
      return money === undefined ? undefined : currencyUnits(money);
    }
    case "count":
      return valueOf(parseCount(cell));
    case "year":
      return valueOf(parseYear(cell));
    case "yesNo":
      return valueOf(parseYesNo(cell));
    case "level":
    case "text":
    case "id":
      return valueOf(parseText(cell));
    case "rate":
      return undefined;
  }
}
