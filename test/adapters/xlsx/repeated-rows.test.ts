/** Programs that write a row element for each cell, all with the row's number. */
import fc from "fast-check";
import { basicStyles, sheetXml } from "../../support/xlsx/book-fixture";
import { readCells, readGrid } from "../../support/xlsx/cells";
import { openAhead } from "../../support/xlsx/local-thread";
import { openBytes, openSheet, partText, sheetBytes, write } from "../../support/xlsx/open";
import { columnWrite, rowWrite, sheetWrite } from "../contract";
import { runs } from "../../support/runs";

const SHEET = "xl/worksheets/sheet1.xml";
const cell = (at: string, value: number) => `<c r="${at}"><v>${value}</v></c>`;
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join("")}</row>`;

describe("elements of one row", () => {
  test.each([
    ["side by side", row(1, cell("A1", 1)) + row(1, cell("B1", 2)) + row(1, cell("C1", 3))],
    ["on lines of their own", `${row(1, cell("A1", 1))}\n ${row(1, cell("B1", 2), cell("C1", 3))}\n`],
    [
      "with comments between them",
      `${row(1, cell("A1", 1))}<!-- <row> -->${row(1, cell("B1", 2), cell("C1", 3))}`,
    ],
    ["before an empty one", row(1, cell("A1", 1), cell("B1", 2), cell("C1", 3)) + '<row r="1"/>'],
    [
      "behind empty ones",
      `<row r="1" ht="20"/><row r="1" />${row(1, cell("A1", 1), cell("B1", 2), cell("C1", 3))}`,
    ],
    ["around an empty one", `${row(1, cell("A1", 1))}<row r="1"/>${row(1, cell("B1", 2), cell("C1", 3))}`],
    [
      "with other attributes first",
      `<row spans='1:1' r='1'>${cell("A1", 1)}</row ><row ht="1" r="1">${cell("B1", 2)}${cell("C1", 3)}</row>`,
    ],
  ])("are read as one: %s", async (_what, rows) => {
    const below = row(2, cell("A2", 4));
    const expected = [
      [1, [1, 2, 3]],
      [2, [4, null, null]],
    ];
    for (const book of [await openSheet(rows + below), await openAhead(sheetBytes(rows + below))]) {
      expect([...(await readCells(book, "S", [1, 2, 3]))]).toEqual(expected);
    }
    expect(await readGrid(await openSheet(rows), "S", 3)).toEqual([[1, 2, 3]]);
  });

  test("are read as one wherever the part is cut into pieces", async () => {
    const rows = Array.from({ length: 12_000 }, (_row, i) => i + 1).map(
      (n) =>
        `<row r="${n}"/>${row(n, cell(`A${n}`, n))}\n${row(n, cell(`B${n}`, -n))}${row(n, cell(`C${n}`, 0))}`,
    );
    const cells = await readCells(await openSheet(rows.join("")), "S", [1, 2, 3]);
    expect(cells.size).toBe(12_000);
    for (const [n, values] of cells) expect(values).toEqual([n, -n, 0]);
  });

  test("rows without a number are rows of their own", async () => {
    const rows = "<row/><row><c><v>1</v></c></row><row/><row/><row><c><v>2</v></c></row>";
    expect(await readGrid(await openSheet(rows), "S", 1)).toEqual([[null], [1], [null], [null], [2]]);
  });

  test.each([
    [
      "a row above, further down",
      row(1, cell("A1", 1)) + row(2, cell("A2", 1)) + row(1, cell("B1", 1)),
      "rows-out-of-order",
    ],
    ["a cell twice", row(1, cell("A1", 1)) + row(1, cell("A1", 1)), "cells-out-of-order"],
  ])("are refused where they are no row: %s", async (_what, rows, reason) => {
    await expect(readGrid(await openSheet(rows), "S", 1)).rejects.toMatchObject({ details: { reason } });
  });
});

describe("writing into such rows", () => {
  async function written(rows: string): Promise<Uint8Array> {
    const columns = [columnWrite(2, "b", "text", false), columnWrite(4, "d", "text", false)];
    const plan = sheetWrite({
      sheet: "S",
      columns,
      rows: [rowWrite(1, ["x", "y"]), rowWrite(2, ["z", "v"])],
    });
    return write(await openBytes(sheetBytes(rows, { styles: basicStyles })), { sheets: [plan] });
  }

  test("puts cells where they belong, once, and keeps the elements", async () => {
    const first = `<row r="1"/>${row(1, cell("A1", 1))}${row(1, cell("C1", 3))}<row r="1"/>`;
    const second = `${row(2, cell("B2", 5))}\n${row(2, cell("C2", 6))}`;
    const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    expect(partText(await written(first + second), SHEET)).toBe(
      sheetXml(
        `<row r="1"/>${row(1, cell("A1", 1))}<row r="1">${text("B1", "x")}${cell("C1", 3)}${text("D1", "y")}</row><row r="1"/>` +
          `${row(2, text("B2", "z"))}\n${row(2, cell("C2", 6), text("D2", "v"))}`,
      ),
    );
  });

  test("gives the same result as one element for each row", async () => {
    const cells = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 6 }).map((c) => c.sort());
    await fc.assert(
      fc.asyncProperty(cells, cells, async (one, other) => {
        const at = (r: number) => (c: number) => cell(`${"ABCDEF"[c] ?? ""}${r}`, c);
        const joined = row(1, ...one.map(at(1))) + row(2, ...other.map(at(2)));
        const apart = [...one.map((c) => row(1, at(1)(c))), ...other.map((c) => row(2, at(2)(c)))].join("");
        const [a, b] = [await openBytes(await written(joined)), await openBytes(await written(apart))];
        expect(await readGrid(b, "S", 6)).toEqual(await readGrid(a, "S", 6));
      }),
      runs(20),
    );
  });
});
