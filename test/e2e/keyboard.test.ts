/**
 * The pane by keyboard alone: the focus is visible and never taken from the sheet. Also without animation for those who
 * want none.
 */
import type { Frame } from "playwright-core";
import type { ScreenName } from "../../addin/views/shared/navigation";
import { workbenches } from "../support/browser/browser";
import { gate } from "../support/browser/faults";
import { AS_OF } from "../support/browser/pane-page";
import type { WorkbenchPage } from "../support/browser/workbench-page";
import { planFor, SAMPLE_CELLS, sampleBytes } from "../support/browser/written-sample";

const browser = workbenches();
const MOST_STEPS = 60;

test("everything is reachable by keyboard: days, evaluating, the changes, writing, and each screen", async () => {
  const workbench = await browser.open({ language: "ru", now: `${AS_OF}T12:00:00` });
  const { pane, page, frame } = workbench;
  await frame.locator("#tab-home").focus();
  await tabTo(workbench, pane.text("pane.evaluate"));
  await page.keyboard.press("Enter");
  await pane.section("pane.outcome").waitFor();
  await pane.idle();
  await tabTo(workbench, pane.text("pane.review"));
  await page.keyboard.press("Enter");
  await pane.section("pane.review").locator("li").first().waitFor();
  // The inner screen has taken the focus: it is on the button that leads back.
  expect(await focusedName(frame)).toBe(pane.text("pane.back"));
  await tabTo(workbench, pane.text("pane.write"));
  await page.keyboard.press("Enter");
  expect(await pane.said()).toBe(pane.text("pane.written", { cells: SAMPLE_CELLS }));
  // A button that is unavailable for a while keeps the focus.
  expect(await focusedName(frame)).toBe(pane.text("pane.write"));
  await tabTo(workbench, pane.text("pane.tab-home"), "Shift+Tab");
  for (const screen of ["partner", "problems", "rules", "settings"] as const) {
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane.shows(screen);
    expect(await focusedName(frame)).toBe(pane.text(`pane.tab-${screen}`));
    await tabInto(workbench, screen);
    await tabTo(workbench, pane.text(`pane.tab-${screen}`), "Shift+Tab");
  }
});

test("in light, dark and forced colours whatever has the focus is seen, and not hidden by what sticks", async () => {
  const workbench = await browser.open({ language: "kk", paneWidth: 320 });
  const { pane, page, frame } = workbench;
  await pane.evaluate();
  for (const media of [
    { colorScheme: "light", forcedColors: "none" },
    { colorScheme: "dark", forcedColors: "none" },
    { colorScheme: "light", forcedColors: "active" },
  ] as const) {
    await page.emulateMedia(media);
    await frame.locator("#tab-home").focus();
    const seen: string[] = [];
    for (let step = 0; step < MOST_STEPS && !seen.includes(pane.text("pane.write")); step++) {
      await page.keyboard.press("Tab");
      const name = await focusedName(frame);
      const { hasRing, isHidden } = await focusOf(frame);
      expect([media, name, hasRing, isHidden]).toEqual([media, name, true, false]);
      seen.push(name);
    }
    expect(seen).toEqual(expect.arrayContaining([pane.text("pane.evaluate"), pane.text("pane.write")]));
  }
  await tabTo(workbench, pane.text("pane.tab-home"), "Shift+Tab");
});

test("if the focused element is removed, the next one gets the focus", async () => {
  const workbench = await browser.open({ language: "ru" });
  const { pane, page, frame } = workbench;
  await pane.evaluate();
  await pane.write();
  await pane.button("pane.dismiss").focus();
  await page.keyboard.press("Enter");
  await pane.notice.waitFor({ state: "detached" });
  expect(await focusedName(frame)).toContain("31.12.2026");
  await pane.button("pane.undo").focus();
  await page.keyboard.press("Enter");
  await pane.said();
  expect(await focusedName(frame)).toBe(pane.text("pane.points-chart-folded"));
  await pane.button("pane.review").click();
  const list = pane.frame.getByRole("group", { name: pane.text("pane.changes"), exact: true });
  await list.getByRole("button").first().focus();
  await list.evaluate((scroller) => {
    scroller.scrollTop = scroller.scrollHeight;
  });
  await pane.frame.locator("li[data-index='0']").waitFor({ state: "detached" });
  expect(await focusedName(frame)).toBe(pane.text("pane.changes"));
});

test("with reduced motion nothing moves; the pane follows the selection, and the focus stays in the sheet until F6", async () => {
  const workbench = await browser.open({ language: "en", media: { reducedMotion: "reduce" } });
  await nothingMoves(workbench);
  await selectionIsFollowed(workbench);
  await gridIsLeft(workbench);
});

