/** Tabs of the browser: a new one, or one that a test has left, as empty as a new one. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { Language } from "../../../src/domain/program";
import { watch } from "./watch";

/** Limit for a page to reach a state that a test waits for. */
const STATE_LIMIT = 30_000;

const LOCALES: Readonly<Record<Language, string>> = { ru: "ru-RU", en: "en-GB", kk: "kk-KZ" };
const HEIGHT = 900;
/** Where the workbench remembers the pane's width. */
const PANE_WIDTH = "workbench.pane-width";

export interface OpenOptions {
  readonly language?: Language;
  /** The pane's width in pixels. */
  readonly paneWidth?: number;
  /** The window's width in pixels, 700 by default: the narrower, the less of the sheet is drawn beside the pane; the pane takes at most three quarters of it. */
  readonly windowWidth?: number;
  /** True to leave the pane closed, so that the add-in does not start. */
  readonly isPaneClosed?: boolean;
  /** The page's clock; by default the machine's own. */
  readonly now?: string;
  /** Permissions that the page has without asking. */
  readonly permissions?: readonly string[];
  /** The system's preferences that pages can query. */
  readonly media?: Pick<BrowserContextOptions, "colorScheme" | "forcedColors" | "reducedMotion">;
  /** True for a new tab, which has loaded nothing yet. */
  readonly isNewTab?: boolean;
}

export interface Tab {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What `watch` has noticed. */
  readonly complaints: string[];
  readonly language: Language;
  /** Whether its clock stands still. */
  readonly hasClock: boolean;
}

/** Opens a tab in a profile of its own. `site`: the address whose pages it is to show. */
export async function newTab(browser: Browser, site: string, options: OpenOptions): Promise<Tab> {
  const { language = "en", paneWidth, now } = options;
  const context = await browser.newContext({
    locale: LOCALES[language],
    ...(paneWidth !== undefined && { storageState: remembered(site, paneWidth) }),
    viewport: viewportOf(options),
  });
  context.setDefaultTimeout(STATE_LIMIT);
  const complaints = watch(context);
  const tab = { context, page: await context.newPage(), complaints, language, hasClock: now !== undefined };
  await setUp(tab, options);
  return tab;
}

/** The sets of storage that hold a pane's width. */
function remembered(origin: string, paneWidth: number) {
  const localStorage = [{ name: PANE_WIDTH, value: String(paneWidth) }];
  return { cookies: [], origins: [{ origin, localStorage }] };
}

/** Makes a tab as it was when new; undefined where that cannot be done. */
export async function tabAgain(tab: Tab, options: OpenOptions): Promise<Tab | undefined> {
  const { language = "en", paneWidth, now, isNewTab = false } = options;
  const { context, page, complaints } = tab;
  const isAlike = tab.language === language && tab.hasClock === (now !== undefined);
  if (isNewTab || !isAlike || page.isClosed() || context.pages().length > 1) return undefined;
  await page.unrouteAll();
  await context.clearCookies();
  await context.clearPermissions();
  await page.setViewportSize(viewportOf(options));
  await page.mouse.move(0, 0);
  await page.evaluate(
    ({ key, width }) => {
      localStorage.clear();
      sessionStorage.clear();
      if (width !== undefined) localStorage.setItem(key, String(width));
    },
    { key: PANE_WIDTH, width: paneWidth },
  );
  complaints.length = 0;
  await setUp(tab, options);
  return tab;
}

async function setUp(
  { context, page }: Tab,
  { now, permissions = [], media = {} }: OpenOptions,
): Promise<void> {
  if (permissions.length > 0) await context.grantPermissions([...permissions]);
  await page.emulateMedia({
    colorScheme: "light",
    forcedColors: "none",
    reducedMotion: "no-preference",
    ...media,
  });
  if (now !== undefined) await context.clock.setFixedTime(now);
}

function viewportOf({ windowWidth = 700 }: OpenOptions): {
  readonly width: number;
  readonly height: number;
} {
  return { width: windowWidth, height: HEIGHT };
}
