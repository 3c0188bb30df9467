/**
 * The whole way through a narrow pane; the workbook is checked after each step. In each language the tasks
 * (`tasks-*.test.ts`) go through the same screens, and the tests of refusals compare the sentences.
 */
import type { Locator } from "playwright-core";
import { LANGUAGES, type Language } from "../../src/domain/program";
import { workbenches } from "../support/browser/browser";
import { overflowing } from "../support/browser/layout";
import { PanePage } from "../support/browser/pane-page";
import type { SheetState, WorkbenchPage } from "../support/browser/workbench-page";
import {
  cellToFill,
  planFor,
  SAMPLE_CELLS,
  sampleBytes,
  type PlannedCell,
} from "../support/browser/written-sample";
import { layoutBooks } from "../../scripts/samples/layouts/books";
import { layoutBytes } from "../../scripts/samples/layouts/write-layout";
import { AS_OF } from "../support/browser/pane-page";
import { Person } from "../support/browser/person";

const browser = workbenches();
const LIMIT = 180_000;

/** A partner whose application is declined, with purchases in every quarter. */
const PARTNER = "P-013";

/** Opens the sample, and finds the sheets and a cell to be filled. */
async function begun(language: Language) {
  const permissions = ["clipboard-read", "clipboard-write"];
  const workbench = await browser.open({ language, paneWidth: 320, permissions });
  const filled = cellToFill(await planFor(sampleBytes(language === "en" ? "en" : "ru")));
  const before = await workbench.sheets();
  await sheetsAreFound(workbench.pane);
  await workbench.pane.evaluate();
  expect((await workbench.pane.figures())[workbench.pane.text("pane.partners")]).toBe("40");
  return { workbench, filled, before };
}

test(
  "in Kazakh the whole way works, and undo leaves no trace",
  async () => {
    const { workbench, filled, before } = await begun("kk");
    await changesAreReviewed(workbench.pane);
    await resultsAreWritten(workbench, filled);
    await isOpenedAgain(workbench);
    await selectionIsFollowed(workbench, filled.sheet);
    await pointsAreExplained(workbench);
    await letterIsCopied(workbench);
    await isUndone(workbench, SAMPLE_CELLS, before);
    await problemIsGoneTo(workbench);
    await isUndone(workbench, await datesAreFixed(workbench), before);
    await isUndone(workbench, await problemsAreListed(workbench), before);
    await rulesAreRead(workbench.pane);
    await languageIsSwitched(workbench.pane);
    expect(await workbench.sheets()).toEqual(before);
  },
  LIMIT,
);

test(
  "the English sample, another workbook, is reviewed, written and mended, and undo leaves no trace",
  async () => {
    const { workbench, filled, before } = await begun("en");
    await changesAreReviewed(workbench.pane);
    await resultsAreWritten(workbench, filled);
    await isUndone(workbench, SAMPLE_CELLS, before);
    await problemIsGoneTo(workbench);
    await isUndone(workbench, await datesAreFixed(workbench), before);
  },
  LIMIT,
);

async function sheetsAreFound(pane: PanePage): Promise<void> {
  await pane.openSetup();
  const said = await pane.section("pane.sheets").innerText();
  expect(said).toContain(pane.text("pane.sheet-used"));
  expect(said).not.toContain(pane.text("pane.sheet-wrong"));
}

/** A kind of one column lists as many partners as it announces; a search finds one partner, whose changes open. */
async function changesAreReviewed(pane: PanePage): Promise<void> {
  await pane.button("pane.review").click();
  const review = pane.section("pane.review");
  const chips = review.getByRole("group", { name: pane.text("pane.by-kind") }).getByRole("button");
  await review.locator("li").first().waitFor();
  const all = Number(await review.locator("li").first().getAttribute("aria-setsize"));
  await pane.button("pane.filter-changes").click();
  const kinds = await chips.all();
  expect(kinds).toHaveLength(5);
  const [levels] = kinds;
  const [, count = ""] = ((await levels?.innerText()) ?? "").split(":");
  await levels?.click();
  await lists(review, digits(count));
  await levels?.click();
  await lists(review, all);
  await review.getByRole("searchbox").fill(PARTNER);
  await review.locator("li").first().filter({ hasText: PARTNER }).waitFor();
  await lists(review, 1);
  const lines = review.locator("li").first().getByRole("button");
  await lines.first().click();
  expect(await lines.count()).toBeGreaterThan(3);
}

async function resultsAreWritten(workbench: WorkbenchPage, filled: PlannedCell): Promise<void> {
  const { pane } = workbench;
  expect(await valueOf(workbench, filled)).toBeNull();
  expect(await pane.write()).toBe(pane.text("pane.written", { cells: SAMPLE_CELLS }));
  await noticeIsSeen(pane);
  expect(await valueOf(workbench, filled)).not.toBeNull();
  await pane.button("pane.back").click();
}

