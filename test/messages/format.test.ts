/** Sentences as people read them. */
import { LANGUAGES, type Language } from "../../src/domain/program";
import { CATALOGUES } from "../../src/messages/catalogues";
import { formatMessage } from "../../src/messages/format";
import type { MessageKey } from "../../src/messages/keys";
import { argumentsOf } from "./message-parts";

const KEYS = Object.keys(CATALOGUES.en) as MessageKey[];
const everywhere = LANGUAGES.flatMap((language) =>
  KEYS.map((key): [Language, MessageKey] => [language, key]),
);
/** Details that choose a plural form or a number's format, and details that choose one of several words. */
const NUMBERS = [
  "partners",
  "approved",
  "declined",
  "incomplete",
  "errors",
  "warnings",
  "count",
  "more",
  "limit",
  ...["done", "total", "cells", "headers", "ofCells", "left", "shown", "days"],
  ...["closings", "rows", "settled", "purchases", "unsure", "unknown", "doubt"],
  ...["won", "lost", "same", "gained"],
];
const WORDS = ["kind", "reason"];

function detailsFor(key: MessageKey, value: string): Record<string, string | number> {
  const names = argumentsOf(CATALOGUES.en[key]).filter((name) => !/^has[A-Z]/.test(name));
  return Object.fromEntries(names.map((name) => [name, NUMBERS.includes(name) ? 3 : value]));
}

describe("a sentence", () => {
  test("names the found value and the remedy", () => {
    expect(formatMessage("en", "problem.not-a-date", { found: "31.02.2026" })).toBe(
      '"31.02.2026" is not a date. Write it like 28.02.2026 or 2026-02-28.',
    );
    expect(formatMessage("ru", "problem.not-a-date", { found: "31.02.2026" })).toBe(
      "«31.02.2026» — не дата. Напишите как 28.02.2026 или 2026-02-28.",
    );
    expect(formatMessage("kk", "problem.not-a-date", { found: "31.02.2026" })).toBe(
      "«31.02.2026» — күн емес. 28.02.2026 немесе 2026-02-28 деп жазыңыз.",
    );
  });

  test("asks whether something else was meant only if there is a suggestion", () => {
    const fact = { fact: "salesSpecialist", known: "salesSpecialists, jointSolutions" };
    expect(formatMessage("en", "rules.fact-unknown", { ...fact, suggestion: "salesSpecialists" })).toBe(
      'There is no fact "salesSpecialist" (did you mean "salesSpecialists"?); known are: salesSpecialists, jointSolutions.',
    );
    expect(formatMessage("en", "rules.fact-unknown", { ...fact, suggestion: "" })).toBe(
      'There is no fact "salesSpecialist"; known are: salesSpecialists, jointSolutions.',
    );
    expect(formatMessage("en", "problem.unknown-partner", { found: "Р-001", suggestion: "" })).toBe(
      'No partner has the ID "Р-001", so its purchases do not count. Correct it, or add the partner to the partners sheet.',
    );
    expect(formatMessage("ru", "problem.unknown-partner", { found: "Р-001", suggestion: "P-001" })).toContain(
      "Возможно, это «P-001»",
    );
  });

  test("names the existing bounds", () => {
    const range = (min: string, max: string): string =>
      formatMessage("en", "rules.out-of-range", { found: "13", min, max });
    expect(range("1", "12")).toBe("13 is out of range; write a number from 1 up to 12.");
    expect(range("", "12")).toBe("13 is out of range; write a number up to 12.");
    expect(range("14", "")).toBe("13 is out of range; write a number from 14.");
  });

  test("names the place of the damage in a workbook, as far as it is known", () => {
    expect(formatMessage("en", "workbook.damaged", { reason: "bad-xml", part: "xl/workbook.xml" })).toBe(
      "The workbook is damaged in xl/workbook.xml (bad-xml); open it in Excel, let Excel repair it, and save it.",
    );
    expect(formatMessage("en", "workbook.cut-off")).toBe(
      "The file breaks off before its end; copy or download it again.",
    );
  });
});

