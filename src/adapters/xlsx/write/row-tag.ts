import { tagWithAttributes } from "../xml/splice";

/** The form of nearly all tags, and the part before their spans. */
const PLAIN_TAG = /^(<row r="[0-9]+") spans="[0-9]+:[0-9]+">$/;

/** A row's opening tag with its `spans` extended over columns. A row without `spans` needs none. */
export function rowTagWithSpans(tag: string, columns: readonly number[]): string {
  const spans = /\sspans\s*=\s*["']\s*(\d+):(\d+)\s*["']/.exec(tag);
  if (spans === null || columns.length === 0) return tag;
  const first = Number(spans[1]);
  const last = Number(spans[2]);
  const from = Math.min(first, ...columns);
  const to = Math.max(last, ...columns);
  if (from === first && to === last) return tag;
  const plain = PLAIN_TAG.exec(tag)?.[1];
  if (plain !== undefined) return `${plain} spans="${String(from)}:${String(to)}">`;
  return tagWithAttributes(tag, { spans: `${String(from)}:${String(to)}` });
}

/** The cell format that a row gives its empty cells; undefined if it gives none. */
export function rowStyle(tag: string): number | undefined {
  if (!/\scustomFormat\s*=\s*["'](1|true)["']/.test(tag)) return undefined;
  const style = /\ss\s*=\s*["'](\d+)["']/.exec(tag);
  return style === null ? undefined : Number(style[1]);
}
