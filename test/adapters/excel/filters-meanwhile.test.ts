/** A co-author filters the sheet between two requests: values set over hidden rows would land in wrong rows. */
import { lastWrite, undoLastWrite, writePlan } from "../../../src/adapters/excel/write";
import { WorkbookError } from "../../../src/workbook/errors";
import { bookSnapshot } from "../../support/excel/book-snapshot";
import { CoAuthor } from "../../support/excel/co-author";
import { closeExcels, faultyExcel } from "../../support/excel/faulty-excel";
import { ShuffledPartners } from "../../support/excel/shuffled-partners";

afterEach(closeExcels);

const PARTNERS = new ShuffledPartners(6, 5);
const SHOWN = [1, 4].map(PARTNERS.idAt);

/** Writes, with the filter set before the request number `nth`. */
async function written(isTable: boolean, nth: number, requestBytes: number) {
  const book = PARTNERS.book(isTable);
  const { office, host } = faultyExcel(book);
  let isSet = false;
  const filter = (): void => {
    isSet = true;
    new CoAuthor(book).filter("Partners", 1, 1, SHOWN);
  };
  host.plan({ kind: "first", run: filter }, { nth });
  const end = await writePlan(office, PARTNERS.plan(isTable), { limits: { requestBytes } }).then(
    () => "written",
    (error: unknown) => (error instanceof WorkbookError ? error.code : String(error)),
  );
  const criteria = [book.sheets[0]?.filter, book.sheets[0]?.tables[0]?.filter].flatMap((one) => [
    ...(one?.criteria.values() ?? []),
  ]);
  return { book, office, end, isSet, criteria };
}

/** The cells alone: filters and tables aside. */
function cellsOf(book: Parameters<typeof bookSnapshot>[0]): unknown {
  return (bookSnapshot(book) as { sheets: { cells: unknown }[] }).sheets.map(({ cells }) => cells);
}

test.each([
  ["a table", true],
  ["a plain range", false],
])("in %s, no value lands in another row, the filter stays, and undo works", async (_what, isTable) => {
  const before = cellsOf(PARTNERS.book(isTable));
  const whole = PARTNERS.book(isTable);
  await writePlan(faultyExcel(whole).office, PARTNERS.plan(isTable));
  const after = cellsOf(whole);
  const ends = new Set<string>();
  for (const requestBytes of [2000, 1_000_000]) {
    for (let nth = 1, isSet = true; isSet; nth++) {
      const { book, office, end, criteria, ...played } = await written(isTable, nth, requestBytes);
      isSet = played.isSet;
      ends.add(end);
      const isWritten = end === "written";
      expect([nth, end, cellsOf(book)]).toEqual([nth, end, isWritten ? after : before]);
      expect([nth, criteria]).toEqual([nth, isSet ? [{ filterOn: "Values", values: SHOWN }] : []]);
      expect([nth, (await lastWrite(office)).kind]).toEqual([nth, isWritten ? "written" : "none"]);
      if (isWritten) await undoLastWrite(office);
      expect([nth, cellsOf(book)]).toEqual([nth, before]);
      closeExcels();
    }
  }
  expect([...ends].sort()).toEqual(["changed-meanwhile", "written"]);
});
