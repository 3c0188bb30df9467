import type { MemorySheetInput } from "../../src/adapters/memory/memory-workbook";
import { WorkbookError } from "../../src/workbook/errors";
import type { WorkbookReader } from "../../src/workbook/reader";
import type {
  ColumnWrite,
  RowWrite,
  SheetWrite,
  ValueFormat,
  WritePlan,
} from "../../src/workbook/write-plan";
import { columnarRows } from "../../src/workbook/columnar-builder";
import { rowWrites } from "../../src/workbook/row-list";
import { readCells, readGrid } from "../support/xlsx/cells";

export type Sheets = Readonly<Record<string, MemorySheetInput | MemorySheetInput["rows"]>>;

/** An adapter under test: makes a workbook, writes to one and opens the result. */
export interface Adapter {
  make(sheets: Sheets): Promise<WorkbookReader>;
  write(workbook: WorkbookReader, plan: WritePlan): Promise<WorkbookReader>;
}

export function columnWrite(column: number, header: string, format: ValueFormat, isNew = true): ColumnWrite {
  return { column, header, format, isNew, width: 14 };
}

export function sheetWrite(part: Partial<SheetWrite> & Pick<SheetWrite, "sheet" | "columns">): SheetWrite {
  return { isNewSheet: false, headerRow: 1, rows: [], table: undefined, provisionalMark: "prov.", ...part };
}

/** A row that is blank so far, unless `was` gives its cells. */
export function rowWrite(
  row: number,
  values: RowWrite["values"],
  provisional = false,
  was: RowWrite["was"] = values.map(() => null),
): RowWrite {
  return { row, values, was, provisional };
}

const PARTNERS = [
  ["Partner ID", "Registered on", "Certified", "Total"],
  ["P-001", { date: 46063 }, true, { formula: "SUM(A1:A2)", value: 12.5 }],
  ["007", { date: 46063.25 }, false, { formula: "NOW()" }],
  [],
  [7, null, { error: "#N/A" }, { formula: 'A1&""', value: "text" }],
] as const;

const TABLE = {
  name: "PartnersTable",
  range: { firstRow: 1, firstColumn: 1, lastRow: 5, lastColumn: 4 },
  hasHeaderRow: true,
  hasTotalsRow: false,
};

/** A cell of a block: its kind in one byte, its value in eight. */
const BYTES_A_CELL = 9;

