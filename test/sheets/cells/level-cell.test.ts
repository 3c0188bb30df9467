import fc from "fast-check";
import type { Condition } from "../../../src/domain/conditions";
import { titleOf } from "../../../src/domain/held-level";
import { LANGUAGES, type Level, type LevelId, type Names } from "../../../src/domain/program";
import { buildLevelIndex, nearestLevel, parseLevel } from "../../../src/sheets/cells";
import { programWith } from "../../support/program";
import { booleanCell, dateCell, numberCell, textCell } from "./make-cell";

const always: Condition = {
  judge: () => "met",
  explain: () => ({ kind: "all", outcome: "met", parts: [] }),
  facts: [],
  texts: [],
};

function named(name: string, kk = name): Names {
  return { ru: name, en: name, kk };
}

function level(id: LevelId, name: Names, titles?: ReadonlyMap<LevelId, Names>): Level {
  const kind = titles === undefined ? "level" : "addOn";
  const rest = { purpose: undefined, tier: always, requirements: [], statusColumn: undefined };
  return { id, name, kind, titles: titles ?? new Map(), ...rest };
}

const professional = level("professional-reseller", {
  ru: "Профессиональный реселлер",
  en: "Professional Reseller",
  kk: "Кәсіби реселлер",
});
const corporate = level("corporate-reseller", named("Corporate Reseller"));
const service = level(
  "service-provider",
  named("Service Provider"),
  new Map([
    ["professional-reseller", named("Service Professional Reseller")],
    ["corporate-reseller", named("Service Corporate Reseller", "Сервистік Corporate Reseller")],
  ]),
);
const trainer = level("trainer", { ru: "Тренер", en: "Trainer", kk: "Жаттықтырушы" }, new Map());
const LEVELS = [professional, corporate, service, trainer];
const index = buildLevelIndex(LEVELS);

test.each([
  ["its id", "professional-reseller", { level: "professional-reseller", addOns: [] }],
  ["its id in capitals", "PROFESSIONAL-RESELLER", { level: "professional-reseller", addOns: [] }],
  ["its English name", "Professional Reseller", { level: "professional-reseller", addOns: [] }],
  ["its Russian name", "Профессиональный реселлер", { level: "professional-reseller", addOns: [] }],
  ["its Kazakh name", "КӘСІБИ РЕСЕЛЛЕР", { level: "professional-reseller", addOns: [] }],
  ["extra blanks", "\u00A0 corporate \u202F reseller\u200B", { level: "corporate-reseller", addOns: [] }],
  [
    "a service title",
    "Service Professional Reseller",
    { level: "professional-reseller", addOns: ["service-provider"] },
  ],
  [
    "a service title in another language",
    "сервистік corporate reseller",
    { level: "corporate-reseller", addOns: ["service-provider"] },
  ],
  ["the add-on's name alone", "service provider", { addOns: ["service-provider"] }],
  ["the add-on's id alone", "service-provider", { addOns: ["service-provider"] }],
  [
    "a status behind its name",
    "Corporate Reseller + Trainer",
    { level: "corporate-reseller", addOns: ["trainer"] },
  ],
  [
    "a status behind its title, in other languages and with extra blanks",
    " сервистік corporate reseller\u00a0 +  ТРЕНЕР",
    { level: "corporate-reseller", addOns: ["service-provider", "trainer"] },
  ],
  [
    "two statuses behind its id, one of them twice",
    "corporate-reseller + trainer + service-provider + trainer",
    { level: "corporate-reseller", addOns: ["trainer", "service-provider"] },
  ],
  ["two statuses alone", "Service Provider + Trainer", { addOns: ["service-provider", "trainer"] }],
])("a level by %s", (_name, text, value) => {
  expect(parseLevel(textCell(text), index)).toEqual({ kind: "value", value });
});

test.each([
  "Professional",
  "Corporate Resellers",
  "Gold",
  "Gold + Trainer",
  "Corporate Reseller + Gold",
  "Corporate Reseller + Professional Reseller",
  "Trainer + Corporate Reseller",
  "Corporate Reseller +",
  "Corporate Reseller + ",
  "+ Trainer",
  "Corporate Reseller + + Trainer",
  "corporate_reseller",
  "Сorporate Reseller",
  "-",
  "1",
])("%j is no level", (text) => {
  expect(parseLevel(textCell(text), index)).toEqual({ kind: "problem", code: "not-a-level", found: text });
});

test.each([numberCell(1), booleanCell(true), dateCell("2026-01-01")])("%j is no level", (cell) => {
  expect(parseLevel(cell, index)).toMatchObject({ kind: "problem", code: "not-a-level" });
});

test("every displayed title of a level with statuses is read as that level with them", () => {
  const program = { ...programWith(), levels: LEVELS };
  const bases = fc.constantFrom(professional.id, corporate.id);
  const statuses = fc.subarray([service.id, trainer.id]);
  fc.assert(
    fc.property(bases, statuses, fc.constantFrom(...LANGUAGES), (base, addOns, language) => {
      const title = titleOf(program, { level: base, unreadable: false, addOns }, language);
      expect(parseLevel(textCell(title), index)).toEqual({ kind: "value", value: { level: base, addOns } });
    }),
  );
});

test("ё and е are one letter", () => {
  const yo = buildLevelIndex([level("star", named("Звёздный"))]);
  expect(parseLevel(textCell("ЗВЕЗДНЫЙ"), yo)).toEqual({
    kind: "value",
    value: { level: "star", addOns: [] },
  });
});

test("a level may be called by a number", () => {
  const numbered = buildLevelIndex([level("first", named("1"))]);
  expect(parseLevel(numberCell(1), numbered)).toEqual({
    kind: "value",
    value: { level: "first", addOns: [] },
  });
});

test("a name shared by two levels names neither; their other names still work", () => {
  const twins = buildLevelIndex([
    level("a", named("Partner")),
    level("b", named("Partner ")),
    level("c", named("PARTNER")),
  ]);
  expect(parseLevel(textCell("Partner"), twins)).toMatchObject({ kind: "problem", code: "not-a-level" });
  expect(parseLevel(textCell("b"), twins)).toEqual({ kind: "value", value: { level: "b", addOns: [] } });
});

test("a level without a name is not found by a cell without text", () => {
  expect(parseLevel(booleanCell(true), buildLevelIndex([level("a", named(" "))]))).toMatchObject({
    kind: "problem",
  });
});

test("no text but a level's own name is a level", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const parsed = parseLevel(textCell(`x${text}`), index);
      expect(parsed.kind).toBe("problem");
    }),
  );
});

describe("the suggested level", () => {
  test.each([
    ["a letter too few", "Corporate Reseler", "corporate-reseller"],
    ["two letters changed places, in Russian", "Профессоинальный реселлер", "professional-reseller"],
    ["a Cyrillic letter among Latin ones", "Сorporate Reseller", "corporate-reseller"],
    ["its first word alone", "Corporate", "corporate-reseller"],
    ["nothing like a level", "Gold", undefined],
  ])("%s", (_name, text, expected) => {
    expect(nearestLevel(text, buildLevelIndex(LEVELS))).toBe(expected);
  });
});
