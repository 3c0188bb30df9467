/** Workbooks that declare that their formulas are not calculated. */
import { basicStyles, rawParts, sheetXml, zipParts } from "../../support/xlsx/book-fixture";
import { readCells, readGrid } from "../../support/xlsx/cells";
import { openAhead } from "../../support/xlsx/local-thread";
import { openBytes, partText, write } from "../../support/xlsx/open";
import { columnWrite, rowWrite, sheetWrite } from "../contract";

const ROW =
  '<row r="1"><c r="A1"><f>1+1</f><v>0</v></c><c r="B1"><v>5</v></c><c r="C1" t="str"><f>"x"</f><v>x</v></c>' +
  '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
const NOT_CALCULATED = { formula: true, value: "uncalculated" };
const READ = [
  [
    { formula: true, value: 0 },
    5,
    { formula: true, value: "x" },
    { formula: true, value: { error: "#DIV/0!" } },
  ],
];

function book(calculation: string): Buffer {
  return zipParts(rawParts({ sheets: { S: sheetXml(ROW) }, styles: basicStyles, afterSheets: calculation }));
}

async function written(bytes: Uint8Array): Promise<Uint8Array> {
  const plan = sheetWrite({
    sheet: "S",
    columns: [columnWrite(6, "h", "text", true)],
    rows: [rowWrite(2, ["x"])],
  });
  return write(await openBytes(bytes), { sheets: [plan] });
}

const settingsOf = (bytes: Uint8Array) => /<calcPr[^>]*>/.exec(partText(bytes, "xl/workbook.xml"))?.[0];

describe("the results of formulas", () => {
  test.each([
    ["is to be calculated on opening", '<calcPr calcId="124519" fullCalcOnLoad="1"/>'],
    ["is to be, in other letters", '<calcPr fullCalcOnLoad="true" calcMode="auto"/>'],
    ["is to be, and was not complete", '<calcPr calcCompleted="0" fullCalcOnLoad="1" forceFullCalc="1"/>'],
    ["was saved uncalculated under manual calculation", '<calcPr calcMode="manual" calcCompleted="0"/>'],
  ])("do not count where the workbook %s", async (_what, calculation) => {
    const bytes = book(calculation);
    const expected = [NOT_CALCULATED, 5, NOT_CALCULATED, NOT_CALCULATED];
    expect(await readGrid(await openBytes(bytes), "S", 4)).toEqual([expected]);
    const ahead = await readCells(await openAhead(bytes), "S", [1, 2, 3, 4]);
    expect(ahead.get(1)).toEqual(expected);
  });

  test.each([
    ["says nothing", ""],
    ["was saved by Excel", '<calcPr calcId="191029"/>'],
    ["was calculated by hand before it was saved", '<calcPr calcMode="manual"/>'],
    ["is not to be calculated on opening", '<calcPr calcCompleted="1" fullCalcOnLoad="0"/>'],
    ["was broken off in automatic calculation, as Excel does not save it", '<calcPr calcCompleted="0"/>'],
  ])("count where the workbook %s", async (_what, calculation) => {
    expect(await readGrid(await openBytes(book(calculation)), "S", 4)).toEqual(READ);
  });
});

describe("a written workbook", () => {
  test.each(["", '<calcPr calcId="191029"/>', '<calcPr calcMode="manual"/>'])(
    "is calculated on opening, and its results count: %s",
    async (calculation) => {
      const once = await written(book(calculation));
      expect(settingsOf(once)).toContain('fullCalcOnLoad="1"');
      expect((await readGrid(await openBytes(once), "S", 4))[0]).toEqual(READ[0]);
      expect(await written(once)).toEqual(once);
    },
  );

  test.each(['<calcPr fullCalcOnLoad="1"/>', '<calcPr calcMode="manual" calcCompleted="0"/>'])(
    "stays uncalculated: %s",
    async (calculation) => {
      const once = await written(book(calculation));
      expect(settingsOf(once)).toContain('fullCalcOnLoad="1"');
      expect((await readGrid(await openBytes(once), "S", 1))[0]).toEqual([NOT_CALCULATED]);
    },
  );
});
