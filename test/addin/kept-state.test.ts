import { keptState } from "../../addin/services/kept-state";
import { writeState } from "../../src/adapters/excel/state/workbook-state";
import { bookOf } from "../support/excel/book-of";
import { closeExcels, faultyExcel, type FaultyExcel } from "../support/excel/faulty-excel";

afterEach(closeExcels);

async function withState(): Promise<FaultyExcel> {
  const excel = faultyExcel(bookOf({ S: [["a"]] }));
  await writeState(excel.office, { mapping: { a: 1 } });
  return excel;
}

function refuse({ host }: FaultyExcel, times: number, code = "ApiNotFound"): void {
  const matching = ({ body }: { readonly body: string }): boolean => body.includes("CustomXmlParts");
  for (let nth = 1; nth <= times; nth++)
    host.plan({ kind: "fail-action", code, action: 0 }, { nth, matching });
}

const READ = { state: { mapping: { a: 1 } }, isRefused: false };

test("what the workbook stores is read again if Excel refuses it once", async () => {
  const excel = await withState();
  refuse(excel, 1, "GeneralException");
  expect(await keptState(excel.office, true)).toEqual(READ);
});

test("if Excel refuses custom XML for good, nothing is stored, and that is known", async () => {
  const excel = await withState();
  refuse(excel, 2);
  expect(await keptState(excel.office, true)).toEqual({ state: {}, isRefused: true });
});

test("rules that were read when the workbook was opened are not given up later", async () => {
  const excel = await withState();
  refuse(excel, 2);
  await expect(keptState(excel.office, false)).rejects.toMatchObject({ code: "excel-too-old" });
  expect(await keptState(excel.office, false)).toEqual(READ);
});

test("a lost connection is no refusal", async () => {
  const excel = await withState();
  excel.host.plan({ kind: "drop", when: "before" });
  await expect(keptState(excel.office, true)).rejects.toMatchObject({ code: "connection-lost" });
});
