/** What `verify` finds: exactly what was changed, wherever rows stand. */
import type { MemoryInput } from "../../../src/adapters/memory/memory-workbook";
import type { Finding } from "../../../src/app/closing/verify/finding";
import { day } from "../../support/purchases";
import { beginningOf, edited } from "../../support/time/history";
import { isValue } from "../../../src/sheets/books/inspect";
import { CellKind } from "../../../src/workbook/reader";
import { closedObstacle } from "../../../src/app/closing/closed-obstacle";
import {
  closeLived,
  evaluateLived,
  reopenLived,
  verifyLived,
  type Lived,
  type Rows,
} from "../../support/time/workbook";
import type { WorldRow } from "../../support/time/world";

const ASOF = day("2026-12-31");
const PARTNERS = ["P1", "P2", "P3"];

const PURCHASES: readonly WorldRow[] = PARTNERS.flatMap((partner, at) => [
  { partner, day: "2026-02-15", doc: `A${String(at)}`, amount: 2_000_000 + at },
  { partner, day: "2026-03-10", doc: `U${String(at)}`, amount: 1000 + at, currency: "USD" },
  { partner, day: "2026-05-04", doc: `B${String(at)}`, amount: 700_000.5 },
]);

async function closedTwice(): Promise<Lived> {
  const { timeline, world } = beginningOf({
    ...{ name: "", explain: "", steps: [], purchases: PURCHASES },
    partners: PARTNERS.map((id) => ({ id, registeredOn: "2026-01-10" })),
    rates: { USD: [["2026-03-09", "475.123"]] },
  });
  const manual = [{ partner: "P1", day: "2026-02-20", points: 500 }];
  const first = await closeLived({ timeline, world: { ...world, manual }, own: {} }, "2026-Q1");
  return closeLived(first, "2026-Q2");
}

let closed: Lived;
beforeAll(async () => {
  closed = await closedTwice();
});

const SHEETS = { ledger: "Points ledger", settled: "Settled purchases", journal: "Journal" } as const;
type Sheet = keyof typeof SHEETS;

function withRows(sheet: Sheet, change: (rows: Rows) => Rows): Lived {
  const name = SHEETS[sheet];
  return { ...closed, own: { ...closed.own, [name]: change(closed.own[name] ?? []) } };
}

/** The row's index and the column's, by what stands there. */
function placeOf(sheet: Sheet, header: string, isRow: (row: Record<string, MemoryInput>) => boolean) {
  const [headers = [], ...rows] = closed.own[SHEETS[sheet]] ?? [];
  const column = headers.indexOf(header);
  const named = rows.map((row) => Object.fromEntries(headers.map((name, at) => [name as string, row[at]])));
  const row = named.findIndex(isRow) + 1;
  if (row === 0 || column < 0) throw new Error(`no such cell: ${header}`);
  const letter = String.fromCharCode("A".charCodeAt(0) + column);
  return { row, column, cell: `${letter}${String(row + 1)}` };
}

function withCell(sheet: Sheet, { row, column }: { row: number; column: number }, value: MemoryInput): Lived {
  return withRows(sheet, (rows) =>
    rows.map((cells, at) => (at === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells)),
  );
}

async function findings(lived: Lived): Promise<readonly Finding[]> {
  return (await verifyLived(lived, ASOF)).findings;
}

const shortly = (found: readonly Finding[]) =>
  found.map(({ what, of, sheet, cell }) => [what, of, sheet, cell]);

