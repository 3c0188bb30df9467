import { basicStyles, MAIN, rawParts, sheetXml, zipParts } from "../../support/xlsx/book-fixture";
import { makeZip } from "../../support/xlsx/zip-fixture";
import { readCells } from "../../support/xlsx/cells";
import { openBytes, openSheet, sheetBytes } from "../../support/xlsx/open";

const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** Makes an archive long enough that its parts together may inflate to more. */
const PICTURE = { name: "xl/media/image1.png", data: Buffer.alloc(2 * 2 ** 20), stored: true };

async function read(bytes: Uint8Array) {
  return readCells(await openBytes(bytes), "S", [1]);
}

describe("archives", () => {
  const parts = rawParts({ sheets: { S: sheetXml(CELL) } });

  it.each([
    ["stored entries", (file: { name: string }) => ({ ...file, stored: true })],
    ["data descriptors", (file: { name: string }) => ({ ...file, dataDescriptor: true })],
    ["zip64 entries", (file: { name: string }) => ({ ...file, zip64: true })],
    ["backslashes", (file: { name: string }) => ({ ...file, name: file.name.replaceAll("/", "\\") })],
    ["absolute names", (file: { name: string }) => ({ ...file, name: `/${file.name}` })],
    ["capitals", (file: { name: string }) => ({ ...file, name: file.name.toUpperCase() })],
  ])("are read with %s", async (_what, change) => {
    const files = Object.entries(parts).map(([name, data]) => ({ data, ...change({ name }) }));
    expect((await read(makeZip(files))).get(1)).toEqual([1]);
  });

  it("are read with a zip64 end record and with a comment", async () => {
    const files = Object.entries(parts).map(([name, data]) => ({ name, data }));
    expect((await read(makeZip(files, { zip64End: true }))).get(1)).toEqual([1]);
    expect((await read(makeZip(files, { comment: "made by PK\x05\x06 someone" }))).get(1)).toEqual([1]);
  });
});

describe("files that are no .xlsx", () => {
  const compound = (stream: string) =>
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(1_048_570 - 8),
      Buffer.from(stream, "utf16le"),
      Buffer.alloc(99),
    ]);

  it.each([
    ["an old .xls", compound("Workbook"), "old-xls"],
    ["a workbook with a password", compound("EncryptedPackage"), "encrypted"],
    ["nothing at all", Buffer.alloc(0), "not-xlsx"],
    ["a text", Buffer.from("Partner;Level\n1;2\n"), "not-xlsx"],
    ["a bare end record", makeZip([]), "not-xlsx"],
    [
      "another archive",
      makeZip([{ name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet" }]),
      "not-xlsx",
    ],
    [
      "an encrypted archive",
      zipParts(rawParts({ sheets: { S: sheetXml("") } }), (file) => ({ ...file, encrypted: true })),
      "encrypted",
    ],
  ])("are told apart: %s", async (_what, bytes, code) => {
    await expect(openBytes(bytes)).rejects.toMatchObject({ name: "WorkbookError", code });
  });

  it("recognizes a binary workbook", async () => {
    const parts = rawParts({ sheets: { S: sheetXml("") } });
    parts["[Content_Types].xml"] = String(parts["[Content_Types].xml"]).replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
    );
    await expect(openBytes(zipParts(parts))).rejects.toMatchObject({ code: "binary-xlsb" });
  });

  it("recognizes a Word document", async () => {
    const parts = rawParts({ sheets: {} });
    parts["xl/workbook.xml"] = "<w:document xmlns:w='x'/>";
    await expect(openBytes(zipParts(parts))).rejects.toMatchObject({ code: "not-xlsx" });
  });
});