/** The suite that every adapter of the Workbook port must pass. */
export function workbookContract(name: string, adapter: Adapter): void {
  describe(`${name} keeps the Workbook contract`, () => {
    describe("reading", () => {
      it("lists sheets in tab order with their tables, hidden ones marked", async () => {
        const book = await adapter.make({
          Partners: { rows: PARTNERS, tables: [TABLE] },
          "It's": { rows: [], hidden: true },
        });
        expect(await book.listSheets()).toEqual([
          { name: "Partners", hidden: false, tables: [TABLE] },
          { name: "It's", hidden: true, tables: [] },
        ]);
      });

      it("reads every kind of cell, formulas marked", async () => {
        const book = await adapter.make({ Partners: PARTNERS });
        expect(await readGrid(book, "Partners", 4)).toEqual([
          ["Partner ID", "Registered on", "Certified", "Total"],
          ["P-001", { date: 46063 }, true, { formula: true, value: 12.5 }],
          ["007", { date: 46063.25 }, false, { formula: true, value: "uncalculated" }],
          [null, null, null, null],
          [7, null, { error: "#N/A" }, { formula: true, value: "text" }],
        ]);
      });

      it("gives the columns in the order asked for, and blanks beyond the sheet", async () => {
        const book = await adapter.make({ Partners: PARTNERS });
        expect((await readCells(book, "Partners", [3, 1, 99], 2, 2)).get(2)).toEqual([true, "P-001", null]);
      });

      it("reads from the first to the last row asked for", async () => {
        const book = await adapter.make({ Numbers: Array.from({ length: 20_000 }, (_row, i) => [i + 1]) });
        const rows = await readCells(book, "Numbers", [1], 8_000, 17_000);
        expect([...rows.keys()][0]).toBe(8_000);
        expect(rows.size).toBe(9_001);
        expect([...rows].every(([row, [value]]) => value === row)).toBe(true);
      });

      it("takes little memory for a look at a sheet's head", async () => {
        const columns = Array.from({ length: 40 }, (_column, i) => i + 1);
        const book = await adapter.make({ Wide: Array.from({ length: 2_000 }, () => columns) });
        const lengths = new Map<ArrayBufferLike, number>();
        await book.read({ sheet: "Wide", columns, firstRow: 1, lastRow: 50 }, (block) => {
          for (const { kinds, values } of block.columns)
            for (const { buffer } of [kinds, values]) lengths.set(buffer, buffer.byteLength);
          return undefined;
        });
        const bytes = [...lengths.values()].reduce((sum, length) => sum + length, 0);
        expect(bytes).toBeGreaterThan(0);
        expect(bytes).toBeLessThanOrEqual(50 * columns.length * BYTES_A_CELL);
      });

      it("stops where the block handler returns false", async () => {
        const book = await adapter.make({ Numbers: Array.from({ length: 20_000 }, (_row, i) => [i + 1]) });
        let blocks = 0;
        await book.read({ sheet: "Numbers", columns: [1], firstRow: 1 }, () => {
          blocks += 1;
          return false;
        });
        expect(blocks).toBe(1);
      });

      it("keeps a text's number for as long as the workbook is open", async () => {
        const book = await adapter.make({ A: [["x", "y"]], B: [["y", "x"]] });
        const ids = new Map<string, Set<number>>();
        for (const sheet of ["A", "B", "A"]) {
          await book.read({ sheet, columns: [1, 2], firstRow: 1 }, (block) => {
            for (const column of block.columns) {
              const id = column.values[0] ?? -1;
              const text = block.texts.get(id);
              ids.set(text, (ids.get(text) ?? new Set()).add(id));
            }
            return undefined;
          });
        }
        expect([...ids.keys()].sort()).toEqual(["x", "y"]);
      });

      it("finds the used range, and none in an empty sheet", async () => {
        const book = await adapter.make({ Far: [[], [null, null, 5], [null, "x"]], Empty: [] });
        expect(await book.usedRange("Far")).toEqual({
          firstRow: 2,
          firstColumn: 2,
          lastRow: 3,
          lastColumn: 3,
        });
        expect(await book.usedRange("Empty")).toBeUndefined();
      });

      it("tells the merged areas that overlap a range, empty ones too", async () => {
        const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
          firstRow,
          firstColumn,
          lastRow,
          lastColumn,
        });
        const merges = [area(1, 1, 1, 3), area(4, 5, 6, 7)];
        const book = await adapter.make({ S: { rows: [["Title"], [], ["a", "b"]], merges }, T: [["x"]] });
        expect(await book.mergedAreas("S", area(1, 1, 9, 9))).toEqual(merges);
        expect(await book.mergedAreas("S", area(6, 7, 9, 9))).toEqual([area(4, 5, 6, 7)]);
        expect(await book.mergedAreas("S", area(2, 1, 3, 9))).toEqual([]);
        expect(await book.mergedAreas("T", area(1, 1, 9, 9))).toEqual([]);
        await expect(book.mergedAreas("U", area(1, 1, 9, 9))).rejects.toMatchObject({
          code: "no-such-sheet",
        });
      });

      it("tells which columns are hidden, whatever they hold", async () => {
        const book = await adapter.make({
          S: { rows: [["a", "b", "c"]], hiddenColumns: [2, 5] },
          T: [["x"]],
        });
        expect(await book.hiddenColumns("S", [1, 2, 3, 5, 6])).toEqual([2, 5]);
        expect(await book.hiddenColumns("S", [])).toEqual([]);
        expect(await book.hiddenColumns("T", [1, 2])).toEqual([]);
        await expect(book.hiddenColumns("U", [1])).rejects.toMatchObject({ code: "no-such-sheet" });
      });

      it("names a missing sheet", async () => {
        const book = await adapter.make({ Partners: PARTNERS });
        const reading = book.read({ sheet: "Purchases", columns: [1], firstRow: 1 }, () => undefined);
        await expect(reading).rejects.toMatchObject({
          code: "no-such-sheet",
          details: { sheet: "Purchases" },
        });
        await expect(book.usedRange("Purchases")).rejects.toBeInstanceOf(WorkbookError);
      });
    });

    describe.each([
      { form: "rows as objects", inForm: (plan: WritePlan) => plan },
      { form: "rows in columns", inForm: inColumns },
    ])("writing, $form", ({ inForm }) => {
      const carryOut = (book: WorkbookReader, plan: WritePlan) => adapter.write(book, inForm(plan));

      it("adds columns with their headers, and leaves everything else", async () => {
        const book = await adapter.make({ Partners: PARTNERS });
        const written = await carryOut(book, {
          sheets: [
            sheetWrite({
              sheet: "Partners",
              columns: [columnWrite(5, "Member until", "date"), columnWrite(6, "Points", "points")],
              rows: [rowWrite(2, [46387, 40000]), rowWrite(5, [undefined, 12.5])],
            }),
          ],
        });
        expect(await readGrid(written, "Partners", 6)).toEqual([
          ["Partner ID", "Registered on", "Certified", "Total", "Member until", "Points"],
          ["P-001", { date: 46063 }, true, { formula: true, value: 12.5 }, { date: 46387 }, 40000],
          ["007", { date: 46063.25 }, false, { formula: true, value: "uncalculated" }, null, null],
          [null, null, null, null, null, null],
          [7, null, { error: "#N/A" }, { formula: true, value: "text" }, null, 12.5],
        ]);
      });

      it("replaces, clears and leaves cells, in existing and new rows", async () => {
        const book = await adapter.make({
          S: [
            ["Name", "Sum"],
            ["a", 1],
            ["b", 2],
            ["c", 3],
          ],
        });
        const written = await carryOut(book, {
          sheets: [
            sheetWrite({
              sheet: "S",
              columns: [columnWrite(1, "Name", "text", false), columnWrite(2, "Sum", "money", false)],
              rows: [
                rowWrite(2, ["=1+1", undefined], false, ["a", 1]),
                rowWrite(3, [null, null], false, ["b", 2]),
                rowWrite(7, ["new", true]),
              ],
            }),
          ],
        });
        expect(await readGrid(written, "S", 2)).toEqual([
          ["Name", "Sum"],
          ["=1+1", 1],
          [null, null],
          ["c", 3],
          [null, null],
          [null, null],
          ["new", true],
        ]);
      });

      it("replaces texts by dates and numbers in place, in a table and outside", async () => {
        const range = { firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 3 };
        const rows = [
          ["Date", "ID", "Sum"],
          ["15.02.2026", " P-001", "1 000,50"],
          [{ date: 46063 }, "007\u00A0", 5],
        ];
        for (const tables of [[], [{ ...TABLE, range }]]) {
          const written = await carryOut(await adapter.make({ S: { rows, tables } }), {
            sheets: [
              sheetWrite({
                sheet: "S",
                columns: [
                  columnWrite(1, "Date", "date", false),
                  columnWrite(2, "ID", "text", false),
                  columnWrite(3, "Sum", "money", false),
                ],
                rows: [
                  rowWrite(2, [46068, "P-001", 1000.5], false, ["15.02.2026", " P-001", "1 000,50"]),
                  rowWrite(3, [undefined, "007", undefined], false, [null, "007\u00A0", null]),
                ],
              }),
            ],
          });
          expect(await readGrid(written, "S", 3)).toEqual([
            ["Date", "ID", "Sum"],
            [{ date: 46068 }, "P-001", 1000.5],
            [{ date: 46063 }, "007", 5],
          ]);
        }
      });

      it("extends the table over new columns and rows", async () => {
        const book = await adapter.make({ Partners: { rows: PARTNERS, tables: [TABLE] } });
        const written = await carryOut(book, {
          sheets: [
            sheetWrite({
              sheet: "Partners",
              table: "PartnersTable",
              columns: [columnWrite(5, "Points", "points"), columnWrite(6, "TOTAL", "points")],
              rows: [rowWrite(6, [1, 2])],
            }),
          ],
        });
        const [sheet] = await written.listSheets();
        expect(sheet?.tables).toEqual([
          { ...TABLE, range: { firstRow: 1, firstColumn: 1, lastRow: 6, lastColumn: 6 } },
        ]);
        // A table cannot have two columns of one name.
        expect((await readCells(written, "Partners", [5, 6], 1, 1)).get(1)).toEqual(["Points", "TOTAL2"]);
      });

      it("gives a table's rows another order: whole rows, with cells that it does not write", async () => {
        const range = { firstRow: 1, firstColumn: 1, lastRow: 4, lastColumn: 3 };
        const [header, one, three] = [
          ["ID", "Day", "Sum"],
          ["P-1", { date: 46063 }, 1],
          ["P-3", { date: 46065 }, 3],
        ] as const;
        const rows = [header, one, three, [], ["below"]];
        const book = await adapter.make({ S: { rows, tables: [{ ...TABLE, range }] } });
        const write = sheetWrite({
          sheet: "S",
          table: "PartnersTable",
          columns: [columnWrite(1, "ID", "text", false), columnWrite(3, "Sum", "money", false)],
          rows: [rowWrite(4, ["P-2", 2])],
          order: { columns: [1], firstRow: 2, from: Uint32Array.of(2, 4, 3) },
        });
        const written = await carryOut(book, { sheets: [write] });
        const two = ["P-2", null, 2];
        expect(await readGrid(written, "S", 3)).toEqual([header, one, two, three, ["below", null, null]]);
      });

      it("adds a sheet as the last one, with a table of a free name", async () => {
        const book = await adapter.make({ Partners: { rows: PARTNERS, tables: [TABLE] } });
        const written = await carryOut(book, {
          sheets: [
            sheetWrite({
              sheet: "Points & more",
              isNewSheet: true,
              table: "PartnersTable",
              columns: [columnWrite(1, "Partner", "text"), columnWrite(2, "Day", "date")],
              rows: [rowWrite(2, ["P-001", 46063]), rowWrite(3, ["P-002", null])],
            }),
          ],
        });
        const sheets = await written.listSheets();
        expect(sheets.map((sheet) => sheet.name)).toEqual(["Partners", "Points & more"]);
        expect(sheets[1]?.tables).toEqual([
          {
            ...TABLE,
            name: "PartnersTable_2",
            range: { firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 2 },
          },
        ]);
        expect(await readGrid(written, "Points & more", 2)).toEqual([
          ["Partner", "Day"],
          ["P-001", { date: 46063 }],
          ["P-002", null],
        ]);
      });

      it("refuses to write into a merged area, except into its first cell", async () => {
        const merges = [{ firstRow: 2, firstColumn: 1, lastRow: 3, lastColumn: 2 }];
        const plan = (column: number, header: string, was: string | null) => ({
          sheets: [
            sheetWrite({
              sheet: "S",
              columns: [columnWrite(column, header, "text", false)],
              rows: [rowWrite(2, ["v"], false, [was])],
            }),
          ],
        });
        const book = await adapter.make({ S: { rows: [["a", "b"], ["m"]], merges } });
        await expect(carryOut(book, plan(2, "b", null))).rejects.toMatchObject({
          code: "merged-target",
          details: { sheet: "S", cell: "B2" },
        });
        const written = await carryOut(
          await adapter.make({ S: { rows: [["a", "b"], ["m"]], merges } }),
          plan(1, "a", "m"),
        );
        expect((await readCells(written, "S", [1], 2, 2)).get(2)).toEqual(["v"]);
      });

      it("refuses to add an existing sheet, to write to a missing one, and to replace a formula", async () => {
        const book = await adapter.make({ Partners: PARTNERS });
        const columns = [columnWrite(4, "Total", "money", false)];
        const write = (part: Partial<SheetWrite>) =>
          carryOut(book, { sheets: [sheetWrite({ sheet: "Partners", columns, ...part })] });
        await expect(write({ isNewSheet: true })).rejects.toMatchObject({ code: "sheet-exists" });
        await expect(write({ sheet: "Nope" })).rejects.toMatchObject({ code: "no-such-sheet" });
        await expect(write({ rows: [rowWrite(2, [1])] })).rejects.toThrow(/formula/);
      });

      it("changes nothing under an empty plan", async () => {
        const book = await adapter.make({ Partners: PARTNERS });
        const before = await readGrid(book, "Partners", 5);
        expect(await readGrid(await carryOut(book, { sheets: [] }), "Partners", 5)).toEqual(before);
      });
    });
  });
}

/** The same plan with its rows in columns, as it comes from another thread. */
function inColumns({ sheets }: WritePlan): WritePlan {
  return structuredClone({
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: columnarRows(rowWrites(sheet.rows), sheet.columns.length),
    })),
  });
}
