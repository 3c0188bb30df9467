/** Rules that are stored in the Excel host's workbook, and the journal's line about them. */
import { excelServices } from "../../addin/services/excel-services";
import type { StoredRules } from "../../addin/services/pane-services";
import { openExcelWorkbook } from "../../src/adapters/excel/excel-workbook";
import { readState } from "../../src/adapters/excel/state/workbook-state";
import { readJournal } from "../../src/sheets/books/read-records";
import { closeExcels, faultyExcel, type FaultyExcel } from "../support/excel/faulty-excel";
import { partnerBook } from "../support/excel/write-books";
import { shippedFiles } from "../support/program";

afterEach(closeExcels);

const STORED: StoredRules = {
  ...{ by: "Анна", today: "2026-05-20", effect: { partners: 3, points: -12.5 }, language: "ru" },
  versions: [
    {
      ...{ folder: "2026-07", from: "2026-07-01", note: "Порог ниже", sha256: "ab", changesPoints: true },
      source: { program: { version: "2" } } as never,
    },
  ],
};

const keep = ({ office }: FaultyExcel, stored: StoredRules): Promise<void> =>
  excelServices(office, () => {
    throw new Error("needs no worker");
  }).keepRules(shippedFiles(), stored);

async function journalIn({ office }: FaultyExcel) {
  const { signal } = new AbortController();
  return readJournal(await openExcelWorkbook(office, { signal, asksMergedAreas: false }));
}

test("who stores a version, from which day, why and with which effect is told in the journal, once", async () => {
  const excel = faultyExcel(partnerBook());
  await keep(excel, STORED);
  await keep(excel, STORED);
  const { journal, lines } = await journalIn(excel);
  expect(journal?.place.sheet).toBe("Журнал");
  expect(lines.map(({ line }) => line)).toEqual([
    {
      ...{ what: "version", line: 1, version: "2", sha256: "ab", by: "Анна", reason: "Порог ниже" },
      ...{ from: 20_635, when: 20_593, effect: { partners: 3, points: -1_250_000_000n } },
    },
  ]);
});

test("rules that are not new leave the journal alone", async () => {
  const excel = faultyExcel(partnerBook());
  await keep(excel, { ...STORED, versions: [] });
  expect((await journalIn(excel)).journal).toBeUndefined();
});

test("where the rules cannot be stored, the journal does not tell of them", async () => {
  const excel = faultyExcel(partnerBook());
  const before = await readState(excel.office);
  const isOfRules = (body: string): boolean => body.includes("program.json");
  excel.host.plan({ kind: "drop", when: "before" }, { nth: 1, matching: ({ body }) => isOfRules(body) });
  await expect(keep(excel, STORED)).rejects.toThrow();
  expect((await journalIn(excel)).journal).toBeUndefined();
  expect(await readState(excel.office)).toEqual(before);
});
