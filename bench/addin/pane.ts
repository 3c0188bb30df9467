/** The built add-in in the workbench, controlled by a script. */
import type { Browser, Frame, Locator, Page } from "playwright-core";
import { formatMessage } from "../../src/messages/format";
import type { MessageKey } from "../../src/messages/keys";
import { AS_OF } from "../as-of";
import type { Book } from "../book";
import type { PaneSite } from "./pane-site";
import { openingTimes, watchOpening, type OpeningTimes } from "./watch-opening";
import { watchWorkers } from "./watch-worker";

const PATIENCE = 300_000;

interface OpenedWorkbench {
  readonly page: Page;
  readonly opening: OpeningTimes;
}

interface OpenedBook {
  readonly pane: Frame;
  readonly opening: OpeningTimes;
}

/** The workbench with its sample, in a browser without cached files of the pane. */
export async function openWorkbench(
  browser: Browser,
  workbenchUrl: string,
  site: PaneSite,
): Promise<OpenedWorkbench> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(watchWorkers);
  await page.addInitScript(watchOpening);
  const address = encodeURIComponent(`${site.url}/manifest.xml`);
  await page.goto(`${workbenchUrl}/workbench/?lang=en&addin=${address}`);
  await page.waitForFunction(() => window.workbench?.ready);
  await page.evaluate(() => window.workbench?.addinReady());
  return { page, opening: await openingOf(paneIn(page, site)) };
}

/** Opens a workbook; the pane restarts with it. */
export async function openBook(page: Page, site: PaneSite, book: Book): Promise<OpenedBook> {
  await page.evaluate(async (address) => {
    await window.workbench?.loadFile(address);
    await window.workbench?.addinReady();
  }, site.addressOf(book));
  const pane = paneIn(page, site);
  const opening = await openingOf(pane);
  // The pane's own requests at opening are not part of the next measurement.
  await pane.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
  return { pane, opening };
}

function paneIn(page: Page, site: PaneSite): Frame {
  const pane = page.frames().find((frame) => frame.url().startsWith(site.url));
  if (pane === undefined) throw new Error("the pane did not open");
  return pane;
}

async function openingOf(pane: Frame): Promise<OpeningTimes> {
  const times = await (await pane.waitForFunction(openingTimes)).jsonValue();
  if (times === undefined) throw new Error("the pane did not report when it opened");
  return times;
}

/** Chooses the day in what the line on top opens to. */
export async function chooseDay(pane: Frame): Promise<void> {
  await pane.locator("#panel-home button[aria-expanded=false]").first().click();
  await pane.getByLabel(formatMessage("en", "pane.as-of"), { exact: true }).selectOption("other");
  await pane.getByLabel(formatMessage("en", "pane.as-of-day"), { exact: true }).fill(AS_OF);
}

export async function press(pane: Frame, label: MessageKey): Promise<void> {
  await pane
    .getByRole("button", { name: formatMessage("en", label), exact: true })
    .first()
    .click();
}

export function outcomeOf(pane: Frame): Locator {
  return pane.getByRole("region", { name: formatMessage("en", "pane.outcome"), exact: true });
}
