/**
 * Letters that run from right to left, and signs that turn the direction of a line, must not reach beyond the name that
 * holds them: a name could make the sentence around it say something else.
 */

/** Right-to-left letters, marks, embeddings, overrides and isolates. */
const TURNS_LINES =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]|[\uD802\uD803\uD83A\uD83B]/;
const ISOLATE_SIGNS = /[\u2066-\u2069]/g;
const FIRST_STRONG = "\u2068";
const END = "\u2069";

/** The text as an island in a line of plain text; as it is where it holds nothing that could turn one. */
export function isolated(text: string): string {
  return TURNS_LINES.test(text) ? FIRST_STRONG + balanced(text) + END : text;
}

/** Names one after the other, each an island. */
export function isolatedList(names: readonly string[]): string {
  return names.map(isolated).join(", ");
}

/** The text with an end for each isolate that it opens, and no other: by itself none of them leaves it. */
export function balanced(text: string): string {
  let open = 0;
  const kept = text.replace(ISOLATE_SIGNS, (sign) => {
    if (sign === END && open === 0) return "";
    open += sign === END ? -1 : 1;
    return sign;
  });
  return kept + END.repeat(open);
}
