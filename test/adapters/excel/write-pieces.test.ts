import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { pointsOfCharacters } from "../../../src/adapters/excel/write/send/column-width";
import { cellNow, heldKey, sameHeld, type Held } from "../../../src/adapters/excel/write/journal/held";
import type { SheetGuard } from "../../../src/adapters/excel/write/guard/expectation";
import type { Journal, JournalSheet } from "../../../src/adapters/excel/write/journal/journal";
import { deflateLines } from "../../../src/adapters/excel/deflate";
import { packJournal, unpackJournal } from "../../../src/adapters/excel/write/journal/journal-text";
import {
  fittingStrips,
  formatsInput,
  stripsAround,
  STRIP_ROWS,
  stripBytes,
  valuesInput,
  type FormatRun,
  type Strip,
} from "../../../src/adapters/excel/write/journal/strip";
import { plannedStripsOf } from "../../../src/adapters/excel/write/prepare/planned-strips";
import { pointsOf } from "../../../workbench/host/model/format/sizes";
import { anyText } from "../../support/excel/tricky-texts";
import { ledgerWrite } from "../../support/excel/write-books";
import { columnWrite, rowWrite, sheetWrite } from "../contract";
import { runs } from "../../support/runs";

const anyHeld: fc.Arbitrary<Held> = fc.oneof(
  anyText,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom({ error: "#N/A" }, { error: "#DIV/0!" }),
);

describe("the contents of a cell", () => {
  it("have a key: the same for equal contents, and different for others", () => {
    fc.assert(
      fc.property(anyHeld, anyHeld, (a, b) => {
        expect(heldKey(a) === heldKey(b)).toBe(sameHeld(a, b));
        expect(sameHeld(a, a)).toBe(true);
      }),
    );
    expect(sameHeld("7", 7)).toBe(false);
    expect(sameHeld("#N/A", { error: "#N/A" })).toBe(false);
    expect(sameHeld("TRUE", true)).toBe(false);
    expect(sameHeld(0.1 + 0.2, 0.3)).toBe(true);
    expect(sameHeld(1e14, 1e14 + 1)).toBe(false);
  });

  it("are a formula, a text that looks like one, or a value spilled by an array", () => {
    expect(cellNow(2, "=1+1", "Double")).toEqual({ held: 2, formula: "=1+1" });
    expect(cellNow("=1+1", "=1+1", "String")).toEqual({ held: "=1+1", formula: undefined });
    expect(cellNow("=1+1", "'=1+1", "String")).toEqual({ held: "=1+1", formula: undefined });
    expect(cellNow(3, "", "Double")).toEqual({ held: 3, formula: "=" });
    expect(cellNow("", "", "Empty")).toEqual({ held: null, formula: undefined });
  });
});

const anyRun = (rows: number): fc.Arbitrary<FormatRun> =>
  fc.tuple(fc.nat(rows - 1), fc.integer({ min: 1, max: rows })).map(([offset, count]) => ({
    offset,
    count: Math.min(count, rows - offset),
    before: "General",
    after: "0.00",
  }));

const anyStrip: fc.Arbitrary<Strip> = fc
  .array(fc.option(fc.tuple(anyHeld, anyHeld), { nil: undefined }), { minLength: 1, maxLength: 40 })
  .chain((cells) =>
    fc.record({
      column: fc.integer({ min: 1, max: 16_384 }),
      firstRow: fc.integer({ min: 1, max: 1_000_000 }),
      before: fc.constant(cells.map((cell) => cell?.[0])),
      after: fc.constant(cells.map((cell) => cell?.[1])),
      formats: fc.array(anyRun(cells.length), { maxLength: 1 }),
      textCells: fc.constant(new Set<number>()),
    }),
  );

/** The assignments of strips, cell by cell: row → contents and format. */
function assigned(strips: readonly Strip[]): Map<number, unknown> {
  const cells = new Map<number, unknown>();
  for (const strip of strips) {
    const formats = formatsInput(strip, "after");
    strip.after.forEach((held, i) => {
      const format = formats?.[i]?.[0] ?? null;
      if (held !== undefined || format !== null)
        cells.set(strip.firstRow + i, [held, strip.before[i], format]);
    });
  }
  return cells;
}

