import * as X from "../sheet/bytes-of-xml";
import { XmlWindow } from "../sheet/xml-window";
import { TextExtractor } from "./rich-text";
import type { TextStore } from "./text-store";

const SI = X.nameKey("si");
const SST = X.nameKey("sst");

/** Reads the shared strings part into the store, one text for each `<si>`, in their order. */
export async function readSharedStrings(
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  texts: TextStore,
): Promise<void> {
  const scanner = new SharedStringsScanner(part, texts);
  for await (const chunk of chunks) scanner.push(chunk);
  scanner.end();
}

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

  private addText(from: number, end: number): void {
    const to = Math.max(from, this.bytes.lastIndexOf(X.LT, end - 1));
    this.extractor.extract(this.bytes, from, to);
    this.texts.add(this.extractor.bytes, this.extractor.start, this.extractor.end);
  }
}
