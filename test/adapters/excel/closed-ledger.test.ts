/** The rows of closed periods in a running Excel: sorted by people and by writes, they stay what was closed. */
import { openExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { undoLastWrite, writePlan } from "../../../src/adapters/excel/write";
import { readBook } from "../../../src/app/book";
import { verifyBook } from "../../../src/app/closing/verify/verify-book";
import { evaluateBook } from "../../../src/app/evaluate";
import { planWrites } from "../../../src/app/plan";
import { programOn } from "../../../src/domain/timeline";
import { bookOf } from "../../support/excel/book-of";
import { CoAuthor } from "../../support/excel/co-author";
import { closeExcels, faultyExcel, type FaultyExcel } from "../../support/excel/faulty-excel";
import { day } from "../../support/purchases";
import { beginningOf } from "../../support/time/history";
import { closeLived, rowsOf, sha256, workbookOf, type Lived } from "../../support/time/workbook";

afterEach(closeExcels);

const ASOF = day("2026-12-31");
const LEDGER = "Points ledger";
const PARTNERS = ["P1", "P2", "P3"];

async function closedTwice(): Promise<Lived> {
  const purchases = PARTNERS.flatMap((partner, at) => [
    { partner, day: "2026-02-15", doc: `A${String(at)}`, amount: 2_000_000 + at },
    { partner, day: "2026-05-04", doc: `B${String(at)}`, amount: 700_000.5 },
    { partner, day: "2026-08-04", doc: `C${String(at)}`, amount: 900_000 - at },
  ]);
  const { timeline, world } = beginningOf({
    ...{ name: "", explain: "", steps: [], purchases, rates: {} },
    partners: PARTNERS.map((id) => ({ id, registeredOn: "2026-01-10" })),
  });
  const first = await closeLived({ timeline, world, own: {} }, "2026-Q1");
  return closeLived(first, "2026-Q2");
}

/** Its ledger is a table, whose rows a write puts in order. */
async function inExcel(lived: Lived): Promise<FaultyExcel> {
  const workbook = workbookOf(lived);
  const sheets = (await workbook.listSheets()).map(async ({ name }) => {
    const rows = await rowsOf(workbook, name);
    const range = { firstRow: 1, firstColumn: 1, lastRow: rows.length, lastColumn: rows[0]?.length ?? 1 };
    const table = { name: "Ledger", range, hasHeaderRow: true, hasTotalsRow: false };
    return [name, { rows, tables: name === LEDGER ? [table] : [] }] as const;
  });
  return faultyExcel(bookOf(Object.fromEntries(await Promise.all(sheets))));
}

async function read({ office }: FaultyExcel, { timeline }: Lived) {
  const reader = await openExcelWorkbook(office);
  const book = await readBook(reader, programOn(timeline, ASOF), { timeline });
  if (!book.ok) throw new Error(JSON.stringify(book.problems));
  return { reader, book: book.value };
}

async function findings(excel: FaultyExcel, lived: Lived) {
  const { book } = await read(excel, lived);
  return verifyBook(book, lived.timeline, ASOF, sha256).findings;
}

test.each([
  ["by people, whose order stays", true],
  ["by a write, as they were before", false],
])("closed rows that are sorted %s are sound, also after undo", async (_, byPeople) => {
  const lived = await closedTwice();
  const excel = await inExcel(lived);
  const headers = lived.own[LEDGER]?.[0] ?? [];
  const author = new CoAuthor(excel.book);
  const by = byPeople ? ["Points"] : ["Quarter", "Partner ID"];
  for (const header of by) author.sort(LEDGER, 1, headers.indexOf(header) + 1, byPeople);
  expect(await findings(excel, lived)).toEqual([]);
  const { reader, book } = await read(excel, lived);
  const { plan } = await planWrites(reader, evaluateBook(book, lived.timeline, ASOF));
  expect(plan.sheets.some(({ order }) => order !== undefined)).toBe(!byPeople);
  await writePlan(excel.office, plan);
  expect(await findings(excel, lived)).toEqual([]);
  await undoLastWrite(excel.office);
  expect(await findings(excel, lived)).toEqual([]);
});
