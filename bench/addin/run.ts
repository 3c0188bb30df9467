/**
 * One run: opens a workbook in the workbench, then evaluates, writes and undoes with the built add-in, and measures it.
 */
import type { Browser, Frame, Page } from "playwright-core";
import type { TrafficTotals } from "../../workbench/host/faults/traffic";
import type { Book } from "../book";
import { flatRead } from "./flat-read";
import { chooseDay, openBook, openWorkbench, outcomeOf, press } from "./pane";
import type { PaneSite } from "./pane-site";
import { delayBatches } from "./travel";
import { traceTasks, type MainThread } from "./trace";
import type { OpeningTimes } from "./watch-opening";

export interface TimedPhase {
  readonly milliseconds: number;
  readonly traffic: TrafficTotals;
}

/** Milliseconds everywhere. */
export interface Run {
  /** Times of the pane from the start of its navigation: with an empty cache, and with cached files. */
  readonly firstOpening: OpeningTimes;
  readonly opening: OpeningTimes;
  /** Reading and evaluating together; its parts are `read` and `evaluate`. */
  readonly reading: TimedPhase;
  readonly read: number;
  /** Judging, planning, and sending the plan to the pane. */
  readonly evaluate: number;
  readonly writing: TimedPhase;
  readonly undoing: TimedPhase;
  readonly pane: MainThread;
  /** Reading the purchases alone, in the fewest calls that Excel's limit allows, as values only. */
  readonly flat: { readonly calls: number; readonly milliseconds: number };
  readonly openReferences: number;
}

const PURCHASES = "Purchases";
const PURCHASE_COLUMNS = 5;
const UNDO = "PartnerProgram.UndoLastWrite";
/** No answer of Excel on the web is larger. */
export const MOST_BYTES = 5_000_000;

/** A workbook, and the milliseconds that each batch to Excel and its answer travel. */
export interface Conditions {
  readonly book: Book;
  readonly travel: number;
}

export async function measureRun(
  browser: Browser,
  workbenchUrl: string,
  site: PaneSite,
  { book, travel }: Conditions,
): Promise<Run> {
  const { page, opening: firstOpening } = await openWorkbench(browser, workbenchUrl, site);
  try {
    const { pane, opening } = await openBook(page, site, book);
    if (travel > 0) await page.evaluate(delayBatches, travel);
    return { firstOpening, opening, ...(await measure(browser, page, pane, book)) };
  } finally {
    await page.context().close();
  }
}

async function measure(
  browser: Browser,
  page: Page,
  pane: Frame,
  book: Book,
): Promise<Omit<Run, "firstOpening" | "opening">> {
  await chooseDay(pane);
  const traceEnd = await traceTasks(browser, page);
  const start = await pane.evaluate(() => performance.now());
  const reading = await phase(page, async () => {
    await press(pane, "pane.evaluate");
    await outcomeOf(pane).waitFor();
  });
  const times = await pane.evaluate(() => window.workerTimes);
  const writing = await phase(page, async () => {
    await press(pane, "pane.write");
    await settled(pane);
  });
  const undoing = await phase(page, async () => {
    await page.evaluate((id) => window.workbench?.runCommand(id), UNDO);
    await settled(pane);
  });
  const thread = await traceEnd(pane.url());
  const { read, done } = times ?? {};
  if (read === undefined || done === undefined) throw new Error("the worker sent nothing");
  const flat = await readFlat(page, pane, book.purchases + 1);
  const openReferences = await page.evaluate(() => window.workbench?.openReferences() ?? NaN);
  return {
    reading,
    read: read - start,
    evaluate: done - read,
    writing,
    undoing,
    pane: thread,
    flat,
    openReferences,
  };
}

/** Waits until the pane reports success; throws with its sentence where it failed. */
async function settled(pane: Frame): Promise<void> {
  const said = pane.locator("[role=status], [role=alert]").first();
  await said.waitFor();
  if ((await said.getAttribute("role")) === "alert") throw new Error(await said.innerText());
}

async function phase(page: Page, work: () => Promise<void>): Promise<TimedPhase> {
  await page.evaluate(() => window.workbench?.faults.traffic.clear());
  const began = performance.now();
  await work();
  const milliseconds = performance.now() - began;
  const traffic = await page.evaluate(() => window.workbench?.traffic());
  if (traffic === undefined) throw new Error("the workbench is gone");
  return { milliseconds, traffic };
}

/** In one call if the limit allows, else in more, estimated from the bytes. */
async function readFlat(page: Page, pane: Frame, rows: number): Promise<Run["flat"]> {
  const sample = { sheet: PURCHASES, rows: Math.min(rows, 1000), columns: PURCHASE_COLUMNS, calls: 1 };
  const { traffic } = await phase(page, async () => {
    await pane.evaluate(flatRead, sample);
  });
  let calls = Math.max(1, Math.floor((traffic.responseBytes / sample.rows) * (rows / MOST_BYTES)));
  for (;;) {
    const milliseconds = await pane.evaluate(flatRead, { ...sample, rows, calls });
    if (milliseconds !== undefined) return { calls, milliseconds };
    calls += 1;
  }
}
