/** Rows that people do not see as they see others: hidden ones, and those with a cell struck through. */
import fc from "fast-check";
import { isHiddenRow } from "../../../src/adapters/xlsx/sheet/hidden-row";
import type { XlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { RowLooks } from "../../../src/workbook/reader";
import { openAhead } from "../../support/xlsx/local-thread";
import { openBytes, sheetBytes } from "../../support/xlsx/open";
import { runs } from "../../support/runs";

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="3"><font/><font><strike/></font><font><strike val="0"/></font></fonts>' +
  '<cellXfs count="3"><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>';
const ROWS =
  '<row r="1"><c r="A1"><v>1</v></c></row>' +
  '<row r="2" spans="1:2" hidden="1" ht="15.75"><c r="A2"><v>2</v></c></row>' +
  '<row r="3" hidden="false"><c r="A3" s="1"><v>3</v></c><c r="B3" s="1"><v>3</v></c></row>' +
  "<row r='4' hidden = 'true' ><c r='A4' s='2'><v>4</v></c><c r='C4' s='1'><v>4</v></c></row>" +
  '<row r="5" hidden="1"><c r="A5" s="1"/></row>';

async function looksOf(workbook: XlsxWorkbook, marksLooks: boolean): Promise<readonly RowLooks[]> {
  const [sheet] = await workbook.listSheets();
  const found: RowLooks[] = [];
  const request = { sheet: sheet?.name ?? "", columns: [1, 2], firstRow: 1, marksLooks };
  workbook.readAhead(request);
  await workbook.read(request, ({ looks }) => {
    if (looks !== undefined) found.push(looks);
    return true;
  });
  return found;
}

test.each([
  ["here", openBytes],
  ["in another thread", openAhead],
])("are named by a sheet scanned %s, struck ones by the columns read", async (_where, open) => {
  const workbook = await open(sheetBytes(ROWS, { styles: STYLES }));
  expect(await looksOf(workbook, true)).toEqual([{ hidden: [2, 4, 5], struck: [3] }]);
});

test("are not told where nobody asks", async () => {
  expect(await looksOf(await openBytes(sheetBytes(ROWS, { styles: STYLES })), false)).toEqual([]);
});

test("a row's tag says that it is hidden by that attribute alone, wherever it stands", () => {
  const attribute = fc.constantFrom(
    'hidden="1"',
    'hidden="0"',
    "hidden='true'",
    'hidden="false"',
    'ht="15.75"',
    'spans="1:9"',
    'x14ac:dyDescent="0.25"',
    'x:hidden="1"',
    'customHeight="1"',
    'hid="1"',
  );
  fc.assert(
    fc.property(fc.array(attribute, { maxLength: 5 }), (attributes) => {
      const tag = `<row r="12" ${attributes.join(" ")}>`;
      const before = "</row>";
      const bytes = new TextEncoder().encode(`${before}${tag}hidden="1"`);
      const named = attributes.find((one) => one.startsWith("hidden"));
      const expected = named !== undefined && /1|true/.test(named);
      expect(isHiddenRow(bytes, before.length, before.length + tag.length)).toBe(expected);
    }),
    runs(200),
  );
});
