import { readFileSync } from "node:fs";
import { runEvaluation } from "../../addin/worker/run-evaluation";
import { hashOfRules } from "../../addin/worker/rules-hash";
import type { JobMessage } from "../../addin/worker/protocol";
import { memoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { folderOf } from "../support/versions";
import { openXlsxFile } from "../../src/adapters/xlsx/node";
import { evaluateWorkbook } from "../../src/app/evaluate";
import { planWrites } from "../../src/app/plan";
import { hashOf, rulesFrom, readRuleFiles } from "../../src/cli/rules";
import { dayFromIso } from "../../src/domain/calendar";
import type { WorkbookReader } from "../../src/workbook/reader";

const RULES = readRuleFiles("rules", "en");
const SAMPLE = "samples/partners-en.xlsx";

async function said(
  reader: WorkbookReader,
  part: Partial<Parameters<typeof runEvaluation>[0]> = {},
): Promise<JobMessage[]> {
  const messages: JobMessage[] = [];
  const input = { reader, asOf: "2026-12-31", rules: RULES, mapping: undefined, ...part };
  const say = (message: JobMessage): void => {
    messages.push(message);
  };
  await runEvaluation(input, say, () => undefined);
  return messages;
}

describe("a job of the worker", () => {
  it("sends the same plan as the command makes, sheet by sheet", async () => {
    const book = await openXlsxFile(SAMPLE);
    const messages = await said(book.workbook);
    const asOf = dayFromIso("2026-12-31");
    const evaluated =
      asOf && (await evaluateWorkbook(book.workbook, rulesFrom("rules", "en").versions, asOf));
    if (evaluated?.ok !== true) throw new Error("the sample cannot be evaluated");
    const { plan } = await planWrites(book.workbook, evaluated.value);
    await book.close();
    const sheets = messages.flatMap((message) => (message.kind === "sheet" ? [message.sheet] : []));
    expect(sheets).toEqual(plan.sheets);
  });

  it("ends with the outcome at a glance", async () => {
    const book = await openXlsxFile(SAMPLE);
    const last = (await said(book.workbook)).at(-1);
    await book.close();
    expect(last).toMatchObject({
      kind: "done",
      findings: {
        overview: { asOf: "2026-12-31", partners: 40, purchases: 2000 },
        planned: { sheets: ["Partners", "Points ledger"] },
        rules: { program: { version: "1.0.0" } },
        sha256: hashOf(RULES),
        partners: { sheet: "Partners" },
        purchases: [{ sheet: "Purchases" }],
      },
    });
  });

  it("evaluates by all versions that the workbook keeps", async () => {
    const later = { ...RULES, "program.json": (RULES["program.json"] ?? "").replace('"1.0.0"', '"2"') };
    const rules = folderOf({}, { from: "2026-07-01", files: later });
    const book = await openXlsxFile(SAMPLE);
    const last = (await said(book.workbook, { rules })).at(-1);
    await book.close();
    expect(last).toMatchObject({
      kind: "done",
      findings: { rules: { program: { version: "2" } }, sha256: hashOf(later) },
    });
  });

  it("names the missing sheets", async () => {
    const last = (await said(memoryWorkbook({ Sheet1: [["nothing"]] }))).at(-1);
    expect(last).toMatchObject({ kind: "refused", refusal: { kind: "layout" } });
  });

  it("reports mistakes in the workbook's rule files", async () => {
    const last = (await said(memoryWorkbook({}), { rules: { ...RULES, "levels.json": "{" } })).at(-1);
    expect(last).toMatchObject({
      kind: "refused",
      refusal: { kind: "rules", problems: [{ file: "levels.json" }] },
    });
  });

  it("reports mistakes in the workbook's mapping", async () => {
    const last = (await said(memoryWorkbook({}), { mapping: { partners: { sheet: 7 } } })).at(-1);
    expect(last).toMatchObject({
      kind: "refused",
      refusal: { kind: "mapping", problems: [{ path: "/partners/sheet" }] },
    });
  });

  it("reports a failure if the workbook cannot be read", async () => {
    const broken: WorkbookReader = {
      listSheets: () => Promise.reject(new Error("out of reach")),
      usedRange: () => Promise.resolve(undefined),
      mergedAreas: () => Promise.resolve([]),
      hiddenColumns: () => Promise.resolve([]),
      read: () => Promise.resolve(),
    };
    expect((await said(broken)).at(-1)).toEqual({ kind: "failed", message: "out of reach" });
  });
});

test("the pane and the command hash rule files alike", async () => {
  expect(await hashOfRules(RULES)).toBe(hashOf(RULES));
  expect(readFileSync("rules/program.json", "utf8")).toBe(RULES["program.json"]);
});
