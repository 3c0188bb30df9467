/** A table whose rows are put in order: rows move as a whole, undo finds them, and a refusal costs no figure. */
import fc from "fast-check";
import { lastWrite, recoverWrite, undoLastWrite, writePlan } from "../../../src/adapters/excel/write";
import { WorkbookError } from "../../../src/workbook/errors";
import type { Book } from "../../../workbench/host/book/book";
import { bookSnapshot } from "../../support/excel/book-snapshot";
import { CoAuthor } from "../../support/excel/co-author";
import { closeExcels, faultyExcel, type FaultyExcel } from "../../support/excel/faulty-excel";
import { AFTER, BEFORE, ledgerBook, ledgerPlan, ledgerRows } from "../../support/excel/sorted-ledger";
import { runs, TRIALS_LIMIT } from "../../support/runs";

jest.setTimeout(TRIALS_LIMIT);
afterEach(closeExcels);

const SORTED = [
  "P-1 Q1 11 settled note P-1 Q1",
  "P-1 Q2 12 settled",
  "P-2 Q1 20 settled note P-2 Q1",
  "P-3 Q1 30 settled note P-3 Q1",
  "P-3 Q2 32 estimated",
  "note P-2 Q2",
];
const isSort = ({ body }: { readonly body: string }): boolean => body.includes('"Apply"');

describe("rows that a write puts in order", () => {
  it("move with the user's own cells, and undo brings everything back", async () => {
    const { book, office } = faultyExcel(ledgerBook());
    const before = bookSnapshot(book);
    expect(await writePlan(office, ledgerPlan())).toMatchObject({ notSet: { order: [] } });
    expect(ledgerRows(book)).toEqual(SORTED);
    await undoLastWrite(office);
    expect(bookSnapshot(book)).toEqual(before);
  });

  it("move while no filter hides any, and the filter is back afterwards", async () => {
    const book = ledgerBook();
    const [sheet] = book.sheets;
    const [table] = sheet?.tables ?? [];
    if (sheet === undefined || table === undefined) throw new Error("No table");
    table.filter = {
      area: table.area,
      criteria: new Map([[0, { filterOn: "Values", values: ["P-2"] }]]),
    };
    [2, 5].forEach((row) => sheet.hiddenRows.add(row));
    const { office } = faultyExcel(book);
    await writePlan(office, ledgerPlan());
    expect(ledgerRows(book)).toEqual(SORTED);
    expect(table.filter.criteria.get(0)).toMatchObject({ values: ["P-2"] });
    expect([...sheet.hiddenRows].sort()).toEqual([2, 3, 5, 6, 7]);
  });

  it("are found by undo after the user has sorted them in another way", async () => {
    const { book, office } = faultyExcel(ledgerBook());
    const before = bookSnapshot(book);
    await writePlan(office, ledgerPlan());
    new CoAuthor(book).sort("Ledger", 1, 3, true);
    await undoLastWrite(office);
    expect(bookSnapshot(book)).toEqual(before);
  });

  it("stay where they are if Excel refuses to sort, which is told, and undo works", async () => {
    const { book, office, host } = faultyExcel(ledgerBook());
    const before = bookSnapshot(book);
    host.plan({ kind: "fail-action", code: "AccessDenied", action: 0 }, { matching: isSort });
    expect((await writePlan(office, ledgerPlan())).notSet.order).toEqual(["Ledger"]);
    expect(ledgerRows(book)).toEqual([
      ...["P-1 Q1 11 settled note P-1 Q1", "P-2 Q1 20 settled note P-2 Q1", "note P-2 Q2"],
      ...["P-3 Q1 30 settled note P-3 Q1", "P-1 Q2 12 settled", "P-3 Q2 32 estimated"],
    ]);
    await undoLastWrite(office);
    expect(bookSnapshot(book)).toEqual(before);
  });

  it("are sorted in a second try if Excel has no undo for sorting", async () => {
    const { book, office, host } = faultyExcel(ledgerBook());
    host.plan({ kind: "fail-action", code: "UndoNotSupported", action: 0 }, { matching: isSort });
    expect(await writePlan(office, ledgerPlan())).toMatchObject({ notSet: { order: [] } });
    expect(ledgerRows(book)).toEqual(SORTED);
  });

  it("are sorted by the right columns even if a co-author inserts one inside the table just before", async () => {
    const { book, office, host } = faultyExcel(ledgerBook());
    host.plan(
      {
        kind: "first",
        run: () => {
          new CoAuthor(book).insertColumn("Ledger", 2);
        },
      },
      { matching: isSort },
    );
    await writePlan(office, ledgerPlan());
    expect(ledgerRows(book)).toEqual(SORTED);
  });

  it("are put back as they were if the connection is lost at any request, by a later session", async () => {
    for (let nth = 1; ; nth++) {
      const book = ledgerBook();
      const before = bookSnapshot(book);
      const { office, host } = faultyExcel(book);
      for (let i = nth; i < nth + 60; i++) host.plan({ kind: "drop", when: "before" }, { nth: i });
      const failed = await writePlan(office, ledgerPlan()).then(
        () => false,
        () => true,
      );
      if (!failed) break;
      const again = faultyExcel(book);
      if ((await lastWrite(again.office)).kind === "unfinished") await recoverWrite(again.office);
      expect([nth, bookSnapshot(book)]).toEqual([nth, before]);
      closeExcels();
    }
  });
});

