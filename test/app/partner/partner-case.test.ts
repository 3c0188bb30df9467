/** A real partner as a worked case. */
import { sha256 } from "../../../addin/sha256";
import { memoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { partnerCase } from "../../../src/app/partner/partner-case";
import { casesEffect } from "../../../src/app/what-if/case-effects";
import { timelineOf } from "../../../src/domain/timeline";
import { parseCases } from "../../../src/ruleset";
import {
  MOST_OWN_CASES,
  ownCaseTitles,
  withExpectations,
  withoutOwnCase,
  withOwnCase,
} from "../../../src/ruleset/cases/own-cases";
import { changed } from "../../ruleset/support";
import { evaluated } from "../../support/evaluated";
import { loaded, shippedFiles } from "../../support/program";
import { evaluateSample } from "../../samples/evaluate-sample";
import { buy, COMPLETE, type Row } from "../../support/workbooks";

const tools = { makeWorkbook: memoryWorkbook, sha256 };
const ROWS = [
  buy(2_000_000, { document: "РН-77" }),
  buy(1_500_000.5, { document: "РН-78" }),
  buy("-100 000"),
];
const REQUESTED = {
  serviceStatus: null,
  requestedLevel: "Corporate Reseller",
  level: "Service Professional Reseller",
};

async function caseOf(partner: Row = {}, purchases: readonly Row[] = ROWS) {
  return partnerCase(await evaluated({ partners: [{ ...COMPLETE, ...partner }], purchases }), 0, tools);
}

async function workedCase(partner: Row = REQUESTED) {
  const made = await caseOf(partner);
  if (!made.ok) throw new Error(made.why);
  return made.worked;
}

test("a partner becomes a case with its facts and purchases, and neither name, id nor documents", async () => {
  const worked = await workedCase();
  expect(worked.partner).toMatchObject({
    partnerId: "P-1",
    level: "professional-reseller",
    serviceStatus: true,
    requestedLevel: "corporate-reseller",
    registeredOn: "2026-02-10",
  });
  expect(worked.purchases[1]).toEqual({ date: "2026-03-10", amount: 1_500_000.5, document: "D-2" });
  expect(worked.expect).toMatchObject({ total: 136_000, application: { decision: "approved" } });
  expect(JSON.stringify(worked)).not.toMatch(/Алатау|P-001|РН-/);
});

test("the case is a valid file of cases that the rules in force pass, and other rules change", async () => {
  const text = withOwnCase(undefined, await workedCase()) ?? "";
  const parsed = parseCases("cases/workbook.json", text, timelineOf(loaded(shippedFiles())));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const higher = changed("points.json", { "/rules/0/event/params/bands/1/rate": 0.05 });
  const effect = await casesEffect(parsed.value, shippedFiles(), higher, tools);
  expect(effect).toMatchObject({ passed: 0, changed: [{ accepted: { total: 170_000 } }] });
  const accepted = new Map(effect.changed.map(({ it, accepted: found = {} }) => [it, found]));
  const again = parseCases("cases/workbook.json", withExpectations(text, accepted));
  if (!again.ok) throw new Error(JSON.stringify(again.problems));
  expect(await casesEffect(again.value, higher, higher, tools)).toEqual({ passed: 1, changed: [] });
});

test("every partner of the sample is a case that passes, or is refused with why", async () => {
  const evaluation = await evaluateSample("ru", "2026-12-31");
  const made = [];
  for (const position of [...evaluation.partners.keys()].slice(0, 25))
    made.push(await partnerCase(evaluation, position, tools));
  const cases = made.flatMap((one) => (one.ok ? [one.worked] : []));
  expect(cases.length).toBeGreaterThan(10);
  const text = cases.reduce<string | undefined>((file, one) => withOwnCase(file, one), undefined) ?? "";
  expect(parseCases("cases/workbook.json", text, evaluation.timeline)).toMatchObject({ ok: true });
});

test.each([
  ["a cell that cannot be read", { registeredOn: "31.02.2026" }, ROWS, "provisional"],
  ["a purchase that cannot be read", {}, [buy("much")], "provisional"],
  ["more purchases than anybody follows", {}, Array.from({ length: 501 }, () => buy(1)), "too-many"],
] as const)("%s: no case", async (_name, partner, purchases, why) => {
  expect(await caseOf(partner, purchases)).toEqual({ ok: false, why });
});

test("cases have titles of their own, can be taken out, and a workbook keeps no more than it can carry", async () => {
  const worked = await workedCase();
  const two = withOwnCase(withOwnCase("{damaged", worked), worked) ?? "";
  const [first = "", second = ""] = ownCaseTitles(two);
  expect([first, second]).toEqual([worked.it, `${worked.it} 2`]);
  const one = withoutOwnCase(two, first) ?? "";
  expect([ownCaseTitles(one), withoutOwnCase(one, second)]).toEqual([[second], undefined]);
  const full = Array.from({ length: MOST_OWN_CASES }).reduce<string | undefined>(
    (file) => withOwnCase(file, worked),
    undefined,
  );
  expect(withOwnCase(full, worked)).toBeUndefined();
});
