/** Reads parts of a canonical text. Anything in another form is refused, never guessed. */
import { dayFromIso, periodNamed, type Period } from "../calendar";
import type { FactValue } from "../conditions";
import type { ExactDecimal } from "../money";
import { POINT_PRECISION, type ExactPoints } from "../points";
import type { Day, Tiyn } from "../units";

/** Thrown inside this folder's readers, and caught by `readText`. */
class NotWritten extends Error {}

/** Reads a text by `read`; `undefined` if it is not in the written form. */
export function readText<T>(text: string, read: (json: unknown) => T): T | undefined {
  try {
    return read(JSON.parse(text));
  } catch (error) {
    if (error instanceof NotWritten || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function refuse(): never {
  throw new NotWritten();
}

/** A list, with exactly that many items if a length is given. */
export function listIn(json: unknown, length?: number): readonly unknown[] {
  if (!Array.isArray(json)) return refuse();
  const list = json as readonly unknown[];
  return length === undefined || list.length === length ? list : refuse();
}

export function textIn(json: unknown): string {
  return typeof json === "string" ? json : refuse();
}

export function wholeIn(json: unknown): number {
  return typeof json === "number" && Number.isSafeInteger(json) ? json : refuse();
}

export function tiynIn(json: unknown): Tiyn {
  return wholeIn(json) as Tiyn;
}

export function oneIn<T extends string>(json: unknown, values: readonly T[]): T {
  const found = values.find((value) => value === json);
  return found ?? refuse();
}

export function dayIn(json: unknown): Day {
  return dayNamed(textIn(json)) ?? refuse();
}

/** Rows of one period share one object. */
export function periodIn(json: unknown): Period {
  return periodCalled(textIn(json)) ?? refuse();
}

const dayNamed = remembered(dayFromIso);
const periodCalled = remembered(periodNamed);

/** Closed rows are many, the days and periods that they name are few. */
const MOST_REMEMBERED = 4096;

/** The same function, which keeps its newest answers. */
function remembered<T extends object | number>(
  read: (text: string) => T | undefined,
): (text: string) => T | undefined {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = read(text);
    if (made === undefined) return undefined;
    if (known.size === MOST_REMEMBERED) known.clear();
    known.set(text, made);
    return made;
  };
}

export function factIn(json: unknown): FactValue | undefined {
  if (json === null) return undefined;
  const isFact = typeof json === "string" || typeof json === "number" || typeof json === "boolean";
  return isFact ? json : refuse();
}

const POINTS = /^(-?)([0-9]+)(?:\.([0-9]{1,8}))?$/;

const DECIMAL = /^([0-9]+)(?:\.([0-9]+))?$/;

/** A rate from its text ("480.25"). */
export function decimalIn(json: unknown): ExactDecimal {
  const match = DECIMAL.exec(textIn(json));
  if (match === null) return refuse();
  const [, whole = "0", fraction = ""] = match;
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) };
}

/** Exact points from their text ("12.345"). */
export function pointsIn(json: unknown): ExactPoints {
  const match = POINTS.exec(textIn(json));
  if (match === null) return refuse();
  const [, sign, whole = "0", fraction = ""] = match;
  const size = BigInt(whole + fraction.padEnd(POINT_PRECISION, "0"));
  return sign === "-" ? -size : size;
}
