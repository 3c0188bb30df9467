import * as X from "../sheet/bytes-of-xml";
import { XmlWindow } from "../sheet/xml-window";
import { TextExtractor } from "./rich-text";
import { TextStore } from "./text-store";

const SI = X.nameKey("si");
const SST = X.nameKey("sst");
const SI_OPENS = X.fourLetters("<si>");
const T_OPENS = X.fourLetters("><t>");
const T_CLOSES = X.fourLetters("</t>");
const SI_CLOSES = X.fourLetters("</si");
/** Lengths of `<si><t>` and `</t></si>`. */
const OPENING = 7;
const CLOSING = 9;

/**
 * The shared strings of a workbook, indexed only as far as they are needed: texts of a sheet that nobody reads (such as
 * a million document numbers) stay raw bytes of the part.
 */
export class SharedStrings {
  private readonly texts = new TextStore();
  private readonly scanner: SharedStringsScanner;
  private next = 0;

  private constructor(
    part: string,
    private readonly chunks: Uint8Array[],
  ) {
    this.scanner = new SharedStringsScanner(part, this.texts);
  }

  /** Collects the part's bytes. */
  static async load(part: string, chunks: AsyncIterable<Uint8Array>): Promise<SharedStrings> {
    const kept: Uint8Array[] = [];
    for await (const chunk of chunks) kept.push(chunk);
    return new SharedStrings(part, kept);
  }

  /** True if the part has a text of that number. Throws if the part is damaged before it. */
  has(id: number): boolean {
    while (id >= this.texts.size && this.next <= this.chunks.length) this.readOn();
    return id < this.texts.size;
  }

  get(id: number): string {
    return this.texts.get(id);
  }

  print(id: number): number | undefined {
    return this.texts.print(id);
  }

  mayHoldWord(id: number): boolean {
    return this.texts.mayHoldWord(id);
  }

  private readOn(): void {
    const chunk = this.chunks[this.next];
    if (chunk === undefined) this.scanner.end();
    else this.scanner.push(chunk);
    // The texts now hold everything that was read.
    if (chunk !== undefined) this.chunks[this.next] = NOTHING;
    this.next += 1;
  }
}

const NOTHING = new Uint8Array(0);

class SharedStringsScanner extends XmlWindow {
  private readonly extractor = new TextExtractor();
  private finished = false;

  constructor(
    part: string,
    private readonly texts: TextStore,
  ) {
    super(part);
  }

  push(chunk: Uint8Array): void {
    this.append(chunk);
    for (;;) {
      const at = this.nextTag(this.position);
      const end = at < 0 ? -1 : this.read(at);
      if (end < 0) {
        this.position = at < 0 ? Math.max(this.position, this.length - 1) : at;
        return;
      }
      this.position = end;
    }
  }

  end(): void {
    if (!this.finished) throw this.fail("unexpected-end");
  }

  private read(at: number): number {
    const plainEnd = this.readPlain(at);
    if (plainEnd >= 0) return plainEnd;
    const next = this.bytes[at + 1];
    if (next === X.BANG || next === X.QUESTION) return this.skipSpecial(at);
    const isClosing = next === X.SLASH;
    if (!this.readName(isClosing ? at + 2 : at + 1)) return -1;
    const key = this.nameKey();
    const tagEnd = this.tagEnd(this.nameEnd);
    if (tagEnd < 0) return -1;
    if (key === SST) this.finished ||= isClosing || this.isSelfClosing(tagEnd);
    if (key === SST) return tagEnd;
    if (key !== SI || isClosing) return isClosing ? tagEnd : this.skipElement(at);
    const end = this.skipElement(at);
    if (end >= 0) this.addText(tagEnd, end);
    return end;
  }

  /**
   * Fast path: adds the text at `at` if it has the form of nearly all texts, `<si><t>…</t></si>`; returns the place
   * after it. −1 if it has another form or is not completely in the window: the slow path, from the same place, finds
   * out which.
   */
  private readPlain(at: number): number {
    const { bytes, view, length } = this;
    if (at + OPENING > length || view.getInt32(at, true) !== SI_OPENS) return -1;
    if (view.getInt32(at + 3, true) !== T_OPENS) return -1;
    const start = at + OPENING;
    let end = start;
    while (end < length && bytes[end] !== X.LT) end++;
    if (end + CLOSING > length || view.getInt32(end, true) !== T_CLOSES) return -1;
    if (view.getInt32(end + 4, true) !== SI_CLOSES || bytes[end + 8] !== X.GT) return -1;
    this.texts.add(bytes, start, end);
    return end + CLOSING;
  }

  private addText(from: number, end: number): void {
    const to = Math.max(from, this.bytes.lastIndexOf(X.LT, end - 1));
    this.extractor.extract(this.bytes, from, to);
    this.texts.add(this.extractor.bytes, this.extractor.start, this.extractor.end);
  }
}
