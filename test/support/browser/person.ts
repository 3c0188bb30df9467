/** A person at the pane, by mouse or by keyboard alone: what they press is counted, and what they see is asked for. */
import type { Locator } from "playwright-core";
import type { WorkbenchPage } from "./workbench-page";

/** Most steps of the Tab key from one thing to another. */
const MOST_STEPS = 120;

export type Hand = "mouse" | "keyboard";

export class Person {
  /** Clicks; by keyboard, what was pressed after the focus had come there. */
  presses = 0;

  constructor(
    private readonly workbench: WorkbenchPage,
    private readonly hand: Hand,
  ) {}

  async press(target: Locator): Promise<void> {
    this.presses++;
    if (this.hand === "mouse") {
      await target.click();
      return;
    }
    await target.waitFor();
    await this.focus(target);
    await this.workbench.page.keyboard.press("Enter");
  }

  /** Types into a field, in the place of what stands there. All but the last character come at once: each takes a while. */
  async type(target: Locator, text: string): Promise<void> {
    const { keyboard } = this.workbench.page;
    this.presses++;
    await this.reach(target);
    await keyboard.press("Control+A");
    await keyboard.insertText(text.slice(0, -1));
    await keyboard.type(text.slice(-1));
  }

  /** Ticks a box, or clears it. */
  async tick(target: Locator): Promise<void> {
    this.presses++;
    await this.reach(target);
    await this.workbench.page.keyboard.press("Space");
  }

  /** Chooses from a list that drops down. */
  async choose(target: Locator, label: string): Promise<void> {
    this.presses++;
    await this.reach(target);
    await target.selectOption({ label });
  }

  /** Chooses one of the buttons of a group, by arrow keys from the one that is chosen. */
  async pick(group: Locator, label: RegExp): Promise<void> {
    this.presses++;
    await this.reach(group.locator("input:checked"));
    const wanted = group.getByRole("radio", { name: label });
    for (let step = 0; !(await wanted.isChecked()); step++) {
      if (step > MOST_STEPS) throw new Error(`The keyboard does not reach ${wanted.toString()}`);
      await this.workbench.page.keyboard.press("ArrowDown");
    }
  }

  private async reach(target: Locator): Promise<void> {
    await target.waitFor({ state: "attached" });
    if (this.hand === "keyboard") await this.focus(target);
    else await target.focus();
  }

  /** Moves the focus there as people do: by Tab, and by arrow keys among tabs. */
  private async focus(target: Locator): Promise<void> {
    const { frame, page } = this.workbench;
    if (!(await page.evaluate(() => document.activeElement instanceof HTMLIFrameElement))) {
      // As F6 does in Excel: from the sheet into the pane.
      await page.locator(".pane iframe").focus();
      await frame.locator("[role=tab][aria-selected=true]").focus();
    }
    // A handle, because a locator would search the whole pane again at each step.
    let element = await target.elementHandle();
    const pressed = new Set<string>();
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      const next = await element.evaluate(nextKeys);
      if (next === "there") return;
      if (next === "replaced") {
        element = await target.elementHandle();
        continue;
      }
      pressed.add(next.key);
      // Back after too many: Tab passes over more than was known, so step by step.
      const times = pressed.size > 1 ? 1 : next.times;
      for (let time = 0; time < times; time++) await page.keyboard.press(next.key);
      steps += times - 1;
    }
    throw new Error(`The keyboard does not reach ${target.toString()}`);
  }
}

interface NextKeys {
  readonly key: string;
  readonly times: number;
}

/**
 * The key that brings the focus nearer to an element, and how often it can be pressed at least before the focus is
 * there; "replaced" if the element was drawn anew. Passed to the browser as text.
 */
function nextKeys(element: Element): NextKeys | "there" | "replaced" {
  if (!element.isConnected) return "replaced";
  const focused = document.activeElement;
  if (focused === element) return "there";
  if (focused === null) return { key: "Tab", times: 1 };
  const follows = (one: Element, other: Element): boolean =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const isBehind = follows(focused, element);
  const [tabs, own] = [element.closest("[role=tablist]"), focused.closest("[role=tablist]")];
  if (tabs !== null && tabs === own) return { key: isBehind ? "ArrowRight" : "ArrowLeft", times: 1 };
  const [from, to] = isBehind ? [focused, element] : [element, focused];
  const stops = [...document.querySelectorAll<HTMLElement>("a[href],button,input,select,textarea,[tabindex]")]
    .filter((one) => follows(from, one) && follows(one, to))
    .filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }))
    // Disabled ones are passed over, and of a group of radio buttons all but one; Fluent's guards pass the focus on.
    .filter((one) => !one.matches(":disabled,[type=radio],[data-tabster-dummy]"));
  return { key: isBehind ? "Tab" : "Shift+Tab", times: Math.max(1, stops.length) };
}

/** Whether all of it lies in the pane, as it is scrolled now, and nothing covers it. */
async function isInView(target: Locator): Promise<boolean> {
  await target.waitFor();
  return target.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const isWithin = top >= 0 && left >= 0 && bottom <= innerHeight + 0.5 && right <= innerWidth + 0.5;
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return isWithin && over !== null && (element.contains(over) || over.contains(element));
  });
}

/** Expects all of these to be in view, and names those that are not. */
export async function expectInView(targets: Readonly<Record<string, Locator>>): Promise<void> {
  const seen = await Promise.all(
    Object.entries(targets).map(async ([name, target]) => [name, await isInView(target)] as const),
  );
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(seen.map(([name]) => [name, true])));
}
