import type { Language } from "../domain/program";
import { decimalIn } from "../messages/decimal";

/** Plain digits ("-1234.5") with their sign: "+8,000", "−58,000", "0". */
export function signedIn(language: Language, digits: string): string {
  if (/^-?0*(?:\.0*)?$/.test(digits)) return "0";
  const isNegative = digits.startsWith("-");
  return `${isNegative ? "−" : "+"}${decimalIn(language, isNegative ? digits.slice(1) : digits)}`;
}
