/** Values of rule files as people type them, and as fields show them. */
import { readDecimal } from "../../../../../src/sheets/cells/decimal-text";
import type { Formats } from "../../../../format/formats";

/** Why a typed text is no value. */
export type TypingFault =
  | "empty"
  | "no-number"
  | "ambiguous"
  | "too-fine"
  | "out-of-range"
  | "no-day"
  | "too-long";

export type Typed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: TypingFault };

interface NumberForm {
  /** Decimals that are allowed. */
  readonly places: number;
  readonly max: number;
  readonly min?: number;
}

/** "4 000 000", "4 млн", "1 500,50". */
export function typedMoney(text: string): Typed<number> {
  const millions = /^(.*?)\s*(?:млн\.?|mln|m)$/i.exec(text.trim());
  const read = typedNumber(millions?.[1] ?? bare(text, "₸"), { places: 6, max: 1e13 });
  if (!read.ok) return read;
  const amount = millions === null ? read.value : read.value * 1_000_000;
  const tiyn = Math.round(amount * 100);
  return Math.abs(tiyn - amount * 100) > 1e-6 ? fault("too-fine") : { ok: true, value: tiyn / 100 };
}

/** "2 %", "0,5": as a fraction of at most six decimals (0.02). No percentage has thousands: "1,994" is below two. */
export function typedPercent(text: string): Typed<number> {
  const plain = bare(text, "%").replace(/^(\d{1,3})[.,](\d{3})$/, "$1.$20");
  const read = typedNumber(plain, { places: 4, max: 100 });
  return read.ok ? { ok: true, value: Math.round(read.value * 10_000) / 1_000_000 } : read;
}

export function typedCount(text: string, max = 1_000_000_000, min = 0): Typed<number> {
  return typedNumber(text, { places: 0, max, min });
}

function typedNumber(text: string, { places, max, min = 0 }: NumberForm): Typed<number> {
  const plain = text.trim();
  if (plain === "") return fault("empty");
  const digits = readDecimal(plain);
  if (digits === undefined) return fault("no-number");
  if (digits === "ambiguous") return fault("ambiguous");
  const fraction = digits.fractionDigits.replace(/0+$/, "");
  if (fraction.length > places) return fault("too-fine");
  const value = Number(`${digits.integerDigits}.${fraction === "" ? "0" : fraction}`);
  return value < min || value > max ? fault("out-of-range") : { ok: true, value };
}

/** A name for people, or any other text. */
export function typedText(text: string, most = 200): Typed<string> {
  const plain = text.trim();
  if (plain === "") return fault("empty");
  return plain.length > most ? fault("too-long") : { ok: true, value: plain };
}

/** An ISO day. */
export function typedDay(text: string, formats: Formats): Typed<string> {
  if (text.trim() === "") return fault("empty");
  const day = formats.readDay(text);
  return day === undefined ? fault("no-day") : { ok: true, value: day };
}

/** A fraction as a field shows it: "2", "0,5". The sign stands behind the field. */
export function percentText(rate: number, formats: Formats): string {
  return formats.number(Math.round(rate * 1_000_000) / 10_000);
}

function bare(text: string, sign: string): string {
  return text.replace(sign, "").trim();
}

function fault<T>(kind: TypingFault): Typed<T> {
  return { ok: false, fault: kind };
}
