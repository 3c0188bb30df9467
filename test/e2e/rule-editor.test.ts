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

test(
  "each of the twelve changes takes at most eight choices, shows its effect, and is named in words",
  async () => {
    const workbench = await browser.open({
      ...{ language: "ru", now: `${AS_OF}T12:00:00` },
      media: { reducedMotion: "reduce" },
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
        if (process.env["EDITOR_PICTURES"])
          await workbench.page.screenshot({ path: `/tmp/shots/${name.replaceAll(" ", "-")}.png` });
        await rules.group("pane.effect").getByText(/→/).first().waitFor();
        await new Person(workbench, "keyboard").press(rules.button("pane.back"));
        await rules.button("pane.publish-changes").click();
        const said = (await rules.changes.innerText()).replaceAll("\u00a0", " ");
        for (const words of task.says) expect(said).toMatch(words);
        await rules.button("pane.draft-throw-away").click();
        await rules.button("pane.draft-throw-away-do").click();
        await rules.button("pane.draft-begin").waitFor();
      } catch (error) {
        await workbench.page.screenshot({ path: `/tmp/shots/failed.png` });
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    }
    expect(await axeFindings(workbench)).toEqual([]);
  },
  LIMIT,
);
