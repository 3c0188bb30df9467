/** The text of a .csv file, whatever program wrote it, read in pieces: a file may be longer than any text can be. */
import { WorkbookError } from "../../workbook/errors";
import type { ByteSource } from "../common/bytes";

/** Separators that programs write, by preference where they are equally frequent. */
const SEPARATORS = [";", "\t", ","] as const;
const QUOTE = '"';
/** Bytes that are read at once. */
const PIECE = 1024 * 1024;
/** Letters of one record at most: a quote that never ends would otherwise take in the whole file. */
const LONGEST_RECORD = 16 * 1024 * 1024;

/** UTF-8 where the bytes are that, with or without a mark; UTF-16 by its mark; else windows-1251, as 1C writes. */
export async function encodingOf(source: ByteSource): Promise<string> {
  const mark = await source.read(0, 2);
  if (mark[0] === 0xff && mark[1] === 0xfe) return "utf-16le";
  if (mark[0] === 0xfe && mark[1] === 0xff) return "utf-16be";
  return (await isUtf8(source)) ? "utf-8" : "windows-1251";
}

async function isUtf8(source: ByteSource): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const takes = (bytes?: Uint8Array): boolean => {
    try {
      decoder.decode(bytes, { stream: bytes !== undefined });
      return true;
    } catch {
      return false;
    }
  };
  for await (const bytes of piecesOf(source)) if (!takes(bytes)) return false;
  return takes();
}

/** The text in pieces; bytes that are none of the encoding become replacement characters. */
export async function* textOf(source: ByteSource, encoding: string): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of piecesOf(source)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

async function* piecesOf(source: ByteSource): AsyncGenerator<Uint8Array, void, undefined> {
  for (let offset = 0; offset < source.size; offset += PIECE)
    yield await source.read(offset, Math.min(PIECE, source.size - offset));
}

/** The separator of a file: the one that its first line holds most of, outside quotes. "sep=;" names it. */
export function separatorOf(text: string): string {
  const named = NAMED_SEPARATOR.exec(text)?.[1];
  if (named !== undefined) return named;
  const end = text.search(/[\r\n]/);
  const line = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, "");
  const count = (separator: string): number => line.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

const NAMED_SEPARATOR = /^sep=(.)\r?\n/;

type OnRecord = (cells: readonly string[], record: number) => boolean;

/** Takes a text piece by piece, and calls back for each record with its cells; a record may begin in one piece and end in another. */
export class RecordParser {
  #rest = "";
  #record = 0;
  #isFirst = true;

  /** `file`: its name, for what is wrong with it. */
  constructor(
    private readonly file: string,
    private readonly separator: string,
    private readonly onRecord: OnRecord,
  ) {}

  /** False once the caller wants no more records. `isLast`: nothing follows. */
  take(piece: string, isLast: boolean): boolean {
    const text = this.#rest + piece;
    let at = this.#isFirst ? (NAMED_SEPARATOR.exec(text)?.[0].length ?? 0) : 0;
    this.#isFirst &&= text === "";
    while (at < text.length) {
      const cells: string[] = [];
      const end = readRecord(text, at, { separator: this.separator, cells, isLast });
      if (end === UNFINISHED) break;
      at = end;
      if (!this.onRecord(cells, ++this.#record)) return false;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > LONGEST_RECORD) throw new WorkbookError("too-large", { file: this.file });
    return true;
  }
}

/** The text ends within the record, and more of it follows. */
const UNFINISHED = -1;

interface Reading {
  readonly separator: string;
  readonly cells: string[];
  readonly isLast: boolean;
}

/** Reads one record, and returns the place behind it. */
function readRecord(text: string, from: number, { separator, cells, isLast }: Reading): number {
  let at = from;
  for (;;) {
    const end =
      text[at] === QUOTE ? quotedCell(text, at, cells, isLast) : plainCell(text, at, separator, cells);
    if (end === UNFINISHED) return UNFINISHED;
    const follows = text[end];
    if (follows === separator) {
      at = end + 1;
      continue;
    }
    // Behind the last letter may follow more of the cell, or the second half of a line break.
    const isCut = follows === undefined || (follows === "\r" && end + 1 === text.length);
    if (isCut && !isLast) return UNFINISHED;
    return follows === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
  }
}

function plainCell(text: string, from: number, separator: string, cells: string[]): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
  cells.push(text.slice(from, end));
  return end;
}

/** A quoted cell may hold separators, line breaks, and quotes written twice. */
function quotedCell(text: string, from: number, cells: string[], isLast: boolean): number {
  let cell = "";
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf(QUOTE, at);
    if ((quote < 0 || quote + 1 === text.length) && !isLast) return UNFINISHED;
    if (quote < 0) {
      cells.push(cell + text.slice(at));
      return text.length;
    }
    cell += text.slice(at, quote);
    if (text[quote + 1] !== QUOTE) {
      cells.push(cell);
      return quote + 1;
    }
    cell += QUOTE;
    at = quote + 2;
  }
}
