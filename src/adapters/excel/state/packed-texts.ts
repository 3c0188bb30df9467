/** Similar texts, deflated as one stream for the state part: 40 versions of the shipped rules take 14 KB. */
import { deflateLines, inflateLines } from "../deflate";

/** Texts by name. */
export type Texts = Readonly<Record<string, string>>;

/** Packs texts. Neighbours should be similar, because that compresses best. */
export function packTexts(texts: readonly (readonly [string, string])[]): Promise<string> {
  return deflateLines([JSON.stringify(texts)]);
}

/**
 * Unpacks the result of `packTexts`. Rejects if it is damaged, holds anything else, or exceeds `limit`, in characters:
 * a few bytes can become gigabytes.
 */
export async function unpackTexts(packed: string, limit: number): Promise<Texts> {
  const lines: string[] = [];
  for await (const line of inflateLines(packed, { characters: limit, line: limit })) lines.push(line);
  const [json = "", ...others] = lines;
  const texts: unknown = JSON.parse(json);
  if (others.length > 0 || !Array.isArray(texts) || !texts.every(isNamedText))
    throw new TypeError("The packed texts have another form");
  return Object.fromEntries(texts);
}

function isNamedText(entry: unknown): entry is readonly [string, string] {
  return Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === "string");
}
