import { workbenches } from "../support/browser/browser";
import { strike } from "../support/browser/faults";
import type { WorkbenchPage } from "../support/browser/workbench-page";
import { SAMPLE_CELLS } from "../support/browser/written-sample";
import type { MessageKey } from "../../src/messages/keys";

const browser = workbenches();

/** Two of Excel's error codes for an action and the pane's sentences for them; all others are tested with the adapter. */
const CODES = {
  AccessDenied: "workbook.access-denied",
  InactiveWorkbook: "workbook.workbook-inactive",
} as const satisfies Readonly<Record<string, MessageKey>>;
/** A code that nobody knows is shown, so that it can be reported to the developers. */
const UNKNOWN = "BrandNewLimit";

test("a refusal of Excel gives a sentence: while reading the next evaluation works, and in the middle of a write nothing has changed", async () => {
  const workbench = await browser.open({ language: "kk" });
  await whileReading(workbench);
  await inAWrite(workbench);
  await forReadingOnly(workbench);
});

async function inAWrite(workbench: WorkbenchPage): Promise<void> {
  const { pane } = workbench;
  const before = await workbench.sheets();
  const refused = async (code: string, said: string): Promise<void> => {
    await strike(workbench, { kind: "fail-action", code }, { nth: 2 });
    await pane.button("pane.write").click();
    await pane.alerts.filter({ hasText: said }).waitFor();
    await pane.idle();
    expect(await pane.alerts.count()).toBe(1);
    expect(await workbench.sheets()).toEqual(before);
  };
  for (const [code, key] of Object.entries(CODES)) {
    await refused(code, pane.text(key));
    expect(await pane.root.innerText()).not.toContain(code);
  }
  await refused(UNKNOWN, pane.text("workbook.unknown-answer", { code: UNKNOWN }));
  expect(await pane.write()).toBe(pane.text("pane.written", { cells: SAMPLE_CELLS }));
}

/** A refused request ends the evaluation; the next one works. */
async function whileReading(workbench: WorkbenchPage): Promise<void> {
  const { pane } = workbench;
  for (const nth of [1, 2, 4]) {
    // Reads after the last write do not count.
    await workbench.still();
    await strike(
      workbench,
      { kind: "refuse", code: "ActivityLimitReached", when: "before" },
      { nth, among: "all" },
    );
    await pane.beginEvaluating();
    expect(await pane.refusal()).toContain(pane.text("workbook.activity-limit"));
    expect(await pane.section("pane.outcome").count()).toBe(0);
  }
  await pane.evaluate();
  expect(await pane.alerts.count()).toBe(0);
}

test("answers and requests that are too large for Excel are repeated in smaller pieces", async () => {
  const workbench = await browser.open();
  const { pane } = workbench;
  await strike(
    workbench,
    { kind: "refuse", code: "ResponsePayloadSizeLimitExceeded", when: "after" },
    { nth: 3, among: "cell-reads" },
  );
  await pane.evaluate();
  await strike(
    workbench,
    { kind: "refuse", code: "RequestPayloadSizeLimitExceeded", when: "before" },
    { nth: 2 },
  );
  expect(await pane.write()).toBe(pane.text("pane.written", { cells: SAMPLE_CELLS }));
  const refused = await workbench.call(
    ({ faults }) => faults.traffic.batches.filter(({ end }) => end?.answer.kind === "refused").length,
  );
  expect(refused).toBe(2);
});

test("a protected sheet refuses the write by its name, until the protection is removed", async () => {
  const workbench = await browser.open({ language: "ru" });
  const { pane } = workbench;
  const sheet = await workbench.sheetName(1);
  const before = await workbench.sheets();
  const protect = (isProtected: boolean): Promise<void> =>
    workbench.call((page, { name, on }) => page.protect(name, on), { name: sheet, on: isProtected });
  await pane.evaluate();
  await workbench.still();
  await protect(true);
  await pane.button("pane.write").click();
  expect(await pane.refusal()).toContain(pane.text("workbook.sheet-protected", { sheet }));
  expect(await workbench.sheets()).toEqual(before);
  // At the next evaluation it is known before anything is tried.
  await pane.evaluate();
  const told = pane.text("pane.protected-sheets", { count: 1, sheets: sheet });
  await pane.panel("home").getByText(told).first().waitFor();
  expect(await pane.button("pane.write").isDisabled()).toBe(true);
  await protect(false);
  await pane.evaluate();
  await pane.panel("home").getByText(told).first().waitFor({ state: "detached" });
  expect(await pane.write()).toBe(pane.text("pane.written", { cells: SAMPLE_CELLS }));
});

/** A workbook open for reading only is evaluated, but not written. */
async function forReadingOnly(workbench: WorkbenchPage): Promise<void> {
  const { pane } = workbench;
  await pane.undo();
  const before = await workbench.sheets();
  await pane.evaluate();
  await workbench.still();
  await workbench.call((page) => {
    page.setReadOnly(true);
  });
  await pane.button("pane.write").click();
  expect(await pane.refusal()).toContain(pane.text("workbook.read-only"));
  expect(await workbench.sheets()).toEqual(before);
}
