import { readAutoFilter } from "../../../workbench/xlsx/details/filters";
import { readSheet } from "../../../workbench/xlsx/details/read-sheet";
import { readWorkbookDetails } from "../../../workbench/xlsx/details/workbook-details";
import { builtInCode, builtInIdOf } from "../../../src/adapters/xlsx/styles/built-in-formats";
import { parseXml } from "../../../src/adapters/xlsx/xml/document";
import { encodeUtf8 } from "../../../src/adapters/common/utf8";
import type { WorkbookError } from "../../../src/workbook/errors";
import { sheetXml } from "../../support/xlsx/book-fixture";
import { openSheet } from "../../support/xlsx/open";

/** The details of a sheet, cells as [row, column, kind, value, style]. */
async function details(xml: string) {
  const workbook = await openSheet(xml);
  const cells: number[][] = [];
  const formulas: string[] = [];
  const hidden: number[] = [];
  const [entry] = workbook.workbook.sheets;
  if (entry === undefined) throw new Error("No sheet");
  const read = await readSheet(workbook, entry, () => ({
    cell: (...cell) => cells.push(cell),
    formula: (_row, _column, formula) => formulas.push(formula),
    spilled: () => formulas.push(""),
    hiddenRow: (row) => hidden.push(row),
  }));
  return { ...read, cells, formulas, hidden };
}

describe("the details of a sheet", () => {
  it("include columns, panes, merged areas, filter and protection", async () => {
    const read = await details(
      sheetXml('<row r="2" hidden="1"><c r="B2" s="4"/></row><row r="3" hidden="false"/>', {
        head:
          '<sheetViews><sheetView><pane xSplit="2" ySplit="1" state="frozen"/></sheetView></sheetViews>' +
          '<cols><col min="1" max="2" width="20.5" hidden="1"/><col min="2" max="9" width="3"/><col min="4" max="4" width="9.140625" style="3"/></cols>',
        tail:
          '<sheetProtection sheet="1" sort="0" password="CC1A"/><autoFilter ref="A1:C9"/>' +
          '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="nonsense"/></mergeCells>',
      }),
    );
    expect(read.columns).toEqual([
      { first: 1, last: 2, width: 20.5, hidden: true, level: 0, style: 0 },
      { first: 4, last: 4, width: undefined, hidden: false, level: 0, style: 3 },
    ]);
    expect(read.frozen).toEqual({ rows: 1, columns: 2 });
    expect(read.merges).toEqual([{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3 }]);
    expect(read.filter?.range).toEqual({ firstRow: 1, firstColumn: 1, lastRow: 9, lastColumn: 3 });
    expect(read.protection?.locks).toMatchObject({ sort: false, formatCells: true, objects: false });
    expect(read.protection?.password).toEqual({ password: "CC1A" });
    expect(read.hidden).toEqual([2]);
    expect(read.cells).toEqual([[2, 2, 0, 0, 4]]);
  });

  it("omit missing parts", async () => {
    const read = await details(
      sheetXml("").replace("<sheetData></sheetData>", '<sheetProtection sheet="0"/><sheetData/>'),
    );
    expect(read).toMatchObject({
      columns: [],
      merges: [],
      cells: [],
      hidden: [],
      hasFormulas: false,
      arrays: [],
    });
    expect([read.frozen, read.filter, read.protection]).toEqual([undefined, undefined, undefined]);
  });

  it("include decoded formulas, without comments and CDATA", async () => {
    const read = await details(
      '<row r="1"><c r="A1"><f>1&lt;2</f><v>1</v></c><c r="B1"><f>"a"<!-- x -->&amp;<![CDATA["<&>"]]></f></c><c r="C1"><f/></c></row>',
    );
    expect(read.formulas).toEqual(["1<2", '"a"&"<&>"']);
  });

  it("stop where a few bytes stand for more formulas than fit a memory", async () => {
    const long = `<c r="A1"><f t="shared" ref="A1:A99999" si="0">"${"x".repeat(1_000_000)}"</f></c>`;
    const rows = Array.from(
      { length: 400 },
      (_row, i) => `<row r="${i + 2}"><c><f t="shared" si="0"/></c></row>`,
    );
    const error = await details(`<row r="1">${long}</row>${rows.join("")}`).catch(
      (thrown: unknown) => thrown,
    );
    expect((error as WorkbookError).code).toBe("too-large");
  });
});

it("the workbook's details include sheets' states, names and the calculation mode", async () => {
  const workbook = await openSheet("", {
    afterSheets:
      '<definedNames><definedName name="A">S!$A$1</definedName><definedName name="B" localSheetId="0">"x&amp;y"</definedName></definedNames><calcPr calcMode="manual"/>',
  });
  expect(readWorkbookDetails(workbook.workbook)).toEqual({
    sheets: [{ name: "S", state: "visible" }],
    activeIndex: 0,
    names: [
      { name: "A", formula: "S!$A$1", sheetIndex: undefined },
      { name: "B", formula: '"x&y"', sheetIndex: 0 },
    ],
    calculation: "manual",
    isCalculated: true,
  });
});

it("a filter's columns are read in all their forms", () => {
  const xml =
    '<autoFilter ref="A1:H9"><filterColumn colId="0"><filters blank="1"><filter val="a_x000A_b"/><dateGroupItem year="2026" month="2" dateTimeGrouping="month"/></filters></filterColumn>' +
    '<filterColumn colId="1"><customFilters and="1"><customFilter operator="greaterThan" val="1"/><customFilter val="2"/></customFilters></filterColumn>' +
    '<filterColumn colId="2"><top10 top="0" percent="1" val="5"/></filterColumn><filterColumn colId="3"><dynamicFilter type="Q1"/></filterColumn>' +
    '<filterColumn colId="4"><colorFilter dxfId="0"/></filterColumn><filterColumn colId="5" hiddenButton="1"/><filterColumn colId="99"><iconFilter/></filterColumn></autoFilter>';
  const filter = readAutoFilter(parseXml("x", encodeUtf8(xml)).root);
  expect([...(filter?.columns ?? [])]).toEqual([
    [
      0,
      { kind: "values", values: ["a\nb"], blanks: true, dates: [{ grouping: "month", fields: [2026, 2] }] },
    ],
    [
      1,
      {
        kind: "custom",
        both: true,
        conditions: [
          { operator: "greaterThan", value: "1" },
          { operator: "equal", value: "2" },
        ],
      },
    ],
    [2, { kind: "top", count: 5, percent: true, bottom: true }],
    [3, { kind: "dynamic", type: "Q1" }],
    [4, { kind: "color" }],
  ]);
});

it("built-in number formats have codes, and the codes lead back to them", () => {
  expect([0, 4, 14, 22, 49, 33, 57, 163].map(builtInCode)).toEqual([
    "General",
    "#,##0.00",
    "m/d/yyyy",
    "m/d/yyyy h:mm",
    "@",
    "h:mm:ss",
    "m/d/yyyy",
    "General",
  ]);
  const ids = Array.from({ length: 50 }, (_id, id) => id).filter((id) => builtInIdOf(builtInCode(id)) === id);
  expect(ids).toHaveLength(36);
});