describe("nothing was changed", () => {
  it("where nothing was touched", async () => {
    expect(await findings(closed)).toEqual([]);
  });

  it.each(["ledger", "settled", "journal"] as const)("where the rows of the %s are sorted", async (sheet) => {
    expect(await findings(withRows(sheet, ([head = [], ...rows]) => [head, ...rows.reverse()]))).toEqual([]);
  });

  it.each(["ledger", "settled", "journal"] as const)(
    "where the columns of the %s are moved",
    async (sheet) => {
      expect(await findings(withRows(sheet, (rows) => rows.map((row) => [...row].reverse())))).toEqual([]);
    },
  );

  it.each(["ledger", "settled", "journal"] as const)(
    "where the numbers of the %s are texts",
    async (sheet) => {
      const asText = (cell: MemoryInput): MemoryInput => (typeof cell === "number" ? String(cell) : cell);
      expect(await findings(withRows(sheet, (rows) => rows.map((row) => row.map(asText))))).toEqual([]);
    },
  );

  it("where numbers are texts with a comma and blanks", async () => {
    const asText = (cell: MemoryInput): MemoryInput =>
      typeof cell === "number" && !Number.isInteger(cell) ? String(cell).replace(".", ",") : cell;
    expect(await findings(withRows("settled", (rows) => rows.map((row) => row.map(asText))))).toEqual([]);
  });

  it("where purchases are sorted, and the same export is pasted anew", async () => {
    const rows = [...closed.world.rows].reverse().map((row) => ({ ...row }));
    expect(await findings({ ...closed, world: { ...closed.world, rows } })).toEqual([]);
  });
});

describe("closed rows", () => {
  const ofP2 = (row: Record<string, MemoryInput>): boolean =>
    row["Partner ID"] === "P2" && row["Quarter"] === "2026-Q1";

  it.each(["Points", "Purchases", "Sum so far", "Rate", "Status", "Term begins"])(
    "an altered cell of the column %s is found, with what was closed",
    async (header) => {
      const place = placeOf("ledger", header, ofP2);
      const found = await findings(withCell("ledger", place, 77));
      expect(shortly(found)).toEqual([["altered", "closed-row", SHEETS.ledger, place.cell]]);
      expect(found[0]).toMatchObject({ found: "77" });
      expect(found[0]?.kept).not.toBe("");
    },
  );

  it("altered data of a row are found at their cell", async () => {
    const place = placeOf("ledger", "Closing data", ofP2);
    const text = closed.own[SHEETS.ledger]?.[place.row]?.[place.column] as string;
    const forged = withCell("ledger", place, text.replace('"2026-12-31"', '"2026-12-30"'));
    expect(shortly(await findings(forged))).toEqual([["altered", "closed-row", SHEETS.ledger, place.cell]]);
  });

  it("an altered period of a row is found alone: no later invoice is one of its", async () => {
    const place = placeOf("ledger", "Closing data", (row) => row["Quarter"] === "2026-Q2");
    const text = closed.own[SHEETS.ledger]?.[place.row]?.[place.column] as string;
    const forged = withCell("ledger", place, text.replace('"2026-Q2"', '"2036-Q2"'));
    const later = { partner: "P3", day: "2026-08-04", doc: "C", amount: 100 };
    const found = await findings({ ...forged, world: edited(closed.world, { add: later }) });
    expect(shortly(found)).toEqual([["altered", "closed-row", SHEETS.ledger, place.cell]]);
  });

  it("an altered code is found at its cell, and so are an altered number and closing", async () => {
    for (const [header, value] of [
      ["Row code", "AAAA-BBBB-CCCC-DDDD"],
      ["No. in closing", 99],
      ["Closing No.", 2],
    ] as const) {
      const place = placeOf("ledger", header, ofP2);
      expect(shortly(await findings(withCell("ledger", place, value)))).toEqual([
        ["altered", "closed-row", SHEETS.ledger, place.cell],
      ]);
    }
  });

  it("a missing row is found with its values, worked out anew and proved by the seal", async () => {
    const { row } = placeOf("ledger", "Points", ofP2);
    const found = await findings(withRows("ledger", (rows) => rows.filter((_, at) => at !== row)));
    expect(shortly(found)).toEqual([["missing", "closed-row", SHEETS.ledger, undefined]]);
    expect(found[0]).toMatchObject({ closing: 1, period: "2026-Q1" });
    expect(found[0]?.kept).toContain('"row","P2","2026-Q1"');
  });

  it("a missing row of a partner that is gone is found", async () => {
    const { row } = placeOf("ledger", "Points", ofP2);
    const lived = withRows("ledger", (rows) => rows.filter((_, at) => at !== row));
    const partners = closed.world.partners.filter(({ id }) => id !== "P2");
    const found = await findings({ ...lived, world: { ...closed.world, partners } });
    expect(shortly(found)).toEqual([["missing", "closed-row", SHEETS.ledger, undefined]]);
  });

  it("a copied row is found as one row more", async () => {
    const { row } = placeOf("ledger", "Points", ofP2);
    const found = await findings(withRows("ledger", (rows) => [...rows, rows[row] ?? []]));
    expect(shortly(found).map(([what, of]) => [what, of])).toEqual([["added", "closed-row"]]);
  });
});

