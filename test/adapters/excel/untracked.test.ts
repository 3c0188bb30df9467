import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { untracked } from "../../../src/adapters/excel/untracked";
import { openOfficeJs } from "../../../workbench/host/wire/node/open-office-js";
import { openTinyWorkbook } from "../../workbench/host/wire/tiny-workbook";

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

/** The values of a range, held weakly, after they were loaded and garbage was collected, all within one run. */
async function leftOf(letGo: (range: Excel.Range) => Excel.Range): Promise<unknown> {
  const { host } = openTinyWorkbook();
  const office = openOfficeJs(host);
  try {
    return await office.Excel.run(async (context) => {
      const load = async (): Promise<WeakRef<unknown[][]>> => {
        const range = letGo(context.workbook.worksheets.getItem("Партнёры").getRange("A1:B1"));
        range.load("values");
        await context.sync();
        expect(range.values).toEqual([[1, "два"]]);
        return new WeakRef(range.values);
      };
      const values = await load();
      // An object stays alive until the task ends in which a reference to it was made.
      await new Promise((resolve) => setImmediate(resolve));
      await context.sync();
      collectGarbage();
      expect(host.openReferences()).toBe(0);
      return values.deref();
    });
  } finally {
    office.dispose();
  }
}

describe("a range that serves one sync", () => {
  it("is freed with its values before the run ends, and Excel keeps no reference", async () => {
    expect(await leftOf(untracked)).toBeUndefined();
  });

  it("would be kept by the library if it were only untracked", async () => {
    const untrackedAlone = (range: Excel.Range): Excel.Range => {
      range.untrack();
      return range;
    };
    expect(await leftOf(untrackedAlone)).toEqual([[1, "два"]]);
  });
});
