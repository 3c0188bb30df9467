import { workbenches } from "../support/browser/browser";
import { loseConnection, strike } from "../support/browser/faults";
import type { WorkbenchPage } from "../support/browser/workbench-page";
import { SAMPLE_CELLS } from "../support/browser/written-sample";

const browser = workbenches();

test("a connection lost in the middle of a write: everything is put back and reported, or, if it is lost for good, by the reopened pane", async () => {
  const workbench = await browser.open({ language: "kk" });
  await isLostOnce(workbench);
  await isLostForGood(workbench);
});

/** Before or after Excel carried it out. */
async function isLostOnce(workbench: WorkbenchPage): Promise<void> {
  const { pane } = workbench;
  const before = await workbench.sheets();
  await pane.evaluate();
  for (const when of ["before", "after"] as const) {
    await strike(workbench, { kind: "drop", when }, { nth: 2 });
    await pane.button("pane.write").click();
    // On the web the library reports a lost connection as an error of Excel.
    expect(await pane.refusal()).toContain(pane.text("workbook.excel-internal"));
    expect(await workbench.sheets()).toEqual(before);
    await pane.alerts.getByRole("button", { name: pane.text("pane.dismiss"), exact: true }).click();
  }
}

/** The reopened pane offers to put the rest back, and does; then all can be written. */
async function isLostForGood(workbench: WorkbenchPage): Promise<void> {
  const { pane } = workbench;
  const before = await workbench.sheets();
  const { reconnect } = await loseConnection(workbench, { nth: 2 });
  await pane.button("pane.write").click();
  await pane.refusal();
  expect(await workbench.sheets()).not.toEqual(before);
  await reconnect();

  await workbench.reloadPane();
  await pane.alerts.filter({ hasText: pane.text("pane.unfinished") }).waitFor();
  await pane.evaluate();
  expect(await pane.button("pane.write").isDisabled()).toBe(true);
  await pane.button("pane.recover").click();
  expect(await pane.said()).toBe(pane.text("pane.recovered", { left: 0 }));
  expect(await workbench.sheets()).toEqual(before);
  await pane.evaluate();
  expect(await pane.write()).toBe(pane.text("pane.written", { cells: SAMPLE_CELLS }));
}

test("a write broken off is put back after the workbook was saved, closed and opened again", async () => {
  const workbench = await browser.open();
  const { pane } = workbench;
  const before = await workbench.sheets();
  await pane.evaluate();
  const { reconnect } = await loseConnection(workbench, { nth: 2 });
  await pane.button("pane.write").click();
  await pane.refusal();
  await reconnect();
  await workbench.open(await workbench.save());
  await pane.button("pane.recover").click();
  expect(await pane.said()).toBe(pane.text("pane.recovered", { left: 0 }));
  expect(await workbench.sheets()).toEqual(before);
});