describe("settled rows", () => {
  const ofA1 = (row: Record<string, MemoryInput>): boolean => row["Document"] === "A1";

  it.each([
    ["Amount", 5],
    ["Document", "ZZ"],
    ["Partner ID", "P3"],
    ["Date", { date: 46_100 }],
    ["Currency", "EUR"],
  ] as const)("an altered %s is found at its cell, with what was settled", async (header, value) => {
    const place = placeOf("settled", header, ofA1);
    const found = await findings(withCell("settled", place, value));
    expect(shortly(found)).toEqual([["altered", "settled-row", SHEETS.settled, place.cell]]);
    expect(found[0]?.kept).toContain('"P2","2026-02-15","A1",200000100,"KZT"');
  });

  it("a cell that cannot be read any more is found", async () => {
    const place = placeOf("settled", "Amount", ofA1);
    const found = await findings(withCell("settled", place, "much"));
    expect(found.map(({ what, of, sheet }) => [what, of, sheet])).toEqual([
      ["altered", "settled-row", SHEETS.settled],
    ]);
  });

  it("a missing row is found with its values, and a copied one as one more", async () => {
    const { row } = placeOf("settled", "Amount", ofA1);
    const gone = await findings(withRows("settled", (rows) => rows.filter((_, at) => at !== row)));
    expect(shortly(gone)).toEqual([["missing", "settled-row", SHEETS.settled, undefined]]);
    expect(gone[0]?.kept).toContain('"P2","2026-02-15","A1",200000100,"KZT"');
    const more = await findings(withRows("settled", (rows) => [...rows, rows[row] ?? []]));
    expect(more.map(({ what, of }) => [what, of])).toEqual([["added", "settled-row"]]);
  });

  it("a row moved to another closing is found alone", async () => {
    const place = placeOf("settled", "Closing No.", ofA1);
    expect(shortly(await findings(withCell("settled", place, 2)))).toEqual([
      ["altered", "settled-row", SHEETS.settled, place.cell],
    ]);
  });

  it("a text in a cell that its row leaves blank is found", async () => {
    const place = placeOf("settled", "Document", (row) => row["What was counted"] === "rate");
    expect(shortly(await findings(withCell("settled", place, "x")))).toEqual([
      ["altered", "settled-row", SHEETS.settled, place.cell],
    ]);
  });

  it("a missing row that took a purchase back is found with its values, and the purchase is not", async () => {
    const without = { ...closed.world, rows: PURCHASES.filter(({ doc }) => doc !== "A1") };
    const later = await closeLived({ ...closed, world: without }, "2026-Q3");
    const rows = later.own[SHEETS.settled] ?? [];
    const what = rows[0]?.indexOf("What was counted") ?? -1;
    const own = { ...later.own, [SHEETS.settled]: rows.filter((cells) => cells[what] !== "taken back") };
    const found = await findings({ ...later, own });
    expect(shortly(found)).toEqual([["missing", "settled-row", SHEETS.settled, undefined]]);
    expect(found[0]?.kept).toContain('"A1",200000100,"KZT"');
  });

  it("an altered rate is found", async () => {
    const place = placeOf("settled", "Amount", (row) => row["What was counted"] === "rate");
    const found = await findings(withCell("settled", place, 480));
    expect(found.map(({ what, of }) => [what, of])).toEqual([["altered", "settled-row"]]);
  });
});

