/** Text files as people save them. */

/** Declared here because every platform has it, but no ECMAScript type library does. It drops a byte order mark. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** A file's text, without a byte order mark; or the line (from 1) where it is not valid UTF-8. */
export type TextFile = { readonly text: string } | { readonly wrongLine: number };

const LINE_FEED = 10;

/** Reads bytes as UTF-8. Other encodings are never guessed: names would silently turn into other letters. */
export function readTextFile(bytes: Uint8Array): TextFile {
  const text = decoded(bytes);
  return text === undefined ? { wrongLine: firstWrongLine(bytes) } : { text };
}

/** A line feed byte is never part of another UTF-8 character, so each line can be read separately. */
function firstWrongLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    const next = end < 0 ? bytes.length : end + 1;
    if (decoded(bytes.subarray(start, next)) === undefined) break;
    start = next;
  }
  return line;
}

/** `undefined` also for zero characters, which only binary files hold. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
