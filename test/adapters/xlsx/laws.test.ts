import fc from "fast-check";
import { WorkbookError } from "../../../src/workbook/errors";
import type { PlainValue } from "../../../src/workbook/write-plan";
import { parseNumber } from "../../../src/adapters/xlsx/sheet/numbers";
import { crc32 } from "../../../src/adapters/xlsx/zip/crc32";
import { crc32 as crc32OfZlib } from "node:zlib";
import { bookBytes, zipParts } from "../../support/xlsx/book-fixture";
import { readCells, readGrid, type ReadCell } from "../../support/xlsx/cells";
import { openBytes, write } from "../../support/xlsx/open";
import { richParts } from "../../support/xlsx/rich-book";
import { columnWrite, rowWrite, sheetWrite } from "../contract";
import { runs, TRIALS_LIMIT } from "../../support/runs";

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100),
  fc.boolean(),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...Array.from("&<>_x0041\r\n\t =\"'\u0001é")), maxLength: 12 }),
  fc.constant(null),
);

/** The value read back: an empty text becomes an empty cell, and minus zero becomes zero. */
function back(written: PlainValue): PlainValue {
  return written === "" ? null : written === 0 ? 0 : written;
}

function parsed(text: string): number {
  const bytes = new TextEncoder().encode(`<v>${text}</v>`);
  return parseNumber(bytes, 3, 3 + text.length);
}

jest.setTimeout(TRIALS_LIMIT);

describe("numbers", () => {
  it("equal the result of Number()", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(parsed(String(number)) === number).toBe(true);
      }),
      runs(1000),
    );
  });

  it("equal the result of Number(), however they are spelled", () => {
    const digits = (maxLength: number) =>
      fc.string({ unit: fc.constantFrom(...Array.from("0123456789")), minLength: 1, maxLength });
    const exponent = fc.option(fc.integer({ min: -330, max: 300 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.constantFrom("", "-", "+"),
        digits(25),
        fc.option(digits(25)),
        exponent,
        (sign, whole, rest, power) => {
          const text = `${sign}${whole}${rest === null ? "" : `.${rest}`}${power === undefined ? "" : `e${power}`}`;
          const expected = Number(text);
          fc.pre(Number.isFinite(expected));
          expect(parsed(text) === expected).toBe(true);
        },
      ),
      runs(1000),
    );
  });

  it.each([
    "",
    "-",
    ".",
    "1,5",
    "1 000",
    "0x10",
    "Infinity",
    "NaN",
    "1e",
    "--1",
    "1.2.3",
    "٣",
    `1${"0".repeat(1000)}`,
  ])("are refused where they are none: %j", (text) => {
    expect(parsed(text)).toBeNaN();
  });
});

describe("checksums", () => {
  it("equal zlib's, in one piece and in two", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, cut) => {
        expect(crc32(bytes)).toBe(crc32OfZlib(bytes));
        expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(crc32OfZlib(bytes));
      }),
    );
  });
});