describe("counted invoices", () => {
  const edited = (rows: readonly WorldRow[]): Lived => ({ ...closed, world: { ...closed.world, rows } });

  it("a changed one is found at its cell, a removed one with its values, a late one at its cell", async () => {
    const changed = await findings(
      edited(PURCHASES.map((row) => (row.doc === "A1" ? { ...row, amount: 1 } : row))),
    );
    expect(changed.map(({ what, of, cell }) => [what, of, cell])).toEqual([["altered", "invoice", "D5"]]);
    const removed = await findings(edited(PURCHASES.filter(({ doc }) => doc !== "A1")));
    expect(removed.map(({ what, of, cell }) => [what, of, cell])).toEqual([
      ["missing", "invoice", undefined],
    ]);
    expect(removed[0]?.kept).toContain('"A1"');
    const late = { partner: "P1", day: "2026-03-20", doc: "L", amount: 5 };
    const added = await findings(edited([...PURCHASES, late]));
    expect(added.map(({ what, of, cell }) => [what, of, cell])).toEqual([["added", "invoice", "A11"]]);
  });
});

describe("counted invoices that cannot be read any more", () => {
  it.each([
    ["an id that no partner has", { partner: "P77" }, "B5"],
    ["no id", { partner: "" }, "B5"],
    ["an amount that is no number", { amount: "much" as unknown as number }, "D5"],
  ])("are found at their cell: %s", async (_, set, cell) => {
    const rows = PURCHASES.map((row) => (row.doc === "A1" ? { ...row, ...set } : row));
    const found = await findings({ ...closed, world: { ...closed.world, rows } });
    expect(found.map(({ what, of, cell: at }) => [what, of, at])).toEqual([["altered", "invoice", cell]]);
  });

  it("take their points back as changed, not as removed, where their id is mistyped", async () => {
    const rows = PURCHASES.map((row) => (row.doc === "A1" ? { ...row, partner: "P77" } : row));
    const { reviewed } = await evaluateLived({ ...closed, world: { ...closed.world, rows } }, ASOF);
    const pending = reviewed?.review.partners.flatMap((one) => one.pending) ?? [];
    expect(pending.map(({ partner, period, cause }) => [partner, period.label, cause])).toEqual([
      ["P2", "2026-Q1", "changed"],
      // Without it the sum of both quarters falls below 3 000 000.
      ["P2", "2026-Q2", "changed"],
    ]);
  });
});

