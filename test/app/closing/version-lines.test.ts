/** Versions of the rules as lines of the journal: sealed like closings, and each told once. */
import { planWrites } from "../../../src/app/plan";
import {
  planVersionLines,
  withVersionLines,
  type NotedVersion,
  type VersionWish,
} from "../../../src/app/closing/version-lines";
import { pastClosings } from "../../../src/app/closing/outlook";
import { evaluateBook } from "../../../src/app/evaluate";
import { pointsIn } from "../../../src/domain/closing/json-reading";
import { beginningOf } from "../../support/time/history";
import type { VersionJson } from "../../support/time/programs";
import { day } from "../../support/purchases";
import {
  closeLived,
  evaluateLived,
  readLived,
  sha256,
  verifyLived,
  workbookOf,
  written,
  type Lived,
} from "../../support/time/workbook";

const ASOF = day("2026-12-31");
const VERSIONS: readonly VersionJson[] = [
  { name: "1" },
  { name: "2", from: "2026-07-01", rules: [{ name: "purchases", bands: [[null, null, "0.05"]] }] },
];

function beginning(versions: readonly VersionJson[] = VERSIONS.slice(0, 1)): Lived {
  const { timeline, world } = beginningOf({
    ...{ name: "", explain: "", steps: [], versions },
    partners: [{ id: "P1", registeredOn: "2026-01-10" }],
    purchases: [{ partner: "P1", day: "2026-02-15", doc: "A", amount: 1_000_000 }],
  });
  return { timeline, world, own: {} };
}

const SECOND: NotedVersion = {
  ...{ version: "2026-07", sha256: "ab".repeat(32), from: day("2026-07-01"), note: "Ниже порог" },
};
const ANNA: VersionWish = {
  ...{ when: day("2026-05-20"), by: "Anna" },
  effect: { partners: 12, points: pointsIn("-340") },
};

async function noted(lived: Lived, versions = [SECOND], wish = ANNA): Promise<Lived> {
  const workbook = workbookOf(lived);
  const plan = await planVersionLines(workbook, versions, wish, sha256, "en");
  return { ...lived, own: { ...lived.own, ...(await written(workbook, plan)) } };
}

/** The journal's lines by their headers, without what only the product reads. */
function journalOf({ own }: Lived): readonly Record<string, unknown>[] {
  const [headers = [], ...rows] = own["Journal"] ?? [];
  return rows.map((row) =>
    Object.fromEntries(headers.slice(0, 10).map((header, at) => [header as string, row[at] ?? null])),
  );
}

test("a line says what, from which day, when, by whom, why, and what it changes", async () => {
  const lived = await noted(beginning());
  expect(journalOf(lived)).toEqual([
    {
      ...{ What: "rules version", Period: null, When: { date: 46162 }, "As of": { date: 46204 }, By: "Anna" },
      ...{ Partners: 12, Purchases: null, Points: -340, "Rule version": "2026-07", Reason: "Ниже порог" },
    },
  ]);
  expect((await verifyLived(lived, ASOF)).findings).toEqual([]);
});

test("a version that the journal tells of is not told again; another one of the same day is", async () => {
  const once = await noted(beginning());
  expect(journalOf(await noted(once))).toHaveLength(1);
  const other = await noted(once, [SECOND, { ...SECOND, sha256: "cd".repeat(32) }]);
  expect(journalOf(other)).toHaveLength(2);
});

test("closings before and after a version are links of one chain", async () => {
  const first = await closeLived(beginning(), "2026-Q1");
  const second = await closeLived(await noted(first), "2026-Q2");
  expect(journalOf(second).map(({ What, Period }) => [What, Period])).toEqual([
    ["closing", "2026-Q1"],
    ["rules version", null],
    ["closing", "2026-Q2"],
  ]);
  expect((await verifyLived(second, ASOF)).findings).toEqual([]);
  const evaluation = await evaluateLived(second, ASOF);
  expect(evaluation.partners[0]?.points.periods.map(({ status }) => status)).toEqual([
    "closed",
    "closed",
    "settled",
    "settled",
  ]);
  expect(pastClosings(evaluation)[1]).toMatchObject({
    what: "version",
    version: "2026-07",
    from: "2026-07-01",
  });
});

test("an altered cell of a version's line is found, and so is altered data", async () => {
  const lived = await noted(beginning());
  const [headers = [], line = []] = lived.own["Journal"] ?? [];
  const withCell = (header: string, value: string): Lived => ({
    ...lived,
    own: { Journal: [headers, line.map((cell, at) => (headers[at] === header ? value : cell))] },
  });
  const { findings } = await verifyLived(withCell("By", "Boris"), ASOF);
  expect(findings).toMatchObject([{ what: "altered", of: "journal", cell: "E2", found: "Boris" }]);
  const data = (line[headers.indexOf("Line data")] as string).replace("Anna", "Boris");
  const altered = await verifyLived(withCell("Line data", data), ASOF);
  expect(altered.findings).toMatchObject([{ what: "altered", of: "journal" }]);
});

test("versions of a rules folder are told with the next results, and with a closing before its line", async () => {
  const lived = beginning(VERSIONS);
  const workbook = workbookOf(lived);
  const evaluation = evaluateBook(await readLived(lived, ASOF, workbook), lived.timeline, ASOF);
  const { plan } = await planWrites(workbook, evaluation);
  const results = {
    ...lived,
    own: await written(workbook, await withVersionLines(workbook, plan, evaluation, sha256)),
  };
  expect(journalOf(results)).toMatchObject([{ What: "rules version", "As of": { date: 46204 }, By: null }]);
  const closed = await closeLived(results, "2026-Q1");
  expect(journalOf(closed).map(({ What }) => What)).toEqual(["rules version", "closing"]);
  const atOnce = await closeLived(lived, "2026-Q1");
  expect(journalOf(atOnce)).toMatchObject([
    { What: "rules version", By: "Anna" },
    { What: "closing", By: "Anna" },
  ]);
  for (const one of [closed, atOnce]) expect((await verifyLived(one, ASOF)).findings).toEqual([]);
});

test("nothing is noted where the journal cannot be read, and nothing by rules of one version", async () => {
  const lived = await noted(beginning());
  const [headers = [], line = []] = lived.own["Journal"] ?? [];
  const broken = { ...lived, own: { Journal: [headers, line.map(() => "x")] } };
  const plan = await planVersionLines(workbookOf(broken), [SECOND], ANNA, sha256, "en");
  expect(plan.sheets).toEqual([]);
  const plain = workbookOf(beginning());
  const evaluation = await evaluateLived(beginning(), ASOF);
  expect((await withVersionLines(plain, { sheets: [] }, evaluation, sha256)).sheets).toEqual([]);
});
