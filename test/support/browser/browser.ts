/**
 * One browser and one server for all files, and a page of its own for each test. Errors in the console and requests to
 * other machines fail the test.
 */
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from "playwright-core";
import type { Language } from "../../../src/domain/program";
import { BUILD_LIMIT, built } from "../built";
import { BROWSER, SITE } from "./global-setup";
import { watch } from "./watch";
import { WorkbenchPage } from "./workbench-page";

/** Limit of a test, far above the time that any takes on a slow machine. */
export const TEST_LIMIT = 60_000;
/** Limit for a page to reach a state that a test waits for. */
const STATE_LIMIT = 30_000;

const LOCALES: Readonly<Record<Language, string>> = { ru: "ru-RU", en: "en-GB", kk: "kk-KZ" };

export interface OpenOptions {
  readonly language?: Language;
  /** The pane's width in pixels. */
  readonly paneWidth?: number;
  /** The window's width in pixels, 1280 by default; the pane takes at most three quarters of it. */
  readonly windowWidth?: number;
  /** True to leave the pane closed, so that the add-in does not start. */
  readonly isPaneClosed?: boolean;
  /** The page's clock; by default the machine's own. */
  readonly now?: string;
  /** Permissions that the page has without asking. */
  readonly permissions?: readonly string[];
  /** The system's preferences that pages can query. */
  readonly media?: Pick<BrowserContextOptions, "colorScheme" | "forcedColors" | "reducedMotion">;
}

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
  const contexts: BrowserContext[] = [];
  const pages: WorkbenchPage[] = [];
  jest.setTimeout(TEST_LIMIT);

  beforeAll(async () => {
    browser = await chromium.connect(told(BROWSER));
    await Promise.all([built("addin"), built("workbench")]);
  }, BUILD_LIMIT);

  afterEach(async () => {
    const open = pages.splice(0);
    try {
      for (const page of open) await page.noOpenReferences();
      expect(open.flatMap(({ complaints }) => complaints)).toEqual([]);
    } finally {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
    }
  });

  afterAll(async () => {
    await browser?.close();
  });

  return {
    open: async (options = {}) => {
      if (browser === undefined) throw new Error("The browser has not started.");
      const context = await newContext(browser, told(SITE), options);
      contexts.push(context);
      const page = await openWorkbench(context, told(SITE), options);
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

async function newContext(
  browser: Browser,
  url: string,
  { language = "en", paneWidth, windowWidth = 1280, now, permissions = [], media = {} }: OpenOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: LOCALES[language],
    permissions: [...permissions],
    ...media,
    ...(paneWidth !== undefined && { storageState: remembered(url, paneWidth) }),
    viewport: { width: windowWidth, height: 900 },
  });
  context.setDefaultTimeout(STATE_LIMIT);
  if (now !== undefined) await context.clock.setFixedTime(now);
  return context;
}

/** Sets the pane's width, which the workbench remembers. */
function remembered(origin: string, paneWidth: number) {
  const localStorage = [{ name: "workbench.pane-width", value: String(paneWidth) }];
  return { cookies: [], origins: [{ origin, localStorage }] };
}

async function openWorkbench(
  context: BrowserContext,
  url: string,
  { language = "en", isPaneClosed = false }: OpenOptions,
): Promise<WorkbenchPage> {
  const complaints = watch(context);
  const page = await context.newPage();
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
