import { readCells, readGrid } from "../../support/xlsx/cells";
import {
  basicStyles,
  DECLARATION,
  MAIN,
  rawParts,
  RELS,
  sheetXml,
  zipParts,
} from "../../support/xlsx/book-fixture";
import { shownCurrency } from "../../../src/workbook/format-currency";
import { holdsFormula, kindOf } from "../../../src/workbook/reader";
import { openAhead } from "../../support/xlsx/local-thread";
import { openBytes, openSheet, sheetBytes } from "../../support/xlsx/open";

function shared(...items: string[]): string {
  return `${DECLARATION}<sst xmlns="${MAIN}" count="${items.length}">${items.join("")}</sst>`;
}

async function firstCell(cell: string, book: Parameters<typeof openSheet>[1] = {}) {
  const workbook = await openSheet(`<row r="1">${cell}</row>`, { styles: basicStyles, ...book });
  return (await readGrid(workbook, "S", 1))[0]?.[0] ?? null;
}

describe("texts", () => {
  const texts = [
    ["plain", "<si><t>plain</t></si>", "plain"],
    ["empty item", "<si/>", ""],
    ["empty text", "<si><t></t></si>", ""],
    ["self-closing text", "<si><t/></si>", ""],
    ["kept blanks", '<si><t xml:space="preserve">  a  </t></si>', "  a  "],
    [
      "rich text",
      '<si><r><t xml:space="preserve">Pro </t></r><r><rPr><b/><t x="1"/></rPr><t>Reseller</t></r></si>',
      "Pro Reseller",
    ],
    ["rich text between line breaks", "<si>\n <r>\n <t>a</t>\n </r>\n <r>\n <t>b</t>\n </r>\n</si>", "ab"],
    [
      "phonetic runs",
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
      "東京",
    ],
    ["entities", "<si><t>A &amp; B &lt;&gt;&quot;&apos; &#1055;&#x41F;</t></si>", "A & B <>\"' ПП"],
    ["escapes of Excel", "<si><t>a_x000D__x000a_b_x005F_x0041_</t></si>", "a\r\nb_x0041_"],
    ["CDATA", "<si><t>a<![CDATA[<b> & ]]]]><![CDATA[>c]]>d</t></si>", "a<b> & ]]>cd"],
    ["CDATA with an entity in it", "<si><t><![CDATA[&amp;]]></t></si>", "&amp;"],
    ["comments", "<si><!-- <t>no</t> --><t>y<!-- > -->es</t></si>", "yes"],
    ["line ends", "<si><t>a\r\nb\rc\nd</t></si>", "a\nb\nc\nd"],
    ["letters beyond the first plane", "<si><t>😀</t></si>", "😀"],
    ["an entity nobody knows", "<si><t>&nope;</t></si>", "&nope;"],
  ] as const;

  it.each(texts)("reads shared strings: %s", async (_what, item, expected) => {
    const sharedStrings = shared("<si><t>other</t></si>", item, "<si><t>last</t></si>");
    expect(await firstCell('<c r="A1" t="s"><v>1</v></c>', { sharedStrings })).toBe(expected);
    expect(await firstCell('<c r="A1" t="s"><v>2</v></c>', { sharedStrings })).toBe("last");
  });

  it("reads shared strings that the workbook has no relation to, under any case of their name", async () => {
    const sharedStrings = shared("<si><t>Алатау</t></si>");
    const raw = rawParts({
      sheets: { S: sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>') },
      sharedStrings,
    });
    const parts = Object.entries(raw).map(([name, data]): [string, string | Uint8Array] => [
      name.replace("sharedStrings", "SharedStrings"),
      typeof data === "string" ? data.replace(/<Relationship [^>]*sharedStrings[^>]*\/>/, "") : data,
    ]);
    const workbook = await openBytes(zipParts(Object.fromEntries(parts)));
    expect((await readGrid(workbook, "S", 1))[0]?.[0]).toBe("Алатау");
  });

  it.each(texts)("reads inline strings: %s", async (_what, item, expected) => {
    const inline = item.replace(/^<si>|<\/si>$/g, "").replace("<si/>", "");
    expect(await firstCell(`<c r="A1" t="inlineStr"><is>${inline}</is></c>`)).toBe(expected);
  });

  it("gives one number to equal inline texts", async () => {
    const cell = (at: string) => `<c r="${at}" t="inlineStr"><is><t>same</t></is></c>`;
    const book = await openSheet(`<row r="1">${cell("A1")}${cell("B1")}</row>`);
    const ids: number[] = [];
    await book.read({ sheet: "S", columns: [1, 2], firstRow: 1 }, ({ columns }) => {
      ids.push(...columns.map((column) => column.values[0] ?? -1));
      return undefined;
    });
    expect(ids[0]).toBe(ids[1]);
  });

  it("refuses a text number beyond the shared strings", async () => {
    await expect(firstCell('<c r="A1" t="s"><v>3</v></c>')).rejects.toMatchObject({
      code: "damaged",
      details: { reason: "bad-text-number", sheet: "S", cell: "A1" },
    });
  });

  it("keeps a million texts apart", async () => {
    const items = Array.from(
      { length: 70_000 },
      (_item, i) => `<si><t>text ${i} ${"x".repeat(i % 40)}</t></si>`,
    );
    const rows = Array.from(
      { length: 70_000 },
      (_row, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c></row>`,
    );
    const cells = await readCells(
      await openSheet(rows.join(""), { sharedStrings: shared(...items) }),
      "S",
      [1],
    );
    expect(
      [...cells].every(([row, [text]]) => text === `text ${row - 1} ${"x".repeat((row - 1) % 40)}`),
    ).toBe(true);
  });

  it("accepts a text of many pages", async () => {
    const long = "é".repeat(800_000);
    const sharedStrings = shared("<si><t>a</t></si>", `<si><t>${long}</t></si>`, "<si><t>b</t></si>");
    expect(await firstCell('<c r="A1" t="s"><v>1</v></c>', { sharedStrings })).toBe(long);
    expect(await firstCell('<c r="A1" t="s"><v>2</v></c>', { sharedStrings })).toBe("b");
  });
});

describe("cells", () => {
  it.each([
    ["a number", '<c r="A1"><v>12.5</v></c>', 12.5],
    ["a number by its type", '<c r="A1" t="n"><v>-3E2</v></c>', -300],
    ["blanks around a number", '<c r="A1">\n <v> 7 </v>\n</c>', 7],
    ["other quotes and blanks in the tag", "<c  r = 'A1'\n s='0'  ><v >7</v ></c >", 7],
    ["CDATA and comments in a value", '<c r="A1"><!-- <v>1</v> --><v><![CDATA[4]]><!-- x -->2</v></c>', 42],
    ["an empty value", '<c r="A1"><v></v></c>', null],
    ["a self-closing value", '<c r="A1"><v/></c>', null],
    ["a self-closing cell", '<c r="A1" s="3"/>', null],
    ["true", '<c r="A1" t="b"><v>1</v></c>', true],
    ["false in words", '<c r="A1" t="b"><v>false</v></c>', false],
    ["an error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: "#DIV/0!" }],
    ["a date by its format", '<c r="A1" s="1"><v>46063.75</v></c>', { date: 46063.75 }],
    ["an ISO date", '<c r="A1" t="d"><v>2026-02-10</v></c>', { date: 46063 }],
    ["an ISO date and time", '<c r="A1" t="d"><v>2026-02-10T06:00:00Z</v></c>', { date: 46063.25 }],
    ["an ISO date before March 1900", '<c r="A1" t="d"><v>1900-01-01</v></c>', { date: 1 }],
    ["an ISO time", '<c r="A1" t="d"><v>T12:00:00</v></c>', { date: 0.5 }],
    ["a formula with a number", '<c r="A1"><f>1+1</f><v>2</v></c>', { formula: true, value: 2 }],
    [
      "a formula with a text",
      '<c r="A1" t="str"><f>"a"&amp;"b"</f><v>a&amp;b</v></c>',
      { formula: true, value: "a&b" },
    ],
    ["a formula with an empty text", '<c r="A1" t="str"><f>""</f><v></v></c>', { formula: true, value: "" }],
    ["a formula without a value", '<c r="A1"><f>NOW()</f></c>', { formula: true, value: "uncalculated" }],
    [
      "a formula with an empty number",
      '<c r="A1"><f>NOW()</f><v/></c>',
      { formula: true, value: "uncalculated" },
    ],
    [
      "a shared formula's follower",
      '<c r="A1"><f t="shared" si="0"/><v>3</v></c>',
      { formula: true, value: 3 },
    ],
    ["a text result without a formula", '<c r="A1" t="str"><v>x</v></c>', "x"],
    ["an inline text in a value", '<c r="A1" t="inlineStr"><v>x</v></c>', "x"],
    ["an extension in a cell", '<c r="A1"><extLst><ext><v>9</v></ext></extLst><v>1</v></c>', 1],
    ["other attributes", '<c r="A1" cm="1" vm="2" ph="1" xr:t="s"><v>1</v></c>', 1],
    ["a format that is not there", '<c r="A1" s="999"><v>1</v></c>', 1],
  ])("reads %s", async (_what, cell, expected) => {
    expect(await firstCell(cell)).toEqual(expected);
  });

  const filled = { formula: true, value: "uncalculated" };

  it("marks all cells of an array formula, also those that are not stored", async () => {
    const book = await openSheet(
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">X</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>' +
        '<row r="2"><c r="B2"><v>4</v></c></row><row r="3"><c r="B3"><v>5</v></c></row>',
    );
    expect(await readGrid(book, "S", 3)).toEqual([
      [{ formula: true, value: 1 }, { formula: true, value: 2 }, 3],
      [filled, { formula: true, value: 4 }, null],
      [null, 5, null],
    ]);
  });

  it("marks rows that a formula fills but that are not stored, between other rows and below them", async () => {
    const rows =
      '<row r="2"><c r="B2"><f t="array" ref="B2:B4">X</f><v>1</v></c></row>' +
      '<row r="6"><c r="A6"><f t="dataTable" ref="A6:A8">X</f><v>2</v></c><c r="B6"><v>3</v></c></row>';
    const first = { formula: true, value: 1 };
    const second = { formula: true, value: 2 };
    const all = [
      [2, [null, first]],
      [3, [null, filled]],
      [4, [null, filled]],
      [5, [null, null]],
      [6, [second, 3]],
      [7, [filled, null]],
      [8, [filled, null]],
    ] as const;
    for (const book of [await openSheet(rows), await openAhead(sheetBytes(rows))]) {
      expect([...(await readCells(book, "S", [1, 2]))]).toEqual(all);
      expect([...(await readCells(book, "S", [1, 2], 4, 7))]).toEqual(all.slice(2, 6));
      expect([...(await readCells(book, "S", [3]))]).toEqual([]);
      expect(await book.usedRange("S")).toEqual({ firstRow: 2, firstColumn: 1, lastRow: 8, lastColumn: 2 });
    }
  });

  it("restricts a formula that fills a whole sheet to the requested columns", async () => {
    const rows = '<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">X</f><v>1</v></c></row>';
    let count = 0;
    await (
      await openSheet(rows)
    ).read({ sheet: "S", columns: [5], firstRow: 2 }, ({ rowCount }) => {
      count += rowCount;
      return undefined;
    });
    expect(count).toBe(1_048_575);
  });

  it("counts cells and rows without a reference", async () => {
    const book = await openSheet(
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="4"><c r="B4"><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row>',
    );
    expect(await readGrid(book, "S", 3)).toEqual([
      [1, null, 3],
      [null, null, null],
      [null, null, null],
      [null, 5, 6],
      [7, null, null],
    ]);
  });

  it("does not mistake row breaks for rows, and stops at the end of the data", async () => {
    const tail = '<rowBreaks count="1"><brk id="1"/></rowBreaks><row r="9"><c r="A9"><v>9</v></c></row>';
    const book = await openSheet(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', { tail }));
    expect(await readGrid(book, "S", 1)).toEqual([[1]]);
  });

  it("skips comments, instructions and unknown elements between rows and cells", async () => {
    const book = await openSheet(
      '<!-- <row r="1"> --><?x <row?><row r="2"><!-- <c> --><ext:x><c r="A2"/></ext:x><c r="B2"><v>1</v></c><extLst/></row><odd><row r="1"/></odd>',
    );
    expect(await readCells(book, "S", [1, 2])).toEqual(new Map([[2, [null, 1]]]));
  });

  it("reads prefixed elements everywhere", async () => {
    const prefixed = (xml: string) => xml.replace(/<(\/?)(\w)/g, "<$1x:$2").replace(/xmlns=/g, "xmlns:x=");
    const parts = rawParts({
      sheets: {
        S: sheetXml(
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46063</v></c><c t="inlineStr"><is><t>in</t></is></c><c><f>A1</f><v>1</v></c></row>',
        ),
      },
      sharedStrings: shared("<si><r><t>a</t></r><r><t>b</t></r><rPh><t>no</t></rPh></si>"),
      styles: basicStyles,
    });
    for (const part of Object.keys(parts)) {
      if (/sheet1|sharedStrings|styles|workbook\.xml$|Types/.test(part))
        parts[part] = prefixed(String(parts[part]));
    }
    expect(await readGrid(await openBytes(zipParts(parts)), "S", 4)).toEqual([
      ["ab", { date: 46063 }, "in", { formula: true, value: 1 }],
    ]);
  });

  it("reads a sheet whose chunks end at any place", async () => {
    const rows = Array.from(
      { length: 9_000 },
      (_row, i) =>
        `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>текст &amp; ${i % 100} ${"é".repeat(i % 50)}</t></is></c><c r="B${i + 1}"><v>${i}.25</v></c></row>`,
    );
    const cells = await readCells(await openSheet(rows.join("\n")), "S", [1, 2]);
    expect(cells.size).toBe(9_000);
    for (const [row, [text, number]] of cells) {
      const i = row - 1;
      expect([text, number]).toEqual([`текст & ${i % 100} ${"é".repeat(i % 50)}`, i + 0.25]);
    }
  });
});

describe("used range", () => {
  it("counts values and formulas, not formats, and does not trust the dimension", async () => {
    const head = '<dimension ref="A1:Z99"/>';
    const rows =
      '<row r="1"><c r="A1" s="3"/></row><row r="3"><c r="B3"><f>X</f></c><c r="C3" s="3"/></row><row r="5"><c r="D5" t="inlineStr"><is><t/></is></c></row>';
    const book = await openSheet(sheetXml(rows, { head }));
    expect(await book.usedRange("S")).toEqual({ firstRow: 3, firstColumn: 2, lastRow: 5, lastColumn: 4 });
  });

  it.each(['<c r="D9" s="1"/>', "<c r='D9' s='1'/>", "<c r='D9' s='1'></c>"])(
    "does not count a formatted cell below one with a value: %s",
    async (formatted) => {
      const rows = `<row r="1"><c r="A1"><v>7</v></c></row><row r="9">${formatted}</row>`;
      const book = await openSheet(sheetXml(rows));
      expect(await book.usedRange("S")).toEqual({ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 });
    },
  );
});

describe("workbooks", () => {
  it("shifts the dates of the 1904 system, but not ISO dates and numbers", async () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>44601</v></c><c r="B1" t="d"><v>2026-02-10</v></c><c r="C1"><v>5</v></c></row>';
    const book = await openSheet(rows, { styles: basicStyles, workbookPr: '<workbookPr date1904="1"/>' });
    expect(await readGrid(book, "S", 3)).toEqual([[{ date: 46063 }, { date: 46063 }, 5]]);
  });

  it("reads the strict dialect", async () => {
    const parts = rawParts({
      sheets: { S: sheetXml('<row r="1"><c r="A1" s="1"><v>1</v></c></row>') },
      styles: basicStyles,
    });
    for (const [part, data] of Object.entries(parts)) {
      parts[part] = String(data)
        .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(RELS, "http://purl.oclc.org/ooxml/officeDocument/relationships");
    }
    expect(await readGrid(await openBytes(zipParts(parts)), "S", 1)).toEqual([[{ date: 1 }]]);
  });

  it("finds parts by absolute targets, backslashes, other case and odd places", async () => {
    const parts = rawParts({ sheets: { S: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') } });
    const odd: typeof parts = {};
    for (const [part, data] of Object.entries(parts)) {
      const name = part
        .replace("xl/worksheets/sheet1.xml", "XL\\Odd Place\\First.XML")
        .replace("xl/workbook.xml", "/xl/workbook.xml");
      odd[name] = String(data)
        .replace('Target="xl/workbook.xml"', 'Target="/xl/workbook.xml"')
        .replace('Target="worksheets/sheet1.xml"', 'Target="./sub/..\\odd%20place/first.xml"');
    }
    expect(await readGrid(await openBytes(zipParts(odd)), "S", 1)).toEqual([[1]]);
  });

  it("lists worksheets only, hidden ones marked, and names with quotes and ampersands", async () => {
    const parts = rawParts({
      sheets: { 'It\'s & "so"': sheetXml(""), Hidden: sheetXml(""), Deep: sheetXml("") },
    });
    parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"])
      .replace('name="Hidden"', 'name="Hidden" state="hidden"')
      .replace('name="Deep"', 'name="Deep" state="veryHidden"')
      .replace("</sheets>", '<sheet name="Chart" sheetId="9" r:id="rId9"/></sheets>');
    parts["xl/_rels/workbook.xml.rels"] = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      "</Relationships>",
      `<Relationship Id="rId9" Type="${RELS}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
    );
    const sheets = await (await openBytes(zipParts(parts))).listSheets();
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['It\'s & "so"', false],
      ["Hidden", true],
      ["Deep", true],
    ]);
  });

  it("finds a sheet by a name in another case if none has the exact name", async () => {
    expect(await readGrid(await openSheet('<row r="1"><c r="A1"><v>1</v></c></row>'), "s", 1)).toEqual([[1]]);
  });

  it("reads without styles, shared strings and relations of the sheet", async () => {
    const book = await openSheet('<row r="1"><c r="A1" s="5"><v>1</v></c></row>');
    expect(await readGrid(book, "S", 1)).toEqual([[1]]);
    expect(await book.listSheets()).toEqual([{ name: "S", hidden: false, tables: [] }]);
  });

  it("names the missing part of a listed sheet", async () => {
    const parts = rawParts({ sheets: { S: sheetXml("") } });
    delete parts["xl/worksheets/sheet1.xml"];
    const book = await openBytes(zipParts(parts));
    await expect(book.usedRange("S")).rejects.toMatchObject({
      code: "damaged",
      details: { reason: "missing-part", part: "xl/worksheets/sheet1.xml" },
    });
  });
});

