/**
 * A tour through every screen and state of the pane, in one look: nothing is cut off or scrolls sideways, and axe finds
 * nothing. `npm run album` also takes pictures of each, whole and in the sizes that people have, and
 * dist/pictures/index.html shows them.
 */
import { stateXml, sectionText } from "../../../src/adapters/excel/state/state-xml";
import { edited, shippedFiles } from "../program";
import { Album, bindAlbums } from "./album";
import { axeFindings, type AxeRules } from "./axe";
import { workbenches, type OpenOptions } from "./browser";
import { overflowing } from "./layout";
import { AS_OF } from "./pane-page";
import type { WorkbenchPage } from "./workbench-page";
import { sampleBytes } from "./written-sample";
import { bookBytes } from "../xlsx/book-fixture";

const LIMIT = 300_000;
/** A wide pane, and the narrowest in Excel, where axe looks; both are pictured. */
const [WIDE, NARROW] = [450, 320];
/** Panes beside a sheet on screens that people have, in pixels: a picture shows what is in view. */
const IN_VIEW = [
  { width: 320, height: 380 },
  { width: 350, height: 500 },
  { width: 450, height: 700 },
];
/** Whether pictures are taken: to be looked at, since nothing is asserted about them. */
const TAKES_PICTURES = process.env["ALBUM"] !== undefined;
/** A pane of 320 pixels in a window that is magnified a quarter more than the 400 % of WCAG 1.4.10. */
const ENLARGED = 256;
/** The window's width: little more than the widest pane needs, because all of the window is drawn for each picture. */
const WINDOW = 640;
/** A partner whose application is declined, with points in every quarter. */
const PARTNER = "P-013";

/**
 * The pane's language and colours; `name`: for example "ru-light". One look has all rules of axe; in the others those
 * are enough whose outcome can differ.
 */
export interface TourLook extends Required<Pick<OpenOptions, "language" | "media">> {
  readonly name: string;
  readonly axe: AxeRules;
}

type Look = (screen: string) => Promise<void>;

/** The test that takes the tour. Each look has a file of its own, so that the tours can run in parallel. */
export function testTour(tour: TourLook): void {
  const { name, language, media } = tour;
  const browser = workbenches();
  if (TAKES_PICTURES) afterAll(bindAlbums);
  test(
    `${name}: all screens fit, and axe finds nothing`,
    async () => {
      const workbench = await browser.open({
        language,
        windowWidth: WINDOW,
        media: { ...media, reducedMotion: "reduce" },
        now: `${AS_OF}T12:00:00`,
      });
      const mistakes: string[] = [];
      await goEverywhere(workbench, lookAt(workbench, tour, mistakes));
      expect(mistakes).toEqual([]);
    },
    LIMIT,
  );
}

/** Looks at a screen at all widths, and adds its findings to `mistakes`. */
function lookAt(workbench: WorkbenchPage, { name, axe }: TourLook, mistakes: string[]): Look {
  const album = TAKES_PICTURES ? new Album(name) : undefined;
  return async (screen) => {
    album?.turn();
    await workbench.still();
    await workbench.hideSheet();
    for (const width of [WIDE, ENLARGED, NARROW]) {
      await workbench.setPaneWidth(width);
      const found = await lasting(() => overflowing(workbench.pane.root));
      mistakes.push(...found.map((cut) => `${screen}, ${width}: ${cut}`));
      if (width === ENLARGED) continue;
      if (album !== undefined || width === NARROW) await workbench.showWholePane();
      await album?.take(workbench, screen, String(width));
    }
    if (album !== undefined) await takeInView(workbench, album, screen);
    const findings = await lasting(() => axeFindings(workbench, axe));
    mistakes.push(...findings.map((finding) => `${screen}: ${finding}`));
  };
}

async function takeInView(workbench: WorkbenchPage, album: Album, screen: string): Promise<void> {
  for (const { width, height } of IN_VIEW) {
    await workbench.sizePane(width, height);
    await workbench.still();
    await album.take(workbench, screen, `${String(width)}x${String(height)}`);
  }
  await workbench.setPaneWidth(NARROW);
  await workbench.showWholePane();
}

async function goEverywhere(workbench: WorkbenchPage, look: Look): Promise<void> {
  await beforeEvaluation(workbench, look);
  await evaluated(workbench, look);
  await aboutOnePartner(workbench, look);
  await aboutProblems(workbench, look);
  await rulesAndSettings(workbench, look);
  await written(workbench, look);
  await failed(workbench, look);
  await notWritable(workbench, look);
  await wrongRules(workbench, look);
  await noSheets(workbench, look);
}

/** The findings that remain after a moment: a chart takes its new width a little later than the pane. */
async function lasting(find: () => Promise<readonly string[]>): Promise<readonly string[]> {
  let found = await find();
  for (let look = 0; look < 10 && found.length > 0; look++) {
    await new Promise((later) => setTimeout(later, 100));
    found = await find();
  }
  return found;
}

async function beforeEvaluation({ pane }: WorkbenchPage, look: Look): Promise<void> {
  await look("home-first-run");
  await pane.openSetup();
  await look("home-setup");
  await pane.button("pane.choose-sheets").click();
  await pane.section("pane.sheets").getByRole("combobox").first().waitFor();
  await look("mapping");
  await pane.button("pane.back").click();
  await pane.go("partner");
  await look("partner-not-yet");
  await pane.go("problems");
  await look("problems-not-yet");
}

