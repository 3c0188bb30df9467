/** Scrolls the longest lists of the pane from end to end, and measures how long the pane's thread could not answer. */
import type { Browser, Frame, Page } from "playwright-core";
import type { Book } from "../book";
import { chooseDay, openBook, openWorkbench, outcomeOf, press } from "./pane";
import type { PaneSite } from "./pane-site";
import { traceTasks, type MainThread } from "./trace";

export interface ListsRun {
  /** Opening the largest group of problems, and scrolling it to its end. */
  readonly problems: MainThread;
  /** Opening the review of the changes, and scrolling it to its end. */
  readonly changes: MainThread;
}

export async function measureLists(
  browser: Browser,
  workbenchUrl: string,
  site: PaneSite,
  book: Book,
): Promise<ListsRun> {
  const { page } = await openWorkbench(browser, workbenchUrl, site);
  try {
    const { pane } = await openBook(page, site, book);
    await chooseDay(pane);
    await press(pane, "pane.evaluate");
    await outcomeOf(pane).waitFor();
    const problems = await traced(browser, page, pane, async () => {
      await pane.locator("#tab-problems").click();
      await pane.locator("#panel-problems .fui-AccordionHeader button").first().click();
      await pane.locator("#panel-problems").evaluate(scrollThrough);
    });
    await pane.locator("#tab-home").click();
    const changes = await traced(browser, page, pane, async () => {
      await press(pane, "pane.review");
      await pane.locator("#panel-home").evaluate(scrollThrough);
    });
    return { problems, changes };
  } finally {
    await page.context().close();
  }
}

async function traced(
  browser: Browser,
  page: Page,
  pane: Frame,
  work: () => Promise<void>,
): Promise<MainThread> {
  const traceEnd = await traceTasks(browser, page);
  await work();
  return await traceEnd(pane.url());
}

/**
 * Waits for a list in the panel and scrolls it to its end, one step a frame. Passed to the browser as text, so it must
 * not call functions outside itself.
 */
async function scrollThrough(panel: Element): Promise<void> {
  const steps = 300;
  let item = panel.querySelector("li[data-index]");
  while (item === null) {
    await new Promise((shown) => requestAnimationFrame(shown));
    item = panel.querySelector("li[data-index]");
  }
  const scroller = item.closest("[role=group]");
  if (scroller === null) throw new Error("the list does not scroll");
  for (let step = 1; step <= steps; step++) {
    scroller.scrollTop = (scroller.scrollHeight * step) / steps;
    await new Promise((shown) => requestAnimationFrame(shown));
  }
  const last = `li[aria-posinset="${item.getAttribute("aria-setsize") ?? ""}"] button`;
  while (panel.querySelector(last) === null) {
    scroller.scrollTop = scroller.scrollHeight;
    await new Promise((shown) => requestAnimationFrame(shown));
  }
}
