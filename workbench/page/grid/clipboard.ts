/** Rows of cell texts as spreadsheets exchange them on the clipboard: tabs, line ends, quotes where needed. */
export type TextTable = readonly (readonly string[])[];

/** Reads tab-separated text. A cell that starts with a quote may hold tabs, line ends and doubled quotes. */
export function parseTable(text: string): TextTable {
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  while (position < text.length) {
    const cell = text[position] === '"' ? quotedCell(text, position) : plainCell(text, position);
    row.push(cell.text);
    position = cell.end;
    if (text[position] === "\t") {
      position++;
      if (position === text.length) row.push("");
      continue;
    }
    rows.push(row);
    row = [];
    position += text.startsWith("\r\n", position) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

interface ReadCell {
  readonly text: string;
  /** Index of the separator after the cell. */
  readonly end: number;
}

function plainCell(text: string, start: number): ReadCell {
  let end = start;
  while (end < text.length && !isSeparator(text[end])) end++;
  return { text: text.slice(start, end), end };
}

/** A quote that is never closed, or that is followed by text, is an ordinary character. */
function quotedCell(text: string, start: number): ReadCell {
  let content = "";
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return plainCell(text, start);
    content += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const end = quote + 1;
      return end === text.length || isSeparator(text[end]) ? { text: content, end } : plainCell(text, start);
    }
    content += '"';
    from = quote + 2;
  }
}

function isSeparator(character: string | undefined): boolean {
  return character === "\t" || character === "\n" || character === "\r";
}

/** Writes tab-separated text; `parseTable` reads back what was written. */
export function formatTable(rows: TextTable): string {
  return rows.map((row) => row.map(quoteWhereNeeded).join("\t") + "\r\n").join("");
}

function quoteWhereNeeded(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
