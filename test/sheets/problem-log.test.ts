import { problemList } from "../../src/domain/problems";
import { ProblemLog } from "../../src/sheets/problem-log";

test("for a workbook in which everything is wrong it keeps some problems, counts all, and tells the number of others", () => {
  const log = new ProblemLog(2);
  for (let row = 2; row < 7; row++)
    log.add("not-a-date", row % 2 === 0 ? "error" : "warning", "Purchases", `A${row}`);
  const problems = log.problems();
  expect(problems.counts).toEqual({ errors: 3, warnings: 2 });
  expect(problemList(problems).map(({ code, at, details }) => [code, at.cell, details])).toEqual([
    ["not-a-date", "A2", {}],
    ["not-a-date", "A3", {}],
    ["too-many-problems", "A3", { more: "3" }],
  ]);
});

test("problems that were returned do not change when more are found", () => {
  const log = new ProblemLog();
  log.add("not-a-date", "error", "Purchases", "A2");
  const before = log.problems();
  log.add("not-a-date", "error", "Purchases", "A3");
  expect(before).toMatchObject({ kept: [{ at: { cell: "A2" } }], counts: { errors: 1, warnings: 0 } });
});