async function selectionIsFollowed(workbench: WorkbenchPage): Promise<void> {
  const { pane, page, frame } = workbench;
  await pane.go("partner");
  const [partners] = (await planFor(sampleBytes("en"))).sheets;
  const sheet = partners?.sheet ?? "";
  await workbench.call((host, name) => {
    host.select(name, "B4");
  }, sheet);
  const inSheet = await page.evaluateHandle(() => document.activeElement);
  for (const row of [5, 6, 7]) {
    await page.keyboard.press("ArrowDown");
    const id = await workbench.call((host, at) => host.cell(at.sheet, at.cell).text, {
      sheet,
      cell: `A${row}`,
    });
    const name = new RegExp(`^${pane.text("pane.partner-id-is", { id })}:`);
    await pane.panel("partner").getByRole("button", { name }).waitFor();
    expect(await inSheet.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await frame.evaluate(() => document.hasFocus())).toBe(false);
  }
}

/** Neither during work nor on any screen. */
async function nothingMoves(workbench: WorkbenchPage): Promise<void> {
  const { pane, frame } = workbench;
  const held = await gate(workbench, { nth: 3, among: "all" });
  await pane.beginEvaluating();
  await held.reached();
  await pane.progress.waitFor();
  expect(await moving(frame)).toEqual([]);
  await held.open();
  await pane.section("pane.outcome").waitFor();
  await pane.idle();
  expect(await moving(frame)).toEqual([]);
  for (const screen of ["partner", "problems", "rules", "settings", "home"] as const) {
    await pane.tab(screen).click();
    expect([screen, await moving(frame)]).toEqual([screen, []]);
  }
}

/** By F6, and by Tab after Esc; enlarged twofold the pane stays in view. */
async function gridIsLeft(workbench: WorkbenchPage): Promise<void> {
  const { page } = workbench;
  const [sheet] = (await workbench.book()).sheets;
  await workbench.call((host, name) => {
    host.select(name, "B4");
  }, sheet?.name ?? "");
  const inGrid = () => page.evaluate(() => document.activeElement?.closest(".grid-host") !== null);
  expect(await page.getByRole("button", { name: /Ctrl\+Y/ }).isDisabled()).toBe(true);
  await page.keyboard.press("Tab");
  expect(await inGrid()).toBe(true);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await inGrid()).toBe(false);
  await page.locator(".grid-host").click();
  await page.keyboard.press("F6");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
  // 1280 × 900 at 200 %.
  await page.setViewportSize({ width: 640, height: 450 });
  const box = await page.locator(".pane").boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(640);
}

/** Presses Tab until an element of that name has the focus. */
async function tabTo({ page, frame }: WorkbenchPage, name: string, key = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press(key);
    const focused = await focusedName(frame);
    if (focused === name) return;
    passed.push(focused);
  }
  throw new Error(`"${name}" was not reached: ${passed.join(" | ")}`);
}

/** The name of the focused element as assistive technology tells it: without the count on a tab, which is hidden from it. */
function focusedName(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const element = document.activeElement as HTMLElement | SVGElement;
    const told = element.cloneNode(true) as HTMLElement | SVGElement;
    for (const hidden of told.querySelectorAll("[aria-hidden=true]")) hidden.remove();
    const name = element.getAttribute("aria-label") ?? told.textContent.trim();
    return name === "" ? element.outerHTML.slice(0, 80) : name;
  });
}

/** Presses Tab until the focus is in a screen; a message may come before it. */
async function tabInto({ page, pane, frame }: WorkbenchPage, screen: ScreenName): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press("Tab");
    passed.push(await focusedName(frame));
    if (await pane.panel(screen).evaluate((panel) => panel.contains(document.activeElement))) return;
  }
  throw new Error(`Nothing on "${screen}" was reached: ${passed.join(" | ")}`);
}

interface Focus {
  /** The focus is visible as an outline, a shadow or a border. */
  readonly hasRing: boolean;
  /** Another element covers its middle. */
  readonly isHidden: boolean;
}

function focusOf(frame: Frame): Promise<Focus> {
  return frame.evaluate(() => {
    // A bar of a chart can have the focus too.
    const element = document.activeElement as HTMLElement | SVGElement;
    const looks = (): string =>
      [element, element.parentElement ?? element]
        .flatMap((one) => [getComputedStyle(one), getComputedStyle(one, "::after")])
        .map(({ outline, boxShadow, border, stroke, transform }) =>
          [outline, boxShadow, border, stroke, transform].join(),
        )
        .join();
    const focused = looks();
    const { left, top, width, height } = element.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    const isHidden = over !== null && !element.contains(over) && !over.contains(element);
    element.blur();
    const hasRing = looks() !== focused;
    element.focus();
    return { hasRing, isHidden };
  });
}

/** Elements with animations that last longer than a moment. */
function moving(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() =>
    document.getAnimations().flatMap(({ effect, playState }) => {
      const { duration = 0 } = effect?.getComputedTiming() ?? {};
      if (playState !== "running" || Number(duration) <= 10) return [];
      const target = effect instanceof KeyframeEffect ? effect.target : null;
      return [`${target?.className.toString().slice(0, 60) ?? "?"} ${String(duration)}`];
    }),
  );
}
