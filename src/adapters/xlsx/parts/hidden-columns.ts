import { childNamed, countAttribute, flagAttribute, parseXmlHead, type XmlElement } from "../xml/document";

/** Columns from `first` to `last`. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/** The columns that the head of a sheet part declares hidden, or of zero width. */
export function hiddenSpans(part: string, head: string): readonly ColumnSpan[] {
  const { root } = parseXmlHead(part, head);
  return (childNamed(root, "cols")?.children ?? []).filter(isHidden).map((col) => {
    const first = countAttribute(col, "min") ?? 0;
    return { first, last: countAttribute(col, "max") ?? first };
  });
}

function isHidden(col: XmlElement): boolean {
  return flagAttribute(col, "hidden") === true || Number(col.attributes["width"] ?? NaN) === 0;
}
