import {
  columnOfFact,
  factWords,
  foundWords,
  neededWords,
} from "../../../../../addin/views/shared/model/comparison-words";
import { BASE_OPERATORS } from "../../../../../src/ruleset/conditions/operators";
import {
  aboutPartner,
  comparison,
  partnerCard,
  SHIPPED_RULES,
} from "../../../../support/pane/partner-fixtures";

const about = aboutPartner();
const needed = (part: Parameters<typeof comparison>[0], language: "en" | "ru" = "en") =>
  neededWords(comparison(part), aboutPartner(partnerCard(), { language }));

describe("the value found", () => {
  test.each([
    [0, "0"],
    [1234, "1,234"],
    [undefined, "not filled in"],
  ])("a count of %s is %s", (found, words) => {
    expect(foundWords(comparison({ found }), about.card, about)).toBe(words);
  });

  test("no is not the same as not filled in", () => {
    const plan = { fact: "jointSalesPlan", operator: "equal", needed: true };
    expect(foundWords(comparison({ ...plan, found: false }), about.card, about)).toBe("no");
    expect(foundWords(comparison({ ...plan, found: undefined }), about.card, about)).toBe("not filled in");
  });

  test("a cell that holds something unreadable is not blank", () => {
    const at = { sheet: "Partners", cell: "J5" };
    const problems = [{ code: "not-a-count", severity: "error", at, details: { found: "x" } }] as const;
    const card = partnerCard({ problems });
    expect(foundWords(comparison({ found: undefined }), card, about)).toBe("could not be read");
  });
});

test("whether membership is active comes from the day of registration, and is left open by the year of renewal (C6)", () => {
  const { program, ...files } = SHIPPED_RULES;
  const member = { type: "yesNo", name: { ru: "", en: "", kk: "" }, membership: "active" } as const;
  const rules = { ...files, program: { ...program, facts: { ...program.facts, member } } };
  expect(columnOfFact({ fact: "member", found: false }, rules)).toBe("registeredOn");
  expect(columnOfFact({ fact: "member", found: undefined }, rules)).toBe("renewedThrough");
  expect(columnOfFact({ fact: "registered", found: false }, rules)).toBe("registeredOn");
  expect(columnOfFact({ fact: "salesSpecialists", found: undefined }, rules)).toBe("salesSpecialists");
});

describe("a value by its fact's type", () => {
  test.each([
    ["registeredOn", "2026-02-10", "10 February 2026"],
    ["renewedThrough", 2027, "2027"],
    ["level", "corporate-reseller", "Corporate Reseller"],
    ["registered", true, "yes"],
    ["name", "Alatau", "Alatau"],
  ])("%s", (fact, value, words) => {
    expect(factWords(fact, value, about)).toBe(words);
  });
});

describe("the value needed", () => {
  test.each([
    ["greaterThanInclusive", "at least 1"],
    ["greaterThan", "more than 1"],
    ["lessThanInclusive", "at most 1"],
    ["lessThan", "less than 1"],
    ["equal", "exactly 1"],
    ["notEqual", "not 1"],
    ["not:greaterThan", "at most 1"],
  ])("%s", (operator, words) => {
    expect(needed({ operator })).toBe(words);
  });

  test.each([
    ["before", "before 10 February 2026"],
    ["onOrBefore", "10 February 2026 at the latest"],
    ["after", "after 10 February 2026"],
    ["onOrAfter", "10 February 2026 at the earliest"],
    ["equal", "10 February 2026"],
  ])("of a day: %s", (operator, words) => {
    expect(needed({ fact: "registeredOn", operator, needed: "2026-02-10" })).toBe(words);
  });

  test("of yes and no it is one word", () => {
    expect(needed({ fact: "jointSalesPlan", operator: "equal", needed: true })).toBe("yes");
    expect(needed({ fact: "jointSalesPlan", operator: "notEqual", needed: true })).toBe("no");
  });

  test("of several levels they are listed by name", () => {
    const levels = ["corporate-reseller", "solution-provider"];
    expect(needed({ fact: "level", operator: "in", needed: levels })).toBe(
      "one of Corporate Reseller, Solution Provider",
    );
    expect(needed({ fact: "level", operator: "in", needed: levels }, "ru")).toBe(
      "одно из значений Corporate Reseller, Solution Provider",
    );
  });

  test("of some value of a list", () => {
    expect(needed({ operator: "someValue:greaterThan", needed: [1, 5] })).toBe(
      "any of: more than 1; more than 5",
    );
    expect(needed({ operator: "not:someValue:greaterThan", needed: [1, 5] })).toBe(
      "all of: at most 1; at most 5",
    );
  });

  test("of another fact it is named, with its value", () => {
    const other = { neededFact: "salesSpecialists" };
    expect(needed({ ...other, needed: 2 })).toBe('at least "Sales specialists" (2)');
    expect(needed({ ...other, needed: undefined })).toBe('at least "Sales specialists" (not filled in)');
  });

  test.each(BASE_OPERATORS)("%s has words in every language", (operator) => {
    for (const language of ["en", "ru", "kk"] as const) {
      const words = neededWords(comparison({ operator }), aboutPartner(partnerCard(), { language }));
      expect(words).toContain("1");
    }
  });
});
