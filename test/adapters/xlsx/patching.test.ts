import type { RowWrite, SheetWrite, ValueFormat } from "../../../src/workbook/write-plan";
import {
  basicStyles,
  DECLARATION,
  MAIN,
  rawParts,
  sheetXml,
  zipParts,
} from "../../support/xlsx/book-fixture";
import { readCells } from "../../support/xlsx/cells";
import { openBytes, partText, sheetBytes, write } from "../../support/xlsx/open";
import { columnWrite, rowWrite, sheetWrite } from "../contract";

const SHEET = "xl/worksheets/sheet1.xml";
type Book = Parameters<typeof sheetBytes>[1];

async function patch(
  rows: string,
  change: Partial<SheetWrite> & Pick<SheetWrite, "columns">,
  book: Book = {},
) {
  const original = sheetBytes(rows, { styles: basicStyles, ...book });
  const bytes = await write(await openBytes(original), { sheets: [sheetWrite({ sheet: "S", ...change })] });
  return { bytes, sheet: partText(bytes, SHEET), styles: partText(bytes, "xl/styles.xml") };
}

/** The rows of a sheet part. */
function data(sheet: string): string {
  return /<(\w+:)?sheetData>(.*)<\/(\w+:)?sheetData>/s.exec(sheet)?.[2] ?? "";
}

const inPlace = (column: number, format: ValueFormat) => columnWrite(column, "h", format, false);

describe("patching rows", () => {
  it("puts cells in column order, and rows in row order", async () => {
    const { sheet } = await patch(
      '<row r="3"><c r="B3"><v>2</v></c><c r="D3"><v>4</v></c></row><row r="5"/>',
      {
        columns: [inPlace(5, "text"), inPlace(1, "text"), inPlace(3, "text")],
        rows: [
          rowWrite(1, ["e", "a", null]),
          rowWrite(3, [5, 1, 3]),
          rowWrite(5, [true, undefined, undefined]),
          rowWrite(9, [9, null, undefined]),
        ],
      },
    );
    expect(data(sheet)).toBe(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="E1" t="inlineStr"><is><t>e</t></is></c></row>' +
        '<row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>2</v></c><c r="C3"><v>3</v></c><c r="D3"><v>4</v></c><c r="E3"><v>5</v></c></row>' +
        '<row r="5"><c r="E5" t="b"><v>1</v></c></row><row r="9"><c r="E9"><v>9</v></c></row>',
    );
  });

  it("fills an empty sheet", async () => {
    const empty = `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData/><pageMargins left="1"/></worksheet>`;
    const { sheet } = await patch(empty, {
      columns: [columnWrite(2, "H", "text")],
      rows: [rowWrite(2, ["x"])],
    });
    expect(sheet).toBe(
      `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="A1:B2"/><cols><col min="2" max="2" width="14" customWidth="1"/></cols><sheetData>` +
        '<row r="1"><c r="B1" t="inlineStr"><is><t>H</t></is></c></row>' +
        '<row r="2"><c r="B2" t="inlineStr"><is><t>x</t></is></c></row></sheetData><pageMargins left="1"/></worksheet>',
    );
  });

  it("keeps a sheet without planned cells byte for byte", async () => {
    const { sheet } = await patch('<row r="1"><c r="A1"><v>1</v></c></row>', {
      columns: [inPlace(1, "money"), inPlace(3, "text")],
      rows: [rowWrite(1, [undefined, null]), rowWrite(7, [null, null])],
    });
    expect(sheet).toBe(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
  });

  it("writes with the sheet's own prefix", async () => {
    const prefixed = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"/><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { sheet } = await patch(DECLARATION + prefixed, {
      columns: [columnWrite(2, "H", "text")],
      rows: [rowWrite(2, [5]), rowWrite(3, ["t"])],
    });
    expect(sheet).toBe(
      `${DECLARATION}<x:worksheet xmlns:x="${MAIN}"><x:cols><x:col min="2" max="2" width="14" customWidth="1"/></x:cols><x:sheetData>` +
        '<x:row r="1"><x:c r="B1" t="inlineStr"><x:is><x:t>H</x:t></x:is></x:c></x:row>' +
        '<x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c><x:c r="B2"><x:v>5</x:v></x:c></x:row>' +
        '<x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:t>t</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  it("writes into rows and cells without a reference", async () => {
    const { bytes } = await patch("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", {
      columns: [inPlace(1, "text"), inPlace(3, "text")],
      rows: [rowWrite(1, ["a", "c"]), rowWrite(2, [undefined, "d"]), rowWrite(3, ["e", undefined])],
    });
    expect([...(await readCells(await openBytes(bytes), "S", [1, 2, 3])).values()]).toEqual([
      ["a", 2, "c"],
      [3, null, "d"],
      ["e", null, null],
    ]);
  });

  it("adds widths only for columns without one, in order", async () => {
    const head = '<cols><col min="2" max="3" width="9"/><col min="6" max="16384" width="8"/></cols>';
    const { sheet } = await patch(sheetXml("", { head }), {
      columns: [1, 3, 4, 5, 7].map((column) => columnWrite(column, `h${column}`, "text")),
    });
    const width = (column: number) => `<col min="${column}" max="${column}" width="14" customWidth="1"/>`;
    expect(sheet).toContain(
      `<cols>${width(1)}<col min="2" max="3" width="9"/>${width(4)}${width(5)}<col min="6" max="16384" width="8"/></cols>`,
    );
  });

  it("shifts dates back in the 1904 system", async () => {
    const { sheet } = await patch(
      "",
      { columns: [inPlace(1, "date"), inPlace(2, "money")], rows: [rowWrite(1, [46387, 46387])] },
      { workbookPr: '<workbookPr date1904="true"/>' },
    );
    expect(data(sheet)).toMatch(/<c r="A1" s="5"><v>44925<\/v><\/c><c r="B1" s="2"><v>46387<\/v>/);
  });

  it("leaves a cell that already holds the value, however it is stored", async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="2"><v>1.50</v></c><c r="C1" t="b"><v>true</v></c><c r="D1" s="3"/></row>';
    const sharedStrings = `<sst xmlns="${MAIN}"><si><t>same</t></si></sst>`;
    const { sheet } = await patch(
      rows,
      {
        columns: [inPlace(1, "text"), inPlace(2, "money"), inPlace(3, "text"), inPlace(4, "text")],
        rows: [rowWrite(1, ["same", 1.5, true, ""])],
      },
      { sharedStrings },
    );
    expect(sheet).toBe(sheetXml(rows));
  });
});

