/** Ids for new entries of rule files, made from the names that people give them. */
import { LATIN_LETTERS } from "../../domain/latin-letters";

const LONGEST = 40;

/** An id such as "sales-specialist", unlike all that are taken. `other`: what it is called where no letter can be kept. */
export function newId(name: string, taken: ReadonlySet<string>, other: string): string {
  const words = wordsOf(name);
  return free(startsWithLetter(words.join("-")) ?? other, taken, "-");
}

/** A key of a column or fact, such as "salesSpecialists". */
export function newKey(name: string, taken: ReadonlySet<string>, other: string): string {
  const words = wordsOf(name).map((word, at) =>
    at === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1),
  );
  return free(startsWithLetter(words.join("")) ?? other, taken, "");
}

function wordsOf(name: string): readonly string[] {
  const letters = name.toLowerCase().replace(/[а-яёәғқңөұүһі]/g, (letter) => LATIN_LETTERS[letter] ?? "");
  const words = letters.split(/[^a-z0-9]+/).filter((word) => word !== "");
  const kept: string[] = [];
  for (const word of words) if ([...kept, word].join("-").length <= LONGEST) kept.push(word);
  return kept.length === 0 ? words.slice(0, 1).map((word) => word.slice(0, LONGEST)) : kept;
}

function startsWithLetter(text: string): string | undefined {
  return /^[a-z]/.test(text) ? text : undefined;
}

function free(wanted: string, taken: ReadonlySet<string>, between: string): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}${between}${String(n)}`;
  return id;
}
