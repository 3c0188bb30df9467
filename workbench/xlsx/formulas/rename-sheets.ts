/** New names of sheets, by their old names in lower case. */
export type SheetRenames = ReadonlyMap<string, string>;

const REFERENCE = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;
/** Excel's limit for a formula; a longer one is not searched. */
const MAX_FORMULA = 8192;
/** A sheet name that needs no quotation marks: no character with a meaning, and unlike a cell. */
const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const LIKE_A_CELL = /^(?:[a-z]{1,3}\d{1,7}|r\d*c?\d*|c\d*|true|false)$/i;

/** Replaces the names of renamed sheets in a formula; returns the same text if it names none. Texts in it stay. */
export function renameSheets(formula: string, renames: SheetRenames): string {
  if (!formula.includes("!") || formula.length > MAX_FORMULA) return formula;
  return formula.replace(REFERENCE, (whole, quoted: string | undefined, plain: string | undefined) => {
    const name = plain ?? quoted?.replace(/''/g, "'");
    const renamed = name === undefined ? undefined : renames.get(name.toLowerCase());
    return renamed === undefined ? whole : `${quotedSheet(renamed)}!`;
  });
}

/** A sheet's name as written in a formula. */
export function quotedSheet(name: string): string {
  return PLAIN.test(name) && !LIKE_A_CELL.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}