/** The message about the write is in view, although the button is far below. */
async function noticeIsSeen({ root, notice, language }: PanePage): Promise<void> {
  expect(await overflowing(root)).toEqual([]);
  const isSeen = await notice.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  expect(isSeen).toBe(true);
  // Numbers are grouped as usual in the language, even in browsers that do not know it.
  expect(await notice.innerText()).toMatch(language === "en" ? /1,623/ : /1\s623/);
}

/** Saved, closed and opened again, the workbook is as it was written, and there is nothing more to write. */
async function isOpenedAgain(workbench: WorkbenchPage): Promise<void> {
  const { pane } = workbench;
  const written = await workbench.sheets();
  await workbench.open(await workbench.save());
  expect(await workbench.sheets()).toEqual(written);
  await pane.evaluate();
  expect(await pane.root.innerText()).toContain(pane.text("pane.nothing-to-write"));
}

/** The pane shows the partner of the selected row, and the focus stays in the sheet. */
async function selectionIsFollowed(workbench: WorkbenchPage, sheet: string): Promise<void> {
  const { pane, page, frame } = workbench;
  await pane.go("partner");
  const focused = await frame.evaluateHandle(() => {
    const taken: string[] = [];
    document.addEventListener("focusin", ({ target }) => taken.push((target as Element).tagName));
    return taken;
  });
  await select(workbench, { sheet, cell: `B${await rowOf(workbench, sheet, PARTNER)}` });
  const id = pane.text("pane.partner-id-is", { id: PARTNER });
  await pane.panel("partner").getByRole("button", { name: id }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
  expect(await focused.jsonValue()).toEqual([]);
}

/** Goes from a quarter's points to the invoices behind them, and from an invoice to its row in the sheet. */
async function pointsAreExplained(workbench: WorkbenchPage): Promise<void> {
  const { pane } = workbench;
  const points = pane.section("pane.partner-points");
  await points.locator("h3 button").first().click();
  const quarter = points.locator(".fui-AccordionPanel").first();
  await quarter.locator("button[aria-expanded]").click();
  const invoice = quarter.getByRole("listitem").first().getByRole("button");
  const said = await invoice.innerText();
  await invoice.click();
  await pane.root.getByText(pane.text("pane.invoices-selected", { count: 1 })).waitFor();
  const [sheet = "", area = ""] = (await workbench.selected()).split("!");
  const row = digits(area.split(":")[0] ?? "");
  const [values = []] = await workbench.call((host, at) => host.values(at.sheet, at.cells), {
    sheet,
    cells: `A${row}:H${row}`,
  });
  expect(values).toContain(PARTNER);
  expect(values.some((value) => typeof value === "string" && said.includes(value))).toBe(true);
}

async function letterIsCopied({ pane, frame }: WorkbenchPage): Promise<void> {
  await pane.button("pane.letter-copy").click();
  await pane.root.getByText(pane.text("pane.text-copied")).waitFor();
  const copied = await frame.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await pane.root.getByLabel(pane.text("pane.letter-text")).inputValue());
  expect(copied).toContain("Corporate Reseller");
}

/** Every cell is again as it was before the write of `count` cells. */
async function isUndone(
  workbench: WorkbenchPage,
  cells: number,
  before: readonly SheetState[],
): Promise<void> {
  const { pane } = workbench;
  await pane.go("home");
  expect(await pane.undo()).toBe(pane.text("pane.undone", { cells, left: 0 }));
  expect(await workbench.sheets()).toEqual(before);
}

/** The few problems of the sample stand in one list, each with a link to its cell. */
async function problemIsGoneTo(workbench: WorkbenchPage): Promise<void> {
  const { pane } = workbench;
  await pane.evaluate();
  await pane.go("problems");
  const problems = pane.section("pane.problems");
  const problem = problems.getByRole("listitem").first().getByRole("button").first();
  const label = (await problem.getAttribute("aria-label")) ?? "";
  const { sheets } = await workbench.book();
  const { name = "" } = sheets.find((sheet) => label.includes(`${sheet.name}!`)) ?? {};
  const [cell = ""] = /^[A-Z]+\d+/.exec(label.split(`${name}!`)[1] ?? "") ?? [];
  await problem.click();
  await isSelected(workbench, `${name}!${cell}`);
}

