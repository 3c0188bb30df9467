/** Closed periods through the command: close, evaluate, verify, alter, reopen. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rewritten } from "../support/closed-year";
import { command, scratchFolder, xlsxOf } from "../support/command";
import { readGrid } from "../support/xlsx/cells";
import { unzip } from "../support/xlsx/unzip";
import { openXlsxFile, writeXlsxFile } from "../../src/adapters/xlsx/node";
import type { ColumnWrite, PlainValue } from "../../src/workbook/write-plan";
import { buy, COMPLETE, date, type Row } from "../support/workbooks";

const folder = scratchFolder();
afterAll(() => {
  folder.remove();
});

const PURCHASES = [
  buy(2_000_000, { document: "A", date: date("2026-02-15") }),
  buy(1_000_000, { document: "B", date: date("2026-05-04") }),
];
const BOOK = folder.file("book.xlsx", xlsxOf({ partners: [COMPLETE], purchases: PURCHASES }));
const out = (name: string): string => join(folder.path, name);

interface ResultJson {
  readonly closings: readonly { readonly quarter: string; readonly points: number; readonly seal: string }[];
  readonly partners: readonly {
    readonly points: { readonly total: number; readonly quarters: readonly { readonly status: string }[] };
    readonly adjustments: readonly object[];
  }[];
}

async function evaluated(book: string, asOf: string): Promise<ResultJson> {
  const { stdout } = await command("evaluate", book, "--as-of", asOf, "--json", "-");
  return JSON.parse(stdout) as ResultJson;
}

describe("partner-program close", () => {
  it("writes closed rows, settled purchases and a line of the journal; verify finds all as it was closed", async () => {
    const closed = await command(
      "close",
      BOOK,
      "--period",
      "2026-Q1",
      "--out",
      out("q1.xlsx"),
      "--by",
      "Anna",
    );
    expect(closed).toMatchObject({ status: 0 });
    expect(closed.stdout).toMatch(
      /^Closed: 2026-Q1\. Partners: 1, purchases: 1, points: 40000\. Seal: ([A-Z2-7]{4}-){3}[A-Z2-7]{4}\.\n/,
    );
    const { status, stdout } = await command("verify", out("q1.xlsx"));
    expect([status, stdout]).toEqual([
      0,
      "All is as it was closed: 1 closing, 1 closed rows, 1 settled rows.\n",
    ]);
  });

  it("leaves its period as it was told, and the name of who closed it out of the result", async () => {
    const { closings, partners } = await evaluated(out("q1.xlsx"), "2026-08-15");
    expect(closings).toMatchObject([{ quarter: "2026-Q1", points: 40_000 }]);
    expect(partners[0]?.points).toMatchObject({ total: 60_000 });
    expect(partners[0]?.points.quarters.map(({ status }) => status)).toEqual([
      "closed",
      "settled",
      "estimated",
    ]);
    expect(partners[0]?.adjustments).toEqual([]);
    expect(JSON.stringify({ closings, partners })).not.toContain("Anna");
  });

  it("writes the same bytes twice", async () => {
    await command("close", BOOK, "--period", "2026-Q1", "--out", out("again.xlsx"), "--by", "Anna");
    expect(readFileSync(out("again.xlsx")).equals(readFileSync(out("q1.xlsx")))).toBe(true);
  });

  it("refuses a period out of turn, one that is not over, and an output that is not named", async () => {
    const later = await command("close", out("q1.xlsx"), "--period", "2026-Q3", "--out", out("x.xlsx"));
    expect([later.status, later.stderr]).toEqual([
      7,
      "Periods are closed in order; the next one is 2026-Q2.\n",
    ]);
    const early = ["--period", "2026-Q2", "--as-of", "2026-06-30", "--out", out("x.xlsx")];
    const running = await command("close", out("q1.xlsx"), ...early);
    expect([running.status, running.stderr]).toEqual([
      7,
      "2026-Q2 ends on 2026-06-30; it can be closed from the day after.\n",
    ]);
    expect(await command("close", BOOK, "--period", "2026-Q1")).toMatchObject({ status: 2 });
    expect(await command("close", BOOK, "--period", "2026-Q5", "--in-place")).toMatchObject({ status: 2 });
  });

  it("writes nothing for a day before the newest closed period's end", async () => {
    const asked = ["--as-of", "2026-03-30", "--out", out("x.xlsx")];
    const { status, stderr } = await command("evaluate", out("q1.xlsx"), ...asked);
    expect([status, stderr]).toEqual([
      7,
      "Nothing is written as of 2026-03-30: 2026-Q1 is closed, and ends on 2026-03-31. Take that day or a later one.\n",
    ]);
  });
});

describe("a partner whose points are not certain", () => {
  const book = folder.file(
    "doubt.xlsx",
    xlsxOf({ partners: [COMPLETE], purchases: [buy("1,234", { document: "A" })] }),
  );

  it("stops the closing, unless it is accepted by name with a reason", async () => {
    const refused = await command("close", book, "--period", "2026-Q1", "--out", out("x.xlsx"));
    expect(refused.status).toBe(7);
    expect(refused.stderr).toContain("--accept P-001=REASON");
    const bare = await command(
      "close",
      book,
      "--period",
      "2026-Q1",
      "--out",
      out("x.xlsx"),
      "--accept",
      "P-001",
    );
    expect(bare.status).toBe(2);
    const accepted = ["--accept", "P-001=the vendor agreed"];
    const closed = await command("close", book, "--period", "2026-Q1", "--out", out("x.xlsx"), ...accepted);
    expect(closed.status).toBe(0);
  });
});

describe("rows that belong to nobody", () => {
  const stray = buy(700_000, { document: "S", partnerId: "P-999" });
  const book = folder.file("nobody.xlsx", xlsxOf({ partners: [COMPLETE], purchases: [...PURCHASES, stray] }));
  const close = (...more: readonly string[]) =>
    command("close", book, "--period", "2026-Q1", "--out", out("nobody-closed.xlsx"), ...more);

  it("stop the closing with their place and sum", async () => {
    const { status, stderr } = await close();
    expect([status, stderr]).toEqual([
      7,
      'Sheet "Purchases", from B4 on: rows that belong to no partner listed are not counted; rows: 1, sum: 700,000 KZT. ' +
        "Correct that, or accept it: --accept Purchases!B4=REASON.\n",
    ]);
  });

  it("are accepted by their place with a reason, which the journal keeps", async () => {
    expect(await close("--accept", "Purchases!B5=whose?")).toMatchObject({ status: 2 });
    expect(await close("--accept", "Purchases!B4=")).toMatchObject({ status: 2 });
    expect(await close("--accept", "Purchases!B4=not ours = sure")).toMatchObject({ status: 0 });
    const parts = unzip(readFileSync(out("nobody-closed.xlsx")));
    const texts = [...parts.values()].map((part) => part.data.toString("utf8")).join("");
    expect(texts).toContain("Purchases!B4: not ours = sure");
  });
});

describe("partner-program reopen", () => {
  it("takes the newest closing back, and closing again gives the same points", async () => {
    const reason = ["--reason", "a mistake"];
    const opened = await command(
      "reopen",
      out("q1.xlsx"),
      "--period",
      "2026-Q1",
      "--out",
      out("open.xlsx"),
      ...reason,
    );
    expect(opened.status).toBe(0);
    const { partners } = await evaluated(out("open.xlsx"), "2026-08-15");
    expect(partners[0]?.points.quarters.map(({ status }) => status)).toEqual([
      "settled",
      "settled",
      "estimated",
    ]);
    expect((await command("verify", out("open.xlsx"))).status).toBe(0);
    await command("close", out("open.xlsx"), "--period", "2026-Q1", "--out", out("closed.xlsx"));
    expect((await command("verify", out("closed.xlsx"))).status).toBe(0);
    expect((await evaluated(out("closed.xlsx"), "2026-08-15")).partners).toEqual(
      (await evaluated(out("q1.xlsx"), "2026-08-15")).partners,
    );
  });

  it("opens no other period, and none without a reason", async () => {
    const reason = ["--reason", "a mistake"];
    const other = await command(
      "reopen",
      out("q1.xlsx"),
      "--period",
      "2026-Q2",
      "--out",
      out("x.xlsx"),
      ...reason,
    );
    expect([other.status, other.stderr]).toEqual([
      7,
      "Only the newest closed period can be opened again: 2026-Q1.\n",
    ]);
    expect(
      await command("reopen", out("q1.xlsx"), "--period", "2026-Q1", "--out", out("x.xlsx")),
    ).toMatchObject({ status: 2 });
  });
});

describe("partner-program verify", () => {
  it("says what the code of a closed row stands for, and that another one stands for none", async () => {
    const { stdout } = await command("verify", BOOK, "--code", "ABCD-EFGH-IJKL-MNOP");
    expect(stdout).toContain("No period is closed in this workbook.\n");
    const unknown = await command("verify", out("q1.xlsx"), "--code", "ABCD-EFGH-IJKL-MNOP");
    expect(unknown.status).toBe(6);
    const file = await openXlsxFile(out("q1.xlsx"));
    const [head = [], ...rows] = await readGrid(file.workbook, "Points ledger", 30);
    await file.close();
    const code = rows[0]?.[head.indexOf("Row code")] as string;
    const known = await command("verify", out("q1.xlsx"), "--code", code.toLowerCase().replaceAll("-", " "));
    expect([known.status, known.stdout.split("\n")[1]]).toEqual([
      ...[0, "The code stands for P-001, 2026-Q1: 40000 points, closed on 2026-12-31."],
    ]);
  });
});

const LATE = buy(500_000, { document: "L", date: date("2026-03-20") });

describe("a late purchase", () => {
  it("is told after the summary, by cause with its rows, the total first", async () => {
    await command("close", BOOK, "--period", "2026-Q2", "--out", out("late-closed.xlsx"));
    const { stdout } = await command(
      "evaluate",
      await withRow(out("late-closed.xlsx"), 4, cellsOf(LATE)),
      "--as-of",
      "2026-08-15",
    );
    expect(stdout).toContain(
      "1 difference with closed periods, +80,000 points in all:\n" +
        "- P-001: late: Purchases!A4 (L, 2026-03-20, 500,000\u00a0₸): +80,000 (2026-Q1 +10,000, 2026-Q2 +70,000)\n",
    );
  });
});

/** The workbook with another value in a cell, which is found by its header. */
async function withCell(
  path: string,
  sheet: string,
  { row, header, value }: { readonly row: number; readonly header: string; readonly value: number },
): Promise<string> {
  const file = await openXlsxFile(path);
  const [head = []] = await readGrid(file.workbook, sheet, 20);
  await file.close();
  const write = {
    column: head.indexOf(header) + 1,
    header,
    isNew: false,
    width: 10,
    format: "text" as const,
  };
  return rewritten(path, out("cell.xlsx"), [sheet, [write], [{ row, values: [value] }]]);
}