describe("plurals", () => {
  test.each<[Language, ...(readonly [number, string])[]]>([
    ["en", [1, "1 more problem is"], [2, "2 more problems are"], [1000, "1,000 more problems are"]],
    ["ru", [1, "1 замечание не показано"], [3, "3 замечания не показаны"], [5, "5 замечаний не показано"]],
    ["ru", [11, "11 замечаний не"], [21, "21 замечание не"], [22, "22 замечания не"]],
    ["kk", [1, "1 мәселе"], [2, "2 мәселе"], [5, "5 мәселе"]],
  ])("%s", (language, ...samples) => {
    for (const [more, expected] of samples) {
      expect(formatMessage(language, "problem.too-many-problems", { more })).toContain(expected);
      // Data problems carry their numbers as text.
      expect(formatMessage(language, "problem.too-many-problems", { more: String(more) })).toContain(
        expected,
      );
    }
  });

  test("partners are counted in the language's forms", () => {
    const evaluated = (language: Language, partners: number): string =>
      formatMessage(language, "both.evaluated", { partners });
    expect(evaluated("en", 40)).toBe("40 partners evaluated.");
    expect(evaluated("en", 1)).toBe("1 partner evaluated.");
    expect(evaluated("ru", 21)).toBe("Рассчитан 21 партнёр.");
    expect(evaluated("ru", 42)).toBe("Рассчитаны 42 партнёра.");
    expect(evaluated("ru", 40)).toBe("Рассчитано 40 партнёров.");
    expect(evaluated("kk", 40)).toBe("40 серіктес есептелді.");
  });

  test.each([
    [0, 1, "No errors, 1 warning", "Ошибок нет, 1 предупреждение", "Қате жоқ, 1 ескерту"],
    [2, 0, "2 errors, no warnings", "2 ошибки, предупреждений нет", "2 қате, ескерту жоқ"],
    [1, 5, "1 error, 5 warnings", "1 ошибка, 5 предупреждений", "1 қате, 5 ескерту"],
    [11, 22, "11 errors, 22 warnings", "11 ошибок, 22 предупреждения", "11 қате, 22 ескерту"],
  ])("%d errors and %d warnings", (errors, warnings, en, ru, kk) => {
    const said = LANGUAGES.map((language) =>
      formatMessage(language, "both.problem-counts", { errors, warnings }),
    );
    expect(said).toEqual([ru, en, kk]);
  });

  test("the outcome of worked cases", () => {
    expect(formatMessage("en", "cli.cases", { passed: 25, failed: 0 })).toBe("25 passed, 0 failed");
  });
});

describe("details from people's data", () => {
  test.each([
    "{x}",
    "{found}",
    "<b>",
    "</b>",
    "'",
    "''",
    "'{x}'",
    "#",
    "\\",
    "__proto__",
    "$&",
    "{n, plural, other {#}}",
  ])("%s is inserted as it is", (hostile) => {
    const missing = everywhere.filter(([language, key]) => {
      const sentence = formatMessage(language, key, detailsFor(key, hostile));
      const names = argumentsOf(CATALOGUES[language][key]);
      const shown = names.some((name) => !/^has[A-Z]/.test(name) && ![...NUMBERS, ...WORDS].includes(name));
      return shown && !sentence.includes(hostile);
    });
    expect(missing).toEqual([]);
  });

  test("every sentence works without any detail", () => {
    const said = everywhere.map(([language, key]) => [language, key, formatMessage(language, key)] as const);
    const isWrong = (sentence: string) => sentence === "" || /undefined|NaN|\[object|\{|\}/.test(sentence);
    expect(said.filter(([, , sentence]) => isWrong(sentence))).toEqual([]);
  });

  test.each(["constructor", "toString", "__proto__"])(
    "a detail called %s is not one of a sentence",
    (name) => {
      expect(() => formatMessage("en", "problem.not-a-date", { [name]: "x" })).not.toThrow();
      expect(formatMessage("en", "rules.case-level-unknown", { name, known: "y", suggestion: "" })).toBe(
        `There is no level "${name}"; known are: y.`,
      );
    },
  );

  test("invalid numbers do not break a sentence", () => {
    expect(formatMessage("en", "problem.too-many-problems", { more: "many" })).toContain("not listed");
  });
});
