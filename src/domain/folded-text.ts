/** Folding: how rules compare texts, unless a column is compared exactly. */
import { likeLatin } from "./look-alikes";
import { normalName } from "./normal-name";

/**
 * Cache limit: purchases usually repeat a few texts, but a workbook of all different texts must not fill the memory.
 */
const MOST_KNOWN = 10_000;

/** Latin letters, digits and signs with single spaces between them: only the case needs folding. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

const known = new Map<string, string>();

/**
 * The form in which two texts are equal if a person would take them for the same: it ignores case, Cyrillic and Latin
 * look-alikes, kinds of dashes, blanks and invisible characters (see `normalName`). It is never shown.
 */
export function foldText(text: string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const folded = PLAIN.test(text) ? text.toLowerCase() : likeLatin(normalName(text));
  known.set(text, folded);
  return folded;
}
