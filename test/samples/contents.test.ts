/** Checks the samples' contents: every case of the program, and every part of a real workbook. */
import { readFileSync } from "node:fs";
import { read, type CellObject } from "xlsx";
import { SAMPLE_PARTNERS } from "../../scripts/samples/cases";
import { AS_OF_DAYS, SAMPLE_LANGUAGES } from "../../scripts/samples/types";
import { bytesSource, joinBytes } from "../../src/adapters/common/bytes";
import { nodeCodec } from "../../src/adapters/xlsx/node/node-codec";
import { SMALL_PART_LIMIT, ZipReader } from "../../src/adapters/xlsx/zip/zip-reader";
import { samplePath } from "./evaluate-sample";
import { expectedOn } from "./expected";

const expected = AS_OF_DAYS.flatMap((asOf) => expectedOn(asOf).partners);
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)].sort();

describe("the cases of the samples", () => {
  it("are spread over 40 partners", () => {
    expect(SAMPLE_PARTNERS).toHaveLength(40);
    expect(SAMPLE_PARTNERS.filter(({ cases }) => cases.length === 0)).toEqual([]);
  });

  it("hold every membership status and renewal", () => {
    expect(distinct(expected.map(({ membership }) => membership.status))).toEqual([
      "active",
      "expired",
      "not-registered",
      "not-started",
      "unknown",
    ]);
    expect(distinct(expected.map(({ membership }) => membership.renewal))).toEqual([
      "agreed",
      "not-possible",
      "possible",
      "unknown",
    ]);
  });

  it("hold every decision", () => {
    expect(distinct(expected.map(({ application }) => application.decision))).toEqual([
      "approved",
      "declined",
      "incomplete",
      "none",
    ]);
  });

  it("hold every title", () => {
    expect(distinct(expected.map(({ title }) => title))).toEqual([
      "",
      "Corporate Reseller",
      "Primary Reseller",
      "Professional Reseller",
      "Service Corporate Reseller",
      "Service Professional Reseller",
      "Service Solution Provider",
      "Solution Provider",
    ]);
  });

  it("hold every level eligible for", () => {
    expect(distinct(expected.flatMap(({ eligibleLevels }) => eligibleLevels))).toHaveLength(5);
  });
});

describe.each(SAMPLE_LANGUAGES)("the %s sample as a file", (language) => {
  const book = read(readFileSync(samplePath(language)), { cellFormula: true });
  const [, partners = "", purchases = ""] = book.SheetNames;
  const cells = (sheet: string): [string, CellObject][] =>
    Object.entries((book.Sheets[sheet] ?? {}) as Record<string, CellObject>).filter(
      ([name]) => !name.startsWith("!"),
    );

  it("holds 2 000 purchases", () => {
    const amounts = cells(purchases).filter(([name]) => /^F\d+$/.test(name));
    const header = language === "ru" ? 1 : 4;
    expect(amounts.filter(([name]) => Number(name.slice(1)) > header)).toHaveLength(2000);
  });

  it("has formulas of the user's own on every sheet but the rates", () => {
    const withFormulas = book.SheetNames.filter((sheet) =>
      cells(sheet).some(([, cell]) => cell.f !== undefined),
    );
    expect(withFormulas).toEqual(book.SheetNames.slice(0, 3));
  });

  it("has a title above the header of one sheet", () => {
    const first = [partners, purchases].map((sheet) => String(cells(sheet)[0]?.[1]?.v));
    expect(first).toEqual(
      language === "ru" ? ["Реестр партнёров", "Дата"] : ["Partner ID", "Partner purchases"],
    );
  });

  it("has the parts of a workbook made by a person", async () => {
    const parts = await partsOf(language);
    const all = [...parts.keys()];
    expect(all).toEqual(expect.arrayContaining(["xl/charts/chart1.xml", "xl/comments1.xml"]));
    expect(all.includes("xl/tables/table1.xml")).toBe(language === "en");
    const sheet = parts.get("xl/worksheets/sheet2.xml") ?? "";
    for (const part of ["<pane ", "<conditionalFormatting ", "<dataValidations ", ' hidden="1"']) {
      expect(sheet).toContain(part);
    }
    expect(parts.get("xl/workbook.xml")).toContain(language === "ru" ? "ОтчётнаяДата" : "ReportDate");
  });
});

async function partsOf(language: (typeof SAMPLE_LANGUAGES)[number]): Promise<ReadonlyMap<string, string>> {
  const zip = await ZipReader.open(bytesSource(readFileSync(samplePath(language))), nodeCodec);
  const parts = new Map<string, string>();
  for (const entry of zip.entries) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of zip.stream(entry, SMALL_PART_LIMIT)) chunks.push(chunk);
    parts.set(entry.name, new TextDecoder().decode(joinBytes(chunks)));
  }
  return parts;
}
