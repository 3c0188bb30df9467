import type { Language } from "../../src/domain/program";
import { workbenches } from "../support/browser/browser";
import { overflowing } from "../support/browser/layout";
import type { PanePage } from "../support/browser/pane-page";
import { SAMPLE_CELLS } from "../support/browser/written-sample";

const browser = workbenches();

describe.each<Language>(["ru", "kk", "en"])("in %s", (language) => {
  test("the sample is evaluated, written, undone, saved and opened again, in a narrow pane", async () => {
    const workbench = await browser.open({ language, paneWidth: 320 });
    const { pane } = workbench;
    const before = await workbench.sheets();
    await pane.evaluate();
    expect((await pane.figures())[pane.text("pane.partners")]).toBe("40");
    expect(await pane.write()).toBe(pane.text("pane.written", { cells: SAMPLE_CELLS }));
    await noticeIsSeen(pane);
    const written = await workbench.sheets();
    expect(written).not.toEqual(before);

    await workbench.open(await workbench.save());
    expect(await workbench.sheets()).toEqual(written);
    await pane.evaluate();
    expect(await pane.root.innerText()).toContain(pane.text("pane.nothing-to-write"));
    expect(await pane.undo()).toBe(pane.text("pane.undone", { cells: SAMPLE_CELLS, left: 0 }));
    expect(await workbench.sheets()).toEqual(before);
  });
});

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
