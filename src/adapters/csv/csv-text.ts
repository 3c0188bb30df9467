/** The text of a .csv file, whatever program wrote it, and the places of its records. */

/** Separators that programs write, by preference where they are equally frequent. */
const SEPARATORS = [";", "\t", ","] as const;
const QUOTE = '"';

/** UTF-8 where the bytes are that, with or without a mark; UTF-16 by its mark; else windows-1251, as 1C writes. */
export function decodeCsv(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}

/** The separator of a file: the one that its first line holds most of, outside quotes. "sep=;" names it. */
export function separatorOf(text: string): string {
  const named = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (named !== undefined) return named;
  const end = text.search(/[\r\n]/);
  const line = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, "");
  const count = (separator: string): number => line.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Calls back for each record with its cells, from the first on; stops where it returns false. */
export function eachRecord(
  text: string,
  separator: string,
  onRecord: (cells: readonly string[], record: number) => boolean,
): void {
  let at = /^sep=.\r?\n/.exec(text)?.[0].length ?? 0;
  for (let record = 1; at < text.length; record++) {
    const cells: string[] = [];
    at = readRecord(text, at, separator, cells);
    if (!onRecord(cells, record)) return;
  }
}

/** Reads one record, and returns the place behind it. */
function readRecord(text: string, from: number, separator: string, cells: string[]): number {
  let at = from;
  for (;;) {
    const [cell, end] = text[at] === QUOTE ? quotedCell(text, at) : plainCell(text, at, separator);
    cells.push(cell);
    if (text[end] === separator) {
      at = end + 1;
      continue;
    }
    return text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
  }
}

function plainCell(text: string, from: number, separator: string): readonly [cell: string, end: number] {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
  return [text.slice(from, end), end];
}

/** A quoted cell may hold separators, line breaks, and quotes written twice. */
function quotedCell(text: string, from: number): readonly [cell: string, end: number] {
  let cell = "";
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf(QUOTE, at);
    if (quote < 0) return [cell + text.slice(at), text.length];
    cell += text.slice(at, quote);
    if (text[quote + 1] !== QUOTE) return [cell, quote + 1];
    cell += QUOTE;
    at = quote + 2;
  }
}
