/** Workbooks as people and other programs write them, evaluated and written. */
import { chmodSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { command, scratchFolder, xlsxOf } from "../support/command";
import { COMPLETE, date } from "../support/workbooks";
import { partText } from "../support/xlsx/open";
import { unzip } from "../support/xlsx/unzip";
import { relation } from "../support/xlsx/book-fixture";
import { makeZip } from "../support/xlsx/zip-fixture";

const folder = scratchFolder();
afterAll(folder.remove);

const PARTNERS = "xl/worksheets/sheet1.xml";
const BOOK = xlsxOf({ partners: [COMPLETE, { ...COMPLETE, partnerId: "P-002" }] });

/** Evaluates a workbook into another one. */
async function evaluated(bytes: Uint8Array) {
  const out = join(folder.path, "out.xlsx");
  const outcome = await command("evaluate", folder.file("in.xlsx", bytes), "--out", out);
  return { ...outcome, bytes: outcome.status === 0 ? readFileSync(out) : Buffer.alloc(0) };
}

/** A workbook with some of its parts changed. */
function changed(bytes: Uint8Array, changes: Readonly<Record<string, (xml: string) => string>>): Buffer {
  const files = [...unzip(bytes).values()].map(({ name, data }) => {
    const change = changes[name];
    return { name, data: change === undefined ? data : change(data.toString("utf8")) };
  });
  return makeZip(files);
}

describe("a formula that fills result cells", () => {
  test.each([
    ["an array formula", '<f t="array" ref="O2:O3">A2:A3</f>'],
    ["one that spills", '<f t="array" ref="O2:O9">_xlfn.UNIQUE(A2:A9)</f>'],
    ["a data table", '<f t="dataTable" ref="O2:O3" dt2D="0" dtr="0" r1="A1"/>'],
  ])("is a warning for each cell, and stays: %s", async (_what, formula) => {
    const written = (await evaluated(BOOK)).bytes;
    const withFormula = changed(written, {
      [PARTNERS]: (xml) =>
        xml
          .replace(/<c r="O2"[^]*?<\/c>/, `<c r="O2" t="str">${formula}<v>x</v></c>`)
          .replace(/<c r="O3"[^]*?<\/c>/, ""),
    });
    const { status, stderr, bytes } = await evaluated(withFormula);
    expect(status).toBe(0);
    expect(stderr).toMatch(/Partners!O2: The cell holds a formula/);
    expect(stderr).toMatch(/Partners!O3: The cell holds a formula/);
    expect(partText(bytes, PARTNERS)).toContain(formula);
    expect(partText(bytes, PARTNERS)).not.toContain('r="O3"');
  });
});

describe("before it writes, the command warns", () => {
  const WORKBOOK = "xl/workbook.xml";
  const before = (tag: string, xml: string) => (part: string) => part.replace(tag, `${xml}${tag}`);
  const after = (tag: string, xml: string) => (part: string) => part.replace(tag, `${tag}${xml}`);
  const origin = relation("rIdS", "origin", "_xmlsignatures/origin.sigs");
  const cols = (xml: string) => before("<sheetData>", `<cols>${xml}</cols>`);

  test.each<[string, string, (xml: string) => string, RegExp]>([
    ["that a signature is void", "_rels/.rels", before("</Relationships>", origin), /signed digitally/],
    [
      "that the structure is protected",
      WORKBOOK,
      after("<workbookPr/>", '<workbookProtection lockStructure="1"/>'),
      /structure of the workbook is protected/,
    ],
    [
      "that a sheet is protected",
      PARTNERS,
      after("</sheetData>", '<sheetProtection algorithmName="SHA-512" sheet="true" objects="1"/>'),
      /sheet "Partners" is protected/,
    ],
    [
      "that a sheet is hidden",
      WORKBOOK,
      (xml) => xml.replace('name="Partners"', 'name="Partners" state="hidden"'),
      /sheet "Partners" is hidden/,
    ],
    [
      "that columns right of the data are hidden",
      PARTNERS,
      cols('<col min="1" max="3" width="9"/><col min="22" max="16384" width="9" hidden="1"/>'),
      /results go into hidden columns \(V, W, X, Y\)/,
    ],
  ])("%s", async (_what, part, change, sentence) => {
    const { status, stderr, bytes } = await evaluated(changed(BOOK, { [part]: change }));
    expect(status).toBe(0);
    expect(stderr).toMatch(new RegExp(`in\\.xlsx: .*${sentence.source}.*\nNo errors, 1 warning\\.`));
    expect(bytes.length).toBeGreaterThan(0);
  });

  test("of nothing if neither applies", async () => {
    const harmless = changed(BOOK, {
      [WORKBOOK]: after("<workbookPr/>", '<workbookProtection lockWindows="1"/>'),
      [PARTNERS]: (xml) =>
        after("</sheetData>", '<sheetProtection sheet="0"/>')(cols('<col min="2" max="2" hidden="1"/>')(xml)),
    });
    expect((await evaluated(harmless)).stderr).toBe("No problems.\n");
  });

  test("of nothing if nothing is written or changed", async () => {
    const signed = changed(BOOK, { "_rels/.rels": before("</Relationships>", origin) });
    expect((await command("evaluate", folder.file("in.xlsx", signed))).stderr).toBe("No problems.\n");
    expect((await evaluated((await evaluated(signed)).bytes)).stderr).toBe("No problems.\n");
  });
});

describe("a read-only file", () => {
  const path = folder.file("read-only.xlsx", BOOK);
  beforeAll(() => {
    chmodSync(path, 0o444);
  });

  test("is not written in place", async () => {
    const { status, stderr } = await command("evaluate", path, "--in-place");
    expect({ status, stderr }).toEqual({
      status: 5,
      stderr: `${path} is a read-only file; allow changes in its properties, or name another file after --out.\n`,
    });
    expect(readFileSync(path).equals(BOOK)).toBe(true);
  });

  test("is replaced by --out with a warning, and stays read-only", async () => {
    const { status, stderr } = await command("evaluate", folder.file("in.xlsx", BOOK), "--out", path);
    expect(status).toBe(0);
    expect(stderr).toBe(
      `${path}: The file is read-only, and is replaced all the same.\nNo errors, 1 warning.\n`,
    );
    expect(readFileSync(path).equals(BOOK)).toBe(false);
    expect(statSync(path).mode & 0o777).toBe(0o444);
  });
});

describe("amounts whose number format shows another currency", () => {
  const STYLES = "xl/styles.xml";
  const PURCHASES = "xl/worksheets/sheet2.xml";
  const buys = (...currencies: (string | null)[]) =>
    currencies.map((currency, i) => ({
      date: date("2026-03-10"),
      partnerId: "P-001",
      document: `РН-${i}`,
      amount: 1_000_000,
      currency,
    }));

  /** Purchases whose amounts all have this number format. */
  function book(code: string, ...currencies: (string | null)[]): Buffer {
    const bytes = xlsxOf({ partners: [COMPLETE], purchases: buys(...currencies) });
    return changed(bytes, {
      [STYLES]: (xml) =>
        xml
          .replace("</numFmts>", () => `<numFmt numFmtId="170" formatCode="${code}"/></numFmts>`)
          .replace(
            "</cellXfs>",
            '<xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
          ),
      [PURCHASES]: (xml) => xml.replace(/(<c r="D\d+")(><v>1000000)/g, '$1 s="5"$2'),
    });
  }

  test("are problems if no currency is beside them", async () => {
    const { stderr, stdout } = await evaluated(book("[$$-409]#,##0.00", null, "KZT", " "));
    expect(stderr).toContain("Purchases!D2: The cell's format says USD, but no currency stands");
    expect(stderr).toContain("Purchases!D4: The cell's format");
    expect(stderr).toContain("2 errors, no warnings.");
    // The currency cell counts, not the format.
    expect(stdout).toContain("Points total: 20,000.");
  });

  test.each([
    ["#,##0.00 [$€-407]", "EUR"],
    ["#,##0.00&quot; руб.&quot;", "RUB"],
    ["[$PLN] #,##0", "another currency"],
  ])("are named by their format: %s", async (code, words) => {
    expect((await evaluated(book(code, null))).stderr).toContain(`format says ${words}`);
  });

  test.each(["#,##0.00 [$₸-43F]", "#,##0&quot; тг&quot;", "#,##0.00", "#,##0 &quot;шт.&quot;"])(
    "are no problem if the format shows the program's own, or no currency: %s",
    async (code) => {
      expect((await evaluated(book(code, null))).stderr).toBe("No problems.\n");
    },
  );
});
