/** Closing in the pane: the worker's plan, written into Excel. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { ClosingRequest, PlannedClosing, PlannedReopening } from "../../addin/worker/protocol";
import { sha256 } from "../../addin/sha256";
import { openExcelWorkbook } from "../../src/adapters/excel/excel-workbook";
import { lastWrite, recoverWrite, undoLastWrite, writePlan } from "../../src/adapters/excel/write";
import { closedRules } from "../../src/app/closing/closed-rules";
import { WorkbookError } from "../../src/workbook/errors";
import type { WritePlan } from "../../src/workbook/write-plan";
import type { BookSheet } from "../../workbench/host/book/book";
import { isCleanUp } from "../../workbench/host/faults/failed-body";
import type { Fault } from "../../workbench/host/faults/faulty-host";
import { command, scratchFolder, xlsxOf } from "../support/command";
import { bookSnapshot } from "../support/excel/book-snapshot";
import { closeExcels, faultyExcel } from "../support/excel/faulty-excel";
import { runs } from "../support/runs";
import { evaluatedInExcel } from "../support/pane/evaluated-in-excel";
import { bookData, openBook } from "../support/workbench/book-data";
import { buy, COMPLETE, date } from "../support/workbooks";
import { anyCharacter } from "../support/any-character";

/** Requests of a few cells each. */
const SMALL = { limits: { requestBytes: 12_000 } };

const folder = scratchFolder();
afterAll(() => {
  folder.remove();
});
afterEach(closeExcels);
jest.setTimeout(60_000);

const PURCHASES = [
  buy(2_000_000, { document: "A", date: date("2026-02-15") }),
  buy(1_000_000, { document: "B", date: date("2026-05-04") }),
];
const COMPLETE_NAME = "ТОО Алатау";
const BYTES = xlsxOf({ partners: [COMPLETE], purchases: PURCHASES });
const BOOK = folder.file("book.xlsx", BYTES);
const out = (name: string): string => join(folder.path, name);
const bookIn = async (path: string) => (await openBook(readFileSync(path))).book;

/** The test's command runs on this day. */
const TODAY = "2026-12-31";
const WISH: ClosingRequest = { period: "2026-Q1", today: TODAY, by: "Anna", reason: "", accepted: [] };

function told<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("nothing is there");
  return value;
}

function goodPlan(planned: PlannedClosing | PlannedReopening): WritePlan {
  if (!planned.ok) throw new Error(JSON.stringify(planned));
  return planned.plan;
}

function columnOf(sheet: BookSheet, header: string): number {
  const columns = Array.from({ length: 40 }, (_, at) => at + 1);
  return told(columns.find((column) => sheet.cells.value(1, column) === header));
}

/** Sheets with their cells and tables. */
function cellsOf(book: Awaited<ReturnType<typeof bookIn>>) {
  return bookData(book).sheets.map(({ name, cells, tables }) => ({ name, cells, tables }));
}

test("the pane's hash equals the command's, for any texts", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: anyCharacter })), (texts) => {
      const hash = createHash("sha256");
      for (const text of texts) hash.update(text, "utf8");
      expect(sha256(texts)).toBe(hash.digest("hex"));
    }),
    runs(30),
  );
});

