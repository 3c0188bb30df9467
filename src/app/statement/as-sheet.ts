/** A statement as the only sheet of a workbook of its own: a copy for the partner, with figures as numbers. */
import type { Language } from "../../domain/program";
import { plainDigits } from "../../messages/decimal";
import type { PlainCell, PlainSheet, PlainStyle } from "../../workbook/plain-sheet";
import type { Statement, StatementBlock } from "./blocks";

type Table = Extract<StatementBlock, { readonly kind: "table" }>;
type Row = readonly (PlainCell | undefined)[];

const NARROWEST = 10;
const WIDEST = 60;

export function statementSheet({ partnerId, blocks, foot }: Statement, language: Language): PlainSheet {
  const rows = [...blocks.flatMap((block) => blockRows(block, language)), [], [plain(foot)]];
  return { name: sheetName(partnerId), widths: widthsOf(blocks), rows };
}

function blockRows(block: StatementBlock, language: Language): readonly Row[] {
  switch (block.kind) {
    case "title":
      return [[{ value: block.text, style: "title" }]];
    case "heading":
      return [[], [strong(block.text)]];
    case "total":
    case "mark":
      return [[strong(block.text)]];
    case "line":
      return [[plain(block.text)]];
    case "list":
      return block.items.map((item) => [plain(item)]);
    case "table":
      return tableRows(block, language);
  }
}

function tableRows({ columns, rows, hasTotal }: Table, language: Language): readonly Row[] {
  const body = rows.map((texts, at) => {
    const isTotal = hasTotal && at === rows.length - 1;
    return columns.map(({ isFigure }, column): PlainCell | undefined => {
      const text = texts[column] ?? "";
      if (text === "") return undefined;
      return isFigure ? figure(text, isTotal, language) : isTotal ? strong(text) : plain(text);
    });
  });
  return [columns.map(({ title }) => strong(title)), ...body];
}

/** A number; a text that is none ("2 %, 4 %") stays one. */
function figure(text: string, isTotal: boolean, language: Language): PlainCell {
  const isPercent = text.endsWith("%");
  const digits = plainDigits(language, isPercent ? text.slice(0, -1) : text);
  if (digits === undefined) return isTotal ? strong(text) : plain(text);
  const style: PlainStyle = isPercent ? "percent" : isTotal ? "strongFigure" : "figure";
  return { value: isPercent ? Number(digits) / 100 : Number(digits), style };
}

const plain = (value: string): PlainCell => ({ value, style: "plain" });
const strong = (value: string): PlainCell => ({ value, style: "strong" });

/** Columns as wide as the texts of tables; lines of text run over the columns beside them. */
function widthsOf(blocks: readonly StatementBlock[]): readonly number[] {
  const widths: number[] = [];
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    for (const texts of [block.columns.map(({ title }) => title), ...block.rows])
      texts.forEach((text, at) => {
        widths[at] = Math.min(WIDEST, Math.max(widths[at] ?? NARROWEST, Array.from(text).length + 2));
      });
  }
  return widths;
}

/** Excel's limits on names of sheets. */
const LONGEST_NAME = 31;

function sheetName(partnerId: string): string {
  const name = partnerId.replace(/[[\]:*?/\\\p{Cc}]/gu, "_").replace(/^'|'$/g, "_");
  // Half of a letter beyond the first 65 536 is none.
  return name.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/, "") || "1";
}
