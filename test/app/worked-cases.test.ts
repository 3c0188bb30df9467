import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { complaintsOf, readCases } from "../../src/cli/test-rules";
import { editText, parseCases } from "../../src/ruleset";
import { timelineOf } from "../../src/domain/timeline";
import { changed, loaded, names } from "../ruleset/support";
import { programWith, RULES_FOLDER, shippedFiles } from "../support/program";

const cases = readCases(RULES_FOLDER, timelineOf(programWith()), "en");

describe("worked cases beside the rules", () => {
  test.each(cases.map(({ file, worked }) => [`${file}: ${worked.it}`, worked] as const))(
    "%s",
    async (_, worked) => {
      expect(await complaintsOf(worked, shippedFiles(), "en")).toEqual([]);
    },
  );

  test("every clause and every reading has a case", () => {
    const named = new Set(cases.flatMap(({ worked }) => worked.clauses));
    const wanted = [...Array.from({ length: 8 }, (_, i) => [`C${i + 1}`, `R${i + 1}`]).flat(), "R9", "R10"];
    expect(wanted.filter((clause) => !named.has(clause))).toEqual([]);
  });

  test("no two have the same name", () => {
    const names = cases.map(({ worked }) => worked.it);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test("another requirement of a level breaks no case, once the given partners meet it", async () => {
    const header = ["Training"];
    const column = { type: "yesNo", headers: { ru: header, en: header, kk: header } };
    const training = { all: [{ fact: "training", operator: "equal", value: true }] };
    const files = changed(
      "levels.json",
      {
        "/requirements/training": { name: names("Training"), conditions: training },
        "/tiers/1/conditions/all/-": { condition: "training" },
      },
      changed("program.json", { "/sheets/partners/columns/training": column }),
    );
    for (const name of readdirSync(join(RULES_FOLDER, "cases"))) {
      const text = readFileSync(join(RULES_FOLDER, "cases", name), "utf8");
      const met = editText(text, { kind: "insert", pointer: "/given/partner/training", value: true });
      const parsed = parseCases(name, met?.text ?? "", timelineOf(loaded(files)));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      for (const worked of parsed.value) {
        expect([worked.it, await complaintsOf(worked, files, "en")]).toEqual([worked.it, []]);
      }
    }
  });

  test("a wrong expectation is reported with the expected and the found value", async () => {
    const [first] = cases.filter(({ worked }) => worked.expect.total !== undefined);
    if (first === undefined) throw new Error("no case has a total");
    const wrong = { ...first.worked, expect: { total: 1, quarters: {} } };
    const complaints = await complaintsOf(wrong, shippedFiles(), "en");
    expect(complaints[0]).toMatch(/\/total.*1/);
    expect(complaints.length).toBeGreaterThan(1);
  });
});
