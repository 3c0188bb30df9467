/**
 * One browser and one server for all files. Each test opens the workbench anew, with nothing kept in the browser, but
 * where it can in the tab of the test before it: a new one would load and compile all scripts again. Errors in the
 * console and requests to other machines fail the test.
 */
import { chromium, type Browser } from "playwright-core";
import { BUILD_LIMIT, built } from "../built";
import { BROWSER, SITE } from "./global-setup";
import { newTab, tabAgain, type OpenOptions, type Tab } from "./tabs";
import { WorkbenchPage } from "./workbench-page";

export type { OpenOptions } from "./tabs";

/** Limit of a test, far above the time that any takes on a slow machine. */
export const TEST_LIMIT = 60_000;
export interface Workbenches {
  /** Opens the workbench with its sample and the add-in. */
  open(options?: OpenOptions): Promise<WorkbenchPage>;
}

/**
 * Opens pages for the tests of a file. After each test no reference may be open in the host, no other machine may have
 * been contacted, and no page may have reported an error.
 */
export function workbenches(): Workbenches {
  let browser: Browser | undefined;
  /** The tabs of the running test, and the one that the test before it has left. */
  const tabs: Tab[] = [];
  let left: Tab | undefined;
  const pages: WorkbenchPage[] = [];
  jest.setTimeout(TEST_LIMIT);

  beforeAll(async () => {
    browser = await chromium.connect(told(BROWSER));
    await Promise.all([built("addin"), built("workbench")]);
  }, BUILD_LIMIT);

  afterEach(async () => {
    const open = pages.splice(0);
    const [last, ...others] = tabs.splice(0).reverse();
    try {
      for (const page of open) await page.noOpenReferences();
      expect(open.flatMap(({ complaints }) => complaints)).toEqual([]);
      left = last;
    } finally {
      if (left !== last) await last?.context.close();
      await Promise.all(others.map(({ context }) => context.close()));
    }
  });

  afterAll(async () => {
    await browser?.close();
  });

  return {
    open: async (options = {}) => {
      if (browser === undefined) throw new Error("The browser has not started.");
      const site = told(SITE);
      const again = left === undefined ? undefined : await tabAgain(left, options);
      const tab = again ?? (await newTab(browser, site, options));
      if (again === undefined) await left?.context.close();
      left = undefined;
      tabs.push(tab);
      const page = await openWorkbench(tab, site, options);
      pages.push(page);
      return page;
    },
  };
}

/** A value from the environment: the address of the browser or server that all files share. */
function told(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error("Tests of the browser run in jest's project `browser` alone.");
  return value;
}

async function openWorkbench(
  { page, complaints }: Tab,
  url: string,
  { language = "en", isPaneClosed = false }: OpenOptions,
): Promise<WorkbenchPage> {
  await page.goto(`${url}/workbench/?lang=${language}${isPaneClosed ? "&pane=closed" : ""}`);
  const api = await page.waitForFunction(() => window.workbench);
  const workbench = await page.evaluateHandle(() => {
    if (window.workbench === undefined) throw new Error("No workbench");
    return window.workbench;
  });
  await api.dispose();
  const opened = new WorkbenchPage(page, language, complaints, workbench);
  await opened.call((ready) => ready.ready);
  if (!isPaneClosed) await opened.paneOpened();
  return opened;
}
