import type { MessageKey } from "./keys";

const NBSP = "\u00a0";
/** A number's place in a sentence, and the space before what it counts. */
const COUNTED = /(#|\{\w+, number\}|\{(?:count|cells|points)\}) /g;

/**
 * A sentence in which no number stands alone at the end of a line, nor an arrow between two of them; the name of a period is
 * one word.
 */
export function unbroken(key: MessageKey, sentence: string): string {
  if (key.startsWith("both.period-"))
    return sentence.replaceAll(/ (?=[^{}]*(?:\{(?:number|month|year)\}|$))/g, NBSP);
  return sentence
    .replace("{before} → {after}", `{before}${NBSP}→${NBSP}{after}`)
    .replace(COUNTED, `$1${NBSP}`);
}
