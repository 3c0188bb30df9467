import fc from "fast-check";
import { parseYesNo } from "../../../src/sheets/cells";
import { booleanCell, dateCell, numberCell, textCell } from "./make-cell";

test.each([
  "да",
  "Да",
  "ДА",
  " да\u00A0",
  "yes",
  "YES",
  "иә",
  "ИӘ",
  "1",
  "TRUE",
  "true",
  "ИСТИНА",
  "√",
  "☑",
  "☑\uFE0F",
  "✅",
  "+",
  "✓",
  "✔",
  "✔\uFE0F",
])("%j is yes", (text) => {
  expect(parseYesNo(textCell(text))).toEqual({ kind: "value", value: true });
});

test.each(["нет", "Нет", "НЕТ ", "no", "No", "жоқ", "ЖОҚ", "0", "FALSE", "false", "ЛОЖЬ", "-", "−", "❌"])(
  "%j is no",
  (text) => {
    expect(parseYesNo(textCell(text))).toEqual({ kind: "value", value: false });
  },
);

test.each([
  [numberCell(1), true],
  [numberCell(0), false],
  [booleanCell(true), true],
  [booleanCell(false), false],
])("%j", (cell, value) => {
  expect(parseYesNo(cell)).toEqual({ kind: "value", value });
});

test.each([
  "ия",
  "жок",
  "y",
  "n",
  "д",
  "н",
  "да?",
  "да нет",
  "да, с 2025",
  "не знаю",
  "н/д",
  "ok",
  "x",
  "х",
  "✗",
  "?",
  "--",
  "++",
  "+1",
  "2",
  "01",
  "1,0",
  "１",
  "–",
  "yеs",
])("%j is neither", (text) => {
  expect(parseYesNo(textCell(text))).toEqual({ kind: "problem", code: "not-yes-no", found: text });
});

test.each([
  [numberCell(2), "2"],
  [numberCell(-1), "-1"],
  [numberCell(0.5), "0.5"],
  [dateCell("2026-01-01"), "2026-01-01"],
])("%j is neither", (cell, found) => {
  expect(parseYesNo(cell)).toEqual({ kind: "problem", code: "not-yes-no", found });
});

test("blanks and case around an answer never change it; any other text is refused", () => {
  const blanks = fc.string({ unit: fc.constantFrom(" ", "\u00A0", "\u200B", "\t"), maxLength: 4 });
  fc.assert(
    fc.property(
      blanks,
      fc.constantFrom("да", "нет", "иә", "жоқ", "yes", "no"),
      blanks,
      (before, word, after) => {
        const plain = parseYesNo(textCell(word));
        expect(plain.kind).toBe("value");
        expect(parseYesNo(textCell(before + word.toUpperCase() + after))).toEqual(plain);
        expect(parseYesNo(textCell(`${word}${word}`)).kind).toBe("problem");
      },
    ),
  );
});
