/** Problems, rules and settings in the built pane, as narrow as Excel makes it. */
import axe from "axe-core";
import type { AxeResults } from "axe-core";
import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { LANGUAGES } from "../../src/domain/program";
import { raisedTo } from "../support/pane/rules";
import { shippedFiles } from "../support/program";
import { workbenches } from "../support/browser/browser";
import type { WorkbenchPage } from "../support/browser/workbench-page";

const benches = workbenches();

function frameOf({ page }: WorkbenchPage): Frame {
  const frame = page.frames().find((one) => one.url().includes("taskpane"));
  if (frame === undefined) throw new Error("no pane");
  return frame;
}

/** What axe finds in the pane, and how many pixels it is wider than its window. */
async function mistakes(bench: WorkbenchPage, knowsColours = true): Promise<readonly string[]> {
  const frame = frameOf(bench);
  await frame.evaluate(axe.source);
  // Fluent's guards for the Tab key hand the focus on at once.
  const where = { include: "main", exclude: "[data-tabster-dummy]" };
  const rules = { "color-contrast": { enabled: knowsColours } };
  const call = `axe.run(${JSON.stringify(where)}, ${JSON.stringify({ rules })})`;
  const { violations } = await frame.evaluate<AxeResults>(call);
  const wider = await frame.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ...(wider > 0 ? [`scrolls sideways by ${String(wider)}`] : []),
  ];
}

const SCREENS = ["problems", "rules", "settings"] as const;

/** Goes to a screen; on the one of problems a group and a fix are opened. */
async function show({ pane }: WorkbenchPage, screen: (typeof SCREENS)[number]): Promise<void> {
  await pane.go(screen);
  if (screen !== "problems") return;
  await pane.root.locator("h3 button").first().click();
  await pane.root
    .getByRole("button", { name: pane.text("pane.fix-all") })
    .first()
    .click();
  await pane.button("pane.fix").waitFor();
}

test.each(LANGUAGES)(
  "three screens at 320 pixels: axe finds nothing, nothing scrolls sideways (%s)",
  async (language) => {
    const bench = await benches.open({ language, paneWidth: 320 });
    await bench.pane.evaluate();
    for (const screen of SCREENS) {
      await show(bench, screen);
      expect([screen, await mistakes(bench)]).toEqual([screen, []]);
    }
  },
);

// Forced colours are the system's own: axe compares them with those of the page, of which nothing is seen then.
test.each([
  ["in the dark", { colorScheme: "dark", forcedColors: "none" }, true],
  ["with forced colours", { colorScheme: "light", forcedColors: "active" }, false],
] as const)("%s axe finds nothing either", async (_, media, knowsColours) => {
  const bench = await benches.open({ language: "ru", paneWidth: 450 });
  await bench.page.emulateMedia(media);
  await bench.pane.evaluate();
  for (const screen of SCREENS) {
    await show(bench, screen);
    expect([screen, await mistakes(bench, knowsColours)]).toEqual([screen, []]);
  }
});

test("a rule file is saved, imported in a newer version, and given up again", async () => {
  const bench = await benches.open({ language: "ru", paneWidth: 320 });
  const { pane, page } = bench;
  await pane.go("rules");
  const saving = page.waitForEvent("download");
  await pane.root.getByRole("button", { name: "program.json" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("program.json");
  expect(readFileSync(await saved.path(), "utf8")).toBe(shippedFiles()["program.json"]);
  const content = raisedTo("1.1.0")["program.json"] ?? "";
  await pane.root
    .locator("input[type=file]")
    .setInputFiles({ name: "program.json", mimeType: "application/json", buffer: Buffer.from(content) });
  await pane.button("pane.rules-keep").click();
  await pane.notice.getByText(pane.text("pane.rules-kept")).waitFor();
  await pane.root.getByText("1.1.0", { exact: true }).waitFor();
  await pane.button("pane.rules-to-shipped").click();
  await pane.button("pane.rules-to-shipped-do").click();
  await pane.root.getByText("1.0.0", { exact: true }).waitFor();
});
