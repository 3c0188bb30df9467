/** Problems, rules and settings in the built pane. The tours show the look of every state. */
import { text } from "node:stream/consumers";
import { PART_NAMES } from "../../addin/views/rules/model/editor/part-names";
import { raisedTo } from "../support/pane/rules";
import { shippedFiles } from "../support/program";
import { axeFindings } from "../support/browser/axe";
import { RulesPane } from "../support/browser/editor-tasks";
import { workbenches } from "../support/browser/browser";
import { gate } from "../support/browser/faults";
import type { WorkbenchPage } from "../support/browser/workbench-page";

const benches = workbenches();

const SCREENS = ["problems", "rules", "settings"] as const;

// The tours run all rules of axe; here only colours change.
test("if the system's colours change while the pane is open, axe finds nothing either", async () => {
  const bench = await benches.open({ language: "ru", paneWidth: 450 });
  await bench.pane.evaluate();
  for (const media of [{ colorScheme: "dark" }, { colorScheme: "light", forcedColors: "active" }] as const) {
    await bench.page.emulateMedia(media);
    for (const screen of SCREENS) {
      await bench.pane.go(screen);
      expect([screen, await axeFindings(bench, "look")]).toEqual([screen, []]);
    }
  }
  // Buttons have borders now, and no text touches them, whether an icon stands before it or not.
  await bench.pane.go("problems");
  const fold = bench.pane.section("pane.fixes").getByRole("button").first();
  expect(await fold.evaluate((button) => getComputedStyle(button).paddingInlineEnd)).toBe("4px");
});

test("axe finds nothing in the rule editor's forms, in dark and in forced colours either", async () => {
  const bench = await benches.open({ language: "ru", paneWidth: 320 });
  await bench.pane.evaluate();
  await bench.pane.go("rules");
  const rules = new RulesPane(bench);
  await rules.button("pane.draft-begin").click();
  const found: string[] = [];
  for (const name of Object.values(PART_NAMES)) {
    await rules.button(new RegExp(`^${bench.pane.text(name)}`)).click();
    await rules.button("pane.back").waitFor();
    for (const media of [
      { colorScheme: "dark" },
      { colorScheme: "light", forcedColors: "active" },
    ] as const) {
      await bench.page.emulateMedia(media);
      await bench.still();
      for (const finding of await axeFindings(bench, "look")) found.push(`${name}: ${finding}`);
    }
    await rules.button("pane.back").click();
  }
  expect(found).toEqual([]);
});

test("a rule file is saved, imported in a newer version and removed again; another one becomes a version from a day on, and is evaluated by", async () => {
  const bench = await benches.open({ language: "ru", paneWidth: 320 });
  await isSavedImportedAndRemoved(bench);
  await isImportedFromADayOn(bench);
});

async function isSavedImportedAndRemoved({ pane, page }: WorkbenchPage): Promise<void> {
  await pane.go("rules");
  const saving = page.waitForEvent("download");
  await pane.root.getByRole("button", { name: "program.json" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("program.json");
  expect(await text(await saved.createReadStream())).toBe(shippedFiles()["program.json"]);
  const content = raisedTo("1.1.0")["program.json"] ?? "";
  await pane.root
    .locator("input[type=file]:not([webkitdirectory])")
    .setInputFiles({ name: "program.json", mimeType: "application/json", buffer: Buffer.from(content) });
  await pane.button("pane.rules-keep").click();
  await pane.notice.getByText(pane.text("pane.rules-kept")).waitFor();
  await pane.root.getByText("1.1.0", { exact: true }).waitFor();
  await pane.button("pane.rules-to-shipped").click();
  await pane.button("pane.rules-to-shipped-do").click();
  await pane.root.getByText("1.0.0", { exact: true }).waitFor();
}

async function isImportedFromADayOn(bench: WorkbenchPage): Promise<void> {
  const { pane } = bench;
  const content = (shippedFiles()["points.json"] ?? "").replace('"retrospective"', '"stepped"');
  const file = { name: "points.json", mimeType: "application/json", buffer: Buffer.from(content) };
  await pane.root.locator("input[type=file]:not([webkitdirectory])").setInputFiles(file);
  await pane.root.getByText(pane.text("pane.rules-import-from")).click();
  const day = pane.root.getByLabel(pane.text("pane.rules-import-day"));
  await day.fill("15.08.2026");
  await pane.button("pane.rules-keep").click();
  // Points change in the middle of a quarter: the nearest days are named.
  await pane.root.getByText(/2026-07-01.*2026-10-01/).waitFor();
  await day.fill("01.07.2026");
  expect(await axeFindings(bench)).toEqual([]);
  await pane.button("pane.rules-keep").click();
  const versions = pane.section("pane.versions");
  await versions.waitFor();
  expect(await versions.innerText()).toContain(pane.text("pane.r1-stepped"));
  expect(await axeFindings(bench)).toEqual([]);
  await pane.go("home");
  await pane.evaluate();
  await pane.go("rules");
  await pane.section("pane.versions").waitFor();
}

test.each([320, 450])(
  "at %d pixels nothing moves while the pane opens, nor when the outcome appears",
  async (paneWidth) => {
    const bench = await benches.open({ language: "ru", paneWidth, isNewTab: true });
    const { pane } = bench;
    expect(await shifts(bench, 0)).toEqual([]);
    const held = await gate(bench, { nth: 3, among: "all" });
    await pane.button("pane.evaluate").click();
    await held.reached();
    // Pressing the button makes room for the outcome: nothing may move after that.
    const begun = await bench.frame.evaluate(() => performance.now());
    await held.open();
    await pane.section("pane.outcome").waitFor();
    await bench.still();
    expect(await shifts(bench, begun)).toEqual([]);
  },
);

/** Chromium's entry for something that moved. */
interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** The elements of the pane that have moved since a moment of the pane's own clock. */
function shifts({ frame }: WorkbenchPage, since: number): Promise<readonly string[]> {
  return frame.evaluate(
    (from) =>
      new Promise<readonly string[]>((told) => {
        const moved: string[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as readonly Shift[]) {
            const nodes = entry.sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? "?");
            if (entry.startTime > from) moved.push(`${entry.value.toFixed(4)}: ${nodes.join(" | ")}`);
          }
        }).observe({ type: "layout-shift", buffered: true });
        // Buffered entries are delivered in a task of their own.
        setTimeout(() => {
          told(moved);
        }, 100);
      }),
    since,
  );
}
