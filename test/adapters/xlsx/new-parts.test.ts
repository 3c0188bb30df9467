/** New parts in packages that spell parts, ids and types in unusual ways. */
import type { WritePlan } from "../../../src/workbook/write-plan";
import {
  contentTypes,
  override,
  rawParts,
  relation,
  sheetXml,
  zipParts,
  type Parts,
} from "../../support/xlsx/book-fixture";
import { readGrid } from "../../support/xlsx/cells";
import { openBytes, partText, write } from "../../support/xlsx/open";
import { unzip } from "../../support/xlsx/unzip";
import { columnWrite, rowWrite, sheetWrite } from "../contract";

const LEDGER: WritePlan = {
  sheets: [
    sheetWrite({
      sheet: "Ledger",
      isNewSheet: true,
      table: "Ledger",
      columns: [columnWrite(1, "Partner", "text")],
      rows: [rowWrite(2, ["P-001"])],
    }),
  ],
};
const WORKBOOK = "xl/workbook.xml";
const WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
const TYPES = "[Content_Types].xml";

function book(change: (parts: Parts) => void): Parts {
  const parts = rawParts({ sheets: { S: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') } });
  change(parts);
  return parts;
}

async function withLedger(parts: Parts): Promise<Uint8Array> {
  return write(await openBytes(zipParts(parts)), LEDGER);
}

/** The target of the new sheet's relation, by the id in the workbook part. */
function ledgerTarget(bytes: Uint8Array): string | undefined {
  const id = /name="Ledger"[^>]* r:id="([^"]*)"/.exec(partText(bytes, WORKBOOK))?.[1] ?? "";
  const relations = partText(bytes, WORKBOOK_RELATIONS);
  return new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(relations)?.[1];
}

describe("a new sheet", () => {
  test.each(["rId2", "RID2"])(
    "takes no id that a dangling reference in the workbook uses: %s",
    async (id) => {
      const bytes = await withLedger(
        book((parts) => {
          parts[WORKBOOK] = String(parts[WORKBOOK]).replace(
            "</sheets>",
            `<sheet name="Notes" sheetId="7" r:id='${id}'/></sheets>`,
          );
        }),
      );
      expect(partText(bytes, WORKBOOK)).toContain('name="Ledger" sheetId="8" r:id="rId3"');
      expect(ledgerTarget(bytes)).toBe("worksheets/sheet2.xml");
      expect((await (await openBytes(bytes)).listSheets()).map(({ name }) => name)).toEqual(["S", "Ledger"]);
    },
  );

  test.each<[string, (parts: Parts) => void]>([
    [
      "a relation names without one",
      (parts) => {
        parts[WORKBOOK_RELATIONS] = String(parts[WORKBOOK_RELATIONS]).replace(
          "</Relationships>",
          `${relation("rId9", "worksheet", "worksheets/Sheet2.xml")}</Relationships>`,
        );
      },
    ],
    [
      "the content types name",
      (parts) => {
        const declared = override("/xl/worksheets/sheet2.xml", "application/x");
        parts[TYPES] = String(parts[TYPES]).replace("</Types>", `${declared}</Types>`);
      },
    ],
    [
      "relations without an owner belong to",
      (parts) => {
        parts["xl/worksheets/_rels/sheet2.xml.rels"] = String(parts[WORKBOOK_RELATIONS]);
      },
    ],
  ])("takes no name of a part that %s", async (_what, change) => {
    expect(ledgerTarget(await withLedger(book(change)))).toBe("worksheets/sheet3.xml");
  });

  test("has a table part that no other sheet refers to", async () => {
    const bytes = await withLedger(
      book((parts) => {
        parts["xl/worksheets/_rels/sheet1.xml.rels"] = String(parts["_rels/.rels"]).replace(
          /<Relationship .*\/>/,
          relation("rId1", "table", "../tables/table1.xml"),
        );
      }),
    );
    expect(partText(bytes, "xl/worksheets/_rels/sheet2.xml.rels")).toContain("../tables/table2.xml");
  });

  test("declares the type of relations if each of them was declared separately", async () => {
    const relations = "application/vnd.openxmlformats-package.relationships+xml";
    const byItself = [
      override("/_rels/.rels", relations),
      override(`/${WORKBOOK_RELATIONS}`, relations),
      override(`/${WORKBOOK}`, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
    ];
    const parts = book((each) => {
      each[TYPES] = contentTypes(byItself).replace(/<Default Extension="rels"[^>]*>/, "");
    });
    const bytes = await withLedger(parts);
    const types = partText(bytes, TYPES);
    expect(types.match(/<Default Extension="rels"/g)).toHaveLength(1);
    expect(types).toContain(`<Default Extension="rels" ContentType="${relations}"/>`);
    expect(unzip(bytes).has("xl/worksheets/_rels/sheet2.xml.rels")).toBe(true);
    expect(await readGrid(await openBytes(bytes), "Ledger", 1)).toEqual([["Partner"], ["P-001"]]);
    // An existing declaration stays as it is.
    const again = await write(await openBytes(zipParts(book(() => undefined))), LEDGER);
    expect(partText(again, TYPES).match(/<Default Extension="rels"/g)).toHaveLength(1);
  });
});
