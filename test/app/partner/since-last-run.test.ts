import {
  memoryWorkbook,
  type MemoryInput,
  type MemoryWorkbook,
} from "../../../src/adapters/memory/memory-workbook";
import { listPartners, type PartnerListing } from "../../../src/app/partner/partner-list";
import { changesSince, hasGained, hasLost, pointsGained } from "../../../src/app/partner/since-last-run";
import { planned } from "../../support/evaluations";
import { programWith } from "../../support/program";
import { bookOf, buy, COMPLETE, sheetRows, type Row } from "../../support/workbooks";

const PROGRAM = programWith();
const NAMES: readonly Row[] = [
  { ...COMPLETE, partnerId: "1", name: "Вега" },
  { ...COMPLETE, partnerId: "2", name: "Альфа" },
  { ...COMPLETE, partnerId: "3", name: "Бета" },
];
const PURCHASES = [
  buy(1_000_000, { partnerId: "1" }),
  buy(2_000_000, { partnerId: "2" }),
  buy(3_000_000, { partnerId: "3" }),
];

interface Rows {
  readonly partners?: readonly Row[];
  readonly purchases?: readonly Row[];
}

/** A workbook with the results of these rows, whose rows are then replaced, and cells in columns of results. */
async function after(
  { partners = NAMES, purchases = PURCHASES, asOf }: Rows & { readonly asOf?: string },
  now: Rows = {},
  results: Readonly<Record<string, MemoryInput>> = {},
): Promise<MemoryWorkbook> {
  const book = bookOf(PROGRAM, { partners, purchases });
  await book.write((await planned(book, PROGRAM, asOf)).plan);
  const declared = sheetRows(PROGRAM, "partners", now.partners ?? partners);
  const [headers = [], ...rows] = book.inputs("Partners");
  const changed = rows.map((row, i) =>
    row.map((cell, c) => declared[i + 1]?.[c] ?? results[headerText(headers[c])] ?? cell),
  );
  return memoryWorkbook({
    Partners: [headers, ...changed],
    Purchases: sheetRows(PROGRAM, "purchases", now.purchases ?? purchases),
    "Points ledger": book.inputs("Points ledger"),
  });
}

function headerText(header: MemoryInput): string {
  return typeof header === "string" ? header : "";
}

async function changes(book: MemoryWorkbook, asOf?: string) {
  const { evaluation, plan } = await planned(book, PROGRAM, asOf);
  return { evaluation, since: changesSince(evaluation, plan) };
}

describe("since the last run", () => {
  test("nobody has gained or lost before anything was written", async () => {
    const { since } = await changes(bookOf(PROGRAM, { partners: NAMES, purchases: PURCHASES }));
    expect(since.size).toBe(0);
  });

  test("nobody has where nothing has changed", async () => {
    expect((await changes(await after({}))).since.size).toBe(0);
  });

  test("points are compared with those on the sheet, partner by partner", async () => {
    const book = await after(
      {},
      {
        purchases: [
          buy(1_500_000, { partnerId: "1" }),
          buy(2_000_000, { partnerId: "2" }),
          buy(1_000_000, { partnerId: "3" }),
        ],
      },
    );
    const { since } = await changes(book);
    expect([...since]).toEqual([
      [0, { before: 20_000, now: 30_000, gained: [], lost: [] }],
      [2, { before: 60_000, now: 20_000, gained: [], lost: [] }],
    ]);
    expect([...since.values()].map(pointsGained)).toEqual([10_000, -40_000]);
  });

  test("levels are, too: a partner may lose one without losing points", async () => {
    const [first = COMPLETE, ...others] = NAMES;
    const book = await after({}, { partners: [{ ...first, salesSpecialists: 0 }, ...others] });
    const { since } = await changes(book);
    expect([...since.keys()]).toEqual([0]);
    const [lost] = since.values();
    expect(lost?.lost).toContain("corporate-reseller");
    expect(lost && [hasGained(lost), hasLost(lost)]).toEqual([false, true]);
  });

  test("points of another year are not compared: each year begins anew (R4)", async () => {
    const book = await after({ asOf: "2025-12-31", purchases: [] }, { purchases: PURCHASES });
    const { since } = await changes(book);
    expect([...since.values()].every(({ before, now }) => before === now)).toBe(true);
  });

  test("a row that tells no day of a run told nothing, whatever stands in its cells", async () => {
    const book = await after({}, { purchases: [] }, { "As of": "" });
    expect((await changes(book)).since.size).toBe(0);
  });

  test("a level that the program does not know says nothing of levels", async () => {
    const book = await after({}, {}, { "Eligible levels": "Gold, Silver" });
    expect((await changes(book)).since.size).toBe(0);
  });
});

describe("the lists of winners and losers", () => {
  const purchases = [
    buy(1_500_000, { partnerId: "1" }),
    buy(3_000_000, { partnerId: "2" }),
    buy(1_000_000, { partnerId: "3" }),
  ];

  test.each<[PartnerListing["wish"]["kind"] & ("gained" | "lost"), readonly string[]]>([
    ["gained", ["2", "1"]],
    ["lost", ["3"]],
  ])("%s: the largest difference first, with what it was", async (kind, expected) => {
    const sources = await changes(await after({}, { purchases }));
    const listing: PartnerListing = { wish: { kind }, order: "usual", search: "" };
    const { items } = listPartners(sources, listing, 0, 10);
    expect(items.map(({ id }) => id)).toEqual(expected);
    expect(items.every(({ since, points }) => since?.now === points)).toBe(true);
  });
});
