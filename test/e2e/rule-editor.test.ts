/**
 * The twelve changes that a programme manager makes, in the pane at 320 px, in Russian, by keyboard alone: each with at
 * most eight choices or typed values, each taken back by throwing the draft away; the last one is published.
 */
import { axeFindings } from "../support/browser/axe";
import { workbenches } from "../support/browser/browser";
import { EDITOR_TASKS, RulesPane } from "../support/browser/editor-tasks";
import { AS_OF } from "../support/browser/pane-page";
import { Person } from "../support/browser/person";
import type { WorkbenchPage } from "../support/browser/workbench-page";

const browser = workbenches();
const LIMIT = 240_000;
const MOST_PRESSES = 8;

/** Columns that the rules do not know, to the right of what stands there. */
async function addColumns(workbench: WorkbenchPage): Promise<void> {
  await workbench.call((api) => {
    const letter = (column: number): string =>
      (column > 26 ? letter(Math.floor((column - 1) / 26)) : "") +
      String.fromCharCode(65 + ((column - 1) % 26));
    const put = (name: string, row: number, header: string, value: string | number): void => {
      const sheet = api.book().sheets.find((one) => one.name === name);
      const column = letter((sheet?.usedArea?.lastColumn ?? 0) + 1);
      api.setCell(name, `${column}${String(row)}`, header);
      api.setCell(name, `${column}${String(row + 1)}`, value);
    };
    put("Партнёры", 4, "Шоурумы", 1);
    put("Партнёры", 4, "Обучает", "да");
    put("Закупки", 1, "Категория", "Серверы");
  });
}

/** The draft survives the pane, and becomes a version from a day on, with its line in the journal. */
async function publishes(workbench: WorkbenchPage, rules: RulesPane): Promise<void> {
  const { pane } = workbench;
  const person = new Person(workbench, "keyboard");
  await rules.part(person, "pane.part-rates");
  await person.type(rules.field("pane.band-limit"), "4 млн");
  await rules.group("pane.effect").getByText(/→/).first().waitFor();
  expect(await axeFindings(workbench)).toEqual([]);
  await person.press(rules.button("pane.back"));
  await rules.root.getByText(pane.text("pane.draft-kept")).waitFor();
  await workbench.reloadPane();
  await pane.evaluate();
  await pane.go("rules");
  await person.press(rules.button("pane.draft-continue"));
  await rules.button("pane.publish-changes").click();
  expect((await rules.changes.innerText()).replaceAll("\u00a0", " ")).toMatch(/до 4 000 000 ₸/);
  await person.choose(rules.field("pane.start"), pane.text("pane.start-from", { day: "01.01.2027" }));
  await person.press(rules.button("pane.publish-open"));
  await person.type(rules.root.getByLabel(pane.text("pane.rules-import-by")), "А. Сериков");
  await picture(workbench, "publish");
  expect(await axeFindings(workbench)).toEqual([]);
  // Some worked cases give another result, as they must: each is accepted.
  const accept = rules.root.getByRole("checkbox", { name: pane.text("pane.cases-accept") });
  await accept.first().waitFor();
  for (const box of await accept.all()) await box.check();
  await person.press(rules.button("pane.publish-do"));
  await pane.notice.waitFor();
  await rules.button("pane.draft-begin").waitFor();
  await rules.root
    .getByText(pane.text("pane.versions-from", { day: "01.01.2027", version: "1.0.1" }))
    .first()
    .waitFor();
  const journal = (await workbench.sheets()).find(({ name }) => name === "Журнал");
  expect(journal?.cells).toContain("А. Сериков");
}

/** A picture to look at, where somebody has asked for pictures. */
async function picture(workbench: WorkbenchPage, name: string): Promise<void> {
  const folder = process.env["EDITOR_PICTURES"];
  if (folder === undefined) return;
  await workbench.page.screenshot({ path: `${folder}/${name.replaceAll(" ", "-")}.png` });
}

test(
  "each of the twelve changes takes at most eight choices, shows its effect, and is named in words",
  async () => {
    const workbench = await browser.open({
      ...{ language: "ru", now: `${AS_OF}T12:00:00` },
      media: { reducedMotion: "reduce" },
      // The sheet beside the pane is drawn at each change, too.
      windowWidth: 640,
    });
    const { pane } = workbench;
    await addColumns(workbench);
    await workbench.reloadPane();
    await workbench.sizePane(320, 500);
    await pane.evaluate();
    await pane.go("rules");
    const rules = new RulesPane(workbench);
    for (const [name, task] of Object.entries(EDITOR_TASKS)) {
      try {
        const person = new Person(workbench, "keyboard");
        await task.make(person, rules);
        expect(person.presses).toBeLessThanOrEqual(MOST_PRESSES);
        await picture(workbench, name);
        await rules.group("pane.effect").getByText(/→/).first().waitFor();
        await new Person(workbench, "keyboard").press(rules.button("pane.back"));
        await rules.button("pane.publish-changes").click();
        const said = (await rules.changes.innerText()).replaceAll("\u00a0", " ");
        for (const words of task.says) expect(said).toMatch(words);
        await rules.button("pane.draft-throw-away").click();
        await rules.button("pane.draft-throw-away-do").click();
        await rules.button("pane.draft-begin").waitFor();
      } catch (error) {
        await picture(workbench, "failed");
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    }
    await publishes(workbench, rules);
    expect(await axeFindings(workbench)).toEqual([]);
  },
  LIMIT,
);
