import {
  lastWrite,
  recoverWrite,
  undoLastWrite,
  writePlan,
  type LeftAloneError,
} from "../../../src/adapters/excel/write";
import { WorkbookError } from "../../../src/workbook/errors";
import type { WritePlan } from "../../../src/workbook/write-plan";
import type { Book } from "../../../workbench/host/book/book";
import { isCleanUp } from "../../../workbench/host/faults/failed-body";
import type { Fault } from "../../../workbench/host/faults/faulty-host";
import { bookSnapshot } from "../../support/excel/book-snapshot";
import { closeExcels, type FaultyExcel, faultyExcel } from "../../support/excel/faulty-excel";
import {
  filterPartners,
  fullPlan,
  ledgerWrite,
  partnerBook,
  rateWrite,
} from "../../support/excel/write-books";
import { columnWrite, rowWrite, sheetWrite } from "../contract";

afterEach(closeExcels);

// Every batch of a write fails once, in five ways.
jest.setTimeout(60_000);

/** Limits so small that every request holds only a few cells. */
const SMALL = { limits: { requestBytes: 4000 } };

function filteredBook(): Book {
  const book = partnerBook();
  filterPartners(book);
  return book;
}

async function batchesOf(plan: WritePlan): Promise<number> {
  const { office, host } = faultyExcel(filteredBook());
  let batches = 0;
  const count = ({ body }: { readonly body: string }): boolean => {
    if (!isCleanUp(body)) batches += 1;
    return false;
  };
  host.plan({ kind: "first", run: () => undefined }, { matching: count });
  await writePlan(office, plan, SMALL);
  return batches;
}

