/** Rules that ask purchases and their columns: closed periods ask them anew, and cells are those that were kept. */
import type { Timeline } from "../../../src/domain/timeline";
import { day } from "../../support/purchases";
import { edited, reviewedFigures } from "../../support/time/history";
import { closeLived, evaluateLived, verifyLived, type Lived } from "../../support/time/workbook";
import type { WorldRow } from "../../support/time/world";
import { changed, loaded, names } from "../../ruleset/support";

/** Rule "all": 2 % of everything. Rule "servers": 3 % more of servers, where a quarter has two purchases of them. */
function timeline(): Timeline {
  const program = changed("program.json", {
    "/sheets/purchases/columns/group": {
      type: "text",
      headers: { ru: ["Группа"], en: ["Group"], kk: ["Топ"] },
      optional: true,
    },
    "/facts/servers": {
      ...{ name: names("Servers"), aggregate: "count", type: "count", window: "quarter" },
      where: { all: [{ fact: "group", operator: "equal", value: "servers" }] },
    },
  });
  const rule = (name: string, rate: number, conditions: object, params: object) => ({
    ...{ name, conditions },
    event: { type: "earn", params: { name: names(name), bands: [{ rate }], ...params } },
  });
  const ofServers = { all: [{ fact: "group", operator: "equal", value: "servers" }] };
  const twice = { all: [{ fact: "servers", operator: "greaterThanInclusive", value: 2 }] };
  const registered = { all: [{ condition: "registration" }] };
  const rules = [rule("all", 0.02, registered, {}), rule("servers", 0.03, twice, { purchases: ofServers })];
  const files = changed("points.json", { "/rules": rules }, program);
  return [{ from: undefined, program: loaded(files) }];
}

const bought = (on: string, doc: string, amount: number, group: string): WorldRow => ({
  ...{ partner: "P1", day: on, doc, amount, columns: { Group: group } },
});
const ASOF = day("2026-08-15");

/** One server of 1 000 000 and 500 000 of other things in Q1: 2 % x 1 500 000 = 30 000, and nothing for servers. */
async function closedOnce(): Promise<Lived> {
  const rows = [bought("2026-02-01", "A", 1_000_000, "servers"), bought("2026-02-02", "B", 500_000, "other")];
  const partners = [{ id: "P1", registeredOn: "2026-01-10" }];
  const world = { partners, rows, rates: [], manual: [] };
  return closeLived({ timeline: timeline(), world, own: {} }, "2026-Q1");
}

async function told(lived: Lived) {
  const { reviewed } = await evaluateLived(lived, ASOF);
  const partner = reviewed?.review.partners[0];
  if (partner === undefined) throw new Error("there is no partner");
  return reviewedFigures(partner);
}

it("a late invoice that reaches a minimum gives what the whole quarter earns by it", async () => {
  const lived = await closedOnce();
  expect(await told(lived)).toMatchObject({ closed: { "2026-Q1": 30_000 }, adjustments: [] });
  // 2 % of the late 200 000, and 3 % of 1 200 000 of servers.
  const late = edited(lived.world, { add: bought("2026-03-20", "L", 200_000, "servers") });
  const sum = 30_000 + 4000 + 36_000;
  const found = await told({ ...lived, world: late });
  expect(found).toMatchObject({ adjustments: [["2026-Q1", "late", 40_000, "2026-Q2"]], sum });
  const again = await closeLived({ ...lived, world: late }, "2026-Q2");
  expect(await told(again)).toMatchObject({
    ...{ fixed: [["2026-Q1", "late", 40_000, "2026-Q2"]], adjustments: [], sum },
  });
  expect((await verifyLived(again, ASOF)).findings).toEqual([]);
});

it("a value of a column that a rule asks is one of the row's values: changed, it is told", async () => {
  const lived = await closedOnce();
  const world = edited(lived.world, { change: "B", set: { columns: { Group: "servers" } } });
  // 3 % of 1 500 000 of servers.
  const found = await told({ ...lived, world });
  expect(found).toMatchObject({ adjustments: [["2026-Q1", "changed", 45_000, "2026-Q2"]], sum: 75_000 });
  const { findings } = await verifyLived({ ...lived, world }, ASOF);
  expect(findings).toMatchObject([{ what: "altered", of: "invoice", cell: "F3" }]);
});
