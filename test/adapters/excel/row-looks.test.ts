/** Hidden and struck rows, read through the real office.js. */
import { openExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { ChannelReader } from "../../../src/adapters/channel/channel-reader";
import { serveReader } from "../../../src/adapters/channel/serve-reader";
import type { RowLooks, WorkbookReader } from "../../../src/workbook/reader";
import { closeOpened, openBook, sent, type Opened } from "../../support/excel/read-books";

afterEach(closeOpened);

const ROWS = [
  ["a", "b", "c"],
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
  [10, 11, 12],
];

async function looksOf(workbook: WorkbookReader, marksLooks = true): Promise<readonly RowLooks[]> {
  const found: RowLooks[] = [];
  await workbook.read({ sheet: "S", columns: [1, 3], firstRow: 2, marksLooks }, ({ looks }) => {
    if (looks !== undefined) found.push(looks);
    return true;
  });
  return found;
}

async function strike({ office }: Opened, address: string): Promise<void> {
  await office.run(async (context) => {
    context.workbook.worksheets.getItem("S").getRange(address).format.font.strikethrough = true;
    await context.sync();
  });
}

test.each([true, false])(
  "are told, struck ones by the columns read; sheets kept: %p",
  async (keepsSheets) => {
    const first = await openBook({ S: { rows: ROWS, hiddenRows: [3, 5] } });
    await strike(first, "A4:B4");
    await strike(first, "B2");
    const workbook = await openExcelWorkbook(first.office, { keepsSheets });
    expect(await looksOf(workbook)).toEqual([{ hidden: [3, 5], struck: [4] }]);
    expect(await looksOf(workbook, false)).toEqual([]);
  },
);

test("are asked for row by row only where there are any, and not at all with the sheets kept", async () => {
  const { workbook, host } = await openBook({ S: ROWS }, { keepsSheets: true });
  const before = sent(host);
  expect(await looksOf(workbook)).toEqual([]);
  expect(sent(host)).toBe(before);
});

test("come through the channel to another thread", async () => {
  const { workbook } = await openBook({ S: { rows: ROWS, hiddenRows: [3] } });
  const { port1, port2 } = new MessageChannel();
  const service = serveReader(workbook, port1);
  expect(await looksOf(new ChannelReader(port2))).toEqual([{ hidden: [3], struck: [] }]);
  service.close();
});