/** Rows whose figure or note is not that of their partner and period. */
function wrongRows(book: Book, expected: ReadonlyMap<string, number>): string[] {
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const row of ledgerRows(book)) {
    const [, key, points, note] = /^(P-\d Q\d) (\d+) [a-z]+(?: note (P-\d Q\d))?$/.exec(row) ?? [];
    if (key === undefined) {
      if (!/^note P-2 Q2$/.test(row)) wrong.push(row);
      continue;
    }
    seen.add(key);
    if (expected.get(key) !== Number(points) || (note !== undefined && note !== key)) wrong.push(row);
  }
  for (const key of expected.keys()) if (!seen.has(key)) wrong.push(`no ${key}`);
  return [...wrong, ...wrongTable(book)];
}

/** The table begins at the first header and ends at the last, and no row of the ledger is below it. */
function wrongTable(book: Book): string[] {
  const [sheet] = book.sheets;
  const area = sheet?.tables[0]?.area;
  const used = sheet?.cells.usedArea();
  if (sheet === undefined || area === undefined || used === undefined) return ["no table"];
  const corners = [area.firstColumn, area.lastColumn].map((at) => sheet.cells.value(area.firstRow, at));
  const isWhole = corners[0] === "ID" && corners[1] === "Note" && area.lastRow >= used.lastRow;
  return isWhole ? [] : [`table ${JSON.stringify(area)} with ${JSON.stringify(corners)}`];
}

it("a filter that a co-author sets before any request makes no row wrong, and undo works", async () => {
  const ends = new Set<string>();
  for (let nth = 1, filters = 1; filters > 0; nth++) {
    const book = ledgerBook();
    const { office, host } = faultyExcel(book);
    filters = 0;
    const run = (): void => {
      filters = 1;
      filterBy(book, new CoAuthor(book), nth % 4);
    };
    host.plan({ kind: "first", run }, { nth });
    const end = await endOf(office, 1_000_000);
    ends.add(end);
    const isWritten = end === "written";
    expect([nth, ...wrongRows(book, isWritten ? AFTER : BEFORE)]).toEqual([nth]);
    const criteria = book.sheets[0]?.tables[0]?.filter?.criteria;
    expect([nth, [...(criteria?.keys() ?? [])]]).toEqual([nth, filters > 0 ? [nth % 4] : []]);
    if (isWritten) await undoLastWrite(office);
    expect([nth, ...wrongRows(book, BEFORE)]).toEqual([nth]);
    closeExcels();
  }
  expect([...ends]).toEqual(["written"]);
});

function endOf(office: FaultyExcel["office"], requestBytes: number): Promise<string> {
  return writePlan(office, ledgerPlan(), { limits: { requestBytes } }).then(
    () => "written",
    (error: unknown) => (error instanceof WorkbookError ? error.code : String(error)),
  );
}

