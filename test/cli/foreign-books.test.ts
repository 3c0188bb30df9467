/** Workbooks as people and other programs leave them, evaluated and written. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { command, scratchFolder, xlsxOf } from "../support/command";
import { COMPLETE } from "../support/workbooks";
import { partText } from "../support/xlsx/open";
import { unzip } from "../support/xlsx/unzip";
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
