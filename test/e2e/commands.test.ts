/** Cancelling, waiting, and the ribbon. */
import { workbenches } from "../support/browser/browser";
import { gate } from "../support/browser/faults";
import { AS_OF } from "../support/browser/pane-page";
import { SAMPLE_CELLS } from "../support/browser/written-sample";
import { textsIn } from "../../workbench/page/texts/texts";

const browser = workbenches();

const [OPEN, EVALUATE, UNDO] = [
  "PartnerProgram.Open",
  "PartnerProgram.Evaluate",
  "PartnerProgram.UndoLastWrite",
];

test("while Excel is slow the pane shows its progress and accepts no other work; reading is cancelled at once, and a cancelled write is put back", async () => {
  const workbench = await browser.open({ language: "kk" });
  const { pane } = workbench;
  // What the pane reads of its own accord must not be taken for the evaluation's first request.
  await workbench.still();
  const first = await gate(workbench, { nth: 1, among: "all" });
  await pane.beginEvaluating();
  await first.reached();
  expect(await pane.root.innerText()).toContain(pane.text("pane.reading"));
  expect(await pane.button("pane.evaluate").isDisabled()).toBe(true);
  await first.open();
  await pane.section("pane.outcome").waitFor();
  await pane.idle();
  // Excel still works on an answer.
  const held = await gate(workbench, { nth: 3, among: "all" });
  await pane.beginEvaluating();
  await held.reached();
  await pane.button("pane.cancel").click();
  expect(await pane.said()).toBe(pane.text("pane.cancelled"));
  await held.open();
  await pane.evaluate();
  expect(await pane.notice.count()).toBe(0);

  const before = await workbench.sheets();
  const writing = await gate(workbench, { nth: 1 });
  await pane.button("pane.write").click();
  await writing.reached();
  await pane.button("pane.cancel").click();
  await writing.open();
  expect(await pane.said()).toBe(pane.text("pane.cancelled"));
  expect(await workbench.sheets()).toEqual(before);
  expect(await pane.write()).toBe(pane.text("pane.written", { cells: SAMPLE_CELLS }));
});

test("the ribbon's buttons evaluate and undo, and the pane shows the result", async () => {
  const workbench = await browser.open({ language: "ru", now: `${AS_OF}T09:00:00` });
  const { pane } = workbench;
  const before = await workbench.sheets();
  expect(await workbench.call((page) => page.commands())).toEqual([OPEN, EVALUATE, UNDO]);
  const run = (id: string | undefined) =>
    workbench.call((page, command) => page.runCommand(command), id ?? "");
  await run(UNDO);
  expect(await pane.refusal()).toContain(pane.text("workbook.nothing-to-undo"));
  await workbench.call((page) => {
    page.showPane(false);
  });
  await run(EVALUATE);
  await pane.section("pane.outcome").waitFor();
  expect(await pane.alerts.count()).toBe(0);
  expect(await pane.topLine.innerText()).toContain("31.12.2026");
  await pane.write();
  await run(UNDO);
  await pane.notice.filter({ hasText: pane.text("pane.undone", { cells: SAMPLE_CELLS, left: 0 }) }).waitFor();
  expect(await workbench.sheets()).toEqual(before);
});

test("the first click on a button starts the add-in, shows the pane and does the work, even where Excel is connected before the pane's scripts are loaded", async () => {
  const workbench = await browser.open({ language: "kk", isPaneClosed: true });
  const { page, pane } = workbench;
  let load = (): void => undefined;
  const loaded = new Promise<void>((resolve) => (load = resolve));
  await page.route(/\/addin\/taskpane\.\w+\.js$/, async (route) => {
    await loaded;
    await route.continue();
  });
  await workbench.call((api, command) => api.runCommand(command), EVALUATE);
  load();
  await pane.section("pane.outcome").waitFor();
  expect(await page.locator(".notice").count()).toBe(0);
});

test("the Save button gives the workbook to the browser, under its own name", async () => {
  const { page } = await browser.open({ language: "en" });
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: textsIn("en").title.save, exact: true }).click();
  expect((await download).suggestedFilename()).toBe("partners-en.xlsx");
});
