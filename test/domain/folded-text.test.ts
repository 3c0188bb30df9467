import { foldText } from "../../src/domain/folded-text";

test.each<[string, string, string]>([
  ["case", "servers", "SERVERS"],
  ["case of Cyrillic letters", "серверы", "СЕРВЕРЫ"],
  ["Cyrillic letters among Latin ones", "Almaty", "Аlmаtу"],
  ["Latin letters among Cyrillic ones", "серверы", "cepвepы"],
  ["blanks at the ends, and double ones", "two words", "  two \u00a0 words "],
  ["blanks that nobody sees", "servers", "ser\u200bvers"],
  ["ё and е", "учёт", "учет"],
  ["kinds of dashes", "B-2", "B–2"],
])("%s make no difference", (_, one, other) => {
  expect(foldText(one)).toBe(foldText(other));
});

test.each<[string, string, string]>([
  ["words written as one", "two words", "twowords"],
  ["letters of Kazakh", "күн", "кун"],
  ["digits and letters", "O1", "01"],
  ["№ and its Latin look", "№ 1", "No 1"],
  ["another letter", "server", "servers"],
])("%s stay apart", (_, one, other) => {
  expect(foldText(one)).not.toBe(foldText(other));
});

test("a folded text folded again is the same", () => {
  for (const text of ["Аlmаtу", " two  words", "УЧЁТ", "B–2"])
    expect(foldText(foldText(text))).toBe(foldText(text));
});

test("each text is folded independently, however many there are", () => {
  for (let at = 0; at < 25_000; at += 1) foldText(`TEXT ${String(at)}`);
  expect(foldText("TEXT 0")).toBe("text 0");
});
