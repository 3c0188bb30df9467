import { damaged } from "../damage";
import { encodeUtf8, utf16Decoder, type StreamDecoder, type Utf16 } from "../../common/utf8";

/** Number of bytes of a part that are searched for its XML declaration. */
const LONGEST_DECLARATION = 1024;
/** Encodings that a declaration may name although the bytes are UTF-8: some programs write UTF-8 and declare UTF-16. */
const READ_AS_UTF8 = /^(utf-?8|utf-?16|us-ascii|ascii)$/i;

/**
 * A part's bytes in UTF-8, whatever its encoding: UTF-8 passes unchanged, UTF-16 (the only other encoding that a
 * package allows) is converted together with its declaration. Throws (damaged: not-utf8) for anything else.
 */
export async function* asUtf8(part: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let converter: Utf16Converter | undefined;
  let isFirst = true;
  for await (const chunk of atLeastTwoBytes(chunks)) {
    if (isFirst) {
      const encoding = utf16Of(chunk);
      if (encoding === undefined) checkDeclared(part, chunk);
      else converter = new Utf16Converter(part, utf16Decoder(encoding));
      isFirst = false;
    }
    yield converter === undefined ? chunk : converter.convert(chunk);
  }
  if (converter !== undefined) yield converter.end();
}

/** The same chunks, with at least two bytes in the first one, if the part has two. */
async function* atLeastTwoBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (first === undefined) yield chunk;
    else if (first.length + chunk.length < 2) first = Uint8Array.of(...first, ...chunk);
    else {
      yield first.length === 0 ? chunk : Uint8Array.of(...first, ...chunk);
      first = undefined;
    }
  }
  if (first !== undefined) yield first;
}

/** The kind of UTF-16, by the byte order mark or by the form of "<" without one. */
function utf16Of(bytes: Uint8Array): Utf16 | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return undefined;
}

function checkDeclared(part: string, bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, LONGEST_DECLARATION));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
  if (declared !== undefined && !READ_AS_UTF8.test(declared)) throw damaged("not-utf8", { part });
}

class Utf16Converter {
  /** The text so far, until it contains the declaration; undefined from then on. */
  private head: string | undefined = "";

  constructor(
    private readonly part: string,
    private readonly decoder: StreamDecoder,
  ) {}

  convert(chunk: Uint8Array): Uint8Array {
    return this.take(this.decode(chunk), false);
  }

  end(): Uint8Array {
    return this.take(this.decode(undefined), true);
  }

  private take(text: string, isLast: boolean): Uint8Array {
    if (this.head === undefined) return encodeUtf8(text);
    this.head += text;
    const isWhole = isLast || this.head.includes("?>") || this.head.length > LONGEST_DECLARATION;
    if (!isWhole) return encodeUtf8("");
    const head = withUtf8Declared(this.head);
    this.head = undefined;
    return encodeUtf8(head);
  }

  private decode(chunk: Uint8Array | undefined): string {
    try {
      return chunk === undefined ? this.decoder.decode() : this.decoder.decode(chunk, { stream: true });
    } catch (cause) {
      throw damaged("not-utf8", { part: this.part }, cause);
    }
  }
}

function withUtf8Declared(text: string): string {
  return text.replace(/^(<\?xml\s[^>]*?encoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');
}
