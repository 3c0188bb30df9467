/**
 * What a salesperson comes for, at the sizes that panes have: how many presses it takes, and what is in view then without
 * scrolling. Each size meets each language and each look once.
 */
import type { OpenOptions } from "../support/browser/browser";
import { workbenches } from "../support/browser/browser";
import { axeFindings } from "../support/browser/axe";
import { AS_OF } from "../support/browser/pane-page";
import { Person, type Hand } from "../support/browser/person";
import { TASKS } from "../support/browser/tasks";
import type { WorkbenchPage } from "../support/browser/workbench-page";

const browser = workbenches();
const SIZES = [
  [320, 380],
  [350, 500],
  [450, 700],
] as const;
const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  contrast: { colorScheme: "light", forcedColors: "active" },
} as const satisfies Readonly<Record<string, OpenOptions["media"]>>;
type Look = keyof typeof LOOKS;

function opened(language: "ru" | "en" | "kk"): Promise<WorkbenchPage> {
  return browser.open({
    language,
    now: `${AS_OF}T12:00:00`,
    media: { reducedMotion: "reduce" },
    permissions: ["clipboard-read", "clipboard-write"],
  });
}

async function doAll(workbench: WorkbenchPage, hand: Hand): Promise<void> {
  for (const [name, task] of Object.entries(TASKS)) {
    try {
      await task(new Person(workbench, hand), workbench);
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}

test.each<["ru" | "en" | "kk", readonly [Look, Look, Look]]>([
  ["ru", ["light", "dark", "contrast"]],
  ["kk", ["contrast", "light", "dark"]],
  ["en", ["dark", "contrast", "light"]],
])(
  "in %s all tasks are done with few clicks, and what they ask for is in view, in all sizes",
  async (language, looks) => {
    const workbench = await opened(language);
    for (const [i, [width, height]] of SIZES.entries()) {
      await workbench.page.emulateMedia({ ...LOOKS[looks[i] ?? "light"], reducedMotion: "reduce" });
      await workbench.sizePane(width, height);
      if (i > 0) await workbench.reloadPane();
      await doAll(workbench, "mouse");
      // What the foot covers can be scrolled to.
      await workbench.showWholePane();
      expect(await axeFindings(workbench)).toEqual([]);
    }
  },
);

test("in the smallest pane all tasks are done by keyboard alone", async () => {
  const workbench = await opened("ru");
  await workbench.sizePane(320, 380);
  await doAll(workbench, "keyboard");
});
