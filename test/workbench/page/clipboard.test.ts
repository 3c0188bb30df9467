import fc from "fast-check";
import { formatTable, parseTable } from "../../../workbench/page/grid/clipboard";

describe("cells on the clipboard", () => {
  it("are rows of texts with tabs between them", () => {
    expect(parseTable("a\tb\r\nc\td\r\n")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(parseTable("a\n\nb")).toEqual([["a"], [""], ["b"]]);
    expect(parseTable("a\t")).toEqual([["a", ""]]);
    expect(parseTable("")).toEqual([]);
  });

  it("may hold tabs, line ends and quotes within quotes", () => {
    expect(parseTable('"one\ntwo"\t"say ""hi"""')).toEqual([["one\ntwo", 'say "hi"']]);
  });

  it("keep a quote that quotes nothing", () => {
    expect(parseTable('"open\tb')).toEqual([['"open', "b"]]);
    expect(parseTable('"a" b\tc')).toEqual([['"a" b', "c"]]);
    expect(parseTable('5" pipe')).toEqual([['5" pipe']]);
  });

  it("are read back as they were written", () => {
    const text = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", "\r", " ", "я"), maxLength: 8 });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        expect(parseTable(formatTable(rows))).toEqual(rows);
      }),
    );
  });

  it("are read in time that grows with their length alone", () => {
    const hostile = '"a'.repeat(20_000);
    expect(parseTable(hostile)).toEqual([[hostile]]);
  });
});
