import fc from "fast-check";
import { WorkbookError } from "../../../src/workbook/errors";
import type { Book, CellValue } from "../../../workbench/host/book/book";
import { saveXlsxBook } from "../../../workbench/xlsx";
import { rawParts, sheetXml, zipParts } from "../../support/xlsx/book-fixture";
import { richParts } from "../../support/xlsx/rich-book";
import { unzip } from "../../support/xlsx/unzip";
import { bookData, openBook } from "../../support/workbench/book-data";
import { runs, TRIALS_LIMIT } from "../../support/runs";

jest.setTimeout(TRIALS_LIMIT);

const parts = richParts();
const rich = zipParts(parts);
/** Shared and array formulas, empty rows, cells without a reference, formatted blanks. */
const knotty = zipParts(
  rawParts({
    sheets: {
      S: sheetXml(
        '<row r="1" s="2" customFormat="1"/><row r="2"><c r="A2"><f t="shared" ref="A2:A4" si="0">B2*2</f><v>1</v></c><c><v>2</v></c><c r="D2" s="3"/></row>' +
          '<row r="3" hidden="1"><c r="A3"><f t="shared" si="0"/><v>1</v></c><c r="B3"><f t="array" ref="B3:C4">D1:E2</f><v>1</v></c><c r="C3"><v>1</v></c></row>' +
          '<row r="4"><c r="A4"><f t="shared" si="0"/><v>1</v></c><c r="B4"><v>1</v></c><c r="C4" t="str"><v>x</v></c></row>',
        { head: '<cols><col min="2" max="4" width="12" style="1" customWidth="1"/></cols>' },
      ),
    },
    styles: String(parts["xl/styles.xml"]),
  }),
);

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  fc.string({
    unit: fc.constantFrom(...Array.from("&<>_x0041\r\n\t =\"'\u0001é")),
    minLength: 1,
    maxLength: 12,
  }),
  fc.constantFrom({ error: "#N/A" }, { error: "#REF!" }),
  fc.constant(null),
);
const formula = fc.option(fc.constantFrom('=A1&"<x>"', "=SUM(B:B)", "='Partners'!A1", "=1"), {
  nil: undefined,
});
const row = fc.integer({ min: 1, max: 9 });
const column = fc.integer({ min: 1, max: 6 });
const change = fc.oneof(
  fc.record({ kind: fc.constant("value" as const), row, column, value, formula }),
  fc.record({
    kind: fc.constant("format" as const),
    row,
    column,
    code: fc.constantFrom("General", "0.00", "m/d/yyyy", '0" <&>"', "@"),
  }),
  fc.record({ kind: fc.constant("hide" as const), row, hidden: fc.boolean() }),
  fc.record({
    kind: fc.constant("width" as const),
    column,
    width: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant("save" as const) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function carryOut(book: Book, each: Exclude<Change, { kind: "save" }>): void {
  const sheet = book.sheets[0];
  if (sheet === undefined) throw new Error("No sheet");
  switch (each.kind) {
    case "value":
      sheet.cells.setValue(each.row, each.column, each.value, each.formula);
      return;
    case "format":
      sheet.cells.setNumberFormat(each.row, each.column, each.code);
      return;
    case "hide":
      if (each.hidden) sheet.hiddenRows.add(each.row);
      else sheet.hiddenRows.delete(each.row);
      return;
    case "width":
      if (each.width === undefined) sheet.columnWidths.delete(each.column);
      else sheet.columnWidths.set(each.column, each.width);
      return;
  }
}

describe.each([
  ["a workbook with everything in it", rich],
  ["a workbook of knotty cells", knotty],
])("%s", (_name, bytes) => {
  it("changed in any way, saved at any time, and opened again is the same book", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 25 }), async (changes) => {
        const opened = await openBook(bytes);
        for (const each of changes) {
          if (each.kind === "save") await saveXlsxBook(opened);
          else carryOut(opened.book, each);
        }
        const saved = await saveXlsxBook(opened);
        const again = await openBook(saved.bytes);
        expect(bookData(again.book)).toEqual(bookData(opened.book));
        const kept = [...unzip(bytes)].filter(
          ([name]) => !/sheet1|table1|styles|workbook|calcChain|Types/.test(name),
        );
        const now = unzip(saved.bytes);
        for (const [name, { packed }] of kept) expect(now.get(name)?.packed.equals(packed)).toBe(true);
      }),
      runs(25),
    );
  });
});

describe("a broken workbook", () => {
  /** Opens, changes and saves everything. Only a WorkbookError may be thrown. */
  async function attempt(bytes: Uint8Array): Promise<void> {
    try {
      const opened = await openBook(bytes);
      const sheet = opened.book.sheets[0];
      sheet?.cells.setValue(4, 4, "x", "=1");
      sheet?.cells.setNumberFormat(2, 2, "0.0");
      sheet?.columnWidths.set(3, 40);
      if (sheet !== undefined) sheet.merges = [];
      for (const table of sheet?.tables ?? [])
        table.area = { ...table.area, lastRow: table.area.lastRow + 3 };
      opened.book.names.push({ name: "N", formula: "=1", sheetId: undefined });
      opened.book.xmlParts.push({ id: "{1}", xml: "<a/>" });
      await saveXlsxBook(opened);
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
    }
  }

  it("with parts cut off, spliced or sprinkled with markup is reported as a WorkbookError, or opened and saved", async () => {
    const names = Object.keys(parts).filter((name) =>
      /sheet\d|strings|styles|workbook|table1|Types|\.rels$|item/i.test(name),
    );
    const piece = fc.constantFrom(
      "<",
      ">",
      "/",
      '"',
      "&",
      "<!--",
      "-->",
      "]]>",
      "<row>",
      "<c>",
      "<f>",
      "</c>",
      "</sheetData>",
      'r="A1"',
      ' t="shared"',
      "é",
    );
    const damage = fc.tuple(
      fc.constantFrom(...names),
      fc.nat(),
      fc.nat(40),
      fc.array(piece, { maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(damage, ([name, at, gone, pieces]) => {
        const text = String(parts[name]);
        const place = at % (text.length + 1);
        return attempt(
          zipParts({ ...parts, [name]: text.slice(0, place) + pieces.join("") + text.slice(place + gone) }),
        );
      }),
      runs(125),
    );
  });
});
