import {
  listedProblems,
  problemCounts,
  sheetsOf,
} from "../../../../../addin/views/problems/model/problem-groups";
import { FOUND } from "../../../../support/pane/problems";

const codes = (filter: Parameters<typeof listedProblems>[1]): readonly string[] =>
  listedProblems(FOUND, filter).groups.map(({ code, sheet }) => `${code} on ${sheet}`);

test("errors come first, each in the order in which they were found", () => {
  expect(codes({ severity: undefined, sheet: undefined })).toEqual([
    "not-a-date on Purchases",
    "blank-amount on Partners",
    "untrimmed-id on Purchases",
    "held-level-unmet on Partners",
  ]);
});

test("severity and sheet narrow the list", () => {
  expect(codes({ severity: "warning", sheet: undefined })).toEqual([
    "untrimmed-id on Purchases",
    "held-level-unmet on Partners",
  ]);
  expect(codes({ severity: "error", sheet: "Partners" })).toEqual(["blank-amount on Partners"]);
  expect(codes({ severity: undefined, sheet: "Rates" })).toEqual([]);
});

test("the fix for blanks around ids belongs to its problem; other fixes are listed separately", () => {
  const { groups, fixes } = listedProblems(FOUND, { severity: undefined, sheet: undefined });
  expect(groups.map(({ fix }) => fix?.kind)).toEqual([undefined, undefined, "untrimmed-id", undefined]);
  expect(fixes).toEqual([{ kind: "text-date", sheet: "Purchases", count: 12 }]);
});

test("a fix that is hidden with its problem is not listed elsewhere", () => {
  expect(listedProblems(FOUND, { severity: "error", sheet: undefined }).fixes).toEqual([
    { kind: "text-date", sheet: "Purchases", count: 12 },
  ]);
});

test("sheets and counts", () => {
  expect(sheetsOf(FOUND)).toEqual(["Purchases", "Partners"]);
  expect(problemCounts(FOUND)).toEqual({ errors: 50_001, warnings: 5 });
});
