import { Pace } from "../../../src/adapters/excel/pace";
import { journalOf } from "../../../src/adapters/excel/write/journal/journal-of";
import type { PreparedSheet } from "../../../src/adapters/excel/write/prepare/prepare";
import type { Strip } from "../../../src/adapters/excel/write/journal/strip";

/** A strip that reports when its cells are read. */
function strip(firstRow: number, looked: () => void): Strip {
  return {
    column: 1,
    firstRow,
    before: [null, 1],
    formats: [],
    textCells: new Set(),
    get after() {
      looked();
      return ["new", 1];
    },
  };
}

function prepared(strips: readonly Strip[]): PreparedSheet {
  const nothing = { table: undefined, widths: [], choices: [], filters: [], neighbours: [], newColumns: [] };
  const guard = { headerRow: 1, headers: new Map(), keyColumns: [], keys: new Map(), tables: [] };
  return { id: "{1}", name: "Partners", headerRow: 1, guard, strips, ...nothing };
}

afterEach(() => jest.restoreAllMocks());

describe("the journal of a write", () => {
  it("counts the cells that get other contents, not those that are written unchanged", async () => {
    const sheet = prepared([strip(2, () => undefined), strip(4, () => undefined)]);
    const { sheets } = await journalOf([sheet]);
    expect(sheets.map(({ changedCells }) => changedCells)).toEqual([2]);
  });

  it("rests between two strips if each takes longer than a slice", async () => {
    let now = 0;
    jest.spyOn(performance, "now").mockImplementation(() => (now += 10));
    const done: string[] = [];
    jest.spyOn(Pace.prototype, "rest").mockImplementation(() => Promise.resolve(void done.push("rest")));
    await journalOf([prepared([2, 3, 4].map((row) => strip(row, () => done.push(`row ${row}`))))]);
    // Each row is hashed and counted, then the thread rests.
    expect(done).toEqual([2, 3, 4].flatMap((row) => [`row ${row}`, `row ${row}`, "rest"]));
  });
});
