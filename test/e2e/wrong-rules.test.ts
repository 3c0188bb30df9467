/** Rules that a workbook keeps and that cannot be used: whatever is wrong with them, there is a way back. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bytesSource } from "../../src/adapters/common/bytes";
import { sectionText, stateXml } from "../../src/adapters/excel/state/state-xml";
import { nodeCodec } from "../../src/adapters/xlsx/node/node-codec";
import { openXlsxBook, saveXlsxBook } from "../../workbench/xlsx";
import { workbenches } from "../support/browser/browser";
import { shippedFiles } from "../support/program";

const browser = workbenches();

const LEVELS = shippedFiles()["levels.json"] ?? "";
const EQUAL = '"operator": "equal"';

/** The shipped rules with other text in levels.json. */
const WRONG = {
  "8 000 prefixes before an operator": LEVELS.replace(EQUAL, `"operator": "${"not:".repeat(8000)}equal"`),
  "8 000 lists in each other": LEVELS.replace('"conditions": {', `"conditions": {"all":${"[".repeat(8000)}`),
  "no JSON": "{",
} as const satisfies Readonly<Record<string, string>>;

/** The sample workbook, with these rules kept in it. */
async function bookWith(levels: string): Promise<Uint8Array> {
  const sample = readFileSync(join("samples", "partners-en.xlsx"));
  const opened = await openXlsxBook(bytesSource(sample), "sample.xlsx", nodeCodec);
  const rules = { ...shippedFiles(), "levels.json": levels };
  const xml = await stateXml(new Map([["rules", sectionText(rules)]]));
  opened.book.xmlParts.push({ id: opened.book.newId(), xml });
  return (await saveXlsxBook(opened)).bytes;
}

test("whatever is wrong with kept rules, their file is named, and the way back to the shipped ones works", async () => {
  const workbench = await browser.open({ language: "en" });
  const { pane } = workbench;
  for (const levels of Object.values(WRONG)) {
    await workbench.open(await bookWith(levels));
    await pane.go("rules");
    await pane.root.getByText("levels.json").first().waitFor();
    await pane.button("pane.rules-to-shipped").click();
    await pane.button("pane.rules-to-shipped-do").click();
    await pane.notice.getByText(pane.text("pane.shipped-rules-kept")).waitFor();
  }
  await pane.go("home");
  await pane.evaluate();
  expect(await pane.alerts.count()).toBe(0);
});
