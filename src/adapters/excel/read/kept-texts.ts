import type { TextPool } from "../../../workbook/reader";

/** Texts that are looked up by their characters at a time. */
const MOST_LOOKED_UP = 1 << 18;

/**
 * Texts by number, for as long as the workbook is open: every text that was read is kept. That is affordable, as the
 * columns of texts that are all different (documents, comments) are not read. The way back, from a text to its number,
 * is forgotten when it has grown large; a text that comes again then gets a second number.
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
