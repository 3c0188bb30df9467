/** Rules on the sheets of a running Excel: written like every plan, read back, and undone. */
import { excelServices } from "../../addin/services/excel-services";
import { closeExcels, faultyExcel } from "../support/excel/faulty-excel";
import { partnerBook } from "../support/excel/write-books";
import { sourceOf } from "../support/pane/rules";
import { shippedFiles } from "../support/program";

afterEach(closeExcels);

test("rules laid out in Excel and read back are the same texts; undo takes the sheets away", async () => {
  const { office } = faultyExcel(partnerBook());
  const services = excelServices(office, () => {
    throw new Error("needs no worker");
  });
  const plan = await services.layOutRules(sourceOf(), "kk");
  expect(await services.readRulesSheets(shippedFiles(), sourceOf())).toEqual({ kind: "none" });
  const { signal } = new AbortController();
  const written = await services.carryOut(plan, {
    ...{ signal, withoutJournal: false },
    onProgress: () => undefined,
  });
  expect(written.sheets).toHaveLength(5);
  const read = await services.readRulesSheets(shippedFiles(), sourceOf());
  expect(read).toEqual({ kind: "read", ok: true, value: shippedFiles(), problems: [] });
  await services.undo({ onProgress: () => undefined });
  expect(await services.readRulesSheets(shippedFiles(), sourceOf())).toEqual({ kind: "none" });
});
