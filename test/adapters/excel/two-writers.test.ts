/** Two panes on one workbook: one writes and the other gets a sentence, at any moment. */
import { lastWrite, recoverWrite, undoLastWrite, writePlan } from "../../../src/adapters/excel/write";
import { readState, writeState } from "../../../src/adapters/excel/state/workbook-state";
import { WorkbookError } from "../../../src/workbook/errors";
import type { WritePlan } from "../../../src/workbook/write-plan";
import type { Book } from "../../../workbench/host/book/book";
import { isCleanUp } from "../../../workbench/host/faults/failed-body";
import { bookSnapshot } from "../../support/excel/book-snapshot";
import { closeExcels, type FaultyExcel, faultyExcel } from "../../support/excel/faulty-excel";
import { fullPlan, partnerBook, rateWrite } from "../../support/excel/write-books";

afterEach(closeExcels);

jest.setTimeout(120_000);

const SMALL = { limits: { requestBytes: 8000 } };

/** Two panes of one Excel: each with a library of its own, on one book. */
function panes(book: Book): readonly [FaultyExcel, FaultyExcel] {
  return [faultyExcel(book), faultyExcel(book)];
}

const outcomeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof WorkbookError ? error.code : error),
  );

async function requestsOf(work: (excel: FaultyExcel) => Promise<unknown>, book: Book): Promise<number> {
  const excel = faultyExcel(book);
  let requests = 0;
  const count = ({ body }: { readonly body: string }): boolean => {
    if (!isCleanUp(body)) requests += 1;
    return false;
  };
  excel.host.plan({ kind: "first", run: () => undefined }, { matching: count });
  await work(excel);
  closeExcels();
  return requests;
}

const write = (plan: WritePlan) => (excel: FaultyExcel) => writePlan(excel.office, plan, SMALL);

/** The second pane does all its work just before the first one's n-th request. */
async function interleaved(
  book: Book,
  nth: number,
  first: (excel: FaultyExcel) => Promise<unknown>,
  second: (excel: FaultyExcel) => Promise<unknown>,
): Promise<readonly [unknown, unknown]> {
  const [a, b] = panes(book);
  let other: unknown = "never";
  const run = async (): Promise<void> => {
    other = await outcomeOf(second(b));
  };
  a.host.plan({ kind: "first", run }, { nth });
  const own = await outcomeOf(first(a));
  return [own, other];
}

/** The second pane begins just before the first one's n-th request, and runs beside it. */
async function sideBySide(
  book: Book,
  nth: number,
  first: (excel: FaultyExcel) => Promise<unknown>,
  second: (excel: FaultyExcel) => Promise<unknown>,
): Promise<readonly [unknown, unknown]> {
  const [a, b] = panes(book);
  let other: Promise<unknown> = Promise.resolve("never");
  const run = (): void => {
    other = outcomeOf(second(b));
  };
  a.host.plan({ kind: "first", run }, { nth });
  const own = await outcomeOf(first(a));
  return [own, await other];
}

/** A book without the ids of its parts and tables and without the contents of its parts. */
function withoutIds(book: Book): unknown {
  const shot = JSON.stringify({ ...(bookSnapshot(book) as object), xml: [] });
  return JSON.parse(shot.replace(/"\{[\dA-F-]{36}\}"/g, '"id"'));
}

const REFUSALS = [
  "other-writer",
  "write-unfinished",
  "cells-changed",
  "sheet-exists",
  "columns-moved",
  "table-changed",
  "cells-in-the-way",
];

describe.each([
  ["as a whole between two requests of the first", interleaved],
  ["beside the first, request by request", sideBySide],
] as const)("two writes of the same results, the second one %s", (_name, meet) => {
  it("leave one winner and one journal, at every offset", async () => {
    const written = partnerBook();
    await writePlan(faultyExcel(written).office, fullPlan(), SMALL);
    const wanted = withoutIds(written);
    const requests = await requestsOf(write(fullPlan()), partnerBook());
    const winners = new Set<number>();
    for (let nth = 1; nth <= requests; nth++) {
      const book = partnerBook();
      const outcomes = await meet(book, nth, write(fullPlan()), write(fullPlan()));
      const done = outcomes.filter((outcome) => outcome === "done");
      expect([nth, outcomes, done.length]).toEqual([nth, outcomes, 1]);
      for (const outcome of outcomes) if (outcome !== "done") expect(REFUSALS).toContain(outcome);
      winners.add(outcomes.indexOf("done"));
      expect([nth, withoutIds(book)]).toEqual([nth, wanted]);
      expect([nth, book.xmlParts.length]).toEqual([nth, 1]);
      const next = faultyExcel(book);
      expect(await lastWrite(next.office)).toMatchObject({ kind: "written" });
      await undoLastWrite(next.office);
      expect(bookSnapshot(book)).toEqual(bookSnapshot(partnerBook()));
      closeExcels();
    }
    expect(winners.size).toBeGreaterThan(0);
  });
});

