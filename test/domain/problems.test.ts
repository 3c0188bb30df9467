import type { DataProblem, Severity } from "../../src/domain/problem";
import { joinProblems, problemList, type Problems } from "../../src/domain/problems";

const problem = (cell: string, severity: Severity = "error"): DataProblem => {
  return { code: "not-money", severity, at: { sheet: "Purchases", cell }, details: {} };
};
const found = (kept: readonly DataProblem[], errors: number, warnings = 0): Problems => {
  return { kept, counts: { errors, warnings } };
};

describe("problems of several steps", () => {
  it("follow each other, and are counted together", () => {
    const joined = joinProblems([found([problem("D2")], 1), found([problem("D3", "warning")], 0, 1)]);
    expect(joined).toEqual(found([problem("D2"), problem("D3", "warning")], 1, 1));
    expect(problemList(joined)).toEqual(joined.kept);
  });

  it("are kept up to one limit for all of them, and counted beyond it", () => {
    const joined = joinProblems([found([problem("D2"), problem("D3")], 5), found([problem("D4")], 1)], 2);
    expect(problemList(joined).map(({ code, at, details }) => [code, at.cell, details])).toEqual([
      ["not-money", "D2", {}],
      ["not-money", "D3", {}],
      ["too-many-problems", "D3", { more: "4" }],
    ]);
  });

  it("are empty if no step found any", () => {
    expect(joinProblems([found([], 0), found([], 0)])).toEqual(found([], 0));
    expect(problemList(found([], 0))).toEqual([]);
  });
});