describe("damaged archives", () => {
  const good = rawParts({ sheets: { S: sheetXml(CELL) } });
  const files = Object.entries(good).map(([name, data]) => ({ name, data }));
  const changed = (part: string, change: object) =>
    files.map((file) => (file.name === part ? { ...file, ...change } : file));
  const SHEET = "xl/worksheets/sheet1.xml";

  it.each([
    ["a name twice", makeZip([...files, { name: "XL/Workbook.xml", data: "x" }]), "duplicate-part"],
    ["entries over each other", makeZip(changed(SHEET, { claims: { offset: 0 } })), "overlapping-parts"],
    ["an entry beyond the end", makeZip(changed(SHEET, { claims: { offset: 1e6 } })), "overlapping-parts"],
    ["an unknown compression", makeZip(changed(SHEET, { method: 12 })), "unknown-compression"],
    ["a wrong checksum", makeZip(changed(SHEET, { claims: { crc: 1 } })), "bad-checksum"],
    ["more than it says", makeZip(changed(SHEET, { claims: { size: 10 } })), "bad-compression"],
    [
      "data that are no deflate",
      makeZip(changed(SHEET, { data: "\x07\x07\x07", stored: true, method: 8 })),
      "bad-compression",
    ],
    ["XML that is none", makeZip(changed("xl/workbook.xml", { data: "<workbook><sheets>" })), "bad-xml"],
    [
      "bytes that are no UTF-8",
      makeZip(changed("xl/workbook.xml", { data: Buffer.from([0x3c, 0xff, 0xfe]) })),
      "not-utf8",
    ],
    [
      "a DOCTYPE in a small part",
      makeZip(
        changed("xl/workbook.xml", { data: `<!DOCTYPE a [<!ENTITY b "c">]><workbook xmlns="${MAIN}"/>` }),
      ),
      "doctype",
    ],
    ["no content types", makeZip(files.slice(1)), "missing-part"],
    ["no workbook part", makeZip(files.filter((file) => file.name !== "xl/workbook.xml")), "missing-part"],
  ])("are refused: %s", async (_what, bytes, reason) => {
    await expect(read(bytes)).rejects.toMatchObject({
      name: "WorkbookError",
      code: "damaged",
      details: { reason },
    });
  });

  it.each([
    ["less than it says", makeZip(changed(SHEET, { claims: { size: 1e5 } }))],
    ["half a file", makeZip(files).subarray(0, 900)],
  ])("are told as cut off: %s", async (_what, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ name: "WorkbookError", code: "cut-off" });
  });
});

describe("damaged sheets", () => {
  const cell = (at: string, rest = "<v>1</v>") => `<c r="${at}">${rest}</c>`;

  it.each([
    ["rows out of order", `<row r="2"/><row r="1"/>`, "rows-out-of-order", { row: "2" }],
    ["a row below the last", `<row r="1048577"/>`, "row-out-of-range", {}],
    ["row zero", `<row r="0"/>`, "bad-reference", {}],
    ["a row without a number", `<row r="x"/>`, "bad-reference", {}],
    [
      "cells out of order",
      `<row r="1">${cell("B1")}${cell("A1")}</row>`,
      "cells-out-of-order",
      { cell: "A1" },
    ],
    ["a cell twice", `<row r="1">${cell("B1")}${cell("B1")}</row>`, "cells-out-of-order", { cell: "B1" }],
    ["a column beyond the last", `<row r="1">${cell("XFE1")}</row>`, "column-out-of-range", {}],
    ["a cell of another row", `<row r="1">${cell("A2")}</row>`, "cell-out-of-place", {}],
    ["a cell without letters", `<row r="1">${cell("11")}</row>`, "column-out-of-range", {}],
    ["a number that is none", `<row r="1">${cell("A1", "<v>1,5</v>")}</row>`, "bad-number", { cell: "A1" }],
    [
      "a number beyond all numbers",
      `<row r="1">${cell("A1", "<v>1e999</v>")}</row>`,
      "bad-number",
      { cell: "A1" },
    ],
    [
      "a day that never was",
      `<row r="1"><c r="A1" t="d"><v>2026-02-30</v></c></row>`,
      "bad-number",
      { cell: "A1" },
    ],
    [
      "a type nobody knows",
      `<row r="1"><c r="A1" t="zz"><v>1</v></c></row>`,
      "unknown-cell-type",
      { cell: "A1" },
    ],
    ["a DOCTYPE", `<!DOCTYPE x><row r="1"/>`, "doctype", {}],
    ["a tag in a tag", `<row r="1"><c r="A1" <v>1</v></c></row>`, "bad-xml", {}],
    ["a wrong closing tag", `<row r="1"></sheetData>`, "bad-xml", {}],
    ["an attribute without quotes", `<row r="1"><c r=A1><v>1</v></c></row>`, "bad-xml", {}],
  ])("are refused: %s", async (_what, rows, reason, details) => {
    const book = await openSheet(rows, { styles: basicStyles });
    await expect(readCells(book, "S", [1])).rejects.toMatchObject({
      code: "damaged",
      details: { reason, part: "xl/worksheets/sheet1.xml", sheet: "S", ...details },
    });
  });

  it("are refused if they end too soon", async () => {
    const book = await openSheet(sheetXml(CELL).slice(0, -30));
    await expect(readCells(book, "S", [1])).rejects.toMatchObject({ details: { reason: "unexpected-end" } });
  });

  it("are not read further than needed", async () => {
    const book = await openSheet(`${CELL}<row r="2"/><row r="1"/>`);
    expect((await readCells(book, "S", [1], 1, 1)).get(1)).toEqual([1]);
  });
});