describe("texts written", () => {
  it.each([
    "=1+1",
    "+7 701",
    "-5",
    "@x",
    "  blanks  ",
    "a\nb\tc",
    "a\r\nb",
    "<&>\"'",
    "\u0000\u001f\ufffe",
    "_x0041_",
    "_x005F_x0041_ _x",
    "😀 Қазақша",
    "]]>",
    "x".repeat(32_767),
  ])("come back as they were: %j", async (text) => {
    const { bytes } = await patch("", { columns: [inPlace(1, "text")], rows: [rowWrite(1, [text])] });
    expect((await readCells(await openBytes(bytes), "S", [1])).get(1)).toEqual([text]);
  });

  it("are cut at Excel's limit", async () => {
    const { bytes } = await patch("", {
      columns: [inPlace(1, "text")],
      rows: [rowWrite(1, ["x".repeat(40_000)])],
    });
    expect((await readCells(await openBytes(bytes), "S", [1])).get(1)).toEqual([`${"x".repeat(32_766)}…`]);
  });
});

describe("number formats", () => {
  /** Writes a value beside or into a cell of format `s`, and returns the resulting number format. */
  async function shown(
    format: ValueFormat,
    value: number,
    s: string,
    options: { inCell: boolean; provisional?: boolean },
  ) {
    const cell = options.inCell ? `<c r="B1"${s}><v>7</v></c>` : `<c r="A1"${s}><v>7</v></c>`;
    const { sheet, styles } = await patch(`<row r="1">${cell}</row>`, {
      columns: [inPlace(2, format)],
      rows: [rowWrite(1, [value], options.provisional)],
      provisionalMark: 'предв. "1"',
    });
    const number = Number(/<c r="B1"(?: s="(\d+)")?/.exec(sheet)?.[1] ?? 0);
    const xf =
      [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? "").matchAll(/<xf [^>]*?(\/>|>.*?<\/xf>)/gs)][
        number
      ]?.[0] ?? "";
    const id = /numFmtId="(\d+)"/.exec(xf)?.[1] ?? "";
    return {
      xf,
      code:
        new RegExp(`numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1]?.replaceAll("&quot;", '"') ??
        Number(id),
    };
  }

  it.each([
    ["text", 5, 0],
    ["date", 46387, 14],
    ["money", 5, 4],
    ["points", 5, 3],
    ["points", 5.5, "#,##0.####"],
    ["rate", 0.07, 9],
    ["rate", 0.025, "0.##%"],
  ] as const)("of a new cell: %s %d", async (format, value, code) => {
    expect((await shown(format, value, "", { inCell: false })).code).toBe(code);
  });

  it("continues borders and fill of the left neighbour", async () => {
    const { xf, code } = await shown("points", 5, ' s="3"', { inCell: false });
    expect(code).toBe(3);
    expect(xf).toBe(
      '<xf numFmtId="3" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyNumberFormat="1"><alignment wrapText="1"/></xf>',
    );
  });

  it("does not continue a quote prefix", async () => {
    expect((await shown("points", 5, ' s="4"', { inCell: false })).xf).not.toContain("quotePrefix");
  });

  it("keeps a cell's own format if it suits the value", async () => {
    expect((await shown("date", 46387, ' s="1"', { inCell: true })).code).toBe("dd\\.mm\\.yyyy");
    expect((await shown("points", 5, ' s="2"', { inCell: true })).code).toBe(4);
  });

  it.each([
    ["money", ' s="1"', 4],
    ["money", "", 4],
    ["points", ' s="4"', "#,##0.####"],
    ["date", ' s="2"', 14],
    ["rate", ' s="2"', "0.##%"],
  ] as const)("replaces a format that does not: %s in %s", async (format, s, code) => {
    expect((await shown(format, 0.125, s, { inCell: true })).code).toBe(code);
  });

  it("marks provisional points in the sheet's language, with quotation marks escaped", async () => {
    const mark = '" (предв. "\\""1"\\"")"';
    expect((await shown("points", 5, "", { inCell: false, provisional: true })).code).toBe(`#,##0${mark}`);
    expect((await shown("points", 5.5, ' s="2"', { inCell: true, provisional: true })).code).toBe(
      `#,##0.####${mark}`,
    );
  });

  it("removes the mark when the points are certain", async () => {
    const columns = [columnWrite(1, "Points", "points", false)];
    const step = async (bytes: Uint8Array, row: RowWrite) =>
      write(await openBytes(bytes), { sheets: [sheetWrite({ sheet: "S", columns, rows: [row] })] });
    const marked = await step(sheetBytes("", { styles: basicStyles }), rowWrite(2, [5], true));
    expect(partText(marked, "xl/styles.xml")).toContain("#,##0&quot; (prov.)&quot;");
    const certain = await step(marked, rowWrite(2, [5]));
    expect(partText(certain, SHEET)).toContain('<c r="A2" s="6"><v>5</v></c>');
    expect(await step(certain, rowWrite(2, [5]))).toEqual(certain);
  });

  it("makes a styles part if there is none", async () => {
    const parts = rawParts({ sheets: { S: sheetXml("") } });
    const bytes = await write(await openBytes(zipParts(parts)), {
      sheets: [sheetWrite({ sheet: "S", columns: [inPlace(1, "date")], rows: [rowWrite(1, [46387])] })],
    });
    expect((await readCells(await openBytes(bytes), "S", [1])).get(1)).toEqual([{ date: 46387 }]);
    expect(partText(bytes, "[Content_Types].xml")).toContain('PartName="/xl/styles.xml"');
    expect(partText(bytes, "xl/_rels/workbook.xml.rels")).toContain('/styles" Target="styles.xml"');
  });
});

