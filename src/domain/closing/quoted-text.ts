/** Texts as JSON writes them. There are as many as purchases: most need no look at each character in JSON's own way. */
/** Characters that JSON writes as they stand. */
const PLAIN = /^[ !#-[\]-~\u00a0-\ud7ff]*$/;

/** A text as JSON writes it. */
export function quotedText(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}
