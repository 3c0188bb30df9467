import { findPartners, PartnerIndex, partnerAtRow } from "../../../src/app/partner/find-partners";
import { evaluated } from "../../support/evaluated";
import { evaluationOf, planned } from "../../support/evaluations";
import { programWith } from "../../support/program";
import { bookOf, COMPLETE, date } from "../../support/workbooks";
import { callsIn } from "../../support/work";

const named = (partnerId: string | number, name: string) => ({ ...COMPLETE, partnerId, name });
const PARTNERS = [
  named("P-10", "ТОО Зелёный Мост"),
  named("P-1", "Alatau  Group"),
  named("Q-P-1", "ИП Ли"),
  named(7, "p-1 Trade"),
];

async function idsFor(search: string): Promise<string[]> {
  const evaluation = await evaluated({ partners: PARTNERS });
  return findPartners(evaluation, search, 0, 100).items.map(({ id }) => id);
}

describe("finding partners", () => {
  test("an exact id comes first, then names that begin with the text, then the rest, in sheet order", async () => {
    expect(await idsFor("P-1")).toEqual(["P-1", "P-10", "7", "Q-P-1"]);
  });

  test.each([
    ["зеленый  мост", ["P-10"]],
    [" ALATAU group ", ["P-1"]],
    ["ли", ["Q-P-1"]],
    ["nobody", []],
  ])("%j is part of a name in any case, ё as е, blanks folded", async (search, ids) => {
    expect(await idsFor(search)).toEqual(ids);
  });

  test.each([
    ["кокше", "Көкше Сауда"],
    ["КОКШЕ", "Көкше Сауда"],
    ["көкше", "Кокше Сауда"],
    ["уздик", "Үздік Әлем"],
    ["алем", "Үздік Әлем"],
    ["хан танир", "Һан Тәңір"],
    ["A-1", "А-1 (кириллицей)"],
  ])("%j finds %j: Kazakh letters and look-alikes are folded", async (search, name) => {
    const evaluation = await evaluated({ partners: [named("1", name), named("2", "Другой")] });
    expect(findPartners(evaluation, search, 0, 9).items.map(({ id }) => id)).toEqual(["1"]);
  });

  test("a blank search lists all in sheet order, page by page", async () => {
    const evaluation = await evaluated({ partners: PARTNERS });
    expect(findPartners(evaluation, " \u00a0", 1, 2)).toEqual({
      total: 4,
      from: 1,
      items: [
        { position: 1, id: "P-1", name: "Alatau  Group", row: 3 },
        { position: 2, id: "Q-P-1", name: "ИП Ли", row: 4 },
      ],
    });
    expect(findPartners(evaluation, "", 9, 2)).toEqual({ total: 4, from: 9, items: [] });
  });

  test("a search of 20 000 partners takes one call for each: no name is folded again", () => {
    const partners = Array.from({ length: 20_000 }, (_, n) => ({ id: `P-${n}`, name: `ТОО Партнёр ${n}` }));
    const index = new PartnerIndex(partners);
    const calls = callsIn(() => {
      expect(index.find("партнёр 19")).toHaveLength(1111);
    });
    expect(calls).toBeLessThan(1.5 * 20_000);
  });
});

describe("the partner of a row", () => {
  const buy = (partnerId: string, amount: number | string) => ({
    date: date("2026-03-10"),
    partnerId,
    document: "РН-1",
    amount,
  });

  test("is that of a row of the points ledger, as it was read", async () => {
    const program = programWith();
    const book = bookOf(program, { partners: [COMPLETE, { ...COMPLETE, partnerId: "P-002" }] });
    await book.write((await planned(book, program, "2026-06-30")).plan);
    const evaluation = await evaluationOf(book, program, "2026-06-30");
    const rows = [1, 2, 3, 4, 5, 6].map((row) => partnerAtRow(evaluation, "Points ledger", row));
    expect(rows).toEqual([undefined, 0, 0, 1, 1, undefined]);
  });

  test("is the row's own, or that of the purchase, readable or not; other rows have none", async () => {
    const evaluation = await evaluated({
      partners: [PARTNERS[0] ?? {}, {}, PARTNERS[1] ?? {}, PARTNERS[1] ?? {}],
      purchases: [buy("P-1", 100), buy("P-10", "?"), buy("nobody", 100), buy("P-10", 5)],
    });
    const on = (sheet: string) => [1, 2, 3, 4, 5, 6].map((row) => partnerAtRow(evaluation, sheet, row));
    expect(on("Partners")).toEqual([undefined, 0, undefined, 1, undefined, undefined]);
    expect(on("Purchases")).toEqual([undefined, 1, 0, undefined, 0, undefined]);
    expect(on("Points ledger")).toEqual([1, 2, 3, 4, 5, 6].map(() => undefined));
    expect(on("Other")).toEqual([1, 2, 3, 4, 5, 6].map(() => undefined));
  });
});
