/**
 * Blanks found in pasted cells: spaces of every width, no-break spaces, and invisible characters (zero-width, soft
 * hyphen, byte order mark, direction and variation marks).
 */

const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|[\uFE00-\uFE0F]/;
const ALL_INVISIBLE = new RegExp(INVISIBLE.source, "g");
const BLANK = new RegExp(`[\\s\\u0085]|${INVISIBLE.source}`);

/** Control characters, and signs that change the direction of a line: two texts that look alike may differ by them. */
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** Whether the text holds control characters or signs that change its direction. */
export function hasControls(text: string): boolean {
  return CONTROLS.test(text);
}

/** The text without characters that show nothing. */
export function withoutInvisible(text: string): string {
  return text.replace(ALL_INVISIBLE, "");
}

/** The text without blanks and invisible characters at its ends. */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlankAt(text, start)) start += 1;
  while (end > start && isBlankAt(text, end - 1)) end -= 1;
  return text.slice(start, end);
}

/** No single regular expression over the text: it would take quadratic time on long runs of blanks. */
function isBlankAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  const isPrintableAscii = code > 0x20 && code < 0x7f;
  const isCyrillic = code >= 0x400 && code < 0x530;
  return !isPrintableAscii && !isCyrillic && BLANK.test(text.charAt(index));
}
