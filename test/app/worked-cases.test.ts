import { complaintsOf, readCases } from "../../src/cli/test-rules";
import { programWith, RULES_FOLDER, shippedFiles } from "../support/program";

const cases = readCases(RULES_FOLDER, programWith(), "en");

describe("worked cases beside the rules", () => {
  test.each(cases.map(({ file, worked }) => [`${file}: ${worked.it}`, worked] as const))(
    "%s",
    async (_, worked) => {
      expect(await complaintsOf(worked, shippedFiles(), "en")).toEqual([]);
    },
  );

  test("every clause and every reading has one", () => {
    const named = new Set(cases.flatMap(({ worked }) => worked.clauses));
    const wanted = [...Array.from({ length: 8 }, (_, i) => [`C${i + 1}`, `R${i + 1}`]).flat()];
    expect(wanted.filter((clause) => !named.has(clause))).toEqual([]);
  });

  test("no two have the same name", () => {
    const names = cases.map(({ worked }) => worked.it);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test("a wrong expectation is a complaint with what was expected and found", async () => {
    const [first] = cases.filter(({ worked }) => worked.expect.total !== undefined);
    if (first === undefined) throw new Error("no case has a total");
    const wrong = { ...first.worked, expect: { total: 1, quarters: {} } };
    const complaints = await complaintsOf(wrong, shippedFiles(), "en");
    expect(complaints[0]).toMatch(/\/total.*1/);
    expect(complaints.length).toBeGreaterThan(1);
  });
});
