/** Sheets named by period: their pattern finds later ones, which are read alike and named. */
import { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook } from "../../src/app/evaluate";
import { problemList } from "../../src/domain/problems";
import { pointsOf } from "../../src/domain/points";
import { timelineOf } from "../../src/domain/timeline";
import type { Mapping } from "../../src/sheets/mapping";
import { parseMapping } from "../../src/sheets/parse-mapping";
import { proposeMapping } from "../../src/sheets/propose/propose";
import { patternOf, periodBy } from "../../src/sheets/sheet-pattern";
import { programWith } from "../support/program";
import { day } from "../support/purchases";

const PROGRAM = programWith();

test.each([
  [["Январь 2026", "Февраль 2026"], "{month} {year}"],
  [["Jan-26", "Feb-26", "Sep-26"], "{month}-{year}"],
  [["Янв 26", "Фев 26"], "{month} {year}"],
  [["Продажи за март", "Продажи за апрель"], "Продажи за {month}"],
  [["1 кв 2026", "2 кв 2026"], "{quarter} кв {year}"],
  [["I тоқсан", "II тоқсан"], "{quarter} тоқсан"],
  [["Q1 2026", "Q4 2026"], "Q{quarter} {year}"],
  [["01.2026", "12.2026"], "{number}.{year}"],
  [["Алматы", "Астана"], undefined],
  [["Январь 2026", "Свод"], undefined],
])("%s: %s", (names, pattern) => {
  expect(patternOf(names)).toBe(pattern);
});

test.each([
  ["{month} {year}", "Апрель 2026", undefined, "2026-04"],
  ["{month}-{year}", "Mar-26", undefined, "2026-03"],
  ["Продажи за {month}", "продажи за  май", 2026, "2026-05"],
  ["{month}", "Май", undefined, ""],
  ["{quarter} кв {year}", "III кв 2026", undefined, "2026-Q3"],
  ["{month} {year}", "Итоги 2026", undefined, undefined],
  ["{month}", "Свод", 2026, undefined],
])("by %s the sheet %s of %s is for %s", (pattern, name, year, period) => {
  expect(periodBy(pattern, name, year)).toBe(period);
});

const HEADERS = ["Число", "Код", "Накладная", "Итого"];

function bookOf(more: Readonly<Record<string, readonly (readonly (string | number)[])[]>>): MemoryWorkbook {
  return new MemoryWorkbook({
    Дилеры: [
      ["Код", "Дилер", "Дата регистрации"],
      ["D-1", "ТОО «Алатау»", "01.01.2026"],
    ],
    "Январь 2026": [HEADERS, ["15.01.2026", "D-1", "Н-1", 100_000]],
    "Февраль 2026": [HEADERS, ["15.02.2026", "D-1", "Н-2", 100_000]],
    ...more,
  });
}

async function evaluatedWith(book: MemoryWorkbook, mapping: Mapping) {
  const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"), { mapping });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { partners, problems } = result.value;
  const [one] = partners;
  const told = problemList(problems).map(({ code, at }) => `${code} ${at.sheet}`);
  return {
    points: one && pointsOf(one.points.total, one.points.precision),
    provisional: one?.points.provisional,
    told: told.filter((line) => /new-sheet|outside|unread/.test(line)),
  };
}

test("a sheet that is added later is read, named, and its days are compared with its name", async () => {
  const { mapping } = await proposeMapping(bookOf({}), PROGRAM);
  expect(parseMapping(mapping, PROGRAM.sheets).ok).toBe(true);
  expect(await evaluatedWith(bookOf({}), mapping)).toEqual({ points: 4000, provisional: false, told: [] });
  const march = { "Март 2026": [HEADERS, ["15.03.2026", "D-1", "Н-3", 100_000]] };
  expect(await evaluatedWith(bookOf(march), mapping)).toEqual({
    ...{ points: 6000, provisional: false },
    told: ["assumed-new-sheet Март 2026"],
  });
  const april = { "Апрель 2026": [HEADERS, ["15.03.2026", "D-1", "Н-3", 100_000]] };
  expect(await evaluatedWith(bookOf(april), mapping)).toEqual({
    ...{ points: 6000, provisional: true },
    told: ["assumed-new-sheet Апрель 2026", "outside-period Апрель 2026"],
  });
});

test("a sheet with other headers, or one that is left out, is not read by the pattern", async () => {
  const { mapping } = await proposeMapping(bookOf({}), PROGRAM);
  const other = {
    "Март 2026": [
      ["Код", "Число", "Накладная", "Итого"],
      ["D-1", "15.03.2026", "Н-3", 9],
    ],
  };
  expect((await evaluatedWith(bookOf(other), mapping)).points).toBe(4000);
  const march = { "Март 2026": [HEADERS, ["15.03.2026", "D-1", "Н-3", 100_000]] };
  const without = { ...mapping, leaveOut: ["Март 2026"] };
  expect((await evaluatedWith(bookOf(march), without)).points).toBe(4000);
});
