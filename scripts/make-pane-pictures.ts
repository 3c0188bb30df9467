/**
 * Takes the pictures for the documents: the pane, screen by screen and in each language, and the workbench with the
 * pane in it.
 */
import { resolve } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { LANGUAGES, type Language } from "../src/domain/program";
import { formatMessage } from "../src/messages/format";
import type { MessageKey } from "../src/messages/keys";
import type { WorkbenchApi } from "../workbench/page/api";
import { startServer } from "../workbench/server/server";
import { buildIfOlder, PAGES } from "./build/fresh";
import { launchChromium } from "./browser/launch";

const FOLDER = resolve(__dirname, "../docs/pictures");
/** The page's fixed current time: pictures do not depend on the day on which they are taken. */
const NOW = "2026-12-31T12:00:00";
const PANE_WIDTH = 360;
/** Size of a picture, before it is enlarged. */
const MOST_HEIGHT = 700;
const SCALE = 1.5;
/** An application declined, and points in every quarter. */
const PARTNER = "P-013";
/** The last of the sample's result columns. */
const SHOWN_CELL = "AC5";

type WorkbenchWindow = Window & { readonly workbench: WorkbenchApi };
type Screen = "home" | "partner" | "problems" | "rules" | "settings";

async function main(): Promise<void> {
  await buildIfOlder(PAGES);
  const server = await startServer({ port: 0 });
  const browser = await launchChromium(server.certificate.cert);
  try {
    for (const language of LANGUAGES) await picturePane(browser, server.url, language);
    await pictureWorkbench(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function picturePane(browser: Browser, url: string, language: Language): Promise<void> {
  const page = await openPage(browser, url, language, { width: 1280, height: 1100, scale: SCALE });
  await sizePane(page);
  const pane = new Pane(page, language);
  await pane.evaluate();
  await pane.picture("home");
  await pane.press("pane.review");
  await pane.picture("review");
  await pane.press("pane.back");
  await pane.go("partner");
  await pane.choose(PARTNER);
  await pane.picture("partner");
  await pane.explain();
  await pane.picture("why");
  for (const screen of ["problems", "rules", "settings"] as const) {
    await pane.go(screen);
    await pane.picture(screen);
  }
  await page.context().close();
}

/** The sample, evaluated and written, with the pane beside it. */
async function pictureWorkbench(browser: Browser, url: string): Promise<void> {
  const page = await openPage(browser, url, "en", { width: 1440, height: 860, scale: 1 });
  const pane = new Pane(page, "en");
  await pane.evaluate();
  await pane.press("pane.write");
  await pane.frame.getByRole("status").filter({ hasText: /\d/ }).first().waitFor();
  await page.evaluate((cell) => {
    (globalThis as unknown as WorkbenchWindow).workbench.select("Partners", cell);
  }, SHOWN_CELL);
  // The highlight on changed cells has to fade.
  await page.waitForTimeout(4000);
  await page.screenshot({ path: resolve(FOLDER, "workbench.png"), animations: "disabled" });
  await page.context().close();
}

interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

async function openPage(
  browser: Browser,
  url: string,
  language: Language,
  { width, height, scale }: PageSize,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  await context.clock.setFixedTime(NOW);
  const page = await context.newPage();
  await page.goto(`${url}/workbench/?lang=${language}`);
  await page.waitForFunction(() => "workbench" in globalThis);
  await page.evaluate(async () => {
    const { workbench } = globalThis as unknown as WorkbenchWindow;
    await workbench.ready;
    await workbench.addinReady();
  });
  return page;
}

/** Makes the pane as wide and high as a picture. */
async function sizePane(page: Page): Promise<void> {
  await page.locator("aside.pane").evaluate((pane, width) => {
    // Its border is a pixel wide.
    pane.style.width = `${width + 1}px`;
  }, PANE_WIDTH);
  const { height } = await boxOf(page);
  const window = page.viewportSize();
  if (window === null) throw new Error("The window has no size.");
  await page.setViewportSize({ ...window, height: window.height + MOST_HEIGHT - height });
}

async function boxOf(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator(".pane iframe").boundingBox();
  if (box === null) throw new Error("The pane is hidden.");
  return box;
}

class Pane {
  readonly frame: Frame;

  constructor(
    private readonly page: Page,
    private readonly language: Language,
  ) {
    const frame = page.frames().find((one) => one.url().includes("/addin/taskpane.html"));
    if (frame === undefined) throw new Error("The pane did not open.");
    this.frame = frame;
  }

  async press(key: MessageKey): Promise<void> {
    await this.frame
      .getByRole("button", { name: this.text(key), exact: true })
      .first()
      .click();
  }

  /** Evaluates on the day that is offered first: `NOW`'s. */
  async evaluate(): Promise<void> {
    await this.still();
    await this.press("pane.evaluate");
    await this.frame.getByRole("region", { name: this.text("pane.outcome"), exact: true }).waitFor();
  }

  async go(screen: Screen): Promise<void> {
    await this.frame.locator(`#tab-${screen}`).click();
    await this.frame.locator(`#panel-${screen} h1`).first().waitFor({ state: "attached" });
  }

  async choose(partner: string): Promise<void> {
    const search = this.frame.getByRole("searchbox");
    await search.fill(partner);
    await this.frame.locator("#panel-partner li", { hasText: partner }).first().waitFor();
    await search.press("Enter");
    await this.frame.locator("#panel-partner section").first().waitFor();
    await search.blur();
  }

  /** Opens the explanation of the last quarter's points, which comes into view by itself. */
  async explain(): Promise<void> {
    const points = this.frame.getByRole("region", { name: this.text("pane.partner-points"), exact: true });
    await points.locator("h3 button").last().click();
    await points.locator(".fui-AccordionPanel").last().waitFor();
  }

  /** Takes a picture of the pane, down to the end of its content, into docs/pictures. */
  async picture(name: string): Promise<void> {
    await this.still();
    const box = await boxOf(this.page);
    const clip = { ...box, height: Math.min(box.height, await this.frame.evaluate(contentHeight)) };
    await this.page.screenshot({
      path: resolve(FOLDER, `pane-${name}-${this.language}.png`),
      animations: "disabled",
      clip,
    });
  }

  private async still(): Promise<void> {
    for (const waiting of [".fui-Spinner", ".fui-Skeleton", ".fui-ProgressBar", "[aria-busy=true]"])
      await this.frame.locator(waiting).filter({ visible: true }).first().waitFor({ state: "detached" });
    await this.page.waitForTimeout(200);
  }

  private text(key: MessageKey): string {
    return formatMessage(this.language, key);
  }
}

/** The bottom of the content in the shown panel. Passed to the browser as text. */
function contentHeight(): number {
  const ends = [...document.querySelectorAll("[role=tabpanel] *")].map(
    (element) => element.getBoundingClientRect().bottom,
  );
  return Math.ceil(Math.max(...ends)) + 12;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
