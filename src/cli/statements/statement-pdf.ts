/**
 * A statement as PDF. Texts reach pdfmake only as plain `text` strings: no value of the workbook becomes one of its
 * objects, and files and addresses are denied.
 */
import pdfmake from "pdfmake";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import type { Statement, StatementBlock } from "../../app/statement/blocks";
import type { StatementFonts } from "../statement-fonts";

export interface PdfOptions {
  readonly fonts: StatementFonts;
  /** Stands in the file as its day of creation, so that the same statement gives the same bytes. */
  readonly created: Date;
  readonly page: (page: number, pages: number) => string;
}

const FONT = "DejaVu";
const FILES = { normal: "statement-normal.ttf", bold: "statement-bold.ttf" };
const MARGIN = 36;
const FOOT_GAP = 14;
const SIZES = { title: 15, heading: 11, text: 8.5, foot: 7 } as const;

/** Its files in memory, which its types leave out. */
interface WithFiles {
  readonly virtualfs: { writeFileSync(name: string, bytes: Buffer): void };
}

/** The pdfmake of this process; its fonts are those of the first statement. */
function printer({ normal, bold }: StatementFonts): typeof pdfmake {
  const { virtualfs } = pdfmake as typeof pdfmake & WithFiles;
  virtualfs.writeFileSync(FILES.normal, normal);
  virtualfs.writeFileSync(FILES.bold, bold);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setFonts({ [FONT]: { ...FILES, italics: FILES.normal, bolditalics: FILES.bold } });
  return pdfmake;
}

export async function statementPdf(statement: Statement, options: PdfOptions): Promise<Uint8Array> {
  const { shown } = options.fonts;
  const definition: TDocumentDefinitions = {
    pageSize: "A4",
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN + FOOT_GAP],
    info: { title: shown(titleOf(statement)), creationDate: options.created },
    defaultStyle: { font: FONT, fontSize: SIZES.text, lineHeight: 1.15 },
    content: statement.blocks.map((block) => contentOf(block, shown)),
    footer: (page, pages) => ({
      columns: [
        { text: shown(statement.foot) },
        { text: options.page(page, pages), alignment: "right", width: "auto", noWrap: true },
      ],
      margin: [MARGIN, FOOT_GAP / 2, MARGIN, 0],
      fontSize: SIZES.foot,
      color: "#555555",
    }),
  };
  return printer(options.fonts).createPdf(definition).getBuffer();
}

function titleOf({ blocks, partnerId }: Statement): string {
  const title = blocks.find(({ kind }) => kind === "title");
  return title?.kind === "title" ? title.text : partnerId;
}

function contentOf(block: StatementBlock, shown: (text: string) => string): Content {
  switch (block.kind) {
    case "title":
      return { text: shown(block.text), bold: true, fontSize: SIZES.title, margin: [0, 0, 0, 8] };
    case "heading":
      return { text: shown(block.text), bold: true, fontSize: SIZES.heading, margin: [0, 10, 0, 4] };
    case "line":
      return { text: shown(block.text), margin: [0, 1, 0, 1] };
    case "total":
      return { text: shown(block.text), bold: true, margin: [0, 3, 0, 1] };
    case "mark":
      return { text: shown(block.text), bold: true, color: "#8a1c00", margin: [0, 5, 0, 2] };
    case "list":
      return { ul: block.items.map((item) => ({ text: shown(item), margin: [0, 0, 0, 2] })) };
    case "table":
      return tableOf(block, shown);
  }
}

function tableOf(
  { columns, rows, hasTotal }: Extract<StatementBlock, { kind: "table" }>,
  shown: (text: string) => string,
): Content {
  const cell = (text: string, at: number, bold: boolean): Content => ({
    text: shown(text),
    bold,
    alignment: columns[at]?.isFigure === true ? "right" : "left",
  });
  const last = rows.length - 1;
  return {
    table: {
      headerRows: 1,
      widths: columns.map((_, at) => (at === columns.length - 1 ? "*" : "auto")),
      body: [
        columns.map(({ title }, at) => cell(title, at, true)),
        ...rows.map((row, index) => row.map((text, at) => cell(text, at, hasTotal && index === last))),
      ],
    },
    layout: "lightHorizontalLines",
    margin: [0, 2, 0, 6],
  };
}