describe("the journal", () => {
  const first = (row: Record<string, MemoryInput>): boolean => row["Line No."] === 1;

  it.each([
    ["Points", 1],
    ["By", "Somebody else"],
    ["Seal", "AAAA-BBBB-CCCC-DDDD"],
    ["When", { date: 46_400 }],
  ] as const)("an altered cell of the column %s is found", async (header, value) => {
    const place = placeOf("journal", header, first);
    expect(shortly(await findings(withCell("journal", place, value)))).toEqual([
      ["altered", "journal", SHEETS.journal, place.cell],
    ]);
  });

  it("altered data and an altered seal are found at their cells", async () => {
    const data = placeOf("journal", "Line data", first);
    const text = closed.own[SHEETS.journal]?.[data.row]?.[data.column] as string;
    const forged = withCell("journal", data, text.replace("Anna", "Vera"));
    expect(shortly(await findings(forged))).toEqual([["altered", "journal", SHEETS.journal, data.cell]]);
    const seal = placeOf("journal", "Full seal", first);
    expect(shortly(await findings(withCell("journal", seal, "0".repeat(64))))).toEqual([
      ["altered", "journal", SHEETS.journal, seal.cell],
    ]);
  });

  it("a copied line is found as one more", async () => {
    const { row } = placeOf("journal", "What", first);
    const found = await findings(withRows("journal", (rows) => [...rows, rows[row] ?? []]));
    expect(found.map(({ what, of }) => [what, of])).toEqual([["added", "journal"]]);
  });

  it("a missing line that took a closing back is found alone, where its period was closed again", async () => {
    // Of its fixed manual points as of its closed rows: they are superseded, too.
    const added = { partner: "P2", day: "2026-08-20", points: 300 };
    const world = { ...closed.world, manual: [...closed.world.manual, added] };
    const opened = await reopenLived(await closeLived({ ...closed, world }, "2026-Q3"), "2026-Q3");
    const whole = await closeLived(opened, "2026-Q3");
    const journal = whole.own[SHEETS.journal] ?? [];
    const own = { ...whole.own, [SHEETS.journal]: journal.filter((_row, at) => at !== journal.length - 2) };
    expect(shortly(await findings({ ...whole, own }))).toEqual([
      ["missing", "journal", SHEETS.journal, undefined],
    ]);
  });

  it("a missing last line that took a closing back is found alone, and nothing may be written", async () => {
    const opened = await reopenLived(closed, "2026-Q2");
    const own = { ...opened.own, [SHEETS.journal]: (opened.own[SHEETS.journal] ?? []).slice(0, -1) };
    const found = await findings({ ...opened, own });
    expect(found.map(({ what, of, closing }) => [what, of, closing])).toEqual([["missing", "journal", 3]]);
    expect(closedObstacle(await evaluateLived({ ...opened, own }, ASOF))).toEqual({ kind: "broken" });
  });

  it("an altered full seal of a line without rows is found at its cell", async () => {
    const opened = await reopenLived(closed, "2026-Q2");
    const rows = opened.own[SHEETS.journal] ?? [];
    const column = rows[0]?.indexOf("Full seal") ?? -1;
    const forged = rows.map((cells, at) =>
      at === 3 ? cells.map((cell, c) => (c === column ? "0".repeat(64) : cell)) : cells,
    );
    const found = await findings({ ...opened, own: { ...opened.own, [SHEETS.journal]: forged } });
    const cell = `${String.fromCharCode("A".charCodeAt(0) + column)}4`;
    expect(shortly(found)).toEqual([["altered", "journal", SHEETS.journal, cell]]);
  });

  it("an altered period of a line is found alone: no invoice of the later period is one of its", async () => {
    const place = placeOf("journal", "Line data", (row) => row["Period"] === "2026-Q2");
    const text = closed.own["Journal"]?.[place.row]?.[place.column] as string;
    const data = text.replace("2026-Q2", "2026-Q3");
    const world = edited(closed.world, {
      add: { partner: "P1", day: "2026-08-10", doc: "Z", amount: 5 },
    });
    const lived = { ...withCell("journal", place, data), world };
    const found = shortly(await findings(lived)).filter(([, of]) => of === "invoice");
    expect(found).toEqual([]);
  });

  it("points typed as a text that looks like a date are the same points", async () => {
    const amount = 950_021_000;
    const { timeline, world } = beginningOf({
      ...{ name: "", explain: "", steps: [], partners: [{ id: "P1", registeredOn: "2026-01-10" }] },
      purchases: [{ partner: "P1", day: "2026-02-15", doc: "A", amount: amount / 2 }],
    });
    const one = await closeLived({ timeline, world, own: {} }, "2026-Q1");
    const asTexts = (one.own[SHEETS.journal] ?? []).map((cells) =>
      cells.map((cell) => (typeof cell === "number" ? String(cell) : cell)),
    );
    const points = one.own[SHEETS.journal]?.[1]?.[7];
    expect(points).toBe(19_000_420);
    expect(await findings({ ...one, own: { ...one.own, [SHEETS.journal]: asTexts } })).toEqual([]);
  });

  it("a missing line is found", async () => {
    const { row } = placeOf("journal", "What", first);
    const found = await findings(withRows("journal", (rows) => rows.filter((_, at) => at !== row)));
    expect(found.map(({ what, of }) => [what, of])).toEqual([["missing", "journal"]]);
  });
});

it("one unit in a billion is another value; what 15 digits leave of a number is the same", () => {
  const cell = (value: number) => ({ kind: CellKind.number, value, text: "" });
  expect(isValue(cell(1_000_003_501), 1_000_003_500)).toBe(false);
  expect(isValue(cell(171_110.33 * (1 + 4e-15)), 171_110.33)).toBe(true);
});
