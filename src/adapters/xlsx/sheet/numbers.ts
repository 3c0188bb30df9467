/** Powers of ten that a double holds exactly. */
export const POWERS = Float64Array.from({ length: 23 }, (_power, i) => Number(`1e${String(i)}`));
const MAX_EXACT_DIGITS = 15;

/**
 * The number given as bytes, correctly rounded; NaN if they are no decimal number. With up to 15 digits and a power of
 * ten up to 22, one multiplication or division of two exact doubles is exact enough; other numbers take the slow path.
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const isNegative = bytes[at] === 0x2d;
  if (isNegative) at++;
  let mantissa = 0;
  let digits = 0;
  let scale = 0;
  let seen = 0;
  let inFraction = false;
  for (; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit >= 0 && digit <= 9) {
      seen++;
      mantissa = mantissa * 10 + digit;
      if (mantissa !== 0) digits++;
      if (inFraction) scale++;
    } else if (digit === -2 && !inFraction) {
      inFraction = true;
    } else {
      return parseSlowly(bytes, start, end);
    }
  }
  if (seen === 0 || digits > MAX_EXACT_DIGITS || scale > 22) return parseSlowly(bytes, start, end);
  const value = scale === 0 ? mantissa : mantissa / (POWERS[scale] ?? NaN);
  return isNegative ? -value : value;
}

/** An unsigned whole number given as bytes; −1 if there is none, or one above 2^31. */
export function parseCount(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
    if (value > 0x7fffffff) return -1;
  }
  return value;
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** Limit on a number's length; no program writes a longer one. */
const MAX_LENGTH = 1000;

function parseSlowly(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > MAX_LENGTH) return NaN;
  let text = "";
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  const trimmed = text.trim();
  const value = DECIMAL.test(trimmed) ? Number(trimmed) : NaN;
  return Number.isFinite(value) ? value : NaN;
}