/** The workbook with values written into a row of its purchases. */
async function withRow(
  path: string,
  row: number,
  cells: readonly { readonly value: PlainValue; readonly was: PlainValue; readonly write: ColumnWrite }[],
): Promise<string> {
  const book = await openXlsxFile(path);
  const rows = [
    { row, values: cells.map(({ value }) => value), was: cells.map(({ was }) => was), provisional: false },
  ];
  await writeXlsxFile(
    book.workbook,
    {
      sheets: [
        {
          ...{ sheet: "Purchases", isNewSheet: false, headerRow: 1, table: undefined, provisionalMark: "" },
          columns: cells.map(({ write }) => write),
          rows,
        },
      ],
    },
    out("changed.xlsx"),
    () => undefined,
  );
  await book.close();
  return out("changed.xlsx");
}

const COLUMNS = ["Date", "Partner ID", "Document", "Amount"].map((header, at): ColumnWrite => ({
  ...{ column: at + 1, header, isNew: false, width: 10 },
  format: at === 0 ? "date" : "text",
}));

const [, , , AMOUNT] = COLUMNS;

/** A purchase's cells in a row that is blank. */
function cellsOf(purchase: Row) {
  const day = (purchase["date"] as { date: number }).date;
  const values = [day, "P-001", purchase["document"] as string, Number(purchase["amount"])];
  return COLUMNS.map((write, at) => ({ write, value: values[at] ?? null, was: null }));
}

