import { memorySink } from "../../../src/adapters/common/bytes";
import { writeXlsx } from "../../../src/adapters/xlsx/write/write-xlsx";
import type { WriteWarning } from "../../../src/adapters/xlsx/write/write-warnings";
import { basicStyles, DECLARATION, MAIN, sheetXml } from "../../support/xlsx/book-fixture";
import { openBytes, partText, sheetBytes } from "../../support/xlsx/open";
import { columnWrite, rowWrite, sheetWrite } from "../contract";

const SHEET = "xl/worksheets/sheet1.xml";
const HEADER = '<row r="1"><c r="A1" t="inlineStr"><is><t>ID</t></is></c></row>';

/** Writes 2 into A4, and moves row 4 up to row 3. */
async function moved(rows: string): Promise<{ sheet: string; told: readonly string[] }> {
  const sink = memorySink();
  const told: WriteWarning[] = [];
  const plan = {
    sheets: [
      sheetWrite({
        sheet: "S",
        columns: [columnWrite(1, "ID", "money", false)],
        rows: [rowWrite(4, [2])],
        order: { columns: [1], firstRow: 2, from: Uint32Array.of(2, 4, 3) },
      }),
    ],
  };
  const book = await openBytes(sheetBytes(rows, { styles: basicStyles }));
  await writeXlsx(book, plan, sink, (warning) => told.push(warning));
  return { sheet: partText(sink.bytes(), SHEET), told: told.map(({ code }) => code) };
}

const TWO = '<row r="2" spans="1:2"><c r="A2"><v>1</v></c></row>';

test("rows move with their heights, formats and cells that are not written, and all other bytes stay", async () => {
  const three =
    '<row r="3" ht="30" customHeight="1" hidden="1"><c r="A3"><v>3</v></c><c s="1"/><c r="C3" t="b"><v>1</v></c></row>';
  const five = '<row r="5"><c r="A5"><v>9</v></c></row>';
  const { sheet, told } = await moved(HEADER + TWO + three + '<row r="4" s="1" customFormat="1"/>' + five);
  expect(sheet).toBe(
    sheetXml(
      HEADER +
        TWO +
        '<row r="3" s="1" customFormat="1"><c r="A3" s="2"><v>2</v></c></row>' +
        '<row r="4" ht="30" customHeight="1" hidden="1"><c r="A4"><v>3</v></c><c s="1"/><c r="C4" t="b"><v>1</v></c></row>' +
        five,
    ),
  );
  expect(told).toEqual([]);
});

test("rows that the sheet does not store are blank rows: others move over them", async () => {
  const { sheet } = await moved(`${HEADER}<row r="3"><c r="A3"><v>3</v></c></row>`);
  expect(sheet).toBe(
    sheetXml(`${HEADER}<row r="3"><c r="A3" s="2"><v>2</v></c></row><row r="4"><c r="A4"><v>3</v></c></row>`),
  );
});

test("rows move in a sheet with a prefix", async () => {
  const rows = '<x:row r="3"><x:c r="A3"><x:v>3</x:v></x:c></x:row>';
  const { sheet } = await moved(
    `${DECLARATION}<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`,
  );
  expect(sheet).toContain(
    '<x:row r="3"><x:c r="A3" s="2"><x:v>2</x:v></x:c></x:row><x:row r="4"><x:c r="A4"><x:v>3</x:v></x:c></x:row>',
  );
});

const THREE = '<row r="3"><c r="A3"><v>3</v></c></row>';

test.each([
  ["links belong to cells", HEADER + THREE, '<hyperlinks><hyperlink ref="A3" location="S!A1"/></hyperlinks>'],
  ["notes belong to cells", HEADER + THREE, '<legacyDrawing r:id="rId9"/>'],
  ["a row does not say its number", `${HEADER}<row r="2"/><row><c><v>3</v></c></row>`, ""],
  [
    "a text could look like a cell",
    `${HEADER}<row r="3"><c r="A3" t="inlineStr"><is><t><![CDATA[<c r="A3"/>]]></t></is></c></row>`,
    "",
  ],
])("no row moves where %s, and that is told", async (_where, rows, tail) => {
  const whole = sheetXml(rows).replace("</sheetData>", `</sheetData>${tail}`);
  const { sheet, told } = await moved(whole);
  expect(sheet).toBe(
    whole.replace("</sheetData>", '<row r="4"><c r="A4" s="2"><v>2</v></c></row></sheetData>'),
  );
  expect(told).toEqual(["rows-unsorted"]);
});
