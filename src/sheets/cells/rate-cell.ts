/** Currency rates (R8). */
import type { ExactDecimal } from "../../domain/money";
import { CellKind } from "../../workbook/reader";
import { trimBlanks } from "../../domain/blanks";
import { emptyOrBroken, problem, readValue } from "./cell";
import type { Cell, Parsed } from "./cell";
import { readDecimal } from "./decimal-text";

/** More decimals than any published rate has; whoever calculates a rate has to round it. */
const MOST_DECIMALS = 10;
const MOST_INTEGER_DIGITS = 15;
/** Below this a double holds ten decimals within its 15 certain digits. */
const TEN_DECIMALS_SURE_BELOW = 1e5;

/**
 * A rate above zero, exactly, with up to 10 decimals: a number cell, or text like `475,12`, `1 234.5678`. Problem:
 * `not-a-rate`, also for `475,123`, which has two readings.
 */
export function parseRate(cell: Cell): Parsed<ExactDecimal> {
  const early = emptyOrBroken(cell);
  if (early !== undefined) return early;
  const rate = rateOf(cell);
  return rate === undefined ? problem("not-a-rate", cell) : readValue(rate);
}

function rateOf(cell: Cell): ExactDecimal | undefined {
  if (cell.kind === CellKind.text) return rateOfText(trimBlanks(cell.text));
  return cell.kind === CellKind.number ? rateOfNumber(cell.value) : undefined;
}

function rateOfText(text: string): ExactDecimal | undefined {
  const digits = readDecimal(text);
  return typeof digits === "object" ? exactRate(digits.integerDigits, digits.fractionDigits) : undefined;
}

/** The number as typed into the cell: 15 significant digits, as a spreadsheet keeps them. */
function rateOfNumber(value: number): ExactDecimal | undefined {
  if (!(value > 0 && value < 10 ** MOST_INTEGER_DIGITS)) return undefined;
  const text = value < TEN_DECIMALS_SURE_BELOW ? value.toFixed(MOST_DECIMALS) : value.toPrecision(15);
  if (Number(text).toPrecision(15) !== value.toPrecision(15)) return undefined;
  const [integerDigits = "", fractionDigits = ""] = text.split(".");
  return exactRate(integerDigits, fractionDigits);
}

function exactRate(integerDigits: string, fractionDigits: string): ExactDecimal | undefined {
  const fraction = fractionDigits.replace(/0+$/, "");
  if (integerDigits.length > MOST_INTEGER_DIGITS || fractionDigits.length > MOST_DECIMALS) return undefined;
  const numerator = BigInt(integerDigits + fraction);
  return numerator > 0n ? { numerator, denominator: 10n ** BigInt(fraction.length) } : undefined;
}