describe("tables", () => {
  const table = (rest: string, ref = "A1:B3", name = "T") =>
    `${DECLARATION}<table xmlns="${MAIN}" id="1" name="${name}" displayName="${name}" ref="${ref}" ${rest}><autoFilter ref="${ref.replace("B3", rest.includes("totalsRowCount") ? "B2" : "B3")}"/><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>`;

  async function grow(tables: string[], change: Partial<SheetWrite> & Pick<SheetWrite, "columns">) {
    const parts = rawParts({ sheets: { S: sheetXml("") }, tables: { S: tables }, styles: basicStyles });
    return write(await openBytes(zipParts(parts)), {
      sheets: [sheetWrite({ sheet: "S", table: "T", ...change })],
    });
  }

  it("grow over columns beside them, not over a gap", async () => {
    const bytes = await grow([table("")], {
      columns: [columnWrite(3, "B", "text"), columnWrite(5, "far", "text")],
    });
    const text = partText(bytes, "xl/tables/table1.xml");
    expect(text).toContain('ref="A1:C3"');
    expect(text).toContain('<tableColumn id="3" name="B2"/></tableColumns>');
    expect((await readCells(await openBytes(bytes), "S", [3, 5])).get(1)).toEqual(["B2", "far"]);
  });

  it("do not grow down over a totals row", async () => {
    const bytes = await grow([table('totalsRowCount="1"')], {
      columns: [columnWrite(3, "c", "text")],
      rows: [rowWrite(9, ["x"])],
    });
    const text = partText(bytes, "xl/tables/table1.xml");
    expect(text).toContain('ref="A1:C3" totalsRowCount="1"');
    expect(text).toContain('<autoFilter ref="A1:C2"/>');
  });

  it("of a query stay as they are", async () => {
    const bytes = await grow([table('tableType="queryTable"')], { columns: [columnWrite(3, "c", "text")] });
    expect(partText(bytes, "xl/tables/table1.xml")).toContain('ref="A1:B3"');
  });

  it("do not grow over one another", async () => {
    const growing = grow([table(""), table("", "C1:D3", "Other")], {
      columns: [columnWrite(3, "c", "text")],
    });
    await expect(growing).rejects.toMatchObject({ code: "table-in-the-way", details: { table: "Other" } });
  });
});