describe("a co-author who moves rows and columns of the ledger meanwhile, or filters it", () => {
  const deed = fc.record({
    kind: fc.constantFrom("insert-row", "insert-column", "sort", "filter"),
    at: fc.integer({ min: 1, max: 7 }),
    nth: fc.integer({ min: 1, max: 16 }),
    descending: fc.boolean(),
  });
  /**
   * Two columns before the table while a request gives it another range, or while it gets its own again; a row and a column at once, so that nothing
   * stands where it did; a blank row where one was cleared; a sort right after a filter.
   */
  const HARD: [{ deeds: readonly Deed[]; requestBytes: number }][] = [
    [{ deeds: [deedOf("insert-column", 1, 10), deedOf("insert-column", 2, 12)], requestBytes: 1_000_000 }],
    [{ deeds: [deedOf("insert-column", 1, 10), deedOf("insert-column", 2, 13)], requestBytes: 1_000_000 }],
    [{ deeds: [deedOf("insert-column", 1, 13), deedOf("insert-row", 1, 13)], requestBytes: 3000 }],
    [{ deeds: [deedOf("insert-row", 3, 12), deedOf("insert-row", 1, 13)], requestBytes: 1_000_000 }],
    ...[10, 11, 12].flatMap((nth): [{ deeds: readonly Deed[]; requestBytes: number }][] =>
      [1, 2, 3].map((later) => [
        { deeds: [deedOf("filter", 1, nth), deedOf("sort", 1, nth + later)], requestBytes: 1_000_000 },
      ]),
    ),
  ];
  const scenario = fc.record({
    deeds: fc.array(deed, { minLength: 1, maxLength: 3 }),
    requestBytes: fc.constantFrom(1500, 3000, 1_000_000),
  });

  it("makes no row wrong, neither by the write nor by its undo", async () => {
    const ends = new Set<string>();
    await fc.assert(
      fc.asyncProperty(scenario, async ({ deeds, requestBytes }) => {
        const book = ledgerBook();
        const author = new CoAuthor(book);
        const { office, host } = faultyExcel(book);
        for (const { kind, at, nth, descending } of deeds) {
          const run = (): void => {
            if (kind === "insert-row") author.insertRow("Ledger", at);
            else if (kind === "insert-column") author.insertColumn("Ledger", at);
            else if (kind === "filter") filterBy(book, author, at % 4);
            else author.sort("Ledger", headerRow(book), at, descending);
          };
          host.plan({ kind: "first", run }, { nth });
        }
        const end = await endOf(office, requestBytes);
        ends.add(end);
        const isWritten = end === "written";
        expect(wrongRows(book, isWritten ? AFTER : BEFORE)).toEqual([]);
        const again = faultyExcel(book);
        expect((await lastWrite(again.office)).kind).toBe(isWritten ? "written" : "none");
        if (isWritten) await undoLastWrite(again.office);
        expect(wrongRows(book, BEFORE)).toEqual([]);
        closeExcels();
      }),
      { ...runs(150), examples: HARD },
    );
    expect([...ends]).toEqual(expect.arrayContaining(["written", "rows-moved", "columns-moved"]));
  });
});

interface Deed {
  readonly kind: "insert-row" | "insert-column" | "sort" | "filter";
  readonly at: number;
  readonly nth: number;
  readonly descending: boolean;
}

function deedOf(kind: Deed["kind"], at: number, nth: number): Deed {
  return { kind, at, nth, descending: true };
}

function headerRow(book: Book): number {
  const cells = book.sheets[0]?.cells;
  for (let row = 1; row < 10; row++)
    for (let column = 1; column < 10; column++) if (cells?.value(row, column) === "ID") return row;
  return 1;
}

/** By one of the table's columns, from 0. */
function filterBy(book: Book, author: CoAuthor, column: number): void {
  const first = book.sheets[0]?.tables[0]?.area.firstColumn ?? 1;
  author.filter("Ledger", headerRow(book), first + column, ["P-2", "Q1", "settled"]);
}
