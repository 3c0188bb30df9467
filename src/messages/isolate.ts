/**
 * Right-to-left letters, and signs that change the direction of a line, must not affect the text outside the name that
 * holds them: otherwise a name could change how the sentence around it reads.
 */

/** Right-to-left letters, marks, embeddings, overrides and isolates. */
const TURNS_LINES =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]|[\uD802\uD803\uD83A\uD83B]/;
const ISOLATE_SIGNS = /[\u2066-\u2069]/g;
const FIRST_STRONG = "\u2068";
const END = "\u2069";

/** The text isolated within a line of plain text; unchanged where nothing in it could change the line's direction. */
export function isolated(text: string): string {
  return TURNS_LINES.test(text) ? FIRST_STRONG + balanced(text) + END : text;
}

/** Joins names, each isolated. */
export function isolatedList(names: readonly string[]): string {
  return names.map(isolated).join(", ");
}

/** Closes each isolate that the text opens and removes unmatched ends, so that no isolate extends past the text. */
export function balanced(text: string): string {
  let open = 0;
  const kept = text.replace(ISOLATE_SIGNS, (sign) => {
    if (sign === END && open === 0) return "";
    open += sign === END ? -1 : 1;
    return sign;
  });
  return kept + END.repeat(open);
}
