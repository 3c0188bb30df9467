import type { Language } from "../../src/domain/program";
import { workbenches } from "../support/browser/browser";
import { SAMPLE_CELLS } from "../support/browser/written-sample";

const browser = workbenches();

describe.each<Language>(["ru", "kk", "en"])("in %s", (language) => {
  test("the sample is evaluated, written, undone, saved and opened again", async () => {
    const workbench = await browser.open({ language });
    const { pane } = workbench;
    const before = await workbench.sheets();
    await pane.evaluate();
    expect((await pane.figures())[pane.text("pane.partners")]).toBe("40");
    expect(await pane.write()).toBe(pane.text("pane.written", { cells: SAMPLE_CELLS }));
    const written = await workbench.sheets();
    expect(written).not.toEqual(before);

    await workbench.open(await workbench.save());
    expect(await workbench.sheets()).toEqual(written);
    await pane.evaluate();
    expect(await pane.root.innerText()).toContain(pane.text("pane.planned", { cells: 0, sheets: "" }));
    expect(await pane.undo()).toBe(pane.text("pane.undone", { cells: SAMPLE_CELLS }));
    expect(await workbench.sheets()).toEqual(before);
  });
});
