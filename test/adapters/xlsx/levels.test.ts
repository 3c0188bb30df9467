/** How far in rows stand, as grouped reports show it: by outline, and by the indent of their labels. */
import { openSheet } from "../../support/xlsx/open";

const text = (cell: string, words: string, style = 0): string =>
  `<c r="${cell}" t="inlineStr" s="${style}"><is><t>${words}</t></is></c>`;

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0"><alignment indent="3"/></xf></cellXfs></styleSheet>';

async function levelsOf(rows: string, marksLevels: boolean): Promise<unknown> {
  const workbook = await openSheet(rows, { styles: STYLES });
  const [sheet] = await workbook.listSheets();
  const name = sheet?.name ?? "";
  const found: unknown[] = [];
  await workbook.read({ sheet: name, columns: [1, 2], firstRow: 1, marksLevels }, (block) => {
    for (let index = 0; index < block.rowCount; index++)
      found.push([block.levels?.[index], block.indents?.[index]]);
    return true;
  });
  return found;
}

const ROWS =
  `<row r="1">${text("A1", "Partner")}</row>` +
  `<row r="2" outlineLevel="1">${text("A2", "Document", 1)}${text("B2", "more")}</row>` +
  `<row r="3" spans="1:2" outlineLevel='2'>${text("B3", "Item")}</row>`;

test("each row has its level of outline and the indent of its first text", async () => {
  expect(await levelsOf(ROWS, true)).toEqual([
    [0, 0],
    [1, 3],
    [2, 0],
  ]);
});

test("nothing is said of levels where nobody asks", async () => {
  expect(await levelsOf(ROWS, false)).toEqual([
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
  ]);
});