describe("strips", () => {
  it("cut to a size assign the same cells, and each piece is small enough or has one row", () => {
    fc.assert(
      fc.property(anyStrip, fc.integer({ min: 600, max: 2000 }), (strip, limit) => {
        const pieces = fittingStrips(strip, limit);
        expect(assigned(pieces)).toEqual(assigned([strip]));
        for (const piece of pieces)
          expect(stripBytes(piece) <= limit || piece.before.length === 1).toBe(true);
      }),
    );
  });

  it("are weighed at no less than their size in a request, where quotation marks are escaped twice", () => {
    fc.assert(
      fc.property(anyStrip, (strip) => {
        const values = valuesInput(strip, strip.after, strip.textCells);
        const json = JSON.stringify(JSON.stringify([values, formatsInput(strip, "after")]));
        expect(Buffer.byteLength(json)).toBeLessThanOrEqual(stripBytes(strip));
      }),
    );
  });

  it("go around merged areas, and into the first cell of each by the area as a whole", () => {
    const cells = [1, 2, undefined, 4, 5];
    const strip = {
      column: 2,
      firstRow: 10,
      before: cells,
      after: cells,
      formats: [],
      textCells: new Set<number>(),
    };
    const merge = { firstRow: 11, firstColumn: 2, lastRow: 12, lastColumn: 3 };
    const pieces = stripsAround(strip, [merge, { firstRow: 13, firstColumn: 1, lastRow: 13, lastColumn: 2 }]);
    expect(pieces.map(({ firstRow, after, cover }) => [firstRow, after, cover])).toEqual([
      [10, [1], undefined],
      [11, [2], merge],
      [14, [5], undefined],
    ]);
    const [, covered] = pieces;
    expect(covered && valuesInput(covered, covered.after, covered.textCells)).toEqual([
      [2, null],
      [null, null],
    ]);
  });
});

describe("strips of cells to read", () => {
  it("span small gaps, and end at large ones and after a thousand rows", () => {
    const rows = [2, 3, 40, 200, ...Array.from({ length: 1500 }, (_row, i) => 1000 + i)];
    const write = sheetWrite({
      sheet: "S",
      columns: [columnWrite(4, "a", "text")],
      rows: rows.map((row) => rowWrite(row, ["x"])),
    });
    expect(
      plannedStripsOf(write).map(({ firstRow, rowCount, isHeader }) => [firstRow, rowCount, isHeader]),
    ).toEqual([
      [1, 1, true],
      [2, 39, false],
      [200, 1, false],
      [1000, 1000, false],
      [2000, 500, false],
    ]);
  });

  it("cover all of a new sheet's cells, planned or not", () => {
    const strips = plannedStripsOf(ledgerWrite(STRIP_ROWS + 1));
    const covered = strips.reduce((sum, { rowCount }) => sum + rowCount, 0);
    expect(covered).toBe(3 * (STRIP_ROWS + 2));
  });

  it("are refused for rows that do not ascend, and for the header's own row", () => {
    const columns = [columnWrite(1, "a", "text")];
    const write = (rows: readonly number[]) => () =>
      plannedStripsOf(sheetWrite({ sheet: "S", columns, rows: rows.map((row) => rowWrite(row, ["x"])) }));
    expect(write([3, 3])).toThrow("ascend");
    expect(write([1])).toThrow("header");
  });
});

const anyRange = fc
  .tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }))
  .map(([row, column]) => ({ firstRow: row, firstColumn: column, lastRow: row + 3, lastColumn: column + 2 }));

const anyGuard: fc.Arbitrary<SheetGuard> = fc.record({
  headerRow: fc.integer({ min: 1, max: 9 }),
  headers: fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.string())).map((all) => new Map(all)),
  keyColumns: fc.constant([1, 7]),
  tables: fc.array(fc.string(), { maxLength: 2 }),
  keys: fc
    .uniqueArray(fc.integer({ min: 1, max: 90_000 }), { maxLength: 30 })
    .map((rows) => new Map(rows.sort((a, b) => a - b).map((row) => [row, [`P-${String(row)}`, null]]))),
});

const anySheet: fc.Arbitrary<JournalSheet> = fc.record({
  id: fc.option(fc.string(), { nil: undefined }),
  name: fc.string(),
  isNew: fc.boolean(),
  changedCells: fc.nat(1_000_000),
  guard: fc.option(anyGuard, { nil: undefined }),
  neighbours: fc.array(fc.record({ id: fc.string(), name: fc.string(), range: anyRange }), { maxLength: 2 }),
  strips: fc.array(
    fc.tuple(anyStrip, fc.boolean()).map(([{ column, firstRow, before, after, formats }, isWhole]) => ({
      column,
      firstRow,
      before,
      formats,
      afterHash: "h",
      ...(isWhole && { after }),
    })),
    { maxLength: 4 },
  ),
  table: fc.option(
    fc.record({
      id: fc.option(fc.string(), { nil: undefined }),
      name: fc.string(),
      before: fc.option(anyRange, { nil: undefined }),
      after: anyRange,
    }),
    { nil: undefined },
  ),
  widths: fc.array(
    fc.record({ column: fc.integer({ min: 1, max: 99 }), before: fc.constant(48), after: fc.nat() }),
  ),
  filters: fc.array(
    fc.record({
      table: fc.option(fc.record({ id: fc.string(), name: fc.string() }), { nil: undefined }),
      range: anyRange,
      criteria: fc.array(
        fc.record({
          index: fc.nat(99),
          criteria: fc.constant({ filterOn: "Values", values: ["a", { date: "2026" }] }),
        }),
      ),
    }),
    { maxLength: 2 },
  ),
});

const anyJournal: fc.Arbitrary<Journal> = fc.record({
  id: fc.string(),
  phase: fc.constantFrom("writing" as const, "written" as const, "restoring" as const),
  sheets: fc.array(anySheet, { maxLength: 3 }),
});

