/** What two versions of the rules are compared by. */
import type { Names } from "../../../../src/domain/program";

/** Something that a version has: told as a whole where it comes or goes, else only what differs of it. */
export interface Subject {
  readonly key: string;
  readonly what: string;
  readonly whole: string;
  /** Its parts in words, by keys of their own. */
  readonly parts: readonly (readonly [key: string, words: string])[];
}

/** A name in all its languages, each spelling once. */
export function namesIn(names: Names | undefined): string {
  return [...new Set(Object.values(names ?? {}))].join(" / ");
}
