/** The pane by keyboard alone, with the focus seen and never taken from the sheet; and without movement for who wants none. */
import type { Frame } from "playwright-core";
import { workbenches } from "../support/browser/browser";
import { gate } from "../support/browser/faults";
import { AS_OF } from "../support/browser/pane-page";
import type { WorkbenchPage } from "../support/browser/workbench-page";
import { SAMPLE_CELLS } from "../support/browser/written-sample";

const browser = workbenches();
const MOST_STEPS = 60;

test("all is reached by keyboard: days, evaluating, the changes, writing, and each screen", async () => {
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
  // The screen within the screen has taken the focus.
  expect(await focusedName(frame)).toBe(pane.text("pane.back"));
  await tabTo(workbench, pane.text("pane.write"));
  await page.keyboard.press("Enter");
  expect(await pane.said()).toBe(pane.text("pane.written", { cells: SAMPLE_CELLS }));
  await frame.locator("#tab-home").focus();
  for (const screen of ["partner", "problems", "rules", "settings"] as const) {
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane.panel(screen).locator("h1").waitFor();
    expect(await focusedName(frame)).toBe(pane.text(`pane.tab-${screen}`));
  }
});

test.each([
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced", { forcedColors: "active" }],
] as const)(
  "in %s colours whatever has the focus is seen, and not hidden by what sticks",
  async (_, media) => {
    const workbench = await browser.open({ language: "kk", paneWidth: 320, media });
    const { pane, page, frame } = workbench;
    await pane.evaluate();
    await frame.locator("#tab-home").focus();
    const seen: string[] = [];
    for (let step = 0; step < MOST_STEPS && !seen.includes(pane.text("pane.write")); step++) {
      await page.keyboard.press("Tab");
      const { name, hasRing, isHidden } = await focusOf(frame);
      expect([name, hasRing, isHidden]).toEqual([name, true, false]);
      seen.push(name);
    }
    expect(seen).toEqual(expect.arrayContaining([pane.text("pane.evaluate"), pane.text("pane.write")]));
  },
);

test("what is selected in the sheet moves nothing but what is shown: the pane takes no focus", async () => {
  const workbench = await browser.open({ language: "en" });
  const { pane, frame } = workbench;
  await pane.evaluate();
  await pane.go("partner");
  await pane.root.getByRole("searchbox").focus();
  const taken = await frame.evaluateHandle(() => {
    const focused: string[] = [];
    document.addEventListener("focusin", ({ target }) => focused.push((target as Element).tagName));
    return focused;
  });
  const sheet = await workbench.sheetName(1);
  for (const row of [5, 9, 14]) {
    const [[id]] = (await workbench.call((host, at) => host.values(at.sheet, at.cell), {
      sheet,
      cell: `A${row}`,
    })) as [[string]];
    await workbench.call(
      (host, at) => {
        host.select(at.sheet, at.cell);
      },
      { sheet, cell: `C${row}` },
    );
    await pane
      .panel("partner")
      .getByRole("button", { name: pane.text("pane.partner-id-is", { id }) })
      .waitFor();
    expect(await taken.jsonValue()).toEqual([]);
  }
  expect(await frame.evaluate(() => document.hasFocus())).toBe(false);
});

test("for who wants no movement nothing moves, neither at work nor on any screen", async () => {
  const workbench = await browser.open({ language: "en", media: { reducedMotion: "reduce" } });
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
});

/** Presses Tab until something of that name has the focus. */
async function tabTo({ page, frame }: WorkbenchPage, name: string): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press("Tab");
    const focused = await focusedName(frame);
    if (focused === name) return;
    passed.push(focused);
  }
  throw new Error(`"${name}" was not reached: ${passed.map((one) => one.slice(0, 40)).join(" | ")}`);
}

async function focusedName(frame: Frame): Promise<string> {
  return (await focusOf(frame)).name;
}

interface Focus {
  readonly name: string;
  /** An outline, a shadow or a border tells where the focus is. */
  readonly hasRing: boolean;
  /** Something else lies over its middle. */
  readonly isHidden: boolean;
}

function focusOf(frame: Frame): Promise<Focus> {
  return frame.evaluate(() => {
    const element = document.activeElement;
    // The bars of a chart are reached too, and are no HTML.
    if (!(element instanceof HTMLElement || element instanceof SVGElement))
      return { name: "", hasRing: false, isHidden: false };
    const looks = (): string =>
      [element, element.parentElement ?? element]
        .flatMap((one) => [getComputedStyle(one), getComputedStyle(one, "::after")])
        .map(({ outline, boxShadow, border, transform }) => [outline, boxShadow, border, transform].join())
        .join();
    const focused = looks();
    const { left, top, width, height } = element.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    const isHidden = over !== null && !element.contains(over) && !over.contains(element);
    const name = element.getAttribute("aria-label") ?? element.textContent.trim();
    element.blur();
    const hasRing = looks() !== focused;
    element.focus();
    return { name, hasRing, isHidden };
  });
}

/** Animations that last longer than a moment, by what they move. What only fades does not move. */
function moving(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() =>
    document.getAnimations().flatMap(({ effect, playState }) => {
      const { duration = 0 } = effect?.getComputedTiming() ?? {};
      if (playState !== "running" || Number(duration) <= 10) return [];
      const target = effect instanceof KeyframeEffect ? effect.target : null;
      const frames = effect instanceof KeyframeEffect ? effect.getKeyframes() : [];
      const still = ["offset", "computedOffset", "easing", "composite", "opacity"];
      if (frames.every((one) => Object.keys(one).every((property) => still.includes(property)))) return [];
      return [`${target?.className.toString().slice(0, 60) ?? "?"} ${String(duration)}`];
    }),
  );
}
