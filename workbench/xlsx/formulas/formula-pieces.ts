import { MAX_COLUMN, MAX_ROW } from "../../../src/workbook/limits";

/** A cell's row or column in a reference: its number, and whether a `$` fixes it. */
export interface Anchor {
  readonly at: number;
  readonly fixed: boolean;
}

/** A piece of a formula: text that stays as it is, or a reference to a cell, a whole column or a whole row. */
export type FormulaPiece = string | { readonly row: Anchor | undefined; readonly column: Anchor | undefined };

const WORD = /[\p{L}\p{N}_.$\\?]+/uy;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/**
 * Splits a formula (without its `=`) as far as moving it needs: relative references are found, everything else is text.
 * Quoted or bracketed parts (texts, sheet names, columns of tables) are never references.
 */
export function formulaPieces(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let text = "";
  let at = 0;
  while (at < formula.length) {
    const end = literalEnd(formula, at);
    if (end > at) {
      text += formula.slice(at, end);
      at = end;
      continue;
    }
    const word = wordAt(formula, at);
    if (word === "") {
      text += formula[at++] ?? "";
      continue;
    }
    const found = referenceAt(formula, at, word);
    if (found === undefined) {
      text += word;
      at += word.length;
      continue;
    }
    pieces.push(text, ...found.pieces);
    text = "";
    at += found.length;
  }
  pieces.push(text);
  return pieces;
}

/** The end of the quoted or bracketed part that begins here; `at` itself if none begins. */
function literalEnd(formula: string, at: number): number {
  const first = formula[at];
  if (first === '"' || first === "'") {
    const end = formula.indexOf(first, at + 1);
    return end < 0 ? formula.length : end + 1;
  }
  if (first !== "[") return at;
  let depth = 0;
  for (let p = at; p < formula.length; p++) {
    const letter = formula[p];
    // In the columns of tables an apostrophe escapes the next letter.
    if (letter === "'") p++;
    else if (letter === "[") depth += 1;
    else if (letter === "]" && --depth === 0) return p + 1;
  }
  return formula.length;
}

function wordAt(formula: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(formula)?.[0] ?? "";
}

interface Found {
  readonly pieces: readonly FormulaPiece[];
  readonly length: number;
}

function referenceAt(formula: string, at: number, word: string): Found | undefined {
  const behind = formula[at + word.length];
  // "A1!B2" names a sheet, "LOG10(2)" a function.
  if (behind === "!" || behind === "(") return undefined;
  const cell = CELL.exec(word);
  if (cell !== null) {
    const row = anchorOf(cell[3], Number(cell[4]), MAX_ROW);
    const column = anchorOf(cell[1], columnOf(cell[2] ?? ""), MAX_COLUMN);
    if (row === undefined || column === undefined) return undefined;
    return { pieces: [{ row, column }], length: word.length };
  }
  if (behind !== ":") return undefined;
  const other = wordAt(formula, at + word.length + 1);
  const first = lineOf(word);
  const second = lineOf(other);
  if (first === undefined || second === undefined) return undefined;
  if ((first.row === undefined) !== (second.row === undefined)) return undefined;
  return { pieces: [first, ":", second], length: word.length + 1 + other.length };
}

/** The whole column or row that a word stands for beside a colon. */
function lineOf(
  word: string,
): { readonly row: Anchor | undefined; readonly column: Anchor | undefined } | undefined {
  const column = COLUMN.exec(word);
  const row = ROW.exec(word);
  const found = {
    column: column === null ? undefined : anchorOf(column[1], columnOf(column[2] ?? ""), MAX_COLUMN),
    row: row === null ? undefined : anchorOf(row[1], Number(row[2]), MAX_ROW),
  };
  return found.column === undefined && found.row === undefined ? undefined : found;
}

function anchorOf(mark: string | undefined, at: number, most: number): Anchor | undefined {
  return at >= 1 && at <= most ? { at, fixed: mark === "$" } : undefined;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
