/** What a draft would do, asked of the worker: the figures of two whole evaluations, and the partners behind them. */
import { whatIf } from "../../src/app/what-if/what-if";
import { effectSummary, partnerPlaces, type EffectSummary } from "../../src/app/what-if/effect-summary";
import { openXlsxFile } from "../../src/adapters/xlsx/node";
import { timelineOf, type Timeline } from "../../src/domain/timeline";
import { loadVersions, versionsIn, withVersion, type RuleFiles } from "../../src/ruleset";
import { READING_VARIANTS, variantFiles } from "../../src/ruleset/draft";
import type { DraftEffect } from "../../addin/worker/protocol";
import { changed } from "../ruleset/support";
import { loaded, shippedFiles } from "../support/program";
import { evaluatedSample, SAMPLE, type EvaluatedSample } from "../support/pane/evaluated-sample";
import { day } from "../support/purchases";

const AS_OF = "2026-12-31";
const BANDS = "/rules/0/event/params/bands";
const LIMIT_4 = changed("points.json", {
  [`${BANDS}/0/upTo`]: 4_000_000,
  [`${BANDS}/1/from`]: 4_000_000,
  "/valueOfPoint": 2,
});

let sample: EvaluatedSample;
let book: Awaited<ReturnType<typeof openXlsxFile>>;
beforeAll(async () => {
  sample = await evaluatedSample(AS_OF);
  book = await openXlsxFile(SAMPLE);
});
afterAll(async () => {
  await sample.close();
  await book.close();
});

function effectIn(answer: DraftEffect): EffectSummary {
  if (answer.kind !== "effect") throw new Error(JSON.stringify(answer));
  return answer.effect;
}

/** The figures that two evaluations of the workbook give. */
async function compared(after: Timeline): Promise<EffectSummary> {
  const result = await whatIf(book.workbook, timelineOf(loaded(shippedFiles())), after, day(AS_OF));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return effectSummary(
    result.value.effect,
    partnerPlaces(result.value.effect.partners.map((one) => one.before)),
  );
}

const ask = (files: RuleFiles, from?: string): Promise<DraftEffect> =>
  sample.evaluated.ask.draftEffect({ files, from });

/** Rules that change points alone, levels, cells that are read another way, and a column of purchases. */
const DRAFTS: Readonly<Record<string, RuleFiles>> = {
  "another limit": LIMIT_4,
  "a requirement of another level": changed("levels.json", {
    "/requirements/sales-specialist/conditions/all/0/value": 2,
  }),
  "another name of a level": changed("levels.json", { "/levels/2/name/en": "Integrator" }),
  "purchases of one document": changed("points.json", {
    "/rules/0/event/params/purchases": { all: [{ fact: "currency", operator: "equal", value: "USD" }] },
  }),
};

test.each(Object.keys(DRAFTS))("%s: the figures are those of two whole evaluations", async (name) => {
  const files = DRAFTS[name] ?? {};
  const effect = effectIn(await ask(files));
  expect(effect).toEqual(await compared(timelineOf(loaded(files))));
  expect(effect.won + effect.lost + effect.same).toBe(sample.evaluated.findings.overview.partners);
});

test("from a day on, the quarters before it stay as they are", async () => {
  const from = "2026-07-01";
  const effect = effectIn(await ask(LIMIT_4, from));
  const given = versionsIn(
    withVersion(shippedFiles(), [{ folder: "", from: undefined }], { from, note: undefined, files: LIMIT_4 }),
  );
  const versions = given.ok ? loadVersions(given.value, ["", ""]) : given;
  if (!versions.ok) throw new Error(JSON.stringify(versions.problems));
  expect(effect).toEqual(await compared(versions.value));
  const changedPeriods = effect.periods.filter(({ before, after }) => before !== after);
  expect(changedPeriods.every(({ period }) => period >= "2026-Q3")).toBe(true);
});

test("each figure leads to as many partners as it counts, and each partner to both sides", async () => {
  const { ask: questions } = sample.evaluated;
  const effect = effectIn(await ask(LIMIT_4));
  expect(effect.lost).toBeGreaterThan(0);
  const losers = await questions.effectPartners({ kind: "lost" }, 0, 100);
  expect([losers.total, losers.items.slice(0, 10)]).toEqual([effect.lost, effect.worst]);
  const [first] = losers.items;
  if (first === undefined) throw new Error("nobody loses");
  const [now, then] = [
    await questions.partner(first.position),
    await questions.changedPartner(first.position),
  ];
  expect([now.id, then?.id]).toEqual([first.id, first.id]);
  expect(now.points.total).not.toBe(then?.points.total);
});

test("a later question ends an earlier one, and the evaluation itself stays", async () => {
  const first = ask(LIMIT_4);
  const second = ask(DRAFTS["a requirement of another level"] ?? {});
  expect((await first).kind).toBe("replaced");
  expect(effectIn(await second).levels).not.toEqual([]);
  const { evaluated } = sample;
  const page = await evaluated.ask.partners({ wish: { kind: "all" }, order: "usual", search: "" }, 0, 1);
  expect(page.total).toBe(evaluated.findings.overview.partners);
});

test("each reading side by side is what the whole workbook gives under it", async () => {
  const columns = await sample.evaluated.ask.readingColumns();
  expect(columns?.map(({ variant }) => variant)).toEqual(READING_VARIANTS);
  for (const { variant, effect } of columns ?? []) {
    const files = variantFiles(shippedFiles(), variant) ?? {};
    expect(effect).toEqual(await compared(timelineOf(loaded(files))));
  }
  const totals = new Set(columns?.map(({ effect }) => effect?.points.after));
  expect(totals.size).toBeGreaterThan(4);
});

test("wrong rules are refused with their problems, and so is a day within a period", async () => {
  const wrong = await ask(changed("points.json", { [`${BANDS}/0/upTo`]: -1 }));
  expect(wrong).toMatchObject({ kind: "refused", refusal: { kind: "rules" } });
  const inside = await ask(LIMIT_4, "2026-08-15");
  expect(inside).toMatchObject({
    kind: "refused",
    refusal: { problems: [{ code: "version-inside-period" }, expect.anything()] },
  });
});
