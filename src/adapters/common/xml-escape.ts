const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Escapes an attribute's value for use between double quotes. */
export function escapeAttribute(value: string): string {
  return value
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/[\t\n\r]/g, (blank) => `&#${String(blank.charCodeAt(0))};`);
}

const NEEDS_ESCAPE = /[&<>\0-\x08\x0b-\x1f\ufffe\uffff]|_x[\da-f]{4}_/i;

/** Escapes a cell's text for `<t>`: characters that XML cannot hold are written as Excel writes them (`_x000D_`). */
export function escapeCellText(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return text
    .replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_")
    .replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]/g, excelEscape)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

/** Escapes a name for an attribute of Excel's own text type, where a line break is `_x000a_`. */
export function escapeNameAttribute(name: string): string {
  return escapeAttribute(excelEscaped(name));
}

/** A text of that type: characters that XML cannot hold are written as in Excel, but it is not yet escaped for XML. */
export function excelEscaped(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_").replace(/[\0-\x1f\ufffe\uffff]/g, excelEscape);
}

/** Decodes raw XML character data of a cell: entities and `_xHHHH_`, with line ends as `\n`. */
export function decodeCellText(raw: string): string {
  let text = raw;
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  if (text.includes("&")) text = decodeEntities(text);
  return text.includes("_x") ? decodeExcelEscapes(text) : text;
}

/** Decodes `_x000D_` and the like; `_x005F_` is the underscore that protects a literal text of this form. */
export function decodeExcelEscapes(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|[a-z]+);/gi, (all, name: string) => {
    if (!name.startsWith("#")) return NAMED[name] ?? all;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

function excelEscape(letter: string): string {
  return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
