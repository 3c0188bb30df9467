/** Takes the README's picture of the workbench: the sample, evaluated and written, with the pane beside it. */
import { resolve } from "node:path";
import { chromium, type Page } from "playwright-core";
import type { WorkbenchApi } from "../workbench/page/api";
import { startServer } from "../workbench/server/server";
import { buildIfOlder } from "./build/fresh";
import { CHROMIUM_FLAGS, findChromium } from "./chromium";

const PICTURE = resolve(__dirname, "../docs/pictures/workbench.png");
const AS_OF = "2026-12-31";
/** The last of the sample's result columns. */
const SHOWN_CELL = "AC5";

type WorkbenchWindow = Window & { readonly workbench: WorkbenchApi };

async function main(): Promise<void> {
  await buildIfOlder();
  const server = await startServer({ port: 0 });
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS] });
  try {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1440, height: 860 },
    });
    const page = await context.newPage();
    await page.goto(`${server.url}/workbench/?lang=en`);
    await evaluateAndWrite(page);
    await page.evaluate((cell) => {
      (globalThis as unknown as WorkbenchWindow).workbench.select("Partners", cell);
    }, SHOWN_CELL);
    // The light on changed cells has to fade.
    await page.waitForTimeout(4000);
    await page.screenshot({ path: PICTURE });
  } finally {
    await browser.close();
    await server.close();
  }
}

async function evaluateAndWrite(page: Page): Promise<void> {
  await page.waitForFunction(() => "workbench" in globalThis);
  await page.evaluate(() => (globalThis as unknown as WorkbenchWindow).workbench.ready);
  const pane = page.frameLocator("iframe");
  await pane.locator("input[type=date]").fill(AS_OF);
  await pane.getByRole("button", { name: "Evaluate" }).click();
  await pane.getByRole("button", { name: "Write to workbook" }).click();
  await pane.getByRole("button", { name: "Undo last write" }).waitFor();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