test("closing and reopening through the pane give the cells that the command gives", async () => {
  const book = await bookIn(BOOK);
  const { office } = faultyExcel(book);
  const first = await evaluatedInExcel(office, TODAY);
  expect(first.findings.closing).toMatchObject({ isFirst: true, lines: 0, differences: [] });
  expect(first.findings.closing.open.map(({ label }) => label)).toEqual([
    ...["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"],
  ]);
  expect(first.answers.closingChanges(0, 1).total).toBe(0);
  const planned = await first.answers.planClosing(WISH);
  const { total, items } = first.answers.closingChanges(0, 1000);
  expect(total).toBe(items.length);
  expect(new Set(items.map(({ sheet }) => sheet))).toEqual(
    new Set(goodPlan(planned).sheets.map(({ sheet }) => sheet)),
  );
  expect(planned).toMatchObject({ ok: true, partners: 1, purchases: 1, points: 40_000, adjustments: 0 });
  // The state part keeps the run; names of people stand on sheets alone.
  expect(planned.ok && JSON.stringify(planned.run)).not.toContain("Anna");
  await writePlan(office, goodPlan(planned));
  await command("close", BOOK, "--period", "2026-Q1", "--out", out("q1.xlsx"), "--by", "Anna");
  expect(cellsOf(book)).toEqual(cellsOf(await bookIn(out("q1.xlsx"))));

  const second = await evaluatedInExcel(office, TODAY);
  expect(second.findings.closing).toMatchObject({ isFirst: false, lines: 1 });
  expect(second.findings.closing.open.map(({ label }) => label)).toEqual(["2026-Q2", "2026-Q3", "2026-Q4"]);
  expect(second.findings.hiddenColumns).toEqual([]);
  expect(second.answers.pastClosings()).toMatchObject([
    { what: "closing", period: "2026-Q1", by: "Anna", points: 40_000, isNewest: true },
  ]);
  const wish = { today: TODAY, by: "Boris", reason: "a mistake" };
  await writePlan(office, goodPlan(await second.answers.planReopening(wish)));
  const args = ["--period", "2026-Q1", "--out", out("open.xlsx"), "--by", "Boris", "--reason", "a mistake"];
  await command("reopen", out("q1.xlsx"), ...args);
  expect(cellsOf(book)).toEqual(cellsOf(await bookIn(out("open.xlsx"))));
  const third = await evaluatedInExcel(office, TODAY);
  expect(third.answers.pastClosings().map(({ what, isNewest }) => [what, isNewest])).toEqual([
    ["reopening", false],
    ["closing", false],
  ]);
});

test("what is closed, and by which rules, is read from the journal alone", async () => {
  const { book } = await openBook(BYTES);
  const { office } = faultyExcel(book);
  const { signal } = new AbortController();
  const reader = () => openExcelWorkbook(office, { signal, asksMergedAreas: false });
  expect(await closedRules(await reader())).toBeUndefined();
  const { answers, findings } = await evaluatedInExcel(office, TODAY);
  await writePlan(office, goodPlan(await answers.planClosing(WISH)));
  const closed = { period: "2026-Q1", last: "2026-03-31", used: [findings.sha256] };
  expect(await closedRules(await reader())).toEqual(closed);
});

test("a late purchase is a difference with what was told, by cause, with its cell", async () => {
  const late = buy(1_500_000, { document: "C", date: date("2026-03-20") });
  const bytes = xlsxOf({ partners: [COMPLETE], purchases: [...PURCHASES, late] });
  // The book without the late row is closed; its sheets of ours come into the book with it.
  const { book } = await openBook(BYTES);
  const { office } = faultyExcel(book);
  const first = await evaluatedInExcel(office, TODAY);
  await writePlan(office, goodPlan(await first.answers.planClosing(WISH)));
  const purchases = told(book.sheetByName("Purchases"));
  const given = told((await openBook(bytes)).book.sheetByName("Purchases"));
  for (let column = 1; column <= 5; column++) {
    purchases.cells.setValue(4, column, given.cells.value(4, column));
    purchases.cells.setNumberFormat(4, column, given.cells.numberFormat(4, column));
  }
  const { findings, answers } = await evaluatedInExcel(office, TODAY);
  expect(findings.closing.differences).toEqual([{ cause: "late", partners: 1, points: 100_000 }]);
  expect(answers.differences(0, 10)).toMatchObject({
    total: 1,
    items: [
      {
        ...{ partnerId: "P-001", partnerName: COMPLETE_NAME, position: 0, cause: "late", points: 100_000 },
        periods: [{ period: "2026-Q1", told: 40_000, now: 140_000, points: 100_000 }],
        places: [{ sheet: "Purchases", cell: "A4" }],
      },
    ],
  });
});

test("closed values that somebody altered are problems with their cells, and are put back", async () => {
  const { book } = await openBook(BYTES);
  const { office } = faultyExcel(book);
  const first = await evaluatedInExcel(office, TODAY);
  await writePlan(office, goodPlan(await first.answers.planClosing(WISH)));
  const before = cellsOf(book);
  const [ledger, journal] = [told(book.sheetByName("Points ledger")), told(book.sheetByName("Journal"))];
  const [points, by] = [columnOf(ledger, "Points"), columnOf(journal, "By")];
  ledger.cells.setValue(2, points, 50_000);
  journal.cells.setValue(2, by, "Boris");
  const { findings, answers } = await evaluatedInExcel(office, TODAY);
  for (const sheet of ["Points ledger", "Journal"]) {
    const kind = "closed-row-altered";
    expect(findings.overview.problems).toContainEqual(
      expect.objectContaining({ code: kind, sheet, count: 1 }),
    );
    expect(findings.overview.fixes).toContainEqual({ kind, sheet, count: 1 });
    const { plan, preview } = await answers.planFixes(kind, sheet);
    expect(preview.total).toBe(1);
    await writePlan(office, plan);
  }
  expect(cellsOf(book)).toEqual(before);
  await undoLastWrite(office);
  expect(journal.cells.value(2, by)).toBe("Boris");
});

