/** A number for each text id, in a typed array: text ids count up from 0, and a million rows look theirs up. */
const FIRST_CAPACITY = 1024;
const NONE = -1;
/** Texts that a source's shape makes have numbers from here on; they are few, and looked up in a map. */
export const FIRST_MADE_TEXT = 2 ** 30;

export class NumberByText {
  #numbers = new Int32Array(FIRST_CAPACITY).fill(NONE);
  readonly #made = new Map<number, number>();

  /** The number kept for a text, 0 or more. */
  get(textId: number): number | undefined {
    if (textId >= FIRST_MADE_TEXT) return this.#made.get(textId);
    const found = this.#numbers[textId] ?? NONE;
    return found === NONE ? undefined : found;
  }

  set(textId: number, value: number): void {
    if (textId >= FIRST_MADE_TEXT) {
      this.#made.set(textId, value);
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
