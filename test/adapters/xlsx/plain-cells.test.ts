import fc from "fast-check";
import { NO_CURRENCIES } from "../../../src/adapters/xlsx/sheet/cell-value";
import { BlockReader } from "../../../src/adapters/xlsx/sheet/block-reader";
import { SheetScanner } from "../../../src/adapters/xlsx/sheet/sheet-scanner";
import { SharedStrings } from "../../../src/adapters/xlsx/texts/shared-strings";
import { WorkbookTexts } from "../../../src/adapters/xlsx/texts/workbook-texts";
import { runs } from "../../support/runs";

const SHARED = `<sst>${Array.from({ length: 30 }, (_text, i) => `<si><t>text ${i}</t></si>`).join("")}</sst>`;

interface Written {
  readonly column: number;
  readonly style: string;
  readonly type: string;
  /** Undefined for a cell without a value. */
  readonly text: string | undefined;
}

/** The content of a sheet with these rows, or its error; the bytes come in chunks of that length. */
async function read(xml: string, chunk: number): Promise<unknown> {
  const bytes = new TextEncoder().encode(xml);
  const shared = await SharedStrings.load("strings", once(new TextEncoder().encode(SHARED)));
  const context = {
    texts: new WorkbookTexts(shared),
    isDate: Uint8Array.of(0, 1, 0),
    dateShift: 1462,
    isCalculated: true,
    currencies: NO_CURRENCIES,
  };
  const cells: unknown[] = [];
  const reader = new BlockReader({ sheet: "S", columns: [1, 2, 3, 28], firstRow: 1 }, context, (block) => {
    const { firstRow, rowCount, columns } = block;
    for (const { kinds, values } of columns)
      cells.push(firstRow, [...kinds.subarray(0, rowCount)], [...values.subarray(0, rowCount)]);
    return true;
  });
  const scanner = new SheetScanner("part", "S", reader);
  reader.scanner = scanner;
  try {
    for (let at = 0; at < bytes.length; at += chunk) scanner.push(bytes.slice(at, at + chunk));
    scanner.end();
    reader.flush();
    return { cells, range: reader.range };
  } catch (error) {
    return { error: String(error), details: (error as { details?: unknown }).details };
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** A sheet as most programs write it, or the same in an unusual spelling: other quotes, order and blanks. */
function sheet(rows: readonly (readonly Written[])[], isPlain: boolean, first = 1): string {
  const xml = rows.map((cells, i) => {
    const row = first + i;
    const inside = cells.map((cell) => (isPlain ? plainCell : oddCell)(cell, row)).join("");
    return isPlain ? `<row r="${row}" spans="1:3">${inside}</row>` : `<row r='${row}' >${inside}</row >`;
  });
  return `<worksheet><sheetData>${xml.join("")}</sheetData></worksheet>`;
}

const LETTERS: Readonly<Record<number, string>> = { 1: "A", 2: "B", 3: "C", 28: "AB" };

function plainCell({ column, style, type, text }: Written, row: number): string {
  const tag = `<c r="${LETTERS[column]}${row}"${style && ` s="${style}"`}${type && ` t="${type}"`}`;
  return text === undefined ? `${tag}/>` : `${tag}><v>${text}</v></c>`;
}

function oddCell({ column, style, type, text }: Written, row: number): string {
  const tag = `<c${type && ` t='${type}'`}  r='${LETTERS[column]}${row}'${style && ` s='${style}'`}`;
  return text === undefined ? `${tag} />` : `${tag} ><v >${text}</v ></c >`;
}

const cell = fc.record({
  column: fc.constantFrom(1, 2, 3, 28),
  style: fc.constantFrom("", "0", "1", "2", "", "1"),
  type: fc.constantFrom("", "", "", "s", "s", "n", "str"),
  text: fc.oneof(
    fc.nat({ max: 29 }).map(String),
    fc.integer().map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.integer({ min: 0, max: 99_999_999 }).map((n) => String(n / 100)),
    fc.constantFrom("", " ", "12.", ".5", "007", "0.10", "1234567890", "12345678901", "123456789.1", "1E5"),
    fc.constant(undefined),
  ),
});
const rows = fc.array(
  fc
    .uniqueArray(cell, { selector: ({ column }) => column, maxLength: 4 })
    .map((cells) => cells.sort((a, b) => a.column - b.column)),
  { maxLength: 12 },
);

/** Numbers of one to seven digits. */
const firstRow = fc.constantFrom(1, 1, 993, 9_995, 123_456, 1_048_000);

describe("a plain cell", () => {
  it("is read like the same cell in another spelling, wherever the chunks end", async () => {
    await fc.assert(
      fc.asyncProperty(rows, firstRow, fc.integer({ min: 1, max: 400 }), async (cells, first, chunk) => {
        expect(await read(sheet(cells, true, first), chunk)).toEqual(
          await read(sheet(cells, false, first), 1e6),
        );
      }),
      runs(125),
    );
  });

  it.each([
    ["a text for a number", '<c r="A1"><v>12x</v></c>', "bad-number"],
    ["two points", '<c r="A1"><v>1.2.3</v></c>', "bad-number"],
    ["no digit", '<c r="A1"><v>.</v></c>', "bad-number"],
    ["a shared text that is not there", '<c r="A1" t="s"><v>30</v></c>', "bad-text-number"],
    ["a shared text with a fraction", '<c r="A1" t="s"><v>1.5</v></c>', "bad-text-number"],
    ["another row's address", '<c r="A2"><v>1</v></c>', "cell-out-of-place"],
    [
      "an address with other last digits",
      '</row><row r="12345"><c r="A12346"><v>1</v></c>',
      "cell-out-of-place",
    ],
    [
      "an address with other first digits",
      '</row><row r="12345"><c r="A22345"><v>1</v></c>',
      "cell-out-of-place",
    ],
    [
      "an address with other digits between many",
      '</row><row r="0000012345"><c r="A0009912345"><v>1</v></c>',
      "cell-out-of-place",
    ],
    ["an address with a digit more", '</row><row r="12345"><c r="A123450"><v>1</v></c>', "cell-out-of-place"],
    ["an address with a digit less", '</row><row r="12345"><c r="A1234"><v>1</v></c>', "cell-out-of-place"],
    ["a column to the left", '<c r="B1"><v>1</v></c><c r="A1"><v>1</v></c>', "cells-out-of-order"],
    ["a column beyond the last", '<c r="XFE1"><v>1</v></c>', "column-out-of-range"],
    ["a type that none has", '<c r="A1" t="x"><v>1</v></c>', "unknown-cell-type"],
    ["a row above", '</row><row r="2"></row><row r="1"><c r="A1"><v>1</v></c>', "rows-out-of-order"],
  ])("is refused with %s", async (_name, cells, reason) => {
    const padding = " ".repeat(100);
    const xml = `<worksheet><sheetData><row r="1">${cells}</row></sheetData>${padding}</worksheet>`;
    expect(await read(xml, 1e6)).toMatchObject({ details: { reason } });
  });
});
