import { officeExcel, type ExcelNamespace, type OfficeNamespace } from "../../../src/adapters/excel/office";

/** The parts of Excel that the adapter uses, with a log of calls. */
function fakeGlobals(version: number) {
  const options: unknown[] = [];
  const excel = {
    run: (given: unknown, batch: (context: unknown) => Promise<unknown>) => {
      options.push(given);
      return batch({});
    },
  } as unknown as ExcelNamespace;
  const isSetSupported = (set: string, minimum = "0") => set === "ExcelApi" && Number(minimum) <= version;
  const office: OfficeNamespace = { context: { requirements: { isSetSupported } } };
  return { excel, office, options };
}

const batch = (): Promise<string> => Promise.resolve("done");

describe("a run", () => {
  test("waits for the user to leave the cell, unless told not to", async () => {
    const { excel, office, options } = fakeGlobals(1.14);
    const adapter = officeExcel(excel, office);
    await expect(adapter.run(batch)).resolves.toBe("done");
    await adapter.run(batch, { delayForCellEdit: false });
    expect(options).toEqual([{ delayForCellEdit: true }, { delayForCellEdit: false }]);
  });

  test("is one step to undo only if Excel supports that", async () => {
    const [old, recent] = [fakeGlobals(1.14), fakeGlobals(1.2)];
    await officeExcel(old.excel, old.office).run(batch, { mergeUndoGroup: true });
    await officeExcel(recent.excel, recent.office).run(batch, { mergeUndoGroup: true });
    expect(old.options).toEqual([{ delayForCellEdit: true }]);
    expect(recent.options).toEqual([{ delayForCellEdit: true, mergeUndoGroup: true }]);
  });
});

test("Excel's abilities are told by its requirement sets", () => {
  const { excel, office } = fakeGlobals(1.17);
  const adapter = officeExcel(excel, office);
  expect(adapter.supports("1.14")).toBe(true);
  expect(adapter.supports("1.18")).toBe(false);
});
