/** Changes by other people in the same workbook, and by the user. */
import { workbenches } from "../support/browser/browser";
import { changeBefore, gate, requestWaits } from "../support/browser/faults";
import { SAMPLE_CELLS, cellToFill, planFor, sampleBytes } from "../support/browser/written-sample";

const browser = workbenches();

test("a cell changed by a co-author since the evaluation stops the write; the link leads to it", async () => {
  const { sheet, cell } = cellToFill(await planFor(sampleBytes("ru")));
  const workbench = await browser.open({ language: "ru" });
  const { pane } = workbench;
  await pane.evaluate();
  await pane.button("pane.review").click();
  await pane.section("pane.review").locator("li").first().waitFor();
  await workbench.call(
    (page, at) => {
      page.setCell(at.sheet, at.cell, "мой", "Remote");
    },
    { sheet, cell },
  );
  const changed = await workbench.sheets();
  await pane
    .section("pane.review")
    .getByRole("button", { name: pane.text("pane.write"), exact: true })
    .click();
  // The pane asks first, because the result is out of date.
  await pane.button("pane.write-stale").click();
  expect(await pane.refusal()).toContain(`${sheet}!${cell}`);
  expect(await workbench.sheets()).toEqual(changed);
  await workbench.call(
    (page, name) => {
      page.select(name, "A1");
    },
    await workbench.sheetName(0),
  );
  await pane.alerts.getByRole("button", { name: `${sheet}!${cell}`, exact: true }).click();
  await expectSelected(workbench, `${sheet}!${cell}`);
});

test("a cell changed by a co-author between two requests of a write stops it, and the written cells are put back", async () => {
  const target = cellToFill(await planFor(sampleBytes("en")));
  const workbench = await browser.open();
  const { pane } = workbench;
  const before = await workbench.sheets();
  await pane.evaluate();
  await changeBefore(workbench, { nth: 1 }, { ...target, value: "mine" });
  await pane.button("pane.write").click();
  const { sheet, cell } = target;
  const details = { sheet, cell, was: "", now: "mine", kind: "value", count: "1" };
  expect(await pane.refusal()).toContain(pane.text("workbook.cells-changed", details));
  await workbench.call((page, at) => {
    page.setCell(at.sheet, at.cell, null, "Remote");
  }, target);
  expect(await workbench.sheets()).toEqual(before);
});

test("while a cell is being edited the pane waits, and continues afterwards", async () => {
  const workbench = await browser.open({ language: "kk" });
  const { pane } = workbench;
  await workbench.call(({ faults }) => {
    faults.enterCellEdit();
  });
  await pane.beginEvaluating();
  await requestWaits(workbench);
  await pane.progress.waitFor();
  expect(await pane.section("pane.outcome").count()).toBe(0);
  await pane.root.getByText(pane.text("pane.excel-silent")).waitFor();
  await workbench.call(({ faults }) => {
    faults.leaveCellEdit();
  });
  await pane.section("pane.outcome").waitFor();
  await pane.idle();

  const held = await gate(workbench, { nth: 1 });
  await pane.button("pane.write").click();
  await held.reached();
  await workbench.call(({ faults }) => {
    faults.enterCellEdit();
  });
  await held.open();
  await requestWaits(workbench);
  expect(await pane.notice.count()).toBe(0);
  await workbench.call(({ faults }) => {
    faults.leaveCellEdit();
  });
  expect(await pane.said()).toBe(pane.text("pane.written", { cells: SAMPLE_CELLS }));
});

test("undo is not offered once a written cell was changed; the ribbon's is refused, and names the cell", async () => {
  const { sheet, cell } = cellToFill(await planFor(sampleBytes("ru")));
  const workbench = await browser.open({ language: "ru" });
  const { pane } = workbench;
  await pane.evaluate();
  await pane.write();
  await workbench.call(
    (page, at) => {
      page.setCell(at.sheet, at.cell, "мой");
    },
    { sheet, cell },
  );
  const changed = await workbench.sheets();
  await pane.root.getByText(pane.text("pane.undo-passed")).waitFor();
  expect(await pane.button("pane.undo").count()).toBe(0);
  // The ribbon's button is still available.
  await workbench.call((page) => page.runCommand("PartnerProgram.UndoLastWrite"));
  const said = await pane.refusal();
  expect(said).toContain(`${sheet}!`);
  expect(await workbench.sheets()).toEqual(changed);
  const place = pane.alerts.getByRole("button").first();
  const named = await place.innerText();
  expect(said).toContain(
    pane.text("workbook.undo-refused", { sheet, cell: named.split("!")[1] ?? "", count: "1" }),
  );
  await place.click();
  await expectSelected(workbench, named.split(":")[0] ?? "");
});

async function expectSelected(
  workbench: Awaited<ReturnType<typeof browser.open>>,
  place: string,
): Promise<void> {
  const [sheet = "", cell = ""] = place.split("!");
  await workbench.page.waitForFunction((name) => window.workbench?.book().activeSheet === name, sheet);
  await workbench.page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>(".name-box")?.value.startsWith(wanted),
    cell,
  );
  expect(await workbench.selected()).toContain(place);
}
