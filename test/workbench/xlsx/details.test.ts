import type { Book, BookSheet, CellStore } from "../../../workbench/host/book/book";
import { renameSheet } from "../../../workbench/host/book/changes";
import { addTable } from "../../../workbench/host/book/sheet";
import { saveXlsxBook } from "../../../workbench/xlsx";
import { bookBytes, MAIN, rawParts, sheetXml, zipParts, type RawBook } from "../../support/xlsx/book-fixture";
import { partText } from "../../support/xlsx/open";
import { richParts } from "../../support/xlsx/rich-book";
import { unzip } from "../../support/xlsx/unzip";
import { bookData, openBook } from "../../support/workbench/book-data";

const SHEET = "xl/worksheets/sheet1.xml";
const rich = zipParts(richParts());

function sheetBytes(rows: string, book: Omit<RawBook, "sheets"> = {}): Buffer {
  return zipParts(rawParts({ ...book, sheets: { S: rows.startsWith("<?xml") ? rows : sheetXml(rows) } }));
}

function sheetAt(book: Book, index = 0): BookSheet {
  const sheet = book.sheets[index];
  if (sheet === undefined) throw new Error(`No sheet ${index}`);
  return sheet;
}

/** Opens, changes and saves a book; checks that the saved file opens as the same book. */
async function changed(bytes: Uint8Array, change: (book: Book) => void) {
  const opened = await openBook(bytes);
  change(opened.book);
  const saved = await saveXlsxBook(opened);
  const again = await openBook(saved.bytes);
  expect(bookData(again.book)).toEqual(bookData(opened.book));
  return { ...saved, opened, again };
}

function formulas(cells: CellStore, addresses: readonly (readonly [number, number])[]) {
  return addresses.map(([row, column]) => cells.formula(row, column));
}

