/** What the sentence "both.column-vat" says of the tax in a column's amounts. */
import type { Language } from "../domain/program";
import type { Vat } from "../sheets/headers/vat";
import { decimalIn } from "./decimal";

export interface VatDetails {
  /** "with" where the amounts hold the tax, else "". */
  readonly vat: string;
  readonly rate: string;
  /** "with" where amounts without the tax count with it, else "". */
  readonly added: string;
  /** "without" where amounts with the tax count without it, else "". */
  readonly taken: string;
}

export function vatDetails({ amounts, rate, counts = amounts }: Vat, language: Language): VatDetails {
  const isTurned = counts !== amounts;
  return {
    vat: amounts === "with" ? amounts : "",
    rate: rate === undefined ? "" : decimalIn(language, String(rate)),
    added: isTurned && counts === "with" ? counts : "",
    taken: isTurned && counts === "without" ? counts : "",
  };
}