describe("partner-program start-year", () => {
  it("takes the closed year's purchases off; what was told stays, and all is sound", async () => {
    await command("close", BOOK, "--period", "2026-Q4", "--as-of", "2027-01-10", "--out", out("year.xlsx"));
    const begun = await command("start-year", out("year.xlsx"), "--out", out("next.xlsx"));
    expect([begun.status, begun.stdout.split("\n")[0]]).toEqual([
      0,
      "Purchases of 2026 taken off: 2. What was told stays, and the year is archived.",
    ]);
    const { partners } = await evaluated(out("next.xlsx"), "2026-12-31");
    expect(partners[0]?.points.total).toBe(60_000);
    expect(partners[0]?.adjustments).toEqual([]);
    expect((await command("verify", out("next.xlsx"), "--as-of", "2027-01-10")).status).toBe(0);
  });

  it("needs the year to be closed to its end", async () => {
    const { status, stderr } = await command("start-year", out("q1.xlsx"), "--out", out("x.xlsx"));
    expect([status, stderr]).toEqual([
      7,
      "The year 2026 is not closed to its end; close its last period first.\n",
    ]);
  });
});

test("reopen writes nothing for a day before the end of what is closed, as by a clock that is behind", async () => {
  const args = ["--period", "2026-Q1", "--reason", "a mistake", "--as-of", "2026-03-30"];
  const { status, stderr } = await command("reopen", out("q1.xlsx"), ...args, "--out", out("never.xlsx"));
  expect([status, stderr, existsSync(out("never.xlsx"))]).toEqual([
    7,
    "Nothing is written as of 2026-03-30: 2026-Q1 is closed, and ends on 2026-03-31. Take that day or a later one.\n",
    false,
  ]);
});