describe("bombs", () => {
  it("refuses a sheet that declares an enormous inflated size", async () => {
    const files = Object.entries(rawParts({ sheets: { S: sheetXml(CELL) } })).map(([name, data]) =>
      name.endsWith("sheet1.xml") ? { name, data, claims: { size: 300 * 2 ** 20 } } : { name, data },
    );
    await expect(read(makeZip([...files, PICTURE]))).rejects.toMatchObject({
      code: "too-large",
      details: { part: "xl/worksheets/sheet1.xml" },
    });
  });

  it("refuses a small part that inflates beyond its limit", async () => {
    const parts = rawParts({ sheets: { S: sheetXml(CELL) } });
    parts["xl/workbook.xml"] = Buffer.alloc(65 * 2 ** 20, " ");
    await expect(openBytes(zipParts(parts))).rejects.toMatchObject({
      code: "too-large",
      details: { part: "xl/workbook.xml" },
    });
  });

  it("refuses a sheet that inflates to an enormous size", async () => {
    const parts = rawParts({ sheets: { S: Buffer.alloc(257 * 2 ** 20, " ") as unknown as string } });
    await expect(read(zipParts(parts))).rejects.toMatchObject({ code: "too-large" });
  });

  it("refuses a part of millions of elements", async () => {
    const parts = rawParts({
      sheets: { S: sheetXml(CELL) },
      styles: `<styleSheet>${"<a/>".repeat(1_600_000)}</styleSheet>`,
    });
    await expect(read(zipParts(parts))).rejects.toMatchObject({ code: "too-large" });
  });

  it("refuses an element of thousands of attributes", async () => {
    const names = Array.from({ length: 2000 }, (_, i) => `a${i}=""`);
    const styles = `<styleSheet ${names.join(" ")}/>`;
    const parts = rawParts({ sheets: { S: sheetXml(CELL) }, styles });
    await expect(read(zipParts(parts))).rejects.toMatchObject({ code: "too-large" });
  });

  /** A workbook whose sheet has `count` tables, each with `inside` in it. */
  const withTables = (count: number, inside: string): Buffer => {
    const table = (n: number) =>
      `<table xmlns="${MAIN}" id="${n}" name="T${n}" displayName="T${n}" ref="A${3 * n}:B${3 * n + 1}">${inside}</table>`;
    const tables = Array.from({ length: count }, (_, i) => table(i + 1));
    return zipParts(rawParts({ sheets: { S: sheetXml(CELL) }, tables: { S: tables } }));
  };

  it.each([
    ["megabytes", 12, `<!--${"x".repeat(6 * 2 ** 20)}-->`],
    ["elements", 5, "<a/>".repeat(400_000)],
  ])(
    "refuses small parts that hold too many %s together, though each alone would do",
    async (_what, count, inside) => {
      expect(await (await openBytes(withTables(1, inside))).listSheets()).toHaveLength(1);
      const book = await openBytes(withTables(count, inside));
      await expect(book.listSheets()).rejects.toMatchObject({
        code: "too-large",
        details: { part: expect.stringMatching(/^xl\/tables\/table\d+\.xml$/) as string },
      });
    },
  );

  it("counts a part once, however often it is read", async () => {
    const book = await openBytes(withTables(1, `<!--${"x".repeat(40 * 2 ** 20)}-->`));
    for (let i = 0; i < 3; i++) await book.source.document("xl/tables/table1.xml");
  });

  it("refuses an archive whose parts together inflate to an enormous size, before it reads any", async () => {
    const files = Object.entries(rawParts({ sheets: { S: sheetXml(CELL) } }));
    const others = ["a", "b", "c"].map((name) => ({ name, data: "", claims: { size: 100 * 2 ** 20 } }));
    const bytes = makeZip([...files.map(([name, data]) => ({ name, data })), ...others]);
    await expect(openBytes(bytes)).rejects.toMatchObject({ code: "too-large" });
  });

  it("refuses more sheets than a workbook has", async () => {
    const sheets = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`S${i}`, "<worksheet/>"]));
    await expect(openBytes(zipParts(rawParts({ sheets })))).rejects.toMatchObject({ code: "too-large" });
  });

  it("refuses a long sheet that stands under several names", async () => {
    const parts = rawParts({ sheets: { S: sheetXml(CELL), T: "", U: "" } });
    const relations = "xl/_rels/workbook.xml.rels";
    parts[relations] = String(parts[relations]).replace(/sheet[23]\.xml/g, "sheet1.xml");
    const files = Object.entries(parts).map(([name, data]) =>
      name.endsWith("sheet1.xml") ? { name, data, claims: { size: 40 * 2 ** 20 } } : { name, data },
    );
    await expect(openBytes(makeZip(files))).rejects.toMatchObject({ code: "too-large" });
  });

  it("refuses an archive of more entries than a workbook has", async () => {
    const others = Array.from({ length: 30_001 }, (_, i) => ({ name: `x${i}`, data: "", stored: true }));
    await expect(openBytes(makeZip(others))).rejects.toMatchObject({ code: "too-large" });
  });

  it("refuses more merged areas than a sheet has", async () => {
    const merges = '<mergeCell ref="A5:B5"/>'.repeat(400_001);
    const book = await openSheet(sheetXml(CELL, { tail: `<mergeCells>${merges}</mergeCells>` }));
    await expect(book.usedRange("S")).rejects.toMatchObject({ code: "too-large", details: { sheet: "S" } });
  });

  it("refuses shared strings that inflate more than texts can", async () => {
    const parts = rawParts({ sheets: { S: sheetXml(CELL) }, sharedStrings: "x" });
    const files = Object.entries(parts).map(([name, data]) =>
      name.endsWith("sharedStrings.xml")
        ? { name, data: Buffer.alloc(2 ** 20, " "), claims: { size: 257 * 2 ** 20 } }
        : { name, data },
    );
    await expect(read(makeZip([...files, PICTURE]))).rejects.toMatchObject({
      code: "too-large",
      details: { part: "xl/sharedStrings.xml" },
    });
  });

  it("refuses elements that never end", async () => {
    const book = await openBytes(
      sheetBytes(`<row r="1"><c r="A1"><!--${"-x".repeat(5 * 2 ** 20)}--></c></row>`),
    );
    await expect(readCells(book, "S", [1])).rejects.toMatchObject({
      details: { reason: "oversized-element" },
    });
  });
});
