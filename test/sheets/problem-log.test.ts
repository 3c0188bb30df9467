import { ProblemLog } from "../../src/sheets/problem-log";

test("a workbook in which everything is wrong keeps some problems, counts all, and says how many more there are", () => {
  const log = new ProblemLog(2);
  for (let row = 2; row < 7; row++)
    log.add("not-a-date", row % 2 === 0 ? "error" : "warning", "Purchases", `A${row}`);
  expect(log.counts).toEqual({ errors: 3, warnings: 2 });
  expect(log.list().map(({ code, at, details }) => [code, at.cell, details])).toEqual([
    ["not-a-date", "A2", {}],
    ["not-a-date", "A3", {}],
    ["too-many-problems", "A3", { more: "3" }],
  ]);
});
