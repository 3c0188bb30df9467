/** A statement as plain text, for a mail. */
import type { Statement, StatementBlock } from "./blocks";

type Table = Extract<StatementBlock, { readonly kind: "table" }>;

const GAP = "  ";

export function statementText({ blocks, foot }: Statement): string {
  return `${[...blocks.map(blockText), foot].join("\n")}\n`;
}

function blockText(block: StatementBlock): string {
  switch (block.kind) {
    case "title":
      return `${block.text}\n${"=".repeat(widthOf(block.text))}`;
    case "heading":
      return `\n${block.text}\n${"-".repeat(widthOf(block.text))}`;
    case "line":
    case "total":
      return block.text;
    case "mark":
      return `\n! ${block.text}`;
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
    case "table":
      return tableText(block);
  }
}

/** Columns as wide as their longest text; figures on the right. */
function tableText({ columns, rows, hasTotal }: Table): string {
  const titles = columns.map(({ title }) => title);
  const widths = columns.map((_, at) =>
    [titles, ...rows].reduce((widest, row) => Math.max(widest, widthOf(row[at] ?? "")), 0),
  );
  const line = (row: readonly string[]): string =>
    columns
      .map(({ isFigure }, at) => {
        const text = row[at] ?? "";
        const space = " ".repeat((widths[at] ?? 0) - widthOf(text));
        return isFigure ? space + text : text + space;
      })
      .join(GAP)
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join(GAP);
  const body = rows.map(line);
  const split = hasTotal ? [...body.slice(0, -1), rule, ...body.slice(-1)] : body;
  return [line(titles), rule, ...split].join("\n");
}

/** Letters as people count them. */
function widthOf(text: string): number {
  return Array.from(text).length;
}
