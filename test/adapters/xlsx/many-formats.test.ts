/** Excel holds 65 490 cell formats; a write must stay within this limit. */
import type { ValueFormat } from "../../../src/workbook/write-plan";
import { basicStyles } from "../../support/xlsx/book-fixture";
import { readCells } from "../../support/xlsx/cells";
import { openBytes, partText, sheetBytes, write } from "../../support/xlsx/open";
import { columnWrite, rowWrite, sheetWrite } from "../contract";

const MOST = 65_490;

/** Styles with `count` formats, all different; all General but for the given ones. */
function styles(count: number, ...others: readonly string[]): string {
  const more = Array.from(
    { length: count - 5 - others.length },
    (_, i) =>
      `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment indent="${i + 1}"/></xf>`,
  );
  return basicStyles.replace("</cellXfs>", `${more.join("")}${others.join("")}</cellXfs>`);
}

/** Writes a number beside each of many cells with different formats. */
async function written(book: string, rowCount: number, format: ValueFormat) {
  const numbers = Array.from({ length: rowCount }, (_, i) => i + 1);
  const rows = numbers.map((row) => `<row r="${row}"><c r="A${row}" s="${row + 4}"><v>1</v></c></row>`);
  const plan = sheetWrite({
    sheet: "S",
    columns: [columnWrite(2, "h", format, false)],
    rows: numbers.map((row) => rowWrite(row, [46_000.5])),
  });
  const bytes = sheetBytes(rows.join(""), { styles: book });
  return write(await openBytes(bytes), { sheets: [plan] });
}

function formatCount(bytes: Uint8Array): number {
  const list = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(partText(bytes, "xl/styles.xml"))?.[1] ?? "";
  return [...list.matchAll(/<xf /g)].length;
}

test("each cell gets its neighbour's format while there is room", async () => {
  const bytes = await written(styles(1_000), 500, "money");
  expect(formatCount(bytes)).toBe(1_500);
});

test("cells share one format if there is no room for each", async () => {
  const bytes = await written(styles(MOST - 200), 500, "date");
  expect(formatCount(bytes)).toBeLessThanOrEqual(MOST);
  const cells = await readCells(await openBytes(bytes), "S", [2]);
  for (let row = 1; row <= 500; row++) expect(cells.get(row)).toEqual([{ date: 46_000.5 }]);
});

test("a full workbook provides an existing format that shows the value correctly", async () => {
  const day = '<xf numFmtId="14" fontId="1" fillId="2" borderId="0" xfId="0"/>';
  const full = styles(MOST, day);
  const bytes = await written(full, 3, "date");
  expect(partText(bytes, "xl/styles.xml")).toBe(full);
  expect((await readCells(await openBytes(bytes), "S", [2])).get(3)).toEqual([{ date: 46_000.5 }]);
});

test("a full workbook without such a format is refused", async () => {
  await expect(written(styles(MOST), 3, "points")).rejects.toMatchObject({
    code: "too-many-formats",
    details: { limit: "65490" },
  });
});
