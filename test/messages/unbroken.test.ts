import { periodName } from "../../src/messages/period-name";
import { CATALOGUES } from "../../src/messages/catalogues";
import { messageFormatter } from "../../src/messages/formatter";
import { unbroken } from "../../src/messages/unbroken";
import type { Language } from "../../src/domain/program";

const NBSP = "\u00a0";
const textIn = (language: Language) => messageFormatter(language, CATALOGUES[language], undefined, unbroken);

test("a count stays with what it counts", () => {
  expect(textIn("ru")("pane.points-count", { count: 18_000 })).toBe(`18${NBSP}000${NBSP}баллов`);
  expect(textIn("en")("pane.invoices", { count: 9 })).toBe(`9${NBSP}purchases`);
});

test.each<[Language, string]>([
  ["ru", `I${NBSP}кв.${NBSP}2026`],
  ["kk", `2026${NBSP}ж.${NBSP}I${NBSP}тоқсан`],
  ["en", `Q1${NBSP}2026`],
])("the name of a period is one word (%s)", (language, name) => {
  expect(periodName("2026-Q1", textIn(language))).toBe(name);
});

test.each<[Language, string, string]>([
  ["ru", `март${NBSP}2026`, `сент.${NBSP}2026`],
  ["kk", `2026${NBSP}ж.${NBSP}наурыз`, `2026${NBSP}ж.${NBSP}қыр.`],
  ["en", `March${NBSP}2026`, `Sep${NBSP}2026`],
])("a month is said by its name (%s)", (language, march, september) => {
  expect(periodName("2026-03", textIn(language))).toBe(march);
  expect(periodName("2026-09", textIn(language), true)).toBe(september);
});

test("an arrow between two numbers ends no line", () => {
  const sentence = textIn("ru")("pane.review-sum", { partners: 4, cells: 9, before: "0", after: "8" });
  expect(sentence).toContain(`0${NBSP}→${NBSP}8`);
});

test("other spaces stay", () => {
  expect(unbroken("pane.points-none", "No points: the term is not known.")).not.toContain(NBSP);
});
