import * as X from "../sheet/bytes-of-xml";

const T = X.nameKey("t");
const RPH = X.nameKey("rPh");
const INITIAL = 4096;

/**
 * Extracts the text of an `<si>` or `<is>` element: joins the runs of a rich text and drops phonetic guides. The result
 * is still XML character data, in `bytes` from `start` to `end`.
 */
export class TextExtractor {
  bytes: Uint8Array = new Uint8Array(INITIAL);
  start = 0;
  end = 0;
  private scratch = new Uint8Array(INITIAL);
  private filled = 0;

  /** Extracts the text from an element's complete and well-formed content. */
  extract(bytes: Uint8Array, from: number, to: number): void {
    this.filled = 0;
    let pieces = 0;
    let inPhonetic = 0;
    this.start = this.end = from;
    for (let at = nextTag(bytes, from, to); at < to; at = nextTag(bytes, at, to)) {
      const next = bytes[at + 1];
      if (next === X.BANG || next === X.QUESTION) {
        at = behindSpecial(bytes, at, to);
        continue;
      }
      const end = tagEnd(bytes, at, to);
      const key = localKey(bytes, next === X.SLASH ? at + 2 : at + 1, end);
      const opens = next !== X.SLASH && bytes[end - 2] !== X.SLASH;
      if (key === RPH && (opens || next === X.SLASH)) inPhonetic += opens ? 1 : -1;
      at = end;
      if (key !== T || !opens || inPhonetic > 0) continue;
      const close = this.take(bytes, end, to, pieces++);
      at = close;
    }
    if (pieces > 1) this.use(this.scratch, 0, this.filled);
    else if (pieces === 0) this.use(bytes, from, from);
  }

  /** Extracts the text from content without child elements (`<v>`), including comments and CDATA sections. */
  extractPlain(bytes: Uint8Array, from: number, to: number): void {
    this.filled = 0;
    this.append(bytes, from, to);
    this.use(this.scratch, 0, this.filled);
  }

  /** The text of one `<t>`: used in place if it is plain and the only one. */
  private take(bytes: Uint8Array, from: number, to: number, piecesBefore: number): number {
    let close = nextTag(bytes, from, to);
    const isPlain = close >= to || bytes[close + 1] === X.SLASH;
    if (isPlain && piecesBefore === 0) {
      this.use(bytes, from, close);
      this.put(bytes, from, close);
      return close;
    }
    while (close < to && bytes[close + 1] !== X.SLASH)
      close = nextTag(bytes, behindSpecial(bytes, close, to), to);
    this.append(bytes, from, close);
    this.use(this.scratch, 0, this.filled);
    return close;
  }

  private use(bytes: Uint8Array, start: number, end: number): void {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  private append(bytes: Uint8Array, from: number, to: number): void {
    let at = from;
    while (at < to) {
      const tag = nextTag(bytes, at, to);
      this.put(bytes, at, tag);
      if (tag >= to) return;
      at = behindSpecial(bytes, tag, to);
      // A CDATA section: "<![CDATA[" … "]]>".
      if (bytes[tag + 2] === X.BRACKET) this.putEscaped(bytes, tag + 9, at - 3);
    }
  }

  private put(bytes: Uint8Array, from: number, to: number): void {
    this.reserve(to - from);
    for (let at = from; at < to; at++) this.scratch[this.filled++] = bytes[at] ?? 0;
  }

  /** CDATA has no entities, so its ampersands are escaped. */
  private putEscaped(bytes: Uint8Array, from: number, to: number): void {
    this.reserve(5 * Math.max(0, to - from));
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0;
      this.scratch[this.filled++] = byte;
      if (byte === AMPERSAND) for (const letter of AMP) this.scratch[this.filled++] = letter;
    }
  }

  private reserve(more: number): void {
    if (this.filled + more <= this.scratch.length) return;
    const larger = new Uint8Array(2 * (this.filled + more));
    larger.set(this.scratch.subarray(0, this.filled));
    this.scratch = larger;
  }
}

const AMPERSAND = 0x26;
const AMP = [0x61, 0x6d, 0x70, 0x3b];

function nextTag(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] !== X.LT) at++;
  return at;
}

function tagEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] !== X.GT) {
    const byte = bytes[at++];
    if (byte === X.QUOTE || byte === X.APOSTROPHE) {
      while (at < to && bytes[at] !== byte) at++;
      at++;
    }
  }
  return Math.min(at + 1, to);
}

function localKey(bytes: Uint8Array, from: number, to: number): number {
  let start = from;
  let at = from;
  for (; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte <= X.SPACE || byte === X.GT || byte === X.SLASH) break;
    if (byte === X.COLON) start = at + 1;
  }
  return X.nameKeyOf(bytes, start, at);
}

/** The place after a comment, a CDATA section or a processing instruction. */
function behindSpecial(bytes: Uint8Array, from: number, to: number): number {
  const isCdata = bytes[from + 2] === X.BRACKET;
  const isComment = bytes[from + 1] === X.BANG && !isCdata;
  const mark = isCdata ? X.END_BRACKET : isComment ? X.DASH : X.QUESTION;
  const first = isCdata ? from + 9 : isComment ? from + 4 : from + 2;
  for (let at = first; at < to; at++) {
    if (bytes[at] !== X.GT || bytes[at - 1] !== mark) continue;
    if (mark === X.QUESTION || bytes[at - 2] === mark) return at + 1;
  }
  return to;
}
