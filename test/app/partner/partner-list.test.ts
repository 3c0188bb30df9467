import { listPartners, type PartnerListing } from "../../../src/app/partner/partner-list";
import { memoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook } from "../../../src/app/evaluate";
import { timelineOf } from "../../../src/domain/timeline";
import { evaluated } from "../../support/evaluated";
import { programWith } from "../../support/program";
import { day } from "../../support/purchases";
import { COMPLETE, date, sheetRows, type Row } from "../../support/workbooks";

const PARTNERS: readonly Row[] = [
  { ...COMPLETE, partnerId: "1", name: "Вега", requestedLevel: "corporate-reseller", salesSpecialists: 0 },
  { ...COMPLETE, partnerId: "2", name: "Альфа", requestedLevel: "corporate-reseller" },
  { ...COMPLETE, partnerId: "3", name: "Бета", level: "Gold" },
  { ...COMPLETE, partnerId: "4", name: "Гамма", registeredOn: date("2024-03-01") },
];
const PURCHASES: readonly Row[] = [
  { date: date("2026-03-01"), partnerId: "2", document: "РН-1", amount: 1_000_000 },
  { date: date("2026-03-01"), partnerId: "3", document: "РН-2", amount: 2_000_000 },
];

async function ids(part: Partial<PartnerListing>): Promise<readonly string[]> {
  const evaluation = await evaluated({ partners: PARTNERS, purchases: PURCHASES });
  const listing: PartnerListing = { wish: { kind: "all" }, order: "usual", search: "", ...part };
  return listPartners({ evaluation, since: new Map() }, listing, 0, 10).items.map(({ id }) => id);
}

describe("a list of partners", () => {
  test.each<[string, Partial<PartnerListing>, readonly string[]]>([
    ["all, as on the sheet", {}, ["1", "2", "3", "4"]],
    ["all, by name", { order: "name" }, ["2", "3", "1", "4"]],
    ["all, by points, those without any term of the year last", { order: "points" }, ["3", "2", "1", "4"]],
    ["the declined", { wish: { kind: "decision", decision: "declined" } }, ["1"]],
    ["the approved", { wish: { kind: "decision", decision: "approved" } }, ["2"]],
    ["those of a level", { wish: { kind: "level", level: "professional-reseller" } }, ["1", "2", "4"]],
    ["those without a readable level", { wish: { kind: "level", level: undefined } }, ["3"]],
    ["those with provisional points", { wish: { kind: "provisional" } }, ["3"]],
    ["those that a search finds among them", { search: "га", order: "name" }, ["1", "4"]],
  ])("has %s", async (_, part, expected) => {
    expect(await ids(part)).toEqual(expected);
  });

  test("is held to one manager's partners", async () => {
    const managers = ["Manager", "Anna", "Bek", "Anna", null];
    const program = programWith();
    const book = memoryWorkbook({
      Partners: sheetRows(program, "partners", PARTNERS).map((row, i) => [...row, managers[i] ?? null]),
      Purchases: sheetRows(program, "purchases", PURCHASES),
    });
    const result = await evaluateWorkbook(book, timelineOf(program), day("2026-12-31"));
    if (!result.ok) throw new Error("the book was refused");
    const of = (part: Partial<PartnerListing>): readonly string[] => {
      const listing: PartnerListing = { wish: { kind: "all" }, order: "usual", search: "", ...part };
      return listPartners({ evaluation: result.value, since: new Map() }, listing, 0, 10).items.map(
        ({ id }) => id,
      );
    };
    expect(of({ manager: "Anna" })).toEqual(["1", "3"]);
    expect(of({ manager: "Anna", wish: { kind: "decision", decision: "declined" } })).toEqual(["1"]);
    expect(of({ manager: "Anna", search: "Бета" })).toEqual(["3"]);
    expect(of({ manager: "Nobody" })).toEqual([]);
  });

  test("says of each what it lacks, and its points of the year (R11)", async () => {
    const evaluation = await evaluated({ partners: PARTNERS, purchases: PURCHASES });
    const listing = { wish: { kind: "all" }, order: "usual", search: "" } as const;
    const { items } = listPartners({ evaluation, since: new Map() }, listing, 0, 4);
    expect(items.map(({ points, decision, lacks }) => [points, decision, lacks])).toEqual([
      [0, "declined", ["sales-specialist"]],
      [20_000, "approved", []],
      [40_000, "none", []],
      [undefined, "none", []],
    ]);
  });
});
