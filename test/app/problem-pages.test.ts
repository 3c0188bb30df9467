import fc from "fast-check";
import { ProblemPages } from "../../src/app/problem-pages";
import { DATA_PROBLEM_CODES } from "../../src/domain/problem";
import { ProblemLog } from "../../src/sheets/problem-log";

describe("problems by kind and sheet", () => {
  it("puts errors first, then the larger groups", () => {
    const log = new ProblemLog();
    log.add("untrimmed-id", "warning", "Purchases", "B2");
    log.add("untrimmed-id", "warning", "Purchases", "B3");
    log.add("not-a-date", "error", "Purchases", "A2");
    log.add("not-a-date", "error", "Partners", "F2");
    log.add("not-a-date", "error", "Partners", "F3");
    expect(new ProblemPages(log.problems()).groups).toEqual([
      { code: "not-a-date", severity: "error", sheet: "Partners", count: 2 },
      { code: "not-a-date", severity: "error", sheet: "Purchases", count: 1 },
      { code: "untrimmed-id", severity: "warning", sheet: "Purchases", count: 2 },
    ]);
  });

  it("has no group for problems that were only counted", () => {
    const log = new ProblemLog(1);
    for (const cell of ["A2", "A3", "A4"]) log.add("not-money", "error", "Purchases", cell);
    expect(new ProblemPages(log.problems()).groups).toEqual([
      { code: "not-money", severity: "error", sheet: "Purchases", count: 1 },
    ]);
  });

  it("has an empty page for a missing group, and beyond a group's end", () => {
    const log = new ProblemLog();
    log.add("not-money", "error", "Purchases", "D2");
    const pages = new ProblemPages(log.problems());
    expect(pages.page({ code: "not-money", sheet: "Partners" }, 0, 10)).toEqual({
      total: 0,
      from: 0,
      items: [],
    });
    expect(pages.page({ code: "not-money", sheet: "Purchases" }, 5, 10)).toEqual({
      total: 1,
      from: 5,
      items: [],
    });
  });

  it("holds every problem in one group, in the order found, whatever the size of a page", () => {
    const codes = DATA_PROBLEM_CODES.filter((code) => code !== "too-many-problems");
    const anyProblem = fc.record({
      code: fc.constantFrom(...codes.slice(0, 4)),
      sheet: fc.constantFrom("Partners", "Purchases"),
      cell: fc.constantFrom("A1", "B2", "C3"),
    });
    fc.assert(
      fc.property(fc.array(anyProblem), fc.integer({ min: 1, max: 5 }), (problems, count) => {
        const log = new ProblemLog();
        for (const { code, sheet, cell } of problems) log.add(code, "error", sheet, cell);
        const pages = new ProblemPages(log.problems());
        expect(pages.groups.reduce((sum, group) => sum + group.count, 0)).toBe(problems.length);
        for (const group of pages.groups) {
          const items = [];
          for (let from = 0; from < group.count; from += count)
            items.push(...pages.page(group, from, count).items);
          expect(items).toEqual(
            log.problems().kept.filter(({ code, at }) => code === group.code && at.sheet === group.sheet),
          );
        }
      }),
    );
  });
});