/** The new values of dates typed as text are shown first and then written. Returns the number of cells. */
async function datesAreFixed(workbench: WorkbenchPage): Promise<number> {
  const { pane } = workbench;
  const { sheets } = await workbench.book();
  const titles = sheets.map(({ name }) => pane.text("pane.fix-text-date", { sheet: name, count: 7 }));
  const anyCount = titles.map((title) => escaped(title).replace("7", "[0-9]+"));
  await pane.section("pane.fixes").getByRole("button").first().click();
  const fix = pane
    .section("pane.fixes")
    .getByRole("listitem")
    .filter({ hasText: new RegExp(anyCount.join("|"), "u") });
  await fix.first().getByRole("button").click();
  const changes = pane.section("pane.fixes").getByRole("group").getByRole("listitem");
  const link = changes.first().getByRole("button");
  const cell = await link.innerText();
  await link.click();
  await workbench.page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>(".name-box")?.value === wanted,
    cell,
  );
  const [sheet = ""] = (await workbench.selected()).split("!");
  expect(typeof (await valueOf(workbench, { sheet, cell }))).toBe("string");
  await pane.button("pane.fix").click();
  const said = await pane.said();
  expect(said).toContain(pane.text("pane.fixed", { cells: digits(said) }));
  expect(typeof (await valueOf(workbench, { sheet, cell }))).toBe("number");
  return digits(said);
}

/** Writes the problems to a sheet of their own. Returns the number of cells there. */
async function problemsAreListed(workbench: WorkbenchPage): Promise<number> {
  const { pane } = workbench;
  await pane.evaluate();
  await pane.go("problems");
  await pane.button("pane.problem-export").click();
  const said = await pane.said();
  const sheet = (await workbench.sheets()).at(-1);
  expect(said).toContain(pane.text("pane.problem-sheet-written", { sheet: sheet?.name ?? "" }));
  return sheet?.cells.split("\n").length ?? 0;
}

/** The rules are shown as whole sentences: the needs of each level, and both rates. */
async function rulesAreRead(pane: PanePage): Promise<void> {
  await pane.go("rules");
  const rules = pane.panel("rules");
  expect(await rules.innerText()).toContain(pane.text("pane.rules-origin-shipped"));
  expect(await rules.locator("tbody td").allInnerTexts()).toEqual([
    expect.stringMatching(/^2/),
    expect.stringMatching(/^4/),
  ]);
}

/** Switches to another language, and back to Excel's own. */
async function languageIsSwitched(pane: PanePage): Promise<void> {
  const other = new PanePage(pane.frame, pane.language === "kk" ? "en" : "kk");
  await pane.go("settings");
  await pane.root
    .getByRole("radio")
    .nth(LANGUAGES.indexOf(other.language) + 1)
    .check();
  await other.tab("home").waitFor();
  await other.root.getByRole("radio").first().check();
  await pane.tab("home").waitFor();
}

/** Waits until a list has `count` items. */
async function lists(place: Locator, count: number): Promise<void> {
  await place.locator(`li[aria-setsize="${count}"]`).first().waitFor();
}

async function isSelected(workbench: WorkbenchPage, place: string): Promise<void> {
  const [sheet, cell] = place.split("!");
  await workbench.page.waitForFunction(
    (wanted) =>
      window.workbench?.book().activeSheet === wanted.sheet &&
      document.querySelector<HTMLInputElement>(".name-box")?.value === wanted.cell,
    { sheet, cell },
  );
}

async function select(workbench: WorkbenchPage, place: PlannedCell): Promise<void> {
  await workbench.call((host, { sheet, cell }) => {
    host.select(sheet, cell);
  }, place);
}

/** The row with an id in its first column. */
async function rowOf(workbench: WorkbenchPage, sheet: string, id: string): Promise<number> {
  const rows = await workbench.call((host, name) => host.values(name, "A1:A60"), sheet);
  return rows.findIndex(([first]) => first === id) + 1;
}

async function valueOf(workbench: WorkbenchPage, place: PlannedCell): Promise<unknown> {
  return await workbench.call((host, { sheet, cell }) => host.cell(sheet, cell).value, place);
}

/** The number in a text, whatever its grouping. */
function digits(text: string): number {
  return Number(text.replace(/\D/g, ""));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Books of `samples/layouts`, with the answers that their questions need. */
const NEVER_SEEN: readonly (readonly [name: string, answers: readonly string[]])[] = [
  ["list-with-and-without-vat", ["Стоимость с НДС (G)"]],
  ["cross-tab-months-and-quarters", []],
];

test("a book of other names and shapes, never seen before, gives points within twelve clicks", async () => {
  const workbench = await browser.open({ language: "ru", now: `${AS_OF}T12:00:00` });
  const { pane } = workbench;
  for (const [name, answers] of NEVER_SEEN) {
    const book = layoutBooks().find((one) => one.name === name);
    if (book === undefined) throw new Error(name);
    await workbench.open(await layoutBytes(book), `${name}.xlsx`);
    const person = new Person(workbench, "mouse");
    await person.press(pane.button("pane.recognise"));
    for (const answer of answers) await person.press(pane.root.getByRole("button", { name: answer }));
    await person.press(pane.button("pane.take-and-evaluate"));
    await pane.section("pane.outcome").waitFor();
    // Opening the pane is a click, too.
    expect(person.presses + 1).toBeLessThanOrEqual(12);
  }
});
