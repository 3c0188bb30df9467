import type { TextPool } from "../../../workbook/reader";

/** The index from texts to numbers is a number of small ones: a large one stops the pane whenever it grows. */
const INDEXES = 16;
/** Most texts in one of them. */
const MOST_LOOKED_UP = 1 << 14;

/**
 * Texts by number, for as long as the workbook is open: every text read is kept. That is affordable, because columns
 * with all different texts (documents, comments) are not read. An index from texts to their numbers is dropped when it
 * has grown large; a text that occurs again then gets a second number.
 */
export class KeptTexts implements TextPool {
  private readonly texts: string[] = [];
  private readonly numbers = Array.from({ length: INDEXES }, () => new Map<string, number>());

  get(id: number): string {
    const text = this.texts[id];
    if (text === undefined) throw new RangeError(`No text has the number ${id}`);
    return text;
  }

  numberOf(text: string): number {
    const numbers = this.indexOf(text);
    const known = numbers?.get(text);
    if (known !== undefined) return known;
    if (numbers !== undefined && numbers.size >= MOST_LOOKED_UP) numbers.clear();
    numbers?.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  /** Numbered documents differ in their last characters. */
  private indexOf(text: string): Map<string, number> | undefined {
    const last = text.length - 1;
    return this.numbers[(text.charCodeAt(last) + 7 * text.charCodeAt(last - 1)) % INDEXES || 0];
  }
}
