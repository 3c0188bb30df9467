/** What-if on a large workbook, as the worker answers it: milliseconds of the processor for each kind of change. */
import { cpuUsage } from "node:process";
import { checkedRules } from "../../addin/worker/checked-rules";
import { DraftAnswers } from "../../addin/worker/draft-answers";
import { openXlsxFile } from "../../src/adapters/xlsx/node";
import { evaluateWorkbook } from "../../src/app/evaluate";
import { readRuleFiles, shippedRulesFolder } from "../../src/cli/rules";
import { dayFromIso } from "../../src/domain/calendar";
import { editText, type RuleFiles } from "../../src/ruleset";
import { AS_OF } from "../as-of";

export interface WhatIfTimes {
  /** Other bands, the first time: sums are added up. */
  readonly first: number;
  /** Other bands from then on, one for each trial. */
  readonly bands: readonly number[];
  /** Another requirement, one for each trial. */
  readonly other: readonly number[];
  /** All readings side by side. */
  readonly readings: number;
}

const TRIALS = 40;
const OTHER_TRIALS = 5;

/** Asks for the effects of changed rules, so often that one sees how much the times differ. */
export async function whatIfTimes(path: string): Promise<WhatIfTimes> {
  const files = readRuleFiles(shippedRulesFolder(), "en");
  const rules = await checkedRules(files);
  const asOf = dayFromIso(AS_OF);
  if (!rules.ok || asOf === undefined) throw new Error("the shipped rules are wrong");
  const book = await openXlsxFile(path);
  try {
    const evaluated = await evaluateWorkbook(book.workbook, rules.value, asOf);
    if (!evaluated.ok) throw new Error("the workbook cannot be read");
    const given = { rules: files, versions: rules.value, mapping: undefined };
    return await timesOf(new DraftAnswers(book.workbook, evaluated.value, given), files);
  } finally {
    await book.close();
  }
}

async function timesOf(answers: DraftAnswers, files: RuleFiles): Promise<WhatIfTimes> {
  const effect = async (changed: RuleFiles): Promise<void> => {
    const { kind } = await answers.effect({ files: changed, from: undefined });
    if (kind !== "effect") throw new Error(`the worker answered ${kind}`);
  };
  const first = await processorTime(() => effect(withRate(files, 0.05)));
  const bands: number[] = [];
  for (let trial = 1; trial <= TRIALS; trial++)
    bands.push(await processorTime(() => effect(withRate(files, (20 + trial) / 1000))));
  const other: number[] = [];
  for (let trial = 1; trial <= OTHER_TRIALS; trial++)
    other.push(await processorTime(() => effect(withStaff(files, trial + 1))));
  return { first, bands, other, readings: await processorTime(() => answers.readings()) };
}

async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const start = cpuUsage();
  await work();
  const { user, system } = cpuUsage(start);
  return (user + system) / 1000;
}

function withRate(files: RuleFiles, rate: number): RuleFiles {
  return edited(files, "points.json", "/rules/0/event/params/bands/1/rate", rate);
}

function withStaff(files: RuleFiles, count: number): RuleFiles {
  const pointer = "/requirements/certified-technical-staff/conditions/all/0/value";
  return edited(files, "levels.json", pointer, count);
}

function edited(files: RuleFiles, file: string, pointer: string, value: number): RuleFiles {
  const done = editText(files[file] ?? "", { kind: "change", pointer, value });
  if (done === undefined) throw new Error(`${file} has no ${pointer}`);
  return { ...files, [file]: done.text };
}
