import type { WritePlan } from "../../../src/workbook/write-plan";
import { zipParts } from "../../support/xlsx/book-fixture";
import { readGrid } from "../../support/xlsx/cells";
import { openBytes, partText, write } from "../../support/xlsx/open";
import { richParts } from "../../support/xlsx/rich-book";
import { unzip } from "../../support/xlsx/unzip";
import { columnWrite, rowWrite, sheetWrite } from "../contract";

const SHEET = "xl/worksheets/sheet1.xml";
const TABLE = "xl/tables/table1.xml";

/** The plan of an evaluation: two columns beside the table, and a ledger. */
function plan(isNew: boolean): WritePlan {
  return {
    sheets: [
      sheetWrite({
        sheet: "Partners",
        headerRow: 2,
        table: "PartnersTable",
        columns: [
          columnWrite(4, "Member until", "date", isNew),
          columnWrite(5, "Points & more", "points", isNew),
        ],
        rows: [rowWrite(3, [46387, 40000]), rowWrite(4, [46387, 1.5], true)],
      }),
    ],
  };
}

function ledger(isNewSheet: boolean): WritePlan {
  const columns = [columnWrite(1, "Partner", "text"), columnWrite(2, "Sum", "money")];
  const rows = [rowWrite(2, ["P-001", 1000]), rowWrite(3, ["=P-002", 2.5])];
  return { sheets: [sheetWrite({ sheet: "Points ledger", isNewSheet, table: "Ledger", columns, rows })] };
}

async function writeTo(bytes: Uint8Array, ...plans: WritePlan[]): Promise<Uint8Array> {
  return write(await openBytes(bytes), { sheets: plans.flatMap((each) => each.sheets) });
}

describe("a workbook with everything in it", () => {
  const parts = richParts();
  const original = zipParts(parts);

  it("is copied part by part under an empty plan", async () => {
    const before = unzip(original);
    const after = unzip(await writeTo(original));
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, file] of after) {
      expect(file.packed.equals(before.get(name)?.packed ?? Buffer.alloc(0))).toBe(true);
      expect(file.time).toBe(before.get(name)?.time);
    }
  });

  it("keeps every part that a write does not touch, byte for byte", async () => {
    const before = unzip(original);
    const after = unzip(await writeTo(original, plan(true), ledger(true)));
    const changed = [...before.keys()].filter(
      (name) => after.get(name)?.packed.equals(before.get(name)?.packed ?? Buffer.alloc(0)) !== true,
    );
    expect(changed.sort()).toEqual(
      [
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        TABLE,
        "xl/workbook.xml",
        SHEET,
      ].sort(),
    );
    expect([...after.keys()].filter((name) => !before.has(name))).toEqual([
      "xl/worksheets/sheet3.xml",
      "xl/tables/table2.xml",
      "xl/worksheets/_rels/sheet3.xml.rels",
    ]);
  });

  it("keeps every byte of the touched sheet outside the touched places", async () => {
    const after = partText(await writeTo(original, plan(true)), SHEET);
    const expected = String(parts[SHEET])
      .replace('<dimension ref="A1:C6"/>', '<dimension ref="A1:E6"/>')
      .replace(
        "</cols>",
        '<col min="4" max="4" width="14" customWidth="1"/><col min="5" max="5" width="14" customWidth="1"/></cols>',
      )
      .replace('<row r="2" spans="1:3"', '<row r="2" spans="1:5"')
      .replace('<row r="3" spans="1:3"', '<row r="3" spans="1:5"')
      .replace('<row r="4" spans="1:3"', '<row r="4" spans="1:5"')
      .replace(
        '<c r="C2" s="3" t="s"><v>3</v></c>',
        '$&<c r="D2" s="3" t="inlineStr"><is><t>Member until</t></is></c><c r="E2" s="3" t="inlineStr"><is><t>Points &amp; more</t></is></c>',
      )
      .replace("<v>2000000</v></c>", '$&<c r="D3" s="5"><v>46387</v></c><c r="E3" s="6"><v>40000</v></c>')
      .replace(
        '<c r="C4" s="2"><v>0</v></c>',
        '$&<c r="D4" s="5"><v>46387</v></c><c r="E4" s="7"><v>1.5</v></c>',
      );
    expect(after).toBe(expected);
  });

  it("extends the table, its filter and its columns, and nothing else of it", async () => {
    const after = partText(await writeTo(original, plan(true)), TABLE);
    expect(after).toBe(
      String(parts[TABLE])
        .replaceAll("A2:C4", "A2:E4")
        .replace('count="3"', 'count="5"')
        .replace(
          "</tableColumns>",
          '<tableColumn id="6" name="Member until"/><tableColumn id="7" name="Points &amp; more"/></tableColumns>',
        ),
    );
  });

  it("lists a new sheet and sets the workbook to calculate on load, and changes nothing else", async () => {
    const after = partText(await writeTo(original, ledger(true)), "xl/workbook.xml");
    expect(after).toBe(
      String(parts["xl/workbook.xml"])
        .replace("</sheets>", '<sheet name="Points ledger" sheetId="3" r:id="rId3"/></sheets>')
        .replace('iterate="1"/>', 'iterate="1" fullCalcOnLoad="1" calcCompleted="1"/>'),
    );
  });

  it("gives a table a name that neither a table nor a defined name has", async () => {
    const table = partText(await writeTo(original, ledger(true)), "xl/tables/table2.xml");
    expect(table).toContain('id="8" name="Ledger_2" displayName="Ledger_2" ref="A1:B3"');
  });

  it("writes the same when it writes again", async () => {
    const once = await writeTo(original, plan(true), ledger(true));
    const twice = await writeTo(once, plan(false), ledger(false));
    expect(Buffer.from(twice).equals(Buffer.from(once))).toBe(true);
    const other = await writeTo(original, plan(true), ledger(true));
    expect(Buffer.from(other).equals(Buffer.from(once))).toBe(true);
  });

  it("reads back the written values", async () => {
    const book = await openBytes(await writeTo(original, plan(true), ledger(true)));
    expect((await readGrid(book, "Partners", 5)).slice(1, 4)).toEqual([
      ["Partner ID", "Registered on", "Sum", "Member until", "Points & more"],
      ["P-001", { date: 46063 }, { formula: true, value: 2000000 }, { date: 46387 }, 40000],
      ["P-002", null, 0, { date: 46387 }, 1.5],
    ]);
    expect(await readGrid(book, "Points ledger", 2)).toEqual([
      ["Partner", "Sum"],
      ["P-001", 1000],
      ["=P-002", 2.5],
    ]);
  });
});
