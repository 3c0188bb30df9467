import fc from "fast-check";

/** Code points below half pairs, and the number of half pairs. */
const [FIRST_HALF, HALVES] = [0xd800, 0x800];

/**
 * Any character but half pairs: the same as fast-check's own unit "binary", which takes almost a second to list them
 * all before the first text.
 */
export const anyCharacter = fc.nat({ max: 0x10ffff - HALVES }).map(characterOf, numberOf);

function characterOf(number: number): string {
  return String.fromCodePoint(number < FIRST_HALF ? number : number + HALVES);
}

/** The reverse, by which fast-check finds out whether a text is a character. */
function numberOf(character: unknown): number {
  const point = typeof character === "string" ? (character.codePointAt(0) ?? 0) : 0;
  const number = point < FIRST_HALF ? point : point - HALVES;
  if (characterOf(Math.max(number, 0)) !== character) throw new Error("No single character.");
  return number;
}
