import { levelsInWords, requirementLines } from "../../../../../addin/views/rules/model/levels-in-words";
import { ruleWords } from "../../../../../addin/views/shared/model/rule-words";
import type { Language } from "../../../../../src/domain/program";
import type { ConditionJson, RuleSource } from "../../../../../src/ruleset";
import { BASE_OPERATORS, parseOperator } from "../../../../../src/ruleset/conditions/operators";
import { speechIn } from "../../../../support/pane/speech";
import { guideFiles, sourceOf } from "../../../../support/pane/rules";

const shipped = sourceOf();
const guide = sourceOf(guideFiles());

/** Replaces no-break spaces by plain ones, so that the expected texts are readable. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

function said(
  condition: ConditionJson,
  language: Language = "en",
  source: RuleSource = shipped,
  subject: "partners" | "purchases" = "partners",
): string {
  return plain(ruleWords(source, speechIn(language)).condition(condition, subject));
}

const compared = (fact: string, operator: string, value: unknown): ConditionJson =>
  ({ fact, operator, value }) as ConditionJson;

describe("levels of the shipped rules", () => {
  const needs = (language: Language): readonly string[] =>
    levelsInWords(shipped, speechIn(language)).map((card) => plain(card.needs));

  test("in English", () => {
    expect(needs("en")).toEqual([
      "Primary Reseller needs: Registration",
      "Professional Reseller needs: Registration · Joint sales plan · Sales specialists: at least 1",
      "Corporate Reseller needs: Registration · Joint sales plan · Sales specialists: at least 1 · Certified technical staff: at least 1",
      "Solution Provider needs: Registration · Joint sales plan · Joint solutions: at least 1",
      "Service Provider needs: Level: one of Professional Reseller, Corporate Reseller, Solution Provider · Supports the SWS and AWS warranty programs · Product engineers: at least 1",
    ]);
  });

  test("in Russian and Kazakh", () => {
    expect(needs("ru")[2]).toBe(
      "Для Corporate Reseller нужно: Регистрация · Совместный план продаж · Специалисты по продажам: не меньше 1 · Сертифицированный персонал: не меньше 1",
    );
    expect(needs("kk")[2]).toBe(
      "Corporate Reseller үшін қажет: Тіркелу · Бірлескен сату жоспары · Сату мамандары: кемінде 1 · Сертификатталған мамандар: кемінде 1",
    );
  });

  test("their benefits, the first level, and their titles with a status", () => {
    const cards = levelsInWords(shipped, speechIn("en"));
    expect(cards.map(({ remark }) => remark)).toEqual([
      "entry level",
      undefined,
      undefined,
      undefined,
      "status on top of a level",
    ]);
    expect(cards[1]?.gives).toBe(
      "Professional Reseller gives: Points program · Listed on the site among the partners · Special terms of supply · Joint exhibitions",
    );
    expect(cards[4]?.titles).toBe(
      "Shown with its level as: Service Professional Reseller · Service Corporate Reseller · Service Solution Provider",
    );
  });

  test("a level that gives nothing says so", () => {
    expect(levelsInWords(guide, speechIn("ru"))[0]?.gives).toBe("Бронза не даёт преимуществ.");
  });
});

test("requirements are listed with their conditions", () => {
  expect(requirementLines(shipped, speechIn("en")).map(({ name, asks }) => `${name} = ${asks}`)).toEqual([
    "Registration = Registered: yes",
    "Joint sales plan = Joint sales plan: yes",
    "Sales specialist on staff = Sales specialists: at least 1",
    "Certified technical staff = Certified technical staff: at least 1",
    "Joint solutions = Joint solutions: at least 1",
    "Holds Professional, Corporate or Solution = Level: one of Professional Reseller, Corporate Reseller, Solution Provider",
    "Supports the SWS and AWS warranty programs = SWS warranty: yes and AWS warranty: yes",
    "Product engineer on staff = Product engineers: at least 1",
  ]);
});

test("the other program of the guide: money, dates, and one of two", () => {
  const lines = requirementLines(guide, speechIn("ru"));
  expect(lines.map(({ asks }) => plain(asks))).toEqual([
    "Участник: да",
    "Заказы за 12 месяцев: не меньше 50 000 ₸",
    "Заказы за 12 месяцев: не меньше 200 000 ₸ или Облако за 12 месяцев: не меньше 80 000 ₸",
    "Аудит: не раньше 01.01.2025",
  ]);
});

describe("operators", () => {
  const CASES: readonly (readonly [string, unknown, unknown, string, string, string])[] = [
    ["salesSpecialists", "equal", 2, "2", "2", "2"],
    ["salesSpecialists", "notEqual", 2, "not 2", "не 2", "2 емес"],
    ["salesSpecialists", "in", [1, 2], "one of 1, 2", "одно из значений 1, 2", "1, 2 мәндерінің бірі"],
    [
      "salesSpecialists",
      "notIn",
      [1, 2],
      "anything but 1, 2",
      "любое значение, кроме 1, 2",
      "1, 2 мәндерінен басқасы",
    ],
    ["salesSpecialists", "lessThan", 2, "less than 2", "меньше 2", "2 мәнінен аз"],
    ["salesSpecialists", "lessThanInclusive", 2, "at most 2", "не больше 2", "ең көбі 2"],
    ["salesSpecialists", "greaterThan", 2, "more than 2", "больше 2", "2 мәнінен көп"],
    ["salesSpecialists", "greaterThanInclusive", 2, "at least 2", "не меньше 2", "кемінде 2"],
    [
      "registeredOn",
      "before",
      "2026-12-31",
      "before 31 December 2026",
      "раньше 31.12.2026",
      "31.12.2026 күнінен бұрын",
    ],
    [
      "registeredOn",
      "onOrBefore",
      "2026-12-31",
      "31 December 2026 at the latest",
      "не позже 31.12.2026",
      "ең кеші 31.12.2026",
    ],
    [
      "registeredOn",
      "after",
      "2026-12-31",
      "after 31 December 2026",
      "позже 31.12.2026",
      "31.12.2026 күнінен кейін",
    ],
    [
      "registeredOn",
      "onOrAfter",
      "2026-12-31",
      "31 December 2026 at the earliest",
      "не раньше 31.12.2026",
      "ең ерте 31.12.2026",
    ],
    ["renewedThrough", "lessThan", 2026, "earlier than 2026", "раньше 2026", "2026 жылынан бұрын"],
    ["renewedThrough", "lessThanInclusive", 2026, "2026 at the latest", "не позже 2026", "ең кеші 2026"],
    ["renewedThrough", "greaterThan", 2026, "later than 2026", "позже 2026", "2026 жылынан кейін"],
    [
      "renewedThrough",
      "greaterThanInclusive",
      2026,
      "2026 at the earliest",
      "не раньше 2026",
      "ең ерте 2026",
    ],
    ["level", "equal", "primary-reseller", "Primary Reseller", "Primary Reseller", "Primary Reseller"],
    ["jointSalesPlan", "notEqual", true, "no", "нет", "жоқ"],
    ["jointSalesPlan", "equal", false, "no", "нет", "жоқ"],
    ["name", "equal", "Alma", '"Alma"', "«Alma»", "«Alma»"],
    ["salesSpecialists", "not:lessThan", 2, "at least 2", "не меньше 2", "кемінде 2"],
    ["salesSpecialists", "swap:lessThan", 2, "more than 2", "больше 2", "2 мәнінен көп"],
  ];

  test.each(CASES)("%s %s %j", (fact, operator, value, en, ru, kk) => {
    const relation = (language: Language): string =>
      said(compared(fact, String(operator), value), language).replace(/^[^:]*: /, "");
    expect([relation("en"), relation("ru"), relation("kk")]).toEqual([en, ru, kk]);
  });

  test("each of them has words", () => {
    expect(new Set(CASES.map(([, operator]) => String(operator)))).toEqual(
      new Set([...BASE_OPERATORS, "not:lessThan", "swap:lessThan"]),
    );
    for (const operator of BASE_OPERATORS) expect(parseOperator(operator).kind).toBe("operator");
  });

  test("some or all of a list of values", () => {
    expect(said(compared("salesSpecialists", "someValue:lessThan", [2, 5]))).toBe(
      "Sales specialists: less than 2 or Sales specialists: less than 5",
    );
    expect(said(compared("salesSpecialists", "everyValue:greaterThan", [2, 5]))).toBe(
      "Sales specialists: more than 2 and Sales specialists: more than 5",
    );
  });

  test("facts are compared with facts by their names", () => {
    expect(said(compared("salesSpecialists", "equal", { fact: "jointSolutions" }))).toBe(
      'Sales specialists: the same as "Joint solutions"',
    );
    expect(said(compared("salesSpecialists", "lessThan", { fact: "jointSolutions" }), "ru")).toBe(
      "Специалисты по продажам: меньше «Совместные решения»",
    );
  });
});

describe("parts of conditions", () => {
  test("one of two beside a third stands in parentheses", () => {
    const either = { any: [{ condition: "registration" }, { condition: "joint-solutions" }] };
    expect(said({ all: [either, { condition: "sales-specialist" }] })).toBe(
      "(Registration or Joint solutions: at least 1) and Sales specialists: at least 1",
    );
  });

  test("a requirement that must not be met says so", () => {
    expect(said({ not: { condition: "registration" } })).toBe("not met: Registration");
    expect(said({ not: { condition: "registration" } }, "ru")).toBe("не выполнено: Регистрация");
    expect(said({ not: { condition: "registration" } }, "kk")).toBe("орындалмаған: Тіркелу");
  });

  test("the condition of a requirement is in parentheses if it is one of several things", () => {
    expect(said({ all: [{ condition: "gold-orders" }, { condition: "membership" }] }, "en", guide)).toMatch(
      /^\(Orders in 12 months: at least 200,000 ₸ or Cloud in 12 months: at least 80,000 ₸\) and Is a member$/,
    );
  });

  test("columns of purchases are called as on their sheet", () => {
    const cloud = { all: [compared("category", "in", ["cloud", "hosting"])] };
    expect(said(cloud, "ru", guide, "purchases")).toBe("Категория: одно из значений «cloud», «hosting»");
  });
});
