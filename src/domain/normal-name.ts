/** Comparison of names: sheet names, column headers, level names, yes and no. */
import { trimBlanks, withoutInvisible } from "./blanks";

const BLANKS = /[\s\u0085]+/g;
/** ё in its decomposed form: е and a diaeresis. */
const YO = /е\u0308+/g;

/**
 * The form in which two spellings of a name are equal: case ignored, ё as е, any run of blanks as one space, no blanks
 * at the ends, no invisible characters. Accents typed as separate characters are joined (NFC); compatibility forms
 * (NFKC) are not folded, because that would turn № into "No" and ² into 2.
 */
export function normalName(text: string): string {
  const visible = withoutInvisible(text).toLowerCase();
  const folded = visible.normalize("NFD").replace(YO, "е").normalize("NFC");
  return trimBlanks(folded.replace(BLANKS, " "));
}
