/**
 * All tasks in one language. Of the 27 panes that three sizes, languages and looks make, nine are tried, so that each
 * size meets each language and each look, and each language meets each look: a fault that needs all three is unlikely.
 */
import type { Language } from "../../../src/domain/program";
import { axeFindings } from "./axe";
import { workbenches, type OpenOptions } from "./browser";
import { AS_OF } from "./pane-page";
import { Person, type Hand } from "./person";
import { LAST_SHOWN, TASKS, whoHasGained, type Task } from "./tasks";
import type { WorkbenchPage } from "./workbench-page";

/** All tasks in three sizes take longer than others on a slow machine. */
const LIMIT = 180_000;
/** The window's width: little more than the widest pane needs, because the sheet beside it is drawn each time, too. */
const WINDOW = 640;
const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  contrast: { colorScheme: "light", forcedColors: "active" },
} as const satisfies Readonly<Record<string, OpenOptions["media"]>>;

interface Pane {
  readonly width: number;
  readonly height: number;
  readonly look: keyof typeof LOOKS;
  readonly hand?: Hand;
  /** Also tries the list of those that have gained. */
  readonly hasGained?: boolean;
}

const [LOW, USUAL, LARGE] = [
  { width: 320, height: 380 },
  { width: 350, height: 500 },
  { width: 450, height: 700 },
];

/** Each size once in each language, each look once in each language and in each size. */
const PANES: Readonly<Record<Language, readonly Pane[]>> = {
  ru: [
    { ...LOW, look: "light", hand: "keyboard" },
    { ...USUAL, look: "dark", hasGained: true },
    { ...LARGE, look: "contrast" },
  ],
  en: [
    { ...LOW, look: "dark" },
    { ...USUAL, look: "contrast" },
    { ...LARGE, look: "light", hasGained: true },
  ],
  kk: [
    { ...LOW, look: "contrast", hasGained: true },
    { ...USUAL, look: "light" },
    { ...LARGE, look: "dark" },
  ],
};

/** The tests of a language. Each language has a file of its own, so that they can run in parallel. */
export function testAllTasks(language: Language): void {
  const browser = workbenches();
  test(
    `in ${language} all tasks are done with few presses, and what they ask for is in view`,
    async () => {
      const workbench = await browser.open({
        language,
        now: `${AS_OF}T12:00:00`,
        windowWidth: WINDOW,
        media: { reducedMotion: "reduce" },
        permissions: ["clipboard-read", "clipboard-write"],
      });
      for (const [i, pane] of PANES[language].entries()) {
        await workbench.page.emulateMedia({ ...LOOKS[pane.look], reducedMotion: "reduce" });
        await workbench.sizePane(pane.width, pane.height);
        if (i > 0) await workbench.reloadPane();
        await doAll(workbench, pane);
        // The elements are the same in each pane: once all rules judge them, then those that a look can break.
        expect(await axeFindings(workbench, i === 0 ? "all" : "look")).toEqual([]);
      }
      await reopensWhereItWas(workbench);
    },
    LIMIT,
  );
}

/** Does all tasks and leaves the workbook as it was. */
async function doAll(workbench: WorkbenchPage, { hand = "mouse", hasGained = false }: Pane): Promise<void> {
  const tasks: Readonly<Record<string, Task>> = hasGained ? { ...TASKS, whoHasGained } : TASKS;
  for (const [name, task] of Object.entries(tasks)) {
    try {
      await task(new Person(workbench, hand), workbench);
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
  await new Person(workbench, hand).press(workbench.pane.button("pane.undo"));
  await workbench.pane.said();
  // What the foot covers can be scrolled to.
  await workbench.showWholePane();
}

/** The pane opens on the screen where it was left, and shows its partner again once there is a result. */
async function reopensWhereItWas(workbench: WorkbenchPage): Promise<void> {
  const { pane } = workbench;
  await pane.go("partner");
  await workbench.reopenPane();
  expect(await pane.tab("partner").getAttribute("aria-selected")).toBe("true");
  await pane
    .panel("partner")
    .getByRole("button", { name: pane.text("pane.evaluate"), exact: true })
    .click();
  await pane.panel("partner").getByRole("heading", { level: 2 }).first().waitFor();
  await pane.panel("partner").getByText(LAST_SHOWN).first().waitFor();
}
