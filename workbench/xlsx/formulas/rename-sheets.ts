/** Sheets by their names so far, in lower case, with their new names. */
export type SheetRenames = ReadonlyMap<string, string>;

const REFERENCE = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;
/** Excel takes no longer one; a longer one is not searched. */
const MAX_FORMULA = 8192;
/** A name that stands in a formula without quotation marks: no letter that means something, and unlike a cell. */
const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const LIKE_A_CELL = /^(?:[a-z]{1,3}\d{1,7}|r\d*c?\d*|c\d*|true|false)$/i;

/** A formula with sheets under their new names; the very same text where it names none of them. Texts in it stay. */
export function renameSheets(formula: string, renames: SheetRenames): string {
  if (!formula.includes("!") || formula.length > MAX_FORMULA) return formula;
  return formula.replace(REFERENCE, (whole, quoted: string | undefined, plain: string | undefined) => {
    const name = plain ?? quoted?.replace(/''/g, "'");
    const renamed = name === undefined ? undefined : renames.get(name.toLowerCase());
    return renamed === undefined ? whole : `${quotedSheet(renamed)}!`;
  });
}

/** A sheet's name as it stands in a formula. */
export function quotedSheet(name: string): string {
  return PLAIN.test(name) && !LIKE_A_CELL.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}
