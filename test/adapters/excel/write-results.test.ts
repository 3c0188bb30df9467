/** The product's own results, evaluated and written in Excel as the add-in does. */
import { openExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import type { OfficeExcel } from "../../../src/adapters/excel/office";
import { undoLastWrite, writePlan, type WriteOutcome } from "../../../src/adapters/excel/write";
import { memoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook } from "../../../src/app/evaluate";
import { planWrites } from "../../../src/app/plan";
import type { Language } from "../../../src/domain/program";
import type { WorkbookReader } from "../../../src/workbook/reader";
import type { WritePlan } from "../../../src/workbook/write-plan";
import { bookOf } from "../../support/excel/book-of";
import { bookSnapshot } from "../../support/excel/book-snapshot";
import { closeExcels, faultyExcel } from "../../support/excel/faulty-excel";
import { programWith } from "../../support/program";
import { day } from "../../support/purchases";
import { COMPLETE, date, sheetRows, type Row } from "../../support/workbooks";
import { readGrid } from "../../support/xlsx/cells";
import { timelineOf } from "../../../src/domain/timeline";

const PROGRAM = programWith();
const PARTNERS: readonly Row[] = [
  COMPLETE,
  { ...COMPLETE, partnerId: "P-002", name: "ИП Ержан", level: "Primary Reseller" },
  { ...COMPLETE, partnerId: 7, name: "=1+1" },
];
const PURCHASES: readonly Row[] = ["P-001", "P-002", 7].map((partnerId, i) => ({
  partnerId,
  date: date(`2026-0${String(i + 2)}-15`),
  document: `РН-${String(i)}`,
  amount: 2_000_000.5 + i,
}));

afterEach(closeExcels);

function sheets(language: Language) {
  return {
    [PROGRAM.sheets.partners.names[language][0] ?? ""]: sheetRows(PROGRAM, "partners", PARTNERS, language),
    [PROGRAM.sheets.purchases.names[language][0] ?? ""]: sheetRows(PROGRAM, "purchases", PURCHASES, language),
  };
}

async function planOf(reader: WorkbookReader, asOf: string): Promise<WritePlan> {
  const result = await evaluateWorkbook(reader, timelineOf(PROGRAM), day(asOf));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { plan } = await planWrites(reader, result.value);
  return plan;
}

async function evaluateInExcel(office: OfficeExcel, asOf = "2026-12-31"): Promise<WriteOutcome> {
  return writePlan(office, await planOf(await openExcelWorkbook(office), asOf));
}

async function grids(reader: WorkbookReader): Promise<unknown> {
  const all = (await reader.listSheets()).map(
    async ({ name }) => [name, await readGrid(reader, name, 30)] as const,
  );
  return Promise.all(all);
}

describe("results written in Excel", () => {
  it.each(["en", "ru", "kk"] as const)("equal those of the memory adapter (%s)", async (language) => {
    const { office, host } = faultyExcel(bookOf(sheets(language)));
    await evaluateInExcel(office);
    const memory = memoryWorkbook(sheets(language));
    await memory.write(await planOf(memory, "2026-12-31"));
    expect(await grids(await openExcelWorkbook(office))).toEqual(await grids(memory));
    expect(host.openReferences()).toBe(0);
  });

  it("change nothing when they are written a second time", async () => {
    const { office, book } = faultyExcel(bookOf(sheets("ru")));
    const first = await evaluateInExcel(office);
    const before = bookSnapshot(book);
    expect(first.cells).toBeGreaterThan(30);
    expect(await evaluateInExcel(office)).toEqual({
      ...{ cells: 0, sheets: [], isUndoKept: false },
      notSet: { looks: [], filters: [], order: [] },
    });
    expect(bookSnapshot(book)).toEqual(before);
  });

  it("of a later day change only the differing cells, and undo restores just these", async () => {
    const { office, book } = faultyExcel(bookOf(sheets("ru")));
    const first = await evaluateInExcel(office, "2026-06-30");
    const before = bookSnapshot({ ...book, xmlParts: [], sheets: book.sheets });
    const second = await evaluateInExcel(office, "2026-12-31");
    expect(second.cells).toBeGreaterThan(0);
    expect(second.cells).toBeLessThan(first.cells);
    await undoLastWrite(office);
    expect(bookSnapshot(book)).toEqual(before);
  });

  it("are not written beside other partners if a row was inserted meanwhile", async () => {
    const { office, book } = faultyExcel(bookOf(sheets("en")));
    const plan = await planOf(await openExcelWorkbook(office), "2026-12-31");
    const [sheet] = book.sheets;
    sheet?.cells.setValue(2, 1, "P-000");
    sheet?.cells.setValue(3, 1, "P-001");
    sheet?.cells.setValue(4, 1, "P-002");
    const before = bookSnapshot(book);
    await expect(writePlan(office, plan)).rejects.toMatchObject({
      code: "rows-moved",
      details: { expected: "P-001", found: "P-000" },
    });
    expect(bookSnapshot(book)).toEqual(before);
  });
});