test("columns that only the product reads are folded, in a ledger that was there too", async () => {
  const { book } = await openBook(BYTES);
  const { office } = faultyExcel(book);
  const first = await evaluatedInExcel(office, TODAY);
  await writePlan(office, first.plan);
  const widthOf = (header: string): number => {
    const ledger = told(book.sheetByName("Points ledger"));
    return ledger.columnWidths.get(columnOf(ledger, header)) ?? 8.43;
  };
  const second = await evaluatedInExcel(office, TODAY);
  await writePlan(office, goodPlan(await second.answers.planClosing(WISH)));
  const ledger = told(book.sheetByName("Points ledger"));
  const folded = [
    "Term begins",
    "Term ends",
    "Purchase count",
    "Closing No.",
    "No. in closing",
    "Closing data",
  ];
  const columns = folded.map((header) => columnOf(ledger, header));
  // One group at the right end, closed: opened, its columns have widths of their own.
  expect([...ledger.columnLevels]).toEqual(columns.map((column) => [column, 1]));
  expect([...ledger.hiddenColumns]).toEqual(columns);
  expect(Math.max(...columns) - Math.min(...columns)).toBe(folded.length - 1);
  expect(widthOf("Closing data")).toBeGreaterThan(8);
  expect(widthOf("Row code")).toBeGreaterThan(8);
  await undoLastWrite(office);
  expect([...ledger.columnLevels, ...ledger.hiddenColumns]).toEqual([]);
  expect(ledger.columnWidths.get(19) ?? 8.43).toBeCloseTo(8.43);
});

test("where Excel refuses an outline, such columns have no width", async () => {
  const { book } = await openBook(BYTES);
  const { office, host } = faultyExcel(book);
  const { answers } = await evaluatedInExcel(office, TODAY);
  const isGrouping = ({ body }: { readonly body: string }): boolean => body.includes('"Name":"Group"');
  host.plan({ kind: "refuse", code: "GeneralException", when: "before" }, { matching: isGrouping });
  await writePlan(office, goodPlan(await answers.planClosing(WISH)));
  const ledger = told(book.sheetByName("Points ledger"));
  expect(ledger.columnWidths.get(columnOf(ledger, "Closing data"))).toBe(0);
  expect(ledger.columnLevels.size).toBe(0);
});

test("an altered settled purchase is found when somebody asks, with its cell", async () => {
  const { book } = await openBook(BYTES);
  const { office } = faultyExcel(book);
  const first = await evaluatedInExcel(office, TODAY);
  await writePlan(office, goodPlan(await first.answers.planClosing(WISH)));
  const sound = await evaluatedInExcel(office, TODAY);
  expect(await sound.answers.checkClosings("en")).toEqual([]);
  const settled = told(book.sheetByName("Settled purchases"));
  settled.cells.setValue(2, columnOf(settled, "Amount"), 1_000_000);
  const { answers } = await evaluatedInExcel(office, TODAY);
  expect(await answers.checkClosings("en")).toEqual([
    expect.objectContaining({ sheet: "Settled purchases", cell: "G2" }),
  ]);
});

test("a closed quarter on a partner's card has its code and the day of its closing", async () => {
  const { book } = await openBook(BYTES);
  const { office } = faultyExcel(book);
  const first = await evaluatedInExcel(office, TODAY);
  await writePlan(office, goodPlan(await first.answers.planClosing(WISH)));
  const { answers } = await evaluatedInExcel(office, TODAY);
  const [quarter, next] = answers.partner(0).points.periods;
  const ledger = told(book.sheetByName("Points ledger"));
  const code = ledger.cells.value(2, columnOf(ledger, "Row code"));
  expect(quarter?.closed).toEqual({ code, when: TODAY });
  expect(next?.closed).toBeUndefined();
});