describe("recalculation", () => {
  const plan = { columns: [inPlace(1, "text")], rows: [rowWrite(1, ["x"])] };
  const workbook = async (rows: string, book: Book = {}) =>
    partText((await patch(rows, plan, book)).bytes, "xl/workbook.xml");

  it("is requested if there is a formula, in the schema's order", async () => {
    expect(
      await workbook('<row r="2"><c r="A2"><f>A1</f></c></row>', {
        afterSheets: "<definedNames/><oleSize ref='A1'/>",
      }),
    ).toContain('<definedNames/><calcPr fullCalcOnLoad="1" calcCompleted="1"/><oleSize');
  });

  it("is requested if another sheet has a formula", async () => {
    const parts = rawParts({
      sheets: { S: sheetXml(""), T: sheetXml('<row r="1"><c r="A1"><f>S!A1</f></c></row>') },
      styles: basicStyles,
    });
    const bytes = await write(await openBytes(zipParts(parts)), {
      sheets: [sheetWrite({ sheet: "S", ...plan })],
    });
    expect(partText(bytes, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("is not requested if there is no formula", async () => {
    expect(await workbook('<row r="2"><c r="A2"><v>1</v></c></row>')).not.toContain("calcPr");
  });
});

describe("a plan is refused that has", () => {
  it("a value for a cell of an array formula", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A3">X</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    await expect(patch(rows, { columns: [inPlace(1, "text")], rows: [rowWrite(2, [1])] })).rejects.toThrow(
      /formula/,
    );
    await expect(patch(rows, { columns: [inPlace(1, "text")], rows: [rowWrite(3, [1])] })).rejects.toThrow(
      /formula/,
    );
    const below = `${rows}<row r="9"/>`;
    await expect(patch(below, { columns: [inPlace(1, "text")], rows: [rowWrite(3, [1])] })).rejects.toThrow(
      /formula/,
    );
  });

  it("NaN or infinite numbers, rows that do not ascend, one sheet twice", async () => {
    const columns = [inPlace(1, "money")];
    await expect(patch("", { columns, rows: [rowWrite(1, [NaN])] })).rejects.toThrow();
    await expect(patch("", { columns, rows: [rowWrite(2, [1]), rowWrite(2, [1])] })).rejects.toThrow();
    const book = await openBytes(sheetBytes(""));
    const one = sheetWrite({ sheet: "S", columns });
    await expect(write(book, { sheets: [one, one] })).rejects.toThrow();
  });

  it("a merged cell that is not the first of its area; nothing is written then", async () => {
    const tail = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>';
    const merged = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', { tail });
    const refused = patch(merged, { columns: [inPlace(2, "text")], rows: [rowWrite(2, ["x"])] });
    await expect(refused).rejects.toMatchObject({
      code: "merged-target",
      details: { sheet: "S", cell: "B2" },
    });
    const { sheet } = await patch(merged, { columns: [inPlace(2, "text")], rows: [rowWrite(2, [null])] });
    expect(sheet).toBe(merged);
  });
});