function sheetOf(book: Book, name: string) {
  const sheet = book.sheetByName(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** The same book in another Excel, as the add-in finds it at its next start. */
function reopened({ book }: FaultyExcel): FaultyExcel {
  return faultyExcel(book);
}

const FAULTS: readonly (readonly [string, Fault])[] = [
  ["is refused", { kind: "refuse", code: "GeneralException", when: "before" }],
  ["loses its connection before it is carried out", { kind: "drop", when: "before" }],
  ["loses its connection after it was carried out", { kind: "drop", when: "after" }],
  ["fails at its last action", { kind: "fail-action", code: "GeneralException" }],
  ["fails halfway", { kind: "fail-action", code: "AccessDenied", action: 7 }],
];

describe("a write of which one batch", () => {
  it.each(FAULTS)("%s leaves the workbook as it was, whichever batch fails", async (_name, fault) => {
    const before = bookSnapshot(filteredBook());
    const batches = await batchesOf(fullPlan());
    expect(batches).toBeGreaterThan(12);
    for (let nth = 1; nth <= batches; nth++) {
      const excel = faultyExcel(filteredBook());
      excel.host.plan(fault, { nth });
      const written = await writePlan(excel.office, fullPlan(), SMALL).then(
        () => true,
        () => false,
      );
      // A plan's last batches may have no action that could fail: the write succeeds then.
      if (!written) expect(bookSnapshot(excel.book)).toEqual(before);
      expect(excel.host.openReferences()).toBe(0);
      closeExcels();
    }
  });
});

describe("a write after which Excel is gone for good", () => {
  it.each([
    ["before", { kind: "drop", when: "before" }],
    ["after", { kind: "drop", when: "after" }],
  ] as const)(
    "from the n-th batch on, lost %s it was carried out, is put back at the next start, whatever n is",
    async (_name, fault) => {
      const before = bookSnapshot(filteredBook());
      const batches = await batchesOf(fullPlan());
      let recovered = 0;
      for (let nth = 1; nth <= batches; nth++) {
        const excel = faultyExcel(filteredBook());
        for (let later = nth; later <= nth + 60; later++) excel.host.plan(fault, { nth: later });
        const error: unknown = await writePlan(excel.office, fullPlan(), SMALL).catch(
          (failed: unknown) => failed,
        );
        expect(error).toBeInstanceOf(WorkbookError);
        const next = reopened(excel);
        const found = await lastWrite(next.office);
        // Everything was written and journalled, and only the answer was lost.
        if (found.kind === "written") await undoLastWrite(next.office);
        const outcome = await recoverWrite(next.office);
        expect(outcome).toEqual({ wasUnfinished: found.kind === "unfinished", left: [] });
        expect(bookSnapshot(excel.book)).toEqual(before);
        expect(await lastWrite(next.office)).toEqual({ kind: "none" });
        if (outcome.wasUnfinished) recovered += 1;
        closeExcels();
      }
      expect(recovered).toBeGreaterThan(5);
    },
  );

  it("says that it is half written, and no other write begins until it is put back", async () => {
    const excel = faultyExcel(filteredBook());
    for (let nth = 12; nth < 60; nth++) excel.host.plan({ kind: "drop", when: "before" }, { nth });
    await expect(writePlan(excel.office, fullPlan(), SMALL)).rejects.toMatchObject({ code: "half-written" });
    const next = reopened(excel);
    expect(await lastWrite(next.office)).toMatchObject({
      kind: "unfinished",
      sheets: ["Partners", "Rates", "Ledger"],
    });
    await expect(writePlan(next.office, fullPlan())).rejects.toMatchObject({ code: "write-unfinished" });
    await recoverWrite(next.office);
    expect((await writePlan(next.office, fullPlan())).cells).toBe(31);
  });

  it("can be recovered again if the recovery itself is broken off", async () => {
    const before = bookSnapshot(filteredBook());
    for (let nth = 1; nth <= 12; nth++) {
      const excel = faultyExcel(filteredBook());
      for (let later = 18; later < 80; later++)
        excel.host.plan({ kind: "drop", when: "after" }, { nth: later });
      await expect(writePlan(excel.office, fullPlan(), SMALL)).rejects.toMatchObject({
        code: "half-written",
      });
      const second = reopened(excel);
      second.host.plan({ kind: "drop", when: "after" }, { nth });
      await recoverWrite(second.office, SMALL).catch(() => undefined);
      await recoverWrite(reopened(excel).office);
      expect(bookSnapshot(excel.book)).toEqual(before);
      closeExcels();
    }
  });
});

describe("a change by others while a write goes on", () => {
  /** A hundred rows, so that there are many batches. */
  function longPlan(): WritePlan {
    const rows = Array.from({ length: 70 }, (_row, i) => rowWrite(i + 8, [`text ${String(i)}`, i]));
    const columns = [columnWrite(5, "A", "text"), columnWrite(6, "B", "points")];
    return { sheets: [sheetWrite({ sheet: "Rates", columns, rows })] };
  }

  it("to cells not yet written is found just before, and everything is put back", async () => {
    const excel = faultyExcel(partnerBook());
    const before = bookSnapshot(excel.book);
    const { cells } = sheetOf(excel.book, "Rates");
    const run = () => {
      cells.setValue(77, 6, "mine");
    };
    const isFirstWrite = ({ body }: { readonly body: string }) => body.includes("text 0");
    excel.host.plan({ kind: "first", run }, { matching: isFirstWrite });
    const error: unknown = await writePlan(excel.office, longPlan(), SMALL).catch(
      (failed: unknown) => failed,
    );
    expect(error).toMatchObject({
      code: "cells-changed",
      count: 1,
      differences: [{ sheet: "Rates", cell: "F77", was: null, now: "mine" }],
    });
    cells.setValue(77, 6, null);
    expect(bookSnapshot(excel.book)).toEqual(before);
  });

  it("to cells already written stays when the rest is put back, and is listed", async () => {
    const excel = faultyExcel(partnerBook());
    const { cells } = sheetOf(excel.book, "Rates");
    const fail = { kind: "refuse", code: "GeneralException", when: "before" } as const;
    const run = () => {
      cells.setValue(9, 5, "mine");
    };
    const isLast = ({ body }: { readonly body: string }) => body.includes("[69]");
    excel.host.plan(fail, { matching: isLast });
    excel.host.plan({ kind: "first", run }, { matching: isLast });
    const error: unknown = await writePlan(excel.office, longPlan(), SMALL).catch(
      (failed: unknown) => failed,
    );
    expect(error).toMatchObject({ code: "left-alone", details: { sheet: "Rates" } });
    const { places, cause } = error as LeftAloneError;
    expect(places).toHaveLength(1);
    expect(cause).toBeDefined();
    expect(cells.value(9, 5)).toBe("mine");
    expect(cells.value(1, 5)).toBeNull();
    expect(cells.value(40, 5)).toBeNull();
    expect(excel.book.xmlParts).toEqual([]);
  });

  it("to a sheet that was added keeps that sheet", async () => {
    const excel = faultyExcel(partnerBook());
    const run = () => {
      sheetOf(excel.book, "Ledger").cells.setValue(3, 9, "mine");
    };
    const isRates = ({ body }: { readonly body: string }) => body.includes('"ok"');
    excel.host.plan({ kind: "refuse", code: "GeneralException", when: "before" }, { matching: isRates });
    excel.host.plan({ kind: "first", run }, { matching: isRates });
    const plan = { sheets: [ledgerWrite(), rateWrite()] };
    await expect(writePlan(excel.office, plan, SMALL)).rejects.toMatchObject({
      code: "left-alone",
      places: [{ sheet: "Ledger" }],
    });
    expect(sheetOf(excel.book, "Ledger").cells.value(3, 9)).toBe("mine");
    expect(sheetOf(excel.book, "Rates").cells.value(2, 2)).toBe(480.5);
  });
});

describe("cancelling a write", () => {
  it("puts the written cells back, and gives the reason of the cancelling", async () => {
    const excel = faultyExcel(filteredBook());
    const before = bookSnapshot(excel.book);
    const cancelling = new AbortController();
    const reason = new Error("not now");
    const onProgress = ({ cells }: { readonly cells: number }): void => {
      if (cells > 8) cancelling.abort(reason);
    };
    const writing = writePlan(excel.office, fullPlan(), { ...SMALL, signal: cancelling.signal, onProgress });
    await expect(writing).rejects.toBe(reason);
    expect(bookSnapshot(excel.book)).toEqual(before);
  });

  it("before it begins, does nothing at all", async () => {
    const excel = faultyExcel(partnerBook());
    const signal = AbortSignal.abort(new Error("never"));
    await expect(writePlan(excel.office, fullPlan(), { signal })).rejects.toThrow("never");
    expect(excel.host.traffic.totals.requests).toBe(0);
  });
});

describe("a write that fails after another one", () => {
  it("leaves the earlier write undoable", async () => {
    const excel = faultyExcel(partnerBook());
    await writePlan(excel.office, { sheets: [rateWrite()] });
    const before = bookSnapshot(excel.book);
    const isLedger = ({ body }: { readonly body: string }) => body.includes("'03");
    excel.host.plan({ kind: "refuse", code: "GeneralException", when: "before" }, { matching: isLedger });
    await expect(writePlan(excel.office, { sheets: [ledgerWrite()] })).rejects.toMatchObject({
      code: "excel-internal",
    });
    expect(bookSnapshot(excel.book)).toEqual(before);
    expect(await lastWrite(excel.office)).toMatchObject({ kind: "written", sheets: ["Rates"] });
  });
});
