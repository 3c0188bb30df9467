/** How rules compare texts that are not to be compared exactly. */
import { likeLatin } from "./look-alikes";
import { normalName } from "./normal-name";

/** Purchases hold few texts, again and again; a workbook in which each is another one must not fill the memory. */
const MOST_KNOWN = 10_000;

/** Latin letters, digits and signs, single spaces between them: of these only the case is folded. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

const known = new Map<string, string>();

/**
 * The form in which two texts are equal that a person takes for one: any case, Cyrillic and Latin letters that look
 * alike, kinds of dashes, blanks and invisible characters as `normalName` takes them. Nobody reads this form.
 */
export function foldText(text: string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const folded = PLAIN.test(text) ? text.toLowerCase() : likeLatin(normalName(text));
  known.set(text, folded);
  return folded;
}
