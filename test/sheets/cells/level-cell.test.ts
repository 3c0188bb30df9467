import fc from "fast-check";
import type { Condition } from "../../../src/domain/conditions";
import type { Level, LevelId, Names } from "../../../src/domain/program";
import { buildLevelIndex, parseLevel } from "../../../src/sheets/cells";
import { booleanCell, dateCell, numberCell, textCell } from "./make-cell";

const always: Condition = {
  judge: () => "met",
  explain: () => ({ kind: "all", outcome: "met", parts: [] }),
  facts: [],
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
const index = buildLevelIndex([professional, corporate, service]);

test.each([
  ["its id", "professional-reseller", { level: "professional-reseller" }],
  ["its id in capitals", "PROFESSIONAL-RESELLER", { level: "professional-reseller" }],
  ["its English name", "Professional Reseller", { level: "professional-reseller" }],
  ["its Russian name", "Профессиональный реселлер", { level: "professional-reseller" }],
  ["its Kazakh name", "КӘСІБИ РЕСЕЛЛЕР", { level: "professional-reseller" }],
  ["extra blanks", "\u00A0 corporate \u202F reseller\u200B", { level: "corporate-reseller" }],
  [
    "a service title",
    "Service Professional Reseller",
    { level: "professional-reseller", addOn: "service-provider" },
  ],
  [
    "a service title in another language",
    "сервистік corporate reseller",
    { level: "corporate-reseller", addOn: "service-provider" },
  ],
  ["the add-on's name alone", "service provider", { addOn: "service-provider" }],
  ["the add-on's id alone", "service-provider", { addOn: "service-provider" }],
])("a level by %s", (_name, text, value) => {
  expect(parseLevel(textCell(text), index)).toEqual({ kind: "value", value });
});

test.each([
  "Professional",
  "Corporate Resellers",
  "Gold",
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

test("ё and е are one letter", () => {
  const yo = buildLevelIndex([level("star", named("Звёздный"))]);
  expect(parseLevel(textCell("ЗВЕЗДНЫЙ"), yo)).toEqual({ kind: "value", value: { level: "star" } });
});

test("a level may be called by a number", () => {
  const numbered = buildLevelIndex([level("first", named("1"))]);
  expect(parseLevel(numberCell(1), numbered)).toEqual({ kind: "value", value: { level: "first" } });
});

test("a name that two levels bear names neither; their other names still do", () => {
  const twins = buildLevelIndex([
    level("a", named("Partner")),
    level("b", named("Partner ")),
    level("c", named("PARTNER")),
  ]);
  expect(parseLevel(textCell("Partner"), twins)).toMatchObject({ kind: "problem", code: "not-a-level" });
  expect(parseLevel(textCell("b"), twins)).toEqual({ kind: "value", value: { level: "b" } });
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
