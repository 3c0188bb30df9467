/** A selection in the grid reaches the add-in's page, and a selection made there is shown in the grid. */
import type { Frame } from "playwright-core";
import { workbenches } from "../support/browser/browser";
import type { WorkbenchPage } from "../support/browser/workbench-page";

const browser = workbenches();

/** Members of office.js in the pane; `BatchApiHelper` stands in for `RangeAreas.select`, which the package lacks. */
interface PaneGlobals {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: {
    readonly BatchApiHelper: {
      invokeMethod(object: unknown, name: string, type: 1, args: [], flags: 0, result: 0): unknown;
    };
  };
  heard: number;
}

function paneOf({ page }: WorkbenchPage): Frame {
  const frame = page.frames().find((each) => each.url().includes("/addin/taskpane.html"));
  if (frame === undefined) throw new Error("No pane");
  return frame;
}

test("a click on a cell reaches the pane, and areas that it selects far down on another sheet are all shown until the next click", async () => {
  const workbench = await browser.open({ language: "en" });
  await clickIsReported(workbench);
  await areasAreShown(workbench);
});

async function clickIsReported(workbench: WorkbenchPage): Promise<void> {
  const pane = paneOf(workbench);
  await pane.evaluate(async () => {
    const globals = globalThis as unknown as PaneGlobals;
    globals.heard = 0;
    await globals.Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(() => Promise.resolve(globals.heard++));
      await context.sync();
    });
  });
  await workbench.page.locator(".sheet-grid .slick-cell.l2").nth(3).click();
  await pane.waitForFunction(() => (globalThis as unknown as PaneGlobals).heard === 1);
}

async function areasAreShown(workbench: WorkbenchPage): Promise<void> {
  const { page } = workbench;
  const sheet = await workbench.sheetName(1);
  await paneOf(workbench).evaluate(async (name) => {
    const { Excel, OfficeExtension } = globalThis as unknown as PaneGlobals;
    await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem(name).getRanges("A150:C151,A153:C153,A155:C155");
      OfficeExtension.BatchApiHelper.invokeMethod(areas, "Select", 1, [], 0, 0);
      await context.sync();
    });
  }, sheet);
  await page.locator(".selection-other").nth(1).waitFor();
  expect(await workbench.selected()).toBe(`${sheet}!A150:C151`);
  expect(await page.locator(".slick-cell.row-number.in-selection").allTextContents()).toEqual(
    expect.arrayContaining(["150", "151"]),
  );
  await page.locator(".sheet-grid .slick-cell.l2").filter({ visible: true }).last().click();
  await page.locator(".selection-other").first().waitFor({ state: "detached" });
}
