/**
 * What a salesperson comes for, at the sizes that panes have: how many clicks it takes, and what is in view then without
 * scrolling.
 */
import type { Locator } from "playwright-core";
import { workbenches } from "../support/browser/browser";
import { AS_OF } from "../support/browser/pane-page";
import type { WorkbenchPage } from "../support/browser/workbench-page";

const browser = workbenches();
const SIZES = [
  [320, 380],
  [350, 500],
  [450, 700],
] as const;

/** Counts what a person presses. */
class Person {
  clicks = 0;

  async click(target: Locator): Promise<void> {
    await target.click();
    this.clicks++;
  }
}

async function opened([width, height]: readonly [number, number]): Promise<WorkbenchPage> {
  const workbench = await browser.open({ language: "ru", now: `${AS_OF}T12:00:00`, paneWidth: width });
  await workbench.sizePane(width, height);
  await workbench.pane.opened();
  return workbench;
}

/** Whether all of it lies in the pane, as it is scrolled now. */
async function isInView(target: Locator): Promise<boolean> {
  await target.waitFor();
  return target.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const isWithin = top >= 0 && left >= 0 && bottom <= innerHeight + 0.5 && right <= innerWidth + 0.5;
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return isWithin && over !== null && (element.contains(over) || over.contains(element));
  });
}

async function expectInView(targets: Readonly<Record<string, Locator>>): Promise<void> {
  const seen = await Promise.all(
    Object.entries(targets).map(async ([name, target]) => [name, await isInView(target)] as const),
  );
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(seen.map(([name]) => [name, true])));
}

test.each(SIZES)(
  "%i × %i: the book is opened, evaluated with one click, and what needs me is in view",
  async (...size) => {
    const { pane } = await opened(size);
    const person = new Person();
    await expectInView({ top: pane.topLine, evaluate: pane.button("pane.evaluate") });
    await person.click(pane.button("pane.evaluate"));
    await pane.section("pane.outcome").waitFor();
    await pane.idle();
    const needs = pane.frame.getByRole("list", { name: pane.text("pane.needs-you") });
    await expectInView({
      top: pane.topLine,
      needs,
      partners: pane.figure("pane.partners"),
      review: pane.button("pane.review"),
      write: pane.button("pane.write"),
    });
    expect(person.clicks).toBe(1);
    const foot = await pane.frame.getByRole("group", { name: pane.text("pane.actions") }).boundingBox();
    expect(foot?.height).toBeLessThanOrEqual(48);
  },
);

test.each(SIZES)(
  "%i × %i: the declined are one click away, one of them two; back leads to the same place",
  async (...size) => {
    const { pane } = await opened(size);
    await pane.evaluateToday();
    const person = new Person();
    await person.click(pane.figure("pane.declined"));
    const list = pane.section("pane.declined");
    const first = list.locator("li").first().getByRole("button");
    await expectInView({ title: list.getByRole("heading"), first });
    const name = (await first.innerText()).split(/ \(|\n/)[0] ?? "";
    await person.click(first);
    await expectInView({ partner: pane.frame.getByRole("heading", { level: 2, name: new RegExp(name) }) });
    expect(person.clicks).toBe(2);
    await person.click(pane.button("pane.partner-to-list"));
    await expectInView({ first });
  },
);
