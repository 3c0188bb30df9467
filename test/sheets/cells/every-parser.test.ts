import type { Cell, Parsed } from "../../../src/sheets/cells";
import {
  buildLevelIndex,
  cellAt,
  parseCount,
  parseDate,
  parseId,
  parseLevel,
  parseMoney,
  parseRate,
  parseText,
  parseYear,
  parseYesNo,
  shownCell,
} from "../../../src/sheets/cells";
import { CellKind, FORMULA_FLAG } from "../../../src/workbook/reader";
import {
  blankCell,
  booleanCell,
  dateCell,
  errorCell,
  numberCell,
  serialCell,
  textCell,
  uncalculatedCell,
} from "./make-cell";

const noLevels = buildLevelIndex([]);
const PARSERS: readonly (readonly [string, (cell: Cell) => Parsed<unknown>])[] = [
  ["date", parseDate],
  ["money", parseMoney],
  ["yes/no", parseYesNo],
  ["count", parseCount],
  ["year", parseYear],
  ["text", parseText],
  ["id", parseId],
  ["rate", parseRate],
  ["level", (cell) => parseLevel(cell, noLevels)],
];

describe.each(PARSERS)("%s: the answers that all parsers share", (_name, parse) => {
  test.each([
    ["a blank cell", blankCell],
    ["an empty text", textCell("")],
    ["spaces", textCell("   ")],
    [
      "no-break spaces, zero-width spaces, tabs, line breaks",
      textCell("\u00A0\u202F\u2009\u200B\uFEFF\t\r\n"),
    ],
  ])("%s is blank", (_case, cell) => {
    expect(parse(cell)).toEqual({ kind: "blank" });
  });

  test("an error cell", () => {
    expect(parse(errorCell("#N/A"))).toEqual({ kind: "problem", code: "error-cell", found: "#N/A" });
  });

  test("a formula without a result", () => {
    expect(parse(uncalculatedCell)).toEqual({ kind: "problem", code: "uncalculated-formula", found: "" });
  });
});

describe("the text of a cell", () => {
  test.each([
    ["a number", numberCell(1234.5), "1234.5"],
    ["a number with noise", numberCell(0.1 + 0.2), "0.3"],
    ["a long whole number", numberCell(9_007_199_254_740_991), "9007199254740991"],
    ["a date", dateCell("2026-12-31"), "2026-12-31"],
    ["a date that is none", serialCell(59.5), "59.5"],
    ["TRUE", booleanCell(true), "TRUE"],
    ["FALSE", booleanCell(false), "FALSE"],
    ["a text as it stands", textCell(" a "), " a "],
    ["a long text, cut", textCell("x".repeat(500)), `${"x".repeat(80)}…`],
    ["a long text, not cut through a character", textCell(`${"x".repeat(79)}😀 more`), `${"x".repeat(79)}…`],
    ["a blank", blankCell, ""],
  ])("%s", (_name, cell, expected) => {
    expect(shownCell(cell)).toBe(expected);
  });
});

test("cells are taken from a block's column, without the formula flag", () => {
  const kinds = [CellKind.number | FORMULA_FLAG, CellKind.text, CellKind.error, CellKind.blank];
  const column = { kinds: Uint8Array.from(kinds), values: Float64Array.from([1.5, 7, 8, 0]) };
  const texts = { get: (id: number) => `text ${String(id)}` };
  expect(kinds.map((_kind, index) => cellAt(column, index, texts))).toEqual([
    { kind: CellKind.number, value: 1.5, text: "" },
    { kind: CellKind.text, value: 7, text: "text 7" },
    { kind: CellKind.error, value: 8, text: "text 8" },
    { kind: CellKind.blank, value: 0, text: "" },
  ]);
  expect(cellAt(column, 4, texts).kind).toBe(CellKind.blank);
});