/** The journal's form of a new sheet, whose later contents are stored only as a hash. */
const kept = (journal: Journal): Journal => ({
  ...journal,
  sheets: journal.sheets.map((sheet) => ({
    ...sheet,
    strips: sheet.strips.map(({ after, ...strip }) => (sheet.isNew || !after ? strip : { ...strip, after })),
  })),
});

/** The value as JSON has it, where −0 becomes 0. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, one: unknown) => (one instanceof Map ? [...one] : one)));

describe("a journal as text", () => {
  it("is read back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(anyJournal, async (journal) => {
        const packed: unknown = JSON.parse(JSON.stringify(await packJournal(journal)));
        expect(plain(await unpackJournal(packed))).toEqual(plain(kept(journal)));
      }),
      runs(20),
    );
  });

  it("takes little room: a hundred thousand rows on a new sheet, and a thousand replaced texts", async () => {
    const strips = Array.from({ length: 100 }, (_strip, i) => ({
      column: 1,
      firstRow: i * STRIP_ROWS + 2,
      before: new Array<null>(STRIP_ROWS).fill(null),
      formats: [{ offset: 0, count: STRIP_ROWS, before: "General", after: "#,##0.00" }],
      afterHash: `hash${String(i)}`,
    }));
    const texts = {
      column: 2,
      firstRow: 2,
      before: Array.from({ length: STRIP_ROWS }, (_row, i) => `Partner number ${String(i * 37)}`),
      formats: [],
      afterHash: "h",
    };
    const sheet = {
      id: undefined,
      name: "S",
      isNew: true,
      table: undefined,
      widths: [],
      filters: [],
      neighbours: [],
      guard: undefined,
      changedCells: 1,
    };
    const sheets = [{ ...sheet, strips: [...strips, texts] }];
    const { body } = await packJournal({ id: "x", phase: "writing", sheets });
    expect(body?.length).toBeLessThan(8000);
  });

  it.each([
    ["one endless line", () => " ".repeat(40_000_000)],
    ["lines without end", () => "[]\n".repeat(14_000_000)],
    ["more strips than any write has", () => bombOf('[1,1,"h",[[1]],[]]', 60_000)],
  ])("is refused where a few bytes stand for %s", async (_name, lines) => {
    const body = deflateRawSync(lines()).toString("base64");
    expect(body.length).toBeLessThan(300_000);
    const packed = { version: 2, id: "x", phase: "written", body };
    await expect(unpackJournal(packed)).rejects.toThrow();
  });

  it.each<readonly [string, { readonly sheet?: object; readonly strips?: readonly unknown[] }]>([
    ["a strip beyond the sheet", { strips: [[20_000, 1, "h", [[1]], []]] }],
    ["too many cells in a strip", { strips: [[1, 1, "h", [[900], [900]], []]] }],
    ["a strip without cells", { strips: [[1, 1, "h", [], []]] }],
    ["a number format outside of its strip", { strips: [[1, 1, "h", [[2]], [[1, 5, "a", "b"]]]] }],
    ["a cell that is no content", { strips: [[1, 1, "h", [{ formula: "=1" }], []]] }],
    ["a range that ends before it begins", { sheet: { table: { name: "t", after: { firstRow: 5 } } } }],
    ["no number of strips", { sheet: { strips: "x" } }],
    ["fewer strips than it says", { sheet: { strips: 1 } }],
  ])("is refused with %s", async (_name, { sheet = {}, strips = [] }) => {
    const whole = {
      id: null,
      name: "S",
      isNew: false,
      table: null,
      widths: [],
      filters: [],
      neighbours: [],
      guard: null,
      changedCells: 1,
    };
    const lines = [{ ...whole, strips: strips.length, ...sheet }, ...strips];
    const body = await deflateLines(lines.map((line) => JSON.stringify(line)));
    await expect(unpackJournal({ version: 2, id: "x", phase: "written", body })).rejects.toThrow(TypeError);
  });

  it.each([[{ version: 1 }], [{ phase: "done" }], [{ body: "AAAA" }], [{ body: "ж" }], [{ id: 5 }]])(
    "is refused with %j",
    async (part) => {
      const packed = await packJournal({ id: "x", phase: "written", sheets: [] });
      await expect(unpackJournal({ ...packed, ...part })).rejects.toThrow();
    },
  );
});

describe("column widths", () => {
  it.each([1, 8, 14, 48, 255])("in points are as Excel computes them for %i characters", (characters) => {
    expect(pointsOfCharacters(characters)).toBe(pointsOf(characters));
  });
});

/** A journal's lines: a sheet, and a strip many times. */
function bombOf(strip: string, times: number): string {
  const sheet = {
    name: "S",
    isNew: false,
    widths: [],
    filters: [],
    neighbours: [],
    changedCells: 1,
    strips: times,
  };
  return `${JSON.stringify(sheet)}\n${`${strip}\n`.repeat(times)}`;
}
