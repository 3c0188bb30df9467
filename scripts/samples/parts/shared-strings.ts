/** The workbook's shared strings, in the order of their first use. */
import { NS, textElement, XML_HEAD } from "./xml";

export class SharedStrings {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  number(text: string): number {
    this.#uses++;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  xml(): string {
    const items = [...this.#numbers.keys()].map((text) => `<si>${textElement("t", text)}</si>`).join("");
    const counts = `count="${this.#uses}" uniqueCount="${this.#numbers.size}"`;
    return `${XML_HEAD}<sst xmlns="${NS.main}" ${counts}>${items}</sst>`;
  }
}
