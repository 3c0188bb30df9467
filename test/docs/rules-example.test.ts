import { readFileSync } from "node:fs";
import { join } from "node:path";
import { memoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { engineDifferences } from "../../src/app/engine-check";
import { runCase } from "../../src/app/worked-cases";
import { timelineOf } from "../../src/domain/timeline";
import { loadProgram, parseCases, RULE_FILE_NAMES } from "../../src/ruleset";
import { loaded, sourceOf } from "../support/program";

/** The files of the guide's example by name, as printed on the page. */
function filesInGuide(): Readonly<Record<string, string>> {
  const text = readFileSync(join(__dirname, "../../docs/rules.md"), "utf8");
  const blocks = text.matchAll(/```json title="([^"]+)"\n([\s\S]*?)```/g);
  return Object.fromEntries([...blocks].map(([, name = "", json = ""]) => [name, json]));
}

describe("the example program of docs/rules.md", () => {
  const files = filesInGuide();

  test("loads without errors and warnings", () => {
    expect(Object.keys(files)).toEqual([...RULE_FILE_NAMES, "cases/orders.json"]);
    expect(loadProgram(files).problems).toEqual([]);
  });

  test("gives the results of its worked case, and json-rules-engine agrees", async () => {
    const program = loaded(files);
    const cases = parseCases("cases/orders.json", files["cases/orders.json"] ?? "", timelineOf(program));
    if (!cases.ok) throw new Error(JSON.stringify(cases.problems));
    expect(cases.value).toHaveLength(1);
    for (const worked of cases.value) {
      const { differences, evaluation } = await runCase(worked, timelineOf(program), {
        makeWorkbook: memoryWorkbook,
        sha256: () => "",
      });
      expect(differences).toEqual([]);
      if (evaluation === undefined) throw new Error("the case was not evaluated");
      expect(await engineDifferences(sourceOf(files), evaluation)).toEqual([]);
    }
  });
});