describe("a write and somebody who finishes it from another pane", () => {
  it("leave the whole write or nothing, at every offset", async () => {
    const requests = await requestsOf(write(fullPlan()), partnerBook());
    const before = bookSnapshot(partnerBook());
    let taken = 0;
    for (let nth = 1; nth <= requests; nth++) {
      for (const meet of [interleaved, sideBySide]) {
        const book = partnerBook();
        const recover = (excel: FaultyExcel) => recoverWrite(excel.office, SMALL);
        const [own, other] = await meet(book, nth, write(fullPlan()), recover);
        expect(["done", "other-writer"]).toContain(other);
        if (own === "done") await undoLastWrite(faultyExcel(book).office);
        else {
          expect(own).toBe("taken-over");
          taken += 1;
        }
        expect([nth, bookSnapshot(book)]).toEqual([nth, before]);
        closeExcels();
      }
    }
    expect(taken).toBeGreaterThan(4);
  });
});

describe("two undos", () => {
  it("leave one winner, and the workbook as it was, at every offset", async () => {
    const done = async (): Promise<Book> => {
      const book = partnerBook();
      await writePlan(faultyExcel(book).office, fullPlan(), SMALL);
      closeExcels();
      return book;
    };
    const undo = (excel: FaultyExcel) => undoLastWrite(excel.office, SMALL);
    const requests = await requestsOf(undo, await done());
    for (let nth = 1; nth <= requests; nth++) {
      for (const meet of [interleaved, sideBySide]) {
        const book = await done();
        const outcomes = await meet(book, nth, undo, undo);
        expect(outcomes).toContain("done");
        for (const outcome of outcomes)
          expect([
            "done",
            "item-gone",
            "other-writer",
            "write-unfinished",
            "nothing-to-undo",
            "undo-refused",
          ]).toContain(outcome);
        expect([nth, bookSnapshot(book)]).toEqual([nth, bookSnapshot(partnerBook())]);
        closeExcels();
      }
    }
  });
});

describe("two panes that keep something in the workbook at the same moment", () => {
  const keep = (change: Parameters<typeof writeState>[1]) => (excel: FaultyExcel) =>
    writeState(excel.office, change);

  it.each([
    ["where there was nothing before", undefined],
    ["beside what was there", { lastRun: { of: "before" } }],
  ])("both keep it in one part, %s", async (_name, before) => {
    for (let nth = 1; nth <= 4; nth++) {
      for (const meet of [interleaved, sideBySide]) {
        const book = partnerBook();
        if (before !== undefined) await writeState(faultyExcel(book).office, before);
        const outcomes = await meet(book, nth, keep({ rules: { own: 1 } }), keep({ mapping: { column: 2 } }));
        expect(outcomes.filter((outcome) => outcome !== "never")).toEqual(
          outcomes.filter((outcome) => outcome !== "never").map(() => "done"),
        );
        const state = {
          ...before,
          rules: { own: 1 },
          ...(outcomes[1] === "done" && { mapping: { column: 2 } }),
        };
        expect([nth, await readState(faultyExcel(book).office)]).toEqual([nth, { kind: "state", state }]);
        expect(book.xmlParts).toHaveLength(1);
        closeExcels();
      }
    }
  });

  it("a write and rules stored meanwhile are both kept", async () => {
    const requests = await requestsOf(write({ sheets: [rateWrite()] }), partnerBook());
    for (let nth = 1; nth <= requests; nth++) {
      const book = partnerBook();
      const outcomes = await interleaved(
        book,
        nth,
        write({ sheets: [rateWrite()] }),
        keep({ rules: { own: 1 } }),
      );
      expect(outcomes).toEqual(["done", "done"]);
      const { office } = faultyExcel(book);
      expect(await readState(office)).toEqual({ kind: "state", state: { rules: { own: 1 } } });
      expect(await lastWrite(office)).toMatchObject({ kind: "written" });
      closeExcels();
    }
  });
});
