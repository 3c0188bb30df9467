import fc from "fast-check";
import { formulaPieces } from "../../../workbench/xlsx/formulas/formula-pieces";
import { quotedSheet, renameSheets } from "../../../workbench/xlsx/formulas/rename-sheets";
import { SharedFormula } from "../../../workbench/xlsx/formulas/shared-formula";

/** A formula of B2, moved to another cell. */
function moved(formula: string, row: number, column: number): string {
  return new SharedFormula(formula, 2, 2).at(row, column);
}

const FORMULAS = [
  "SUM(A1:B$2)*$C3",
  "'It''s A1'!A1+Sheet1!$B$2&\"A1\"",
  "Table1[[#This Row],[A1]]+[1]Book!A1",
  "SUM(A:A,$B:C,1:1,$2:3)",
  "LOG10(A1)+A1B+x.A1+1E5+TRUE+R1C1",
  'IF("a""A1"=A1,#REF!,{1,2;3,4})',
];

describe("a formula that cells share", () => {
  it.each([
    ["A1+$A1+A$1+$A$1", 4, 5, "D3+$A3+D$1+$A$1"],
    ["SUM(A:A,$B:C,1:1,$2:3)", 4, 5, "SUM(D:D,$B:F,3:3,$2:5)"],
    ["A1", 1, 1, "XFD1048576"],
    ["'A1 sheet'!A1&\"A1\"&A1!A1", 3, 2, "'A1 sheet'!A2&\"A1\"&A1!A2"],
    ["Table1[[#This Row],[A1]]+[1]Book!A1", 3, 2, "Table1[[#This Row],[A1]]+[1]Book!A2"],
    ["Table1[it']s A1]+A1", 3, 2, "Table1[it']s A1]+A2"],
    ["LOG10(A1)+A1B+x.A1+1E5+AAAA1+A0+A1048577+XFE1", 3, 2, "LOG10(A2)+A1B+x.A1+1E5+AAAA1+A0+A1048577+XFE1"],
    ["TAX:RATE+A1:B2", 3, 3, "TAX:RATE+B2:C3"],
  ])("%s, at row %d and column %d, is %s", (formula, row, column, expected) => {
    expect(moved(formula, row, column)).toBe(expected);
  });

  it("is unchanged in its own cell, whatever it is", () => {
    const any = fc.oneof(
      fc.constantFrom(...FORMULAS),
      fc.string({ unit: fc.constantFrom(...Array.from("A1$:'\"[]!(),;#@{} .xÄ")), maxLength: 40 }),
    );
    fc.assert(
      fc.property(any, (formula) => {
        // Moved references are written in capitals.
        expect(moved(formula, 2, 2).toUpperCase()).toBe(formula.toUpperCase());
      }),
    );
  });

  it("moved there and back is unchanged", () => {
    const rows = fc.integer({ min: 1, max: 1_048_576 });
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMULAS),
        rows,
        fc.integer({ min: 1, max: 16_384 }),
        (formula, row, column) => {
          expect(new SharedFormula(moved(formula, row, column), row, column).at(2, 2)).toBe(formula);
        },
      ),
    );
  });

  it("is parsed quickly, however it is made", () => {
    for (const piece of ["[", "'", '"', "A:", "a!", "A1:", "$", "[']"]) {
      expect(formulaPieces(piece.repeat(200_000)).length).toBeGreaterThan(0);
    }
  }, 10_000);
});

describe("a sheet's new name", () => {
  const renames = new Map([
    ["it's", "C d"],
    ["data", "A1"],
    ["old", "New"],
  ]);

  it.each([
    ["'It''s'!A1+IT's!A1", "'C d'!A1+IT's!A1"],
    ["Data!A1+data!B2", "'A1'!A1+'A1'!B2"],
    ["\"Old!A1\"&Old!A1&'Old'!A1&Older!A1", '"Old!A1"&New!A1&New!A1&Older!A1'],
    ["A1+B2", "A1+B2"],
  ])("stands in %s where it was named: %s", (formula, expected) => {
    expect(renameSheets(formula, renames)).toBe(expected);
  });

  it("is quoted if a formula could read it as something else", () => {
    expect(["Data", "Баллы", "My data", "A1", "R1C1", "it's", "2026", "true"].map(quotedSheet)).toEqual([
      "Data",
      "Баллы",
      "'My data'",
      "'A1'",
      "'R1C1'",
      "'it''s'",
      "'2026'",
      "'true'",
    ]);
  });
});
