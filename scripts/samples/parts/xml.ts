/** Helper functions for writing XML. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const NS = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  rel: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  packageRel: "http://schemas.openxmlformats.org/package/2006/relationships",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  sheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
} as const;

export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** `preserve` where blanks at the ends, or several in a row, would be lost. */
export function textElement(name: string, text: string): string {
  const space = /^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : "";
  return `<${name}${space}>${escapeXml(text)}</${name}>`;
}

/** A relation of a part: its kind (the last word of the relation's type) and target. */
export interface Relation {
  readonly kind: string;
  readonly target: string;
}

/** Relations numbered rId1, rId2 … */
export function relations(list: readonly Relation[]): string {
  const items = list.map(
    ({ kind, target }, i) =>
      `<Relationship Id="rId${i + 1}" Type="${typeOf(kind)}" Target="${escapeXml(target)}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${NS.packageRel}">${items.join("")}</Relationships>`;
}

function typeOf(kind: string): string {
  return kind === "core-properties"
    ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    : `${NS.rel}/${kind}`;
}