test("a partner whose points are not certain stands in the way, unless it is accepted with a reason", async () => {
  const purchases = [buy("1,234", { document: "A" })];
  const { book } = await openBook(xlsxOf({ partners: [COMPLETE], purchases }));
  const { answers } = await evaluatedInExcel(faultyExcel(book).office, TODAY);
  expect(await answers.planClosing(WISH)).toEqual({
    ok: false,
    obstacles: [{ kind: "provisional", id: "P-001", name: COMPLETE_NAME, position: 0 }],
  });
  const planned = await answers.planClosing({ ...WISH, accepted: [["P-001", "agreed"]] });
  expect(JSON.stringify(planned)).toContain("P-001: agreed");
});

test("a period that is not over by the clock is not closed", async () => {
  const { book } = await openBook(BYTES);
  const { answers } = await evaluatedInExcel(faultyExcel(book).office, TODAY);
  expect(await answers.planClosing({ ...WISH, today: "2026-03-31" })).toEqual({
    ok: false,
    obstacles: [{ kind: "not-over", period: "2026-Q1", last: "2026-03-31" }],
  });
});

test("nothing is opened again for a day before the end of what is closed", async () => {
  const { book } = await openBook(BYTES);
  const { office } = faultyExcel(book);
  const { answers } = await evaluatedInExcel(office, TODAY);
  await writePlan(office, goodPlan(await answers.planClosing(WISH)));
  const early = await evaluatedInExcel(office, "2026-03-30");
  expect(await early.answers.planReopening({ today: TODAY, by: "Boris", reason: "a mistake" })).toEqual({
    ok: false,
    obstacle: { kind: "early", day: "2026-03-30", period: "2026-Q1", last: "2026-03-31" },
  });
});

test("two people close at once: one wins, the other writes nothing", async () => {
  const { book } = await openBook(BYTES);
  const [anna, boris] = [faultyExcel(book), faultyExcel(book)];
  const plans = await Promise.all(
    [anna, boris].map(async ({ office }, at) =>
      goodPlan(
        await (
          await evaluatedInExcel(office, TODAY)
        ).answers.planClosing({ ...WISH, by: ["Anna", "Boris"][at] ?? "" }),
      ),
    ),
  );
  const [first = { sheets: [] }, second = { sheets: [] }] = plans;
  await writePlan(anna.office, first);
  const after = cellsOf(book);
  await expect(writePlan(boris.office, second)).rejects.toBeInstanceOf(WorkbookError);
  expect(cellsOf(book)).toEqual(after);
});

/** A batch is refused, loses its connection after it was carried out, or fails at its last action. */
const FAULTS: readonly Fault[] = [
  { kind: "refuse", code: "GeneralException", when: "before" },
  { kind: "drop", when: "after" },
  { kind: "fail-action", code: "GeneralException" },
];

test.each([
  ["a closing", BOOK],
  ["a reopening", "q1.xlsx"],
])("%s leaves the workbook as it was, whichever of its batches fails, in any way", async (what, path) => {
  const bytes = readFileSync(what === "a closing" ? path : out(path));
  const opened = await openBook(bytes);
  const { answers } = await evaluatedInExcel(faultyExcel(opened.book).office, TODAY);
  const plan = goodPlan(
    what === "a closing"
      ? await answers.planClosing(WISH)
      : await answers.planReopening({ today: TODAY, by: "Boris", reason: "a mistake" }),
  );
  const before = bookSnapshot(opened.book);
  let batches = 0;
  const counting = faultyExcel((await openBook(bytes)).book);
  const count = ({ body }: { readonly body: string }): boolean => {
    if (!isCleanUp(body)) batches += 1;
    return false;
  };
  counting.host.plan({ kind: "first", run: () => undefined }, { matching: count });
  await writePlan(counting.office, plan, SMALL);
  expect(batches).toBeGreaterThan(12);
  for (let nth = 1; nth <= batches; nth++) {
    const { book } = await openBook(bytes);
    const excel = faultyExcel(book);
    excel.host.plan(told(FAULTS[nth % FAULTS.length]), { nth });
    const isWritten = await writePlan(excel.office, plan, SMALL).then(
      () => true,
      () => false,
    );
    // As the pane finds it when it is opened again.
    const again = faultyExcel(book);
    if ((await lastWrite(again.office)).kind === "unfinished") await recoverWrite(again.office);
    if (isWritten) await undoLastWrite(again.office);
    expect(bookSnapshot(book)).toEqual(before);
    closeExcels();
  }
});