async function evaluated({ pane }: WorkbenchPage, look: Look): Promise<void> {
  await pane.go("home");
  await pane.evaluateToday();
  await look("home-evaluated");
  await pane.button("pane.points-chart-folded").click();
  await look("home-chart");
  await pane.button("pane.review").click();
  await pane.section("pane.review").locator("li").first().waitFor();
  await look("review");
  await pane.button("pane.back").click();
  await pane.figure("pane.declined").click();
  await pane.section("pane.declined").locator("li").first().waitFor();
  await look("list-declined");
  await pane.button("pane.back").click();
}

async function aboutOnePartner({ pane }: WorkbenchPage, look: Look): Promise<void> {
  await pane.go("partner");
  await look("partner-none");
  await pane.root.getByRole("searchbox").fill("P-01");
  await pane.panel("partner").locator("li").first().waitFor();
  await look("partner-search");
  await pane.root.getByRole("searchbox").fill(PARTNER);
  await pane.panel("partner").locator("li", { hasText: PARTNER }).first().waitFor();
  await pane.root.getByRole("searchbox").press("Enter");
  await pane.section("pane.partner-points").waitFor();
  await look("partner");
  const points = pane.section("pane.partner-points");
  for (const quarter of [0, 1]) await points.locator("h3 button").nth(quarter).click();
  const invoices = points.locator(".fui-AccordionPanel button[aria-expanded]").last();
  await invoices.click();
  await points.locator("li[data-index]").first().waitFor();
  await look("partner-why");
  await pane.button("pane.points-chart").click();
  await look("partner-chart");
  await pane.panel("partner").getByRole("switch").click();
  await look("partner-table");
}

async function aboutProblems({ pane }: WorkbenchPage, look: Look): Promise<void> {
  await pane.go("problems");
  await pane.section("pane.problems").waitFor();
  await pane.section("pane.problems").getByRole("listitem").first().waitFor();
  await look("problems");
  await pane.section("pane.fixes").getByRole("button").first().click();
  await pane.section("pane.fixes").getByRole("button").nth(1).click();
  await pane.button("pane.fix").waitFor();
  await look("problems-fix");
  await pane.button("pane.cancel").click();
}

async function rulesAndSettings({ pane }: WorkbenchPage, look: Look): Promise<void> {
  await pane.go("rules");
  await pane.section("pane.rules-files").waitFor();
  await look("rules");
  await pane.go("settings");
  await look("settings");
}

async function written({ pane }: WorkbenchPage, look: Look): Promise<void> {
  await pane.go("home");
  await pane.write();
  // It would go by itself while the pictures are taken.
  await pane.notice.hover();
  await look("home-written");
  await pane.button("pane.dismiss").click();
  await pane.button("pane.evaluate").click();
  await pane.root.getByText(pane.text("pane.nothing-to-write")).waitFor();
  await look("home-nothing-to-write");
}

/** An unexpected error: its report can be copied. */
async function failed(workbench: WorkbenchPage, look: Look): Promise<void> {
  const { pane } = workbench;
  await workbench.open(sample(workbench));
  await workbench.frame.evaluate(() => {
    window.Worker = new Proxy(Worker, {
      construct: () => {
        throw new TypeError("Worker");
      },
    });
  });
  await pane.button("pane.evaluate").click();
  await pane.refusal();
  await look("failure");
}

async function notWritable(workbench: WorkbenchPage, look: Look): Promise<void> {
  const { pane } = workbench;
  await workbench.open(sample(workbench));
  const sheet = await workbench.sheetName(1);
  await workbench.call((host, name) => {
    host.protect(name, true);
  }, sheet);
  await pane.evaluateToday();
  await look("protected-sheet");
  await workbench.call((host, name) => {
    host.protect(name, false);
    host.setReadOnly(true);
  }, sheet);
  await workbench.reloadPane();
  await pane.evaluateToday();
  await look("read-only");
}

async function wrongRules(workbench: WorkbenchPage, look: Look): Promise<void> {
  const { pane } = workbench;
  await workbench.call((host) => {
    host.setReadOnly(false);
  });
  const broken = edited(shippedFiles(), "points.json", (json) =>
    Object.assign(json, { trueUp: "да", benefit: "" }),
  );
  await keep(workbench, await stateXml(new Map([["rules", sectionText(broken)]])));
  await workbench.reloadPane();
  await look("home-wrong-rules");
  await pane.go("rules");
  await look("rules-wrong");
}

async function noSheets(workbench: WorkbenchPage, look: Look): Promise<void> {
  await workbench.open(bookBytes({ Sheet1: [] }));
  await look("no-sheets");
}

function sample({ language }: WorkbenchPage): Uint8Array {
  return sampleBytes(language === "en" ? "en" : "ru");
}

/** Stores a custom XML part in the workbook. */
async function keep({ frame }: WorkbenchPage, xml: string): Promise<void> {
  await frame.evaluate(async (text) => {
    await Excel.run(async (context) => {
      context.workbook.customXmlParts.add(text);
      await context.sync();
    });
  }, xml);
}
