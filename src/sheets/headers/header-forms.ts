/**
 * The forms in which headers are compared. The head of every sheet is compared with every name that a column may have,
 * so the same few texts are asked for thousands of times: their forms are kept.
 */
import { normalName } from "../../domain/normal-name";
import { homoglyphKey } from "../cells";

/** Texts whose form is kept at most: many times those of a workbook's headers and of the program's names. */
const MOST = 4000;

/** A header as `normalName` gives it. */
export const headerName = kept(normalName);

/** A header as `homoglyphKey` gives it. */
export const headerKey = kept(homoglyphKey);

/** The same function, which works a text's form out once. */
function kept(form: (text: string) => string): (text: string) => string {
  const forms = new Map<string, string>();
  return (text) => {
    const known = forms.get(text);
    if (known !== undefined) return known;
    if (forms.size >= MOST) forms.clear();
    const found = form(text);
    forms.set(text, found);
    return found;
  };
}