describe("written cells are read back", () => {
  it("in a new sheet", async () => {
    const rows = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const write0 = sheetWrite({
          sheet: "New",
          isNewSheet: true,
          columns: [columnWrite(1, "a", "text"), columnWrite(2, "b", "money"), columnWrite(3, "c", "points")],
          rows: cells.map((row, i) => rowWrite(i + 2, row, i % 2 === 0)),
        });
        const book = await openBytes(
          await write(await openBytes(bookBytes({ A: [] })), { sheets: [write0] }),
        );
        const read = await readCells(book, "New", [1, 2, 3], 2);
        cells.forEach((row, i) => {
          expect(read.get(i + 2) ?? [null, null, null]).toEqual(row.map(back));
        });
      }),
      runs(20),
    );
  });

  it("in an existing sheet, with all other cells unchanged; and writing again changes nothing", async () => {
    const grid = fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    const plan = fc.array(fc.array(fc.option(value, { nil: undefined }), { minLength: 3, maxLength: 3 }), {
      maxLength: 9,
    });
    await fc.assert(
      fc.asyncProperty(grid, plan, async (cells, values) => {
        const sheets = [
          sheetWrite({
            sheet: "A",
            headerRow: 1,
            columns: [
              columnWrite(4, "d", "money", false),
              columnWrite(2, "b", "points", false),
              columnWrite(5, "e", "text", false),
            ],
            rows: values.map((row, i) => rowWrite(i + 1, row)),
          }),
        ];
        // Excel has no minus zero.
        const original = bookBytes({ A: cells.map((row) => row.map(back)) });
        const once = await write(await openBytes(original), { sheets });
        const expected: ReadCell[][] = cells.map((row) => [...row.map(back), null]);
        values.forEach((row, i) => {
          const target = (expected[i] ??= [null, null, null, null, null]);
          [3, 1, 4].forEach((column, c) => {
            const written = row[c];
            if (written !== undefined) target[column] = back(written);
          });
        });
        const read = await readCells(await openBytes(once), "A", [1, 2, 3, 4, 5]);
        expected.forEach((row, i) => {
          expect((read.get(i + 1) ?? [null, null, null, null, null]).map(normalised)).toEqual(
            row.map(normalised),
          );
        });
        expect(Buffer.from(await write(await openBytes(once), { sheets })).equals(Buffer.from(once))).toBe(
          true,
        );
      }),
      runs(26),
    );
  });
});

/** The fixture writes texts without Excel's escapes, and XML normalises their line ends. */
function normalised(cell: ReadCell): ReadCell {
  return typeof cell === "string" ? cell.replace(/([\r\n\u0001]|_x[\da-f]{4}_)+/gi, "?") : cell;
}

describe("a broken workbook", () => {
  const parts = richParts();
  const whole = zipParts(parts);

  /** Reads and writes everything. Only a WorkbookError may be thrown. */
  async function attempt(bytes: Uint8Array): Promise<void> {
    try {
      const book = await openBytes(bytes);
      for (const { name } of await book.listSheets()) {
        await book.usedRange(name);
        await readGrid(book, name, 9);
      }
      const columns = [columnWrite(8, "h", "points"), columnWrite(9, "i", "date")];
      const sheets = [
        sheetWrite({ sheet: "Partners", table: "PartnersTable", columns, rows: [rowWrite(5, [1, 2])] }),
      ];
      await openBytes(await write(book, { sheets }));
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
    }
  }

  it("cut off anywhere is reported as a WorkbookError", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), (length) => attempt(whole.subarray(0, length))),
      runs(75),
    );
  });

  it("with bytes changed anywhere is reported as a WorkbookError, or read", async () => {
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(changes, (list) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of list) bytes[at] = byte;
        return attempt(bytes);
      }),
      runs(75),
    );
  });

  it("with parts cut off, spliced or sprinkled with markup is reported as a WorkbookError, or read", async () => {
    const names = Object.keys(parts).filter((name) =>
      /sheet\d|strings|styles|workbook|table1|Types|\.rels$/i.test(name),
    );
    const piece = fc.constantFrom(
      "<",
      ">",
      "/",
      '"',
      "&",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<row>",
      "</row>",
      "<c>",
      "<v>",
      "</c>",
      "</sheetData>",
      'r="A1"',
      "\0",
      "é",
      " ",
    );
    const change = fc.tuple(
      fc.constantFrom(...names),
      fc.nat(),
      fc.nat(40),
      fc.array(piece, { maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(change, ([name, at, gone, pieces]) => {
        const text = String(parts[name]);
        const place = at % (text.length + 1);
        const broken = text.slice(0, place) + pieces.join("") + text.slice(place + gone);
        return attempt(zipParts({ ...parts, [name]: broken }));
      }),
      runs(150),
    );
  });
});
