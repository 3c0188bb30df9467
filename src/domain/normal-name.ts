/** Comparison of names: sheet names, column headers, level names, yes and no. */
import { trimBlanks, withoutInvisible } from "./blanks";

const BLANKS = /[\s\u0085]+/g;
/** ё in its decomposed form: е and a diaeresis. */
const YO = /е\u0308+/g;

/** Texts of these characters hold nothing to compose, and no invisible ones: nearly all of a long list. */
const PLAIN = /^[ -~\u00a0«»\u0400-\u0482\u048a-\u052f–—№]*$/;
const SEVERAL_BLANKS = /[ \u00a0]{2,}|\u00a0/g;

function normalPlain(text: string): string {
  const folded = text.toLowerCase().replaceAll("ё", "е");
  return folded.replace(SEVERAL_BLANKS, " ").trim();
}

/**
 * The form in which two spellings of a name are equal: case ignored, ё as е, any run of blanks as one space, no blanks
 * at the ends, no invisible characters. Accents typed as separate characters are joined (NFC); compatibility forms
 * (NFKC) are not folded, because that would turn № into "No" and ² into 2.
 */
export function normalName(text: string): string {
  if (PLAIN.test(text)) return normalPlain(text);
  const visible = withoutInvisible(text).toLowerCase();
  const folded = visible.normalize("NFD").replace(YO, "е").normalize("NFC");
  return trimBlanks(folded.replace(BLANKS, " "));
}
