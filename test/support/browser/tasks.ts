/** What a salesperson comes for, task by task: how many presses it takes, and what is in view then without scrolling. */
import type { Locator } from "playwright-core";
import { expectInView, type Person } from "./person";
import type { WorkbenchPage } from "./workbench-page";

/** One task; it begins where the last one has ended. */
export type Task = (person: Person, workbench: WorkbenchPage) => Promise<void>;

/** The partner that the tasks show last: it lacks something for the level that it asks for. */
export const LAST_SHOWN = "P-013";

/** The tasks in the order in which a day has them. */
export const TASKS: Readonly<Record<string, Task>> = {
  "open the book": async (_person, { pane }) => {
    await expectInView({ top: pane.topLine, evaluate: pane.button("pane.evaluate") });
  },

  "evaluate, and know whether something needs me": async (person, { pane }) => {
    await person.press(pane.button("pane.evaluate"));
    await pane.section("pane.outcome").waitFor();
    await pane.idle();
    await expectInView({
      top: pane.topLine,
      needs: pane.frame.getByRole("list", { name: pane.text("pane.needs-you") }),
      partners: pane.figure("pane.partners"),
      review: pane.button("pane.review"),
      write: pane.button("pane.write"),
    });
    const foot = await pane.frame.getByRole("group", { name: pane.text("pane.actions") }).boundingBox();
    expect([person.presses, (foot?.height ?? 99) <= 48]).toEqual([1, true]);
  },

  "who are the declined?": async (person, { pane }) => {
    await person.press(pane.figure("pane.declined"));
    const list = pane.section("pane.declined");
    const first = list.locator("li").first().getByRole("button");
    await expectInView({ title: list.getByRole("heading"), first });
    const name = (await first.innerText()).split(/ \(|\n/)[0] ?? "";
    await person.press(first);
    await expectInView({ partner: partnerHeading(pane.frame, name) });
    expect(person.presses).toBe(2);
    await person.press(pane.button("pane.partner-to-list"));
    await expectInView({ first });
    await person.press(pane.button("pane.back"));
  },

  "why so many points in that quarter?": async (person, workbench) => {
    const { pane, frame } = workbench;
    await pane.go("partner");
    await selectPartner(workbench, "P-001");
    await pane.frame
      .getByRole("status")
      .filter({ hasText: pane.text("pane.partner-from-sheet") })
      .waitFor();
    const points = pane.section("pane.partner-points");
    const quarter = points.locator("h3 button").nth(1);
    await person.press(quarter);
    const [reason, copy] = [points.locator(".fui-AccordionPanel"), pane.button("pane.reason-copy")];
    await reason.waitFor();
    await expectInView({ quarter, copy });
    await person.press(copy);
    await points.getByText(pane.text("pane.text-copied")).waitFor();
    expect(person.presses).toBe(2);
    const copied = await frame.evaluate(() => navigator.clipboard.readText());
    // With the numbers of its invoices.
    expect(copied).toMatch(/-\d{6}/);
  },

  "what is missing for the requested level?": async (_person, workbench) => {
    const { pane, frame } = workbench;
    await selectPartner(workbench, LAST_SHOWN);
    await frame.evaluate(() => {
      scrollTo(0, 0);
    });
    const missing = pane.section("pane.missing");
    const first = missing.getByRole("listitem").first();
    await expectInView({ level: missing.getByRole("heading", { level: 3 }).first() });
    // The figure, what is needed, and the cell that says it: in the lowest pane the last line may be cut off.
    if ((await frame.evaluate(() => innerHeight)) >= 500)
      await expectInView({ first, cell: first.getByRole("button") });
    await pane.go("home");
  },

  "what will be written?": async (person, { pane, frame }) => {
    await person.press(pane.button("pane.review"));
    const review = pane.section("pane.review");
    const partners = review.locator("li[data-index]");
    const ledger = review.getByRole("button", { name: /140/ });
    await partners.first().waitFor();
    const isHigh = (await frame.evaluate(() => innerHeight)) >= 500;
    await expectInView({
      title: review.getByRole("heading").first(),
      write: pane.button("pane.write"),
      filter: pane.button("pane.filter-changes"),
      // Partner by partner, with the ledger as one line.
      first: partners.nth(0),
      second: partners.nth(1),
      ...(isHigh && { third: partners.nth(2), ledger }),
    });
    expect(person.presses).toBe(1);
    // A line a change, each of which leads to its cell.
    const first = partners.first().getByRole("button");
    await person.press(first.first());
    expect(await first.count()).toBeGreaterThan(3);
    await person.press(first.first());
    await person.press(pane.button("pane.filter-changes"));
    await expectInView({ kinds: review.getByRole("group", { name: pane.text("pane.by-kind") }) });
    await person.press(pane.button("pane.back"));
  },

  "what is wrong with the data?": async (person, { pane }) => {
    await person.press(pane.tab("problems"));
    const problems = pane.section("pane.problems");
    await expectInView({
      title: problems.getByRole("heading"),
      first: problems.getByRole("listitem").first(),
    });
    expect(person.presses).toBe(1);
    await person.press(pane.tab("home"));
  },

  "written; and now?": async (person, { pane }) => {
    await person.press(pane.button("pane.write"));
    await pane.said();
    const [show, undo] = [pane.button("pane.show-results"), pane.button("pane.undo")];
    await expectInView({ show, undo });
    await person.press(show);
    await pane.notice.waitFor({ state: "detached" });
    // Gone, and still to be undone.
    await expectInView({ undo });
    expect(person.presses).toBe(2);
  },
};

/** After what was written: a partner gets what it lacks, and the list of those that have gained names it. */
export const whoHasGained: Task = async (person, workbench) => {
  const { pane } = workbench;
  const restore = await fillMissing(workbench, LAST_SHOWN);
  await expectInView({ evaluate: pane.button("pane.evaluate"), undo: pane.button("pane.undo") });
  await person.press(pane.button("pane.evaluate"));
  await pane.figure("pane.gained").waitFor();
  await pane.idle();
  const foot = await pane.frame.getByRole("group", { name: pane.text("pane.actions") }).boundingBox();
  expect(foot?.height).toBeLessThanOrEqual(80);
  await person.press(pane.figure("pane.gained"));
  const first = pane.section("pane.gained").locator("li").first();
  await expectInView({ first });
  expect([await first.innerText(), person.presses]).toEqual([expect.stringContaining(LAST_SHOWN), 2]);
  await person.press(pane.button("pane.back"));
  await restore();
};

/** Selects a partner's row, as a click on it does; the pane, which is at Partner, follows. */
async function selectPartner(workbench: WorkbenchPage, id: string): Promise<void> {
  const sheet = await workbench.sheetName(1);
  await workbench.call(
    (host, at) => {
      let row = 1;
      while (host.cell(at.sheet, `A${row}`).text !== at.id) row++;
      host.select(at.sheet, `B${row}`);
    },
    { sheet, id },
  );
  await workbench.pane.panel("partner").getByText(id).first().waitFor();
}

/** Fills in what a partner lacks for the first level; returns what puts the cell back. */
async function fillMissing(workbench: WorkbenchPage, id: string): Promise<() => Promise<void>> {
  const { pane } = workbench;
  await pane.go("partner");
  await selectPartner(workbench, id);
  const cell = await pane
    .section("pane.missing")
    .getByRole("listitem")
    .first()
    .getByRole("button")
    .innerText();
  await pane.go("home");
  const place = { sheet: await workbench.sheetName(1), cell };
  const set = (value: number): Promise<void> =>
    workbench.call(
      (host, at) => {
        host.setCell(at.sheet, at.cell, at.value);
      },
      { ...place, value },
    );
  await set(5);
  return () => set(0);
}

function partnerHeading(frame: WorkbenchPage["pane"]["frame"], name: string): Locator {
  return frame.getByRole("heading", { level: 2, name: new RegExp(name) });
}
