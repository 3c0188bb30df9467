import { rulesIn } from "../../addin/services/kept-rules";
import { surveyInWorker, type JobWorker } from "../../addin/services/worker-jobs";
import type { JobMessage } from "../../addin/worker/protocol";
import { runSurvey } from "../../addin/worker/run-survey";
import { NOT_CHECKED, type RuleFiles } from "../../src/ruleset";
import { edited, shippedFiles } from "../support/program";

const RULES = shippedFiles();
const UNCHECKED = { rules: { ok: false, files: RULES, problems: [NOT_CHECKED] }, sheets: undefined };

/** A worker that sends these messages and then nothing more; `isEnded` is true once it was ended. */
function workerThatSays(...messages: readonly JobMessage[]): JobWorker & { isEnded: boolean } {
  const worker: JobWorker & { isEnded: boolean } = {
    onmessage: null,
    onerror: null,
    isEnded: false,
    postMessage: () => {
      for (const data of messages) worker.onmessage?.({ data } as MessageEvent<JobMessage>);
    },
    terminate: () => {
      worker.isEnded = true;
    },
  };
  return worker;
}

const surveyed = (worker: JobWorker, signal = new AbortController().signal) =>
  surveyInWorker(undefined, worker, { rules: RULES, mapping: undefined, signal });

async function messagesOf(rules: RuleFiles): Promise<JobMessage[]> {
  const said: JobMessage[] = [];
  await runSurvey({ reader: undefined, rules, mapping: undefined, today: "2026-12-31" }, (message) =>
    said.push(message),
  );
  return said;
}

test("rule files are checked, and the worker says so before it looks for sheets", async () => {
  const said = await messagesOf(RULES);
  expect(said.map(({ kind }) => kind)).toEqual(["checking", "checked", "surveyed"]);
  expect(await surveyed(workerThatSays(...said))).toMatchObject({ rules: { ok: true } });
});

test("thousands of prefixes before an operator are a mistake in the file", async () => {
  const rules = edited(RULES, "levels.json", (json) => {
    const requirements = json["requirements"] as unknown as Record<string, { conditions: { all: object[] } }>;
    const operator = `${"not:".repeat(8000)}equal`;
    requirements["registration"]?.conditions.all.splice(0, 1, { fact: "registered", operator, value: true });
  });
  expect((await messagesOf(rules)).at(-1)).toMatchObject({
    kind: "surveyed",
    findings: { rules: { ok: false, problems: [{ code: "decorators-too-many", file: "levels.json" }] } },
  });
});

describe("rule files are reported as wrong if, while they are checked,", () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  test("the check throws", async () => {
    let reads = 0;
    const overflow = (): string => {
      reads += 1;
      // The first read is for the files' hash.
      if (reads > 1) throw new RangeError("Maximum call stack size exceeded");
      return "{}";
    };
    const rules = Object.defineProperty({ ...RULES }, "levels.json", { get: overflow, enumerable: true });
    const said = await messagesOf(rules);
    expect(said.map(({ kind }) => kind)).toEqual(["checking", "checked", "surveyed"]);
    const outcome = said.flatMap((message) => (message.kind === "surveyed" ? [message.findings] : []))[0];
    expect(outcome?.rules.ok === false && outcome.rules.problems).toEqual([NOT_CHECKED]);
  });

  test("the worker breaks", async () => {
    const worker = workerThatSays({ kind: "checking" });
    const outcome = surveyed(worker);
    worker.onerror?.({ message: "out of memory" } as ErrorEvent);
    expect(await outcome).toEqual(UNCHECKED);
    expect(worker.isEnded).toBe(true);
  });

  test("the worker does not end", async () => {
    jest.useFakeTimers();
    const worker = workerThatSays({ kind: "checking" });
    const outcome = surveyed(worker);
    await jest.advanceTimersByTimeAsync(15_000);
    expect(await outcome).toEqual(UNCHECKED);
    expect(worker.isEnded).toBe(true);
  });
});

test("a failure after the check is not blamed on the rule files", async () => {
  const broken = surveyed(
    workerThatSays({ kind: "checking" }, { kind: "checked" }, { kind: "failed", message: "gone" }),
  );
  await expect(broken).rejects.toThrow("gone");
});

test("a cancelled survey reports nothing about the rules", async () => {
  const abort = new AbortController();
  const outcome = surveyed(workerThatSays({ kind: "checking" }), abort.signal);
  abort.abort(new Error("not wanted"));
  await expect(outcome).rejects.toThrow("not wanted");
});

test.each<[string, unknown, RuleFiles | undefined]>([
  ["nothing", undefined, undefined],
  ["nothing any more", null, undefined],
  ["files", { "levels.json": "{}" }, { "levels.json": "{}" }],
  ["something else than texts", { "levels.json": 1, "points.json": "{}" }, { "points.json": "{}" }],
  ["a text", "levels.json", {}],
  ["a list", ["{}"], {}],
])("of a workbook that keeps %s, the rules in force are never others in silence", async (_, kept, files) => {
  expect(await rulesIn(kept)).toEqual(files);
});