describe("hidden columns", () => {
  test.each([
    ["of a span", '<cols><col min="2" max="4" hidden="true"/></cols>', [2, 3, 4]],
    ["without width", '<cols><col min="1" max="1" width="0"/><col min="2" max="2" width="9"/></cols>', [1]],
    [
      "behind a long head",
      `<extLst>${" ".repeat(700_000)}</extLst><cols><col min="3" hidden="1"/></cols>`,
      [3],
    ],
    ["none where the head lists none", "", []],
  ])("%s", async (_, head, hidden) => {
    const workbook = await openSheet(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', { head }));
    expect(await workbook.hiddenColumns("S", [1, 2, 3, 4, 5])).toEqual(hidden);
  });

  test("of a sheet without rows, and in a dialect with a prefix", async () => {
    const part = `${DECLARATION}<x:worksheet xmlns:x="${MAIN}"><x:cols><x:col min="2" max="2" hidden="1"/></x:cols><x:sheetData/></x:worksheet>`;
    const workbook = await openSheet(part);
    expect(await workbook.hiddenColumns("S", [1, 2])).toEqual([2]);
  });
});

describe("currencies of number formats", () => {
  const formats =
    '<numFmt numFmtId="44" formatCode="&quot;$&quot;#,##0"/><numFmt numFmtId="165" formatCode="[$€-407]#,##0"/>';
  const styles = basicStyles
    .replace("</numFmts>", () => `${formats}</numFmts>`)
    .replace("</cellXfs>", '<xf numFmtId="44"/><xf numFmtId="165"/><xf numFmtId="999"/></cellXfs>');
  const rows =
    '<row r="1"><c r="A1" s="5"><v>1</v></c><c r="B1" s="6"><v>2</v></c><c r="C1" s="7"><v>3</v></c><c r="D1" s="99"><v>4</v></c>' +
    '<c r="E1" s="6"><f>B1</f><v>2</v></c><c r="F1" s="6" t="str"><v>x</v></c></row>';

  it.each([
    ["where they are asked for", true, ["", "EUR", "", "", "EUR", ""]],
    ["and not elsewhere", false, ["", "", "", "", "", ""]],
  ])("are told beside numbers, %s", async (_what, marksCurrencies, expected) => {
    // Built-in formats show the currency of the user's region, whatever their code.
    for (const book of [await openSheet(rows, { styles }), await openAhead(sheetBytes(rows, { styles }))]) {
      const kinds: number[] = [];
      await book.read({ sheet: "S", columns: [1, 2, 3, 4, 5, 6], firstRow: 1, marksCurrencies }, (block) => {
        kinds.push(...block.columns.map((column) => column.kinds[0] ?? 0));
        return undefined;
      });
      expect(kinds.map(shownCurrency)).toEqual(expected);
      expect(kinds.map(kindOf)).toEqual([1, 1, 1, 1, 1, 3]);
      expect(kinds.map(holdsFormula)).toEqual([false, false, false, false, true, false]);
    }
  });

  it("tell built-in formats of per cent", async () => {
    const percents = `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="9"/><xf numFmtId="10"/></cellXfs></styleSheet>`;
    const cells = '<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row>';
    const book = await openSheet(cells, { styles: percents });
    const kinds: number[] = [];
    await book.read({ sheet: "S", columns: [1, 2], firstRow: 1, marksCurrencies: true }, (block) => {
      kinds.push(...block.columns.map((column) => column.kinds[0] ?? 0));
      return undefined;
    });
    expect(kinds.map(shownCurrency)).toEqual(["scaled", "scaled"]);
  });
});
