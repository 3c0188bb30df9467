/** A number for each text id, in a typed array: text ids count up from 0, and a million rows look theirs up. */
const FIRST_CAPACITY = 1024;
const NONE = -1;

export class NumberByText {
  #numbers = new Int32Array(FIRST_CAPACITY).fill(NONE);

  /** The number kept for a text, 0 or more. */
  get(textId: number): number | undefined {
    const found = this.#numbers[textId] ?? NONE;
    return found === NONE ? undefined : found;
  }

  set(textId: number, value: number): void {
    if (textId >= this.#numbers.length) this.#grow(textId + 1);
    this.#numbers[textId] = value;
  }

  #grow(needed: number): void {
    const larger = new Int32Array(Math.max(needed, this.#numbers.length * 2)).fill(NONE);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}
