import { rowWrites } from "../../src/workbook/row-list";
import { workbenches } from "../support/browser/browser";
import { largeBook } from "../support/browser/large-book";
import { planFor } from "../support/browser/written-sample";

const browser = workbenches();
const LIMIT = 240_000;
/** Excel on the web's limit for a request and an answer. */
const MOST_BYTES = 5_000_000;

test(
  "100 000 purchases are evaluated, written and undone, with no request or answer over 5 MB",
  async () => {
    const bytes = await largeBook({ partners: 2000, purchases: 100_000 });
    const workbench = await browser.open();
    const { pane } = workbench;
    await workbench.open(bytes, "large.xlsx");
    await pane.evaluate();
    expect((await pane.figures())[pane.text("pane.partners")]).toBe("2,000");
    const said = await pane.write();
    const plan = await planFor(bytes);
    const rows = plan.sheets.reduce((sum, sheet) => sum + rowWrites(sheet.rows).length, 0);
    expect(rows).toBeGreaterThan(2000);
    expect(Number(said.replace(/\D/g, ""))).toBeGreaterThan(rows);
    const traffic = await workbench.call((page) => page.traffic());
    expect(traffic.responseBytes).toBeGreaterThan(MOST_BYTES);
    expect(traffic.largestResponse).toBeLessThan(MOST_BYTES);
    expect(traffic.largestRequest).toBeLessThan(MOST_BYTES);
    // Requests hold whole blocks: one request per row would make thousands.
    expect(traffic.requests).toBeLessThan(150);
    await pane.undo();
    expect(await workbench.call((page) => page.book().sheets.map(({ name }) => name))).toEqual([
      "Partners",
      "Purchases",
    ]);
  },
  LIMIT,
);
