import { encodeUtf8 } from "../../../src/adapters/common/utf8";
import { filterNameSplices } from "../../../src/adapters/xlsx/write/grown-filter";
import { parseXml } from "../../../src/adapters/xlsx/xml/document";
import { applySplices } from "../../../src/adapters/xlsx/xml/splice";
import { basicStyles, sheetXml } from "../../support/xlsx/book-fixture";
import { openBytes, partText, sheetBytes, write } from "../../support/xlsx/open";
import { columnWrite, rowWrite, sheetWrite } from "../contract";

const HEADER = '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>';

/** The text behind the rows after columns C and D were added under the header row 2. */
async function tailAfter(tail: string): Promise<string> {
  const whole = sheetXml(HEADER).replace("</sheetData>", `</sheetData>${tail}`);
  const bytes = await write(await openBytes(sheetBytes(whole, { styles: basicStyles })), {
    sheets: [
      sheetWrite({
        ...{ sheet: "S", headerRow: 2 },
        columns: [columnWrite(3, "Level", "text"), columnWrite(4, "Points", "points")],
        rows: [rowWrite(3, ["Gold", 5])],
      }),
    ],
  });
  return (
    partText(bytes, "xl/worksheets/sheet1.xml").split("</sheetData>")[1]?.replace("</worksheet>", "") ?? ""
  );
}

const VIEWS =
  '<customSheetViews><customSheetView guid="{1}"><autoFilter ref="A2:B9"/></customSheetView></customSheetViews>';

test.each([
  ["is extended over new columns beside it", '<autoFilter ref="A2:B9"/>', '<autoFilter ref="A2:D9"/>'],
  [
    "keeps its criteria",
    '<autoFilter ref="A2:B9"><filterColumn colId="1"><filters blank="1"/></filterColumn></autoFilter>',
    '<autoFilter ref="A2:D9"><filterColumn colId="1"><filters blank="1"/></filterColumn></autoFilter>',
  ],
  [
    "is extended alone, not that of another person's view",
    `<autoFilter ref="A2:B9"/>${VIEWS}`,
    `<autoFilter ref="A2:D9"/>${VIEWS}`,
  ],
])("the sheet's own filter %s", async (_what, before, after) => {
  expect(await tailAfter(before)).toBe(after);
});

test.each([
  ["it is under another row", '<autoFilter ref="A1:B9"/>'],
  ["the new columns are not beside it", '<autoFilter ref="A2:A9"/>'],
  ["only another person's view has a filter", VIEWS],
])("the filter stays if %s", async (_why, tail) => {
  expect(await tailAfter(tail)).toBe(tail);
});

test("the hidden name of the sheet's filter is extended, and no other name", () => {
  const name = (sheet: number, area: string): string =>
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${String(sheet)}" hidden="1">'My S'!${area}</definedName>`;
  const other = `<definedName name="Mine">'My S'!$A$2:$B$9</definedName>`;
  const text = (own: string): string =>
    `<workbook><definedNames>${name(0, "$A$2:$B$9")}${own}${other}</definedNames></workbook>`;
  const { text: before, root } = parseXml("xl/workbook.xml", encodeUtf8(text(name(1, "$A$2:$B$9"))));
  const area = { firstRow: 2, firstColumn: 1, lastRow: 9, lastColumn: 2 };
  const splices = filterNameSplices(before, root, 1, { before: area, after: { ...area, lastColumn: 4 } });
  expect(applySplices(before, splices)).toBe(text(name(1, "$A$2:$D$9")));
});