describe("custom properties of a sheet", () => {
  it("are read from the file, and saved each in a part of its own", async () => {
    const { bytes, opened } = await changed(sheetBytes(""), (book) => {
      sheetAt(book).customProperties.set("Mark", "знак & <1>");
      sheetAt(book).customProperties.set('a "b"', "");
    });
    expect(partText(bytes, SHEET)).toMatch(
      /<customProperties><customPr name="Mark" [\w:="/. ]*r:id="rId\d"\/><customPr name="a &quot;b&quot;" [^>]*\/><\/customProperties>/,
    );
    const part = unzip(bytes).get("xl/customProperty1.bin");
    expect(part?.data.toString("utf16le")).toBe("знак & <1>");
    expect(partText(bytes, "[Content_Types].xml")).toContain(
      '<Override PartName="/xl/customProperty1.bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty"/>',
    );
    expect((await saveXlsxBook(opened)).bytes).toEqual(bytes);
  });

  it("change and go, and their parts with them", async () => {
    const first = await changed(sheetBytes(""), (book) => {
      sheetAt(book).customProperties.set("Mark", "one");
    });
    const second = await changed(first.bytes, (book) => {
      expect([...sheetAt(book).customProperties]).toEqual([["Mark", "one"]]);
      sheetAt(book).customProperties.set("Mark", "two");
    });
    expect([...unzip(second.bytes).keys()].filter((name) => name.includes("customProperty"))).toHaveLength(1);
    const third = await changed(second.bytes, (book) => {
      sheetAt(book).customProperties.clear();
    });
    expect(partText(third.bytes, SHEET)).not.toContain("customPr");
    expect([...unzip(third.bytes).keys()].filter((name) => name.includes("customProperty"))).toEqual([]);
  });
});

describe("formulas", () => {
  const SHARED =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2+$A$1</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2" s="2"><f t="shared" si="0"/><v>4</v></c></row>' +
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';

  it("shared by cells are moved to each of them", async () => {
    const { book } = await openBook(sheetBytes(SHARED));
    expect(
      formulas(sheetAt(book).cells, [
        [1, 2],
        [2, 2],
        [3, 2],
      ]),
    ).toEqual(["=A1*2+$A$1", "=A2*2+$A$1", "=A3*2+$A$1"]);
  });

  it("stay shared while another cell is changed", async () => {
    const { bytes } = await changed(sheetBytes(SHARED), (book) => {
      sheetAt(book).cells.setValue(2, 1, 20);
    });
    expect(partText(bytes, SHEET)).toContain('<c r="B2" s="2"><f t="shared" si="0"/><v>4</v></c>');
  });

  it("become the cells' own where the first of them is changed", async () => {
    const { bytes } = await changed(sheetBytes(SHARED), (book) => {
      sheetAt(book).cells.setValue(1, 2, 7);
    });
    expect(partText(bytes, SHEET)).toContain('<c r="B2" s="2"><f>A2*2+$A$1</f><v>4</v></c>');
  });

  it("over several cells become one cell's once another of the cells is changed", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">ROW(1:2)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    const { bytes } = await changed(sheetBytes(rows), (book) => {
      sheetAt(book).cells.setValue(2, 1, 5);
    });
    expect(partText(bytes, SHEET)).toContain(
      '<c r="A1"><f>ROW(1:2)</f><v>1</v></c></row><row r="2"><c r="A2"><v>5</v></c></row>',
    );
    const kept = await changed(sheetBytes(rows), (book) => {
      sheetAt(book).cells.setValue(3, 1, 5);
    });
    expect(partText(kept.bytes, SHEET)).toContain('<f t="array" ref="A1:A2">ROW(1:2)</f>');
  });

  it("written or taken away end the chain of calculation, and have everything calculated on opening", async () => {
    const { bytes } = await changed(rich, (book) => {
      sheetAt(book).cells.setValue(3, 3, 5);
    });
    expect(unzip(bytes).has("xl/calcChain.xml")).toBe(false);
    expect(partText(bytes, "[Content_Types].xml")).not.toContain("calcChain");
    expect(partText(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  it("follow a sheet that is renamed, in cells and in names; texts stay", async () => {
    const bytes = bookBytes({
      "It's": [[1, { formula: "\"It's!\"&A1&'It''s'!A1", value: "x" }]],
      B: [[{ formula: "'It''s'!A1", value: 1 }]],
    });
    const { opened } = await changed(bytes, (book) => {
      book.names.push({ name: "N", formula: "='It''s'!$A$1", sheetId: undefined });
      renameSheet(book, sheetAt(book), "C d");
    });
    expect(sheetAt(opened.book, 1).cells.formula(1, 1)).toBe("='C d'!A1");
    expect(sheetAt(opened.book).cells.formula(1, 2)).toBe("=\"It's!\"&A1&'C d'!A1");
    expect(opened.book.names.map(({ formula }) => formula)).toEqual(["='C d'!$A$1"]);
  });
});

describe("cells", () => {
  it("keep their bytes if they get their old contents", async () => {
    const { bytes } = await changed(rich, (book) => {
      const { cells } = sheetAt(book);
      cells.setValue(4, 1, "other");
      cells.setValue(4, 1, "P-002");
      cells.setValue(3, 3, cells.value(3, 3), cells.formula(3, 3));
    });
    expect(Buffer.from(bytes).equals(rich)).toBe(false);
    expect(
      unzip(bytes)
        .get(SHEET)
        ?.packed.equals(unzip(rich).get(SHEET)?.packed ?? Buffer.alloc(0)),
    ).toBe(true);
  });

  it("keep fonts, fills and borders under another number format", async () => {
    const { bytes } = await changed(rich, (book) => {
      sheetAt(book).cells.setNumberFormat(2, 1, "0.000");
    });
    const styles = partText(bytes, "xl/styles.xml");
    expect(styles).toContain('<numFmt numFmtId="165" formatCode="0.000"/>');
    expect(styles).toContain(
      '<xf numFmtId="165" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>',
    );
    expect(partText(bytes, SHEET)).toContain('<c r="A2" s="5" t="s"><v>1</v></c>');
  });

  it("use the built-in format of a code", async () => {
    const { bytes } = await changed(sheetBytes('<row r="1"><c r="A1"><v>1</v></c></row>'), (book) => {
      sheetAt(book).cells.setNumberFormat(1, 1, "m/d/yyyy");
    });
    expect(partText(bytes, "xl/styles.xml")).toContain('<xf numFmtId="14"');
  });

  it("hold serials of the workbook's own date system", async () => {
    const bytes = sheetBytes(
      '<row r="1"><c r="A1"><v>44601</v></c><c r="B1" t="d"><v>2026-02-10</v></c></row>',
      {
        workbookPr: '<workbookPr date1904="1"/>',
      },
    );
    const { opened } = await changed(bytes, (book) => {
      sheetAt(book).cells.setValue(2, 1, 44602);
    });
    const { cells } = sheetAt(opened.book);
    expect([cells.value(1, 1), cells.value(1, 2), opened.book.uses1904Dates]).toEqual([44601, 44601, true]);
  });

  it("in a formatted column show the column's format, and so do new ones", async () => {
    const head = '<cols><col min="2" max="2" width="10" style="2"/></cols>';
    const bytes = zipParts(
      rawParts({
        sheets: { S: sheetXml('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>', { head }) },
        styles: String(richParts()["xl/styles.xml"]),
      }),
    );
    const { opened } = await changed(bytes, (book) => {
      sheetAt(book).cells.setValue(9, 2, 5);
    });
    const { cells } = sheetAt(opened.book);
    expect([1, 2, 9].map((row) => cells.numberFormat(row, 2))).toEqual(["General", "#,##0.00", "#,##0.00"]);
  });
});

describe("tables", () => {
  const TABLE = "xl/tables/table1.xml";

  it("are extended, renamed and filtered, and keep everything else", async () => {
    const { bytes } = await changed(rich, (book) => {
      const sheet = sheetAt(book);
      const [table] = sheet.tables;
      if (table === undefined) throw new Error("No table");
      sheet.cells.setValue(2, 4, "Points\n& more");
      sheet.cells.setValue(2, 1, "Partner");
      table.area = { ...table.area, lastColumn: 4, lastRow: 5 };
      table.name = "Partners_2";
      table.filter?.criteria.set(3, { filterOn: "Custom", criterion1: ">=5" });
      if (table.filter !== undefined) table.filter.area = table.area;
    });
    const before = String(richParts()[TABLE]);
    expect(partText(bytes, TABLE)).toBe(
      before
        .replaceAll("A2:C4", "A2:D5")
        .replaceAll('"PartnersTable"', '"Partners_2"')
        .replace('name="Partner ID"', 'name="Partner"')
        .replace(
          "</autoFilter>",
          '<filterColumn colId="3"><customFilters><customFilter operator="greaterThanOrEqual" val="5"/></customFilters></filterColumn></autoFilter>',
        )
        .replace('count="3"', 'count="4"')
        .replace("</tableColumns>", '<tableColumn id="6" name="Points_x000A_&amp; more"/></tableColumns>'),
    );
  });

  it("are deleted with their parts, and the sheet stays", async () => {
    const { bytes } = await changed(rich, (book) => {
      sheetAt(book).tables.length = 0;
    });
    expect(unzip(bytes).has(TABLE)).toBe(false);
    expect(partText(bytes, SHEET)).not.toContain("tablePart");
    expect(partText(bytes, "[Content_Types].xml")).not.toContain("table1");
    expect(partText(bytes, "xl/worksheets/_rels/sheet1.xml.rels")).toContain("drawing1.xml");
  });

  it("have texts as headers, each unlike the others, and the cells hold them", async () => {
    const { opened } = await changed(
      bookBytes({
        A: [
          [2026, null, "x", "X"],
          [1, 2, 3, 4],
        ],
      }),
      (book) => {
        const area = { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 4 };
        addTable(book, sheetAt(book), { name: "T", area });
      },
    );
    const { cells } = sheetAt(opened.book);
    expect([1, 2, 3, 4].map((column) => cells.value(1, column))).toEqual(["2026", "Column2", "x", "X2"]);
  });
});

describe("sheets", () => {
  it("are deleted together with everything that nothing else needs", async () => {
    const { bytes } = await changed(rich, (book) => {
      book.deleteSheet(sheetAt(book).id);
    });
    const left = [...unzip(bytes).keys()];
    for (const gone of [
      "sheet1.xml",
      "table1",
      "drawing1.xml",
      "chart1",
      "comments1",
      "vmlDrawing1",
      "calcChain",
    ])
      expect(left.filter((name) => name.includes(gone))).toEqual([]);
    for (const kept of [
      "sheet2.xml",
      "vbaProject.bin",
      "pivotCacheDefinition1.xml",
      "customXml/item1.xml",
      "docProps/core.xml",
    ])
      expect(left.some((name) => name.endsWith(kept))).toBe(true);
    expect(partText(bytes, "[Content_Types].xml")).not.toMatch(/chart1|sheet1\.xml/);
    // The filter of the second sheet now belongs to the first.
    expect(partText(bytes, "xl/workbook.xml")).toContain('name="_xlnm._FilterDatabase" localSheetId="0"');
  });

  it("are moved with their names, and stay as they are", async () => {
    const { bytes } = await changed(rich, (book) => {
      const [first] = (book.sheets as BookSheet[]).splice(0, 1);
      if (first !== undefined) (book.sheets as BookSheet[]).push(first);
    });
    const names = [...partText(bytes, "xl/workbook.xml").matchAll(/<sheet name="(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(["Purchases", "Partners"]);
    expect(
      unzip(bytes)
        .get(SHEET)
        ?.packed.equals(unzip(rich).get(SHEET)?.packed ?? Buffer.alloc(0)),
    ).toBe(true);
  });

  it("are activated alone, so that nobody types into two at once", async () => {
    const { bytes } = await changed(rich, (book) => {
      book.activeSheetId = sheetAt(book, 1).id;
    });
    expect(partText(bytes, SHEET)).not.toContain("tabSelected");
    expect(partText(bytes, "xl/worksheets/sheet2.xml")).toContain('tabSelected="1"');
    expect(partText(bytes, "xl/workbook.xml")).toContain('activeTab="1"');
  });

  it("keep a password that is known by its hash, and a new one is hashed", async () => {
    const tail =
      '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1"/>';
    const bytes = sheetBytes(sheetXml('<row r="1"/>', { tail }));
    const opened = await openBook(bytes);
    const sheet = sheetAt(opened.book);
    if (sheet.protection !== undefined)
      sheet.protection = { ...sheet.protection, options: { ...sheet.protection.options, allowSort: true } };
    const saved = await saveXlsxBook(opened);
    expect(partText(saved.bytes, SHEET)).toContain(
      'hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" sort="0"/>',
    );
    sheet.protection = { options: {}, password: "password" };
    expect(partText((await saveXlsxBook(opened)).bytes, SHEET)).toContain(
      '<sheetProtection password="83AF" sheet="1"/>',
    );
  });
});

describe("custom XML", () => {
  it("is added with its id, changed in place, and deleted with all its parts", async () => {
    const opened = await openBook(rich);
    const { book } = opened;
    book.xmlParts.push({
      id: "{11111111-2222-3333-4444-555555555555}",
      xml: '<?xml version="1.0" encoding="utf-16"?><s xmlns="urn:s"/>',
    });
    const first = await saveXlsxBook(opened);
    expect(partText(first.bytes, "customXml/item2.xml")).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><s xmlns="urn:s"/>',
    );
    expect(partText(first.bytes, "customXml/itemProps2.xml")).toContain(
      'ds:itemID="{11111111-2222-3333-4444-555555555555}"',
    );
    expect(partText(first.bytes, "customXml/itemProps2.xml")).toContain('ds:uri="urn:s"');
    const added = book.xmlParts[1];
    if (added !== undefined) added.xml = '<s xmlns="urn:s">Қ</s>';
    const second = await saveXlsxBook(opened);
    expect(partText(second.bytes, "customXml/item2.xml")).toBe('<s xmlns="urn:s">Қ</s>');
    expect((await openBook(second.bytes)).book.xmlParts.map(({ id }) => id)[1]).toBe(
      "{11111111-2222-3333-4444-555555555555}",
    );
    book.xmlParts.length = 0;
    const third = await saveXlsxBook(opened);
    expect([...unzip(third.bytes).keys()].filter((name) => name.startsWith("customXml/"))).toEqual([]);
  });
});

describe("data that a file cannot keep", () => {
  it("are reported, at each save", async () => {
    const opened = await openBook(rich);
    sheetAt(opened.book).extras.charts.push({ type: "Line" });
    opened.book.settings.set("a", 1);
    sheetAt(opened.book).filter = {
      area: { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 },
      criteria: new Map([[0, { filterOn: "CellColor", color: "#FF0000" }]]),
    };
    const { notSaved } = await saveXlsxBook(opened);
    expect(notSaved).toEqual([
      { kind: "filter-criteria", sheet: "Partners", count: 1 },
      { kind: "charts", sheet: "Partners", count: 1 },
      { kind: "settings", sheet: undefined, count: 1 },
    ]);
    expect((await saveXlsxBook(opened)).notSaved.map(({ kind }) => kind)).toEqual(["charts", "settings"]);
  });
});

it("a change made while the book is being saved is in the next save", async () => {
  const opened = await openBook(bookBytes({ A: [["x"]] }));
  const sheet = sheetAt(opened.book);
  sheet.cells.setValue(2, 1, "during");
  const saving = saveXlsxBook(opened);
  await Promise.resolve();
  sheet.cells.setValue(1, 2, "later");
  const area = { firstRow: 1, firstColumn: 2, lastRow: 1, lastColumn: 2 };
  opened.book.notify({ kind: "cells", sheetId: sheet.id, area, source: "Remote" });
  await saving;
  const again = await openBook((await saveXlsxBook(opened)).bytes);
  expect(bookData(again.book)).toEqual(bookData(opened.book));
});

it("a workbook with prefixes on its elements is changed under them", async () => {
  const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const { bytes } = await changed(sheetBytes(sheet), (book) => {
    const { cells, hiddenRows, columnWidths } = sheetAt(book);
    cells.setValue(1, 2, "b", '=A1&"b"');
    hiddenRows.add(7);
    columnWidths.set(1, 20);
    sheetAt(book).merges = [{ firstRow: 5, firstColumn: 1, lastRow: 5, lastColumn: 2 }];
  });
  expect(partText(bytes, SHEET)).toBe(
    `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:cols><x:col min="1" max="1" width="20" customWidth="1"/></x:cols><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="str"><x:f>A1&amp;"b"</x:f><x:v>b</x:v></x:c></x:row><x:row r="7" hidden="1"/></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A5:B5"/></x:mergeCells></x:worksheet>`,
  );
});
