/** A number for each text id, in a typed array: text ids count up from 0, and a million rows look theirs up. */
const FIRST_CAPACITY = 1024;
const NONE = -1;
/** Texts of further files have numbers from here on, and are looked up in a map. */
export const FIRST_OTHER_TEXT = 2 ** 29;
/** The same for texts that a source's shape makes. Every number fits in 32 bits. */
export const FIRST_MADE_TEXT = 2 ** 30;

export class NumberByText {
  #numbers = new Int32Array(FIRST_CAPACITY).fill(NONE);
  readonly #others = new Map<number, number>();

  /** The number kept for a text, 0 or more. */
  get(textId: number): number | undefined {
    if (textId >= FIRST_OTHER_TEXT) return this.#others.get(textId);
    const found = this.#numbers[textId] ?? NONE;
    return found === NONE ? undefined : found;
  }

  set(textId: number, value: number): void {
    if (textId >= FIRST_OTHER_TEXT) {
      this.#others.set(textId, value);
      return;
    }
    if (textId >= this.#numbers.length) this.#grow(textId + 1);
    this.#numbers[textId] = value;
  }

  #grow(needed: number): void {
    const larger = new Int32Array(Math.max(needed, this.#numbers.length * 2)).fill(NONE);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}
