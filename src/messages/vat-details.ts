/** What the sentence "both.column-vat" says of the tax in a column's amounts. */
import type { Language } from "../domain/program";
import type { Vat } from "../sheets/headers/vat";
import { decimalIn } from "./decimal";

export interface VatDetails {
  readonly vat: string;
  readonly rate: string;
  /** "" where the amounts count as they stand. */
  readonly counts: string;
}

export function vatDetails({ amounts, rate, counts = amounts }: Vat, language: Language): VatDetails {
  return {
    vat: amounts,
    rate: rate === undefined ? "" : decimalIn(language, String(rate)),
    counts: counts === amounts ? "" : counts,
  };
}
