import { datePattern } from "../../../src/adapters/common/formats/date-pattern";

test.each([
  ["dd.MM.yyyy", "ru-RU", "dd.mm.yyyy"],
  ["ДД.ММ.ГГГГ", "ru-RU", "dd.mm.yyyy"],
  ["дд.мм.гггг", "kk-KZ", "dd.mm.yyyy"],
  ["jj/mm/aaaa", "fr-FR", "dd/mm/yyyy"],
  ["TT.MM.JJJJ", "de-DE", "dd.mm.yyyy"],
  ["gg.aa.yyyy", "tr-TR", "dd.mm.yyyy"],
  ["d.MM.yyyy 'г.'", "bg-BG", "d.mm.yyyy 'г.'"],
  ["д.ММ.гггг\\г.", "bg-BG", "d.mm.yyyy'г'."],
  ["M/d/yyyy", "en-US", "m/d/yyyy"],
])("%s in %s says %s", (pattern, name, read) => {
  expect(datePattern(pattern, name)).toBe(read);
});

test.each([
  ["", "ru-RU", "dd.mm.yyyy"],
  ["kk.aa.vvvv", "ru-RU", "dd.mm.yyyy"],
  ["dd.mm", "ru-RU", "dd.mm.yyyy"],
  ["??", "en-US", "mm/dd/yyyy"],
  ["??", "sv-SE", "yyyy-mm-dd"],
  ["??", "ar-EG", "dd/mm/yyyy"],
  ["??", "", "yyyy-mm-dd"],
  ["??", "no language at all", "yyyy-mm-dd"],
])("%s in %s says nothing, and what is usual there is taken: %s", (pattern, name, usual) => {
  expect(datePattern(pattern, name)).toBe(usual);
});