describe("what a closing wrote, altered", () => {
  it("is told by the next closing, which follows what was closed", async () => {
    const book = await withCell(out("q1.xlsx"), "Points ledger", { row: 2, header: "Points", value: 99_999 });
    const closed = await command("close", book, "--period", "2026-Q2", "--out", out("x.xlsx"));
    expect([closed.status, closed.stderr.split("\n")[0]]).toEqual([
      0,
      'Points ledger!G2: This cell of a closed row was altered: "99999" instead of 40000. Results follow what was closed; put that value back.',
    ]);
  });

  it("is exit status 6, and nothing is written, where it is a settled row", async () => {
    const book = await withCell(out("q1.xlsx"), "Settled purchases", { row: 2, header: "Amount", value: 7 });
    const closed = await command("close", book, "--period", "2026-Q2", "--out", out("never.xlsx"));
    expect([closed.status, existsSync(out("never.xlsx"))]).toEqual([6, false]);
    expect(closed.stderr).toContain("partner-program verify says where");
  });
});

describe("a changed purchase", () => {
  it("is told by the cell whose value changed, in words and in JSON", async () => {
    if (AMOUNT === undefined) throw new Error("the sheet has no column of amounts");
    const cell = { write: AMOUNT, value: 1_900_000, was: 2_000_000 };
    const book = await withRow(out("q1.xlsx"), 2, [cell]);
    const { stdout } = await command("evaluate", book, "--as-of", "2026-08-15");
    expect(stdout).toContain("- P-001: changed: Purchases!D2 (A 2,000,000 → 1,900,000): −2,000");
    const { partners } = await evaluated(book, "2026-08-15");
    expect(partners[0]?.adjustments).toMatchObject([
      { cause: "changed", points: -2000, rows: [{ was: { amount: 2_000_000 }, now: { cell: "D2" } }] },
    ]);
  });
});
