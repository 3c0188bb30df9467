/** Others move rows and columns while a write is under way: no result ends up with the wrong partner. */
import { lastWrite, undoLastWrite, writePlan } from "../../../src/adapters/excel/write";
import { WorkbookError } from "../../../src/workbook/errors";
import type { WritePlan } from "../../../src/workbook/write-plan";
import type { Book, BookSheet } from "../../../workbench/host/book/book";
import { isCleanUp } from "../../../workbench/host/faults/failed-body";
import { bookSnapshot } from "../../support/excel/book-snapshot";
import { CoAuthor } from "../../support/excel/co-author";
import { closeExcels, type FaultyExcel, faultyExcel } from "../../support/excel/faulty-excel";
import { ShuffledPartners } from "../../support/excel/shuffled-partners";
import { IS_SOAK, TRIALS_LIMIT } from "../../support/runs";

afterEach(closeExcels);

jest.setTimeout(TRIALS_LIMIT);

const COUNT = 6;
const PARTNERS = new ShuffledPartners(COUNT, 5);
const { idAt } = PARTNERS;
const partners = (isTable: boolean): Book => PARTNERS.book(isTable, { Other: [["x"]] });
const plan = (isTable: boolean): WritePlan => PARTNERS.plan(isTable);

/** Bytes of a request: so few that the results take several, and enough for all. */
const SIZES = [2000, 1_000_000];

/** Each change meets both sizes, one in a table and one without; in `npm run soak` both in each. */
function sizesFor(isTable: boolean, change: number): readonly number[] {
  return IS_SOAK ? SIZES : [change % 2 === Number(isTable) ? 2000 : 1_000_000];
}

type Move = readonly [string, (author: CoAuthor) => void];
const MOVES: readonly Move[] = [
  [
    "inserts a row above all",
    (author) => {
      author.insertRow("Partners", 1);
    },
  ],
  [
    "inserts a row among them",
    (author) => {
      author.insertRow("Partners", 4);
    },
  ],
  [
    "deletes a row",
    (author) => {
      author.deleteRow("Partners", 6);
    },
  ],
  [
    "sorts them by id",
    (author) => {
      author.sort("Partners", 1, 1);
    },
  ],
  [
    "sorts them by city, backwards",
    (author) => {
      author.sort("Partners", 1, 2, true);
    },
  ],
  [
    "inserts a column before all",
    (author) => {
      author.insertColumn("Partners", 1);
    },
  ],
  [
    "inserts a column among them",
    (author) => {
      author.insertColumn("Partners", 3);
    },
  ],
  [
    "renames the sheet",
    (author) => {
      author.rename("Partners", "Партнёры");
    },
  ],
];

/** Every partner's results by id, wherever the partner's row is. */
function resultsOf({ cells }: BookSheet): ReadonlyMap<string, readonly unknown[]> {
  const used = cells.usedArea();
  const found = new Map<string, readonly unknown[]>();
  if (used === undefined) return found;
  let head: { readonly row: number; readonly columns: ReadonlyMap<string, number> } | undefined;
  for (let row = 1; row <= used.lastRow; row++) {
    const texts = Array.from({ length: used.lastColumn }, (_one, i) => cells.value(row, i + 1));
    if (head === undefined) {
      if (texts.includes("Partner ID"))
        head = { row, columns: new Map(texts.map((text, i) => [typeof text === "string" ? text : "", i])) };
      continue;
    }
    const { columns } = head;
    const at = (name: string): unknown => texts[columns.get(name) ?? 99] ?? null;
    if (at("Partner ID") !== null)
      found.set(String(at("Partner ID")), [at("City"), at("Level"), at("Points"), at("Missing")]);
    else if (texts.some((text) => text !== null)) found.set(`row ${String(row)} without an id`, texts);
  }
  return found;
}

const BEFORE = new Map(
  Array.from({ length: COUNT }, (_row, i) => [idAt(i), [`City ${idAt(i)}`, "Silver", i * 10, null]]),
);
const AFTER = new Map(
  Array.from({ length: COUNT }, (_row, i) => [
    idAt(i),
    [`City ${idAt(i)}`, `Level of ${idAt(i)}`, i * 10 + 1, `Missing of ${idAt(i)}`],
  ]),
);

/** The expected results of the partners that still exist, beside their actual results. */
function among(all: ReadonlyMap<string, readonly unknown[]>, sheet: BookSheet): [unknown, unknown] {
  const now = resultsOf(sheet);
  return [now, new Map([...now].map(([id]) => [id, all.get(id)]))];
}

const sheetOf = (book: Book): BookSheet =>
  book.sheetByName("Partners") ?? book.sheetByName("Партнёры") ?? fail();
const fail = (): never => {
  throw new Error("The sheet is gone");
};

async function batchesOf(isTable: boolean, requestBytes: number): Promise<number> {
  const { office, host } = faultyExcel(partners(isTable));
  let batches = 0;
  const count = ({ body }: { readonly body: string }): boolean => {
    if (!isCleanUp(body)) batches += 1;
    return false;
  };
  host.plan({ kind: "first", run: () => undefined }, { matching: count });
  await writePlan(office, plan(isTable), { limits: { requestBytes } });
  closeExcels();
  return batches;
}

async function write(excel: FaultyExcel, isTable: boolean, requestBytes: number): Promise<unknown> {
  return writePlan(excel.office, plan(isTable), { limits: { requestBytes } }).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe.each([false, true])("in a table: %p; somebody", (isTable) => {
  const changes = MOVES.map(([name, move], at) => [name, move, at] as const);
  it.each(changes)("%s before any request of a write", async (_name, move, at) => {
    for (const requestBytes of sizesFor(isTable, at)) {
      const batches = await batchesOf(isTable, requestBytes);
      for (let nth = 1; nth <= batches; nth++) {
        const excel = faultyExcel(partners(isTable));
        const author = new CoAuthor(excel.book);
        excel.host.plan(
          {
            kind: "first",
            run: () => {
              move(author);
            },
          },
          { nth },
        );
        const error = await write(excel, isTable, requestBytes);
        const sheet = sheetOf(excel.book);
        const where = `${String(requestBytes)} bytes, before request ${String(nth)} of ${String(batches)}`;
        if (error === undefined) {
          const [now, wanted] = among(AFTER, sheet);
          expect([where, now]).toEqual([where, wanted]);
          await undoLastWrite(excel.office);
        } else {
          expect(error).toBeInstanceOf(WorkbookError);
        }
        const [now, wanted] = among(BEFORE, sheet);
        expect([where, now]).toEqual([where, wanted]);
        expect(await lastWrite(excel.office)).toEqual({ kind: "none" });
        expect(excel.book.xmlParts).toEqual([]);
        closeExcels();
      }
    }
  });
});

describe("a write that finds its rows elsewhere", () => {
  it("names the rows with other partners, and leaves everything as the other person made it", async () => {
    const excel = faultyExcel(partners(true));
    const alone = partners(true);
    new CoAuthor(alone).insertRow("Partners", 5);
    const run = (): void => {
      new CoAuthor(excel.book).insertRow("Partners", 5);
    };
    const isSecond = ({ body }: { readonly body: string }): boolean => body.includes("Missing of P-105");
    excel.host.plan({ kind: "first", run }, { matching: isSecond });
    const error = await write(excel, true, 2000);
    expect(error).toMatchObject({
      code: "rows-moved",
      details: { sheet: "Partners", cell: "A5", found: "" },
    });
    expect(bookSnapshot(excel.book)).toEqual(bookSnapshot(alone));
  });
});
