import type { WritePlan } from "../../../src/workbook/write-plan";
import type { Parts } from "../../support/xlsx/book-fixture";
import { DECLARATION, sheetXml, zipParts } from "../../support/xlsx/book-fixture";
import { readCells, readGrid } from "../../support/xlsx/cells";
import { openAhead } from "../../support/xlsx/local-thread";
import { openBytes, openSheet, partText, write } from "../../support/xlsx/open";
import { richParts } from "../../support/xlsx/rich-book";
import { unzip } from "../../support/xlsx/unzip";
import { columnWrite, rowWrite, sheetWrite } from "../contract";

interface Encoding {
  readonly isLittleEndian: boolean;
  readonly hasMark: boolean;
}

const ENCODINGS: readonly (readonly [string, Encoding])[] = [
  ["UTF-16, little-endian", { isLittleEndian: true, hasMark: true }],
  ["UTF-16, big-endian", { isLittleEndian: false, hasMark: true }],
  ["UTF-16, little-endian, without a mark", { isLittleEndian: true, hasMark: false }],
  ["UTF-16, big-endian, without a mark", { isLittleEndian: false, hasMark: false }],
];

function encoded(xml: string, { isLittleEndian, hasMark }: Encoding): Buffer {
  const text = xml.replace('encoding="UTF-8"', "encoding='UTF-16'");
  const bytes = Buffer.from(hasMark ? `\ufeff${text}` : text, "utf16le");
  return isLittleEndian ? bytes : bytes.swap16();
}

function encodedParts(parts: Parts, encoding: Encoding): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, data]) => [
      name,
      typeof data === "string" ? encoded(data, encoding) : data,
    ]),
  );
}

const PARTS: Parts = Object.fromEntries(
  Object.entries(richParts()).map(([name, data]) => [
    name,
    typeof data === "string" ? data.replace("P-001", "Серіктес № 1 😀") : data,
  ]),
);

const PLAN: WritePlan = {
  sheets: [
    sheetWrite({
      sheet: "Partners",
      headerRow: 2,
      table: "PartnersTable",
      columns: [columnWrite(4, "Уровень", "text", true)],
      rows: [rowWrite(3, ["да"])],
    }),
    sheetWrite({
      sheet: "Ведомость",
      isNewSheet: true,
      table: "Ledger",
      columns: [columnWrite(1, "Партнёр", "text")],
      rows: [rowWrite(2, ["P-001"])],
    }),
  ],
};

describe.each(ENCODINGS)("parts in %s", (_name, encoding) => {
  const plain = zipParts(PARTS);
  const bytes = zipParts(encodedParts(PARTS, encoding));

  it("are read like the same parts in UTF-8", async () => {
    const [one, other] = [await openBytes(plain), await openBytes(bytes)];
    expect(await other.listSheets()).toEqual(await one.listSheets());
    for (const sheet of ["Partners", "Purchases"])
      expect(await readGrid(other, sheet, 5)).toEqual(await readGrid(one, sheet, 5));
  });

  it("are read in another thread too", async () => {
    const cells = await readCells(await openAhead(bytes), "Partners", [1, 2, 3]);
    expect([...cells]).toEqual([...(await readCells(await openBytes(plain), "Partners", [1, 2, 3]))]);
  });

  it("become UTF-8 if a write touches them, and otherwise stay as they are", async () => {
    const expected = unzip(await write(await openBytes(plain), PLAN));
    const before = unzip(bytes);
    const after = unzip(await write(await openBytes(bytes), PLAN));
    expect([...after.keys()]).toEqual([...expected.keys()]);
    for (const [name, { data }] of after) {
      const isKept = before.get(name)?.data.equals(data) === true;
      if (!isKept) expect(data.toString("utf8")).toBe(expected.get(name)?.data.toString("utf8"));
    }
    expect(partText(await write(await openBytes(bytes), PLAN), "xl/worksheets/sheet1.xml")).toContain(
      'encoding="UTF-8"',
    );
  });
});

describe("a part in another encoding", () => {
  it.each(["windows-1251", "ISO-8859-1"])("is refused: %s", async (encoding) => {
    const sheet = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>').replace("UTF-8", encoding);
    const book = await openSheet(sheet);
    await expect(readGrid(book, "S", 1)).rejects.toMatchObject({
      code: "damaged",
      details: { reason: "not-utf8", part: "xl/worksheets/sheet1.xml" },
    });
  });

  it("is refused if UTF-16 breaks off in the middle of a letter", async () => {
    const parts = encodedParts(PARTS, { isLittleEndian: true, hasMark: true });
    const broken = Buffer.from(parts["xl/workbook.xml"] ?? "").subarray(0, -1);
    await expect(openBytes(zipParts({ ...parts, "xl/workbook.xml": broken }))).rejects.toMatchObject({
      code: "damaged",
      details: { reason: "not-utf8" },
    });
  });

  it.each(["us-ascii", "utf-16"])("is read if it only claims to be so, and is UTF-8: %s", async (said) => {
    const sheet = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>').replace(
      DECLARATION,
      `<?xml version="1.0" encoding="${said}"?>`,
    );
    expect(await readGrid(await openSheet(sheet), "S", 1)).toEqual([[1]]);
  });
});
