/**
 * What a salesperson comes for, at the sizes that panes have: how many presses it takes, and what is in view then without
 * scrolling. Russian, the users' language, meets every size and every look; Kazakh has the longest words, and meets the
 * smallest size.
 */
import type { OpenOptions } from "../support/browser/browser";
import { workbenches } from "../support/browser/browser";
import { axeFindings } from "../support/browser/axe";
import { AS_OF } from "../support/browser/pane-page";
import { Person, type Hand } from "../support/browser/person";
import { TASKS } from "../support/browser/tasks";
import type { WorkbenchPage } from "../support/browser/workbench-page";

const browser = workbenches();
/** All tasks in three sizes take longer than others on a slow machine. */
const LIMIT = 180_000;
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

type Pane = readonly [width: number, height: number, look: Look];

test.each<["ru" | "en" | "kk", readonly Pane[]]>([
  [
    "ru",
    [
      [320, 380, "light"],
      [350, 500, "dark"],
      [450, 700, "contrast"],
    ],
  ],
  ["kk", [[320, 380, "contrast"]]],
  ["en", [[350, 500, "light"]]],
])(
  "in %s all tasks are done with few clicks, and what they ask for is in view",
  async (language, panes) => {
    const workbench = await opened(language);
    for (const [i, [width, height, look]] of panes.entries()) {
      await workbench.page.emulateMedia({ ...LOOKS[look], reducedMotion: "reduce" });
      await workbench.sizePane(width, height);
      if (i > 0) await workbench.reloadPane();
      await doAll(workbench, "mouse");
      // What the foot covers can be scrolled to.
      await workbench.showWholePane();
      expect(await axeFindings(workbench)).toEqual([]);
    }
  },
  LIMIT,
);

test(
  "in the smallest pane all tasks are done by keyboard alone",
  async () => {
    const workbench = await opened("ru");
    await workbench.sizePane(320, 380);
    await doAll(workbench, "keyboard");
  },
  LIMIT,
);
