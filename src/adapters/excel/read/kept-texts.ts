import type { TextPool } from "../../../workbook/reader";

/** Most texts in the index by characters. */
const MOST_LOOKED_UP = 1 << 18;

/**
 * Texts by number, for as long as the workbook is open: every text read is kept. That is affordable, because columns
 * with all different texts (documents, comments) are not read. The index from a text to its number is dropped when it
 * has grown large; a text that occurs again then gets a second number.
 */
export class KeptTexts implements TextPool {
  private readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();

  get(id: number): string {
    const text = this.texts[id];
    if (text === undefined) throw new RangeError(`No text has the number ${id}`);
    return text;
  }

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    if (this.numbers.size >= MOST_LOOKED_UP) this.numbers.clear();
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}
