import { shortPeriodNames } from "../../../../../addin/views/shared/model/short-period-names";
import { speechIn } from "../../../../support/pane/speech";
import type { Language } from "../../../../../src/domain/program";

const QUARTERS = ["2026-Q1", "2026-Q2"].map((label) => ({ label }));

test.each<[Language, string]>([
  ["en", "Q1"],
  ["ru", "I кв."],
  ["kk", "I тоқсан"],
])("within one year quarters go without it (%s)", (language, name) => {
  expect(shortPeriodNames(QUARTERS, speechIn(language).text)[0]).toBe(name);
});

test.each<[Language, string]>([
  ["en", "H1"],
  ["ru", "I полуг."],
  ["kk", "I жарт."],
])("half-years are cut short by their words, not by the room (%s)", (language, name) => {
  expect(shortPeriodNames([{ label: "2026-H1" }], speechIn(language).text)).toEqual([name]);
});

test("over several years, and if a period is a year, it stays", () => {
  const { text } = speechIn("ru");
  expect(shortPeriodNames([...QUARTERS, { label: "2027-Q1" }], text)[0]).toBe("I кв. 2026");
  expect(shortPeriodNames([{ label: "2026" }], text)).toEqual(["2026"]);
});
