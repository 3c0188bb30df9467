/** The texts of a .csv file, each with a number: as bytes, because a slice of a text keeps the whole piece alive. */
import type { TextPool } from "../../workbook/reader";

/** Different texts that are known by their contents; a column with more of them holds numbers of documents. */
const MOST_KNOWN = 50_000;
const PAGE = 1024 * 1024;
/** Bytes of a letter in UTF-8, at most. */
const WIDEST = 3;

export class KeptTexts implements TextPool {
  readonly #known = new Map<string, number>();
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  readonly #pages: Uint8Array<ArrayBuffer>[] = [];
  #used = PAGE;
  /** By text: its page, its first byte there, and its length. */
  #places = new Uint32Array(3 * 1024);
  #count = 0;

  get(id: number): string {
    const [page = 0, from = 0, length = 0] = this.#places.subarray(3 * id, 3 * id + 3);
    return this.#decoder.decode(this.#pages[page]?.subarray(from, from + length));
  }

  idOf(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const id = this.#keep(text);
    // The copy is a text of its own, not a slice.
    if (this.#known.size < MOST_KNOWN) this.#known.set(this.get(id), id);
    return id;
  }

  #keep(text: string): number {
    const room = WIDEST * text.length;
    if (this.#used + room > PAGE || this.#pages.length === 0) {
      this.#pages.push(new Uint8Array(Math.max(PAGE, room)));
      this.#used = 0;
    }
    const page = this.#pages.length - 1;
    const target = this.#pages[page] ?? new Uint8Array(0);
    const { written } = this.#encoder.encodeInto(text, target.subarray(this.#used));
    if (3 * this.#count === this.#places.length) {
      const longer = new Uint32Array(2 * this.#places.length);
      longer.set(this.#places);
      this.#places = longer;
    }
    this.#places.set([page, this.#used, written], 3 * this.#count);
    this.#used += written;
    return this.#count++;
  }
}
