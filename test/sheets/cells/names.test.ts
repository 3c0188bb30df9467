import fc from "fast-check";
import { normalName } from "../../../src/domain/normal-name";
import { homoglyphKey, lookalikesAmong } from "../../../src/sheets/cells";
import { runs } from "../../support/runs";
import { anyCharacter } from "../../support/any-character";

describe("names are compared", () => {
  test.each([
    ["any case", "ДАТА Регистрации", "дата регистрации"],
    ["Kazakh letters in capitals", "ТІРКЕЛГЕН КҮНІ ҚҰЖАТ ӘҒҢӨҺ", "тіркелген күні құжат әғңөһ"],
    ["blanks at the ends", "  Дата ", "дата"],
    ["extra blanks", "Дата   регистрации", "дата регистрации"],
    ["a line break in a header", "Дата\r\nрегистрации", "дата регистрации"],
    ["no-break space", "Дата\u00A0регистрации", "дата регистрации"],
    ["narrow no-break and thin space", "Дата\u202F\u2009регистрации", "дата регистрации"],
    ["zero-width space", "Пар\u200Bтнёр", "партнер"],
    ["byte order mark", "\uFEFFID партнёра", "id партнера"],
    ["soft hyphen", "Парт\u00ADнер", "партнер"],
    ["a direction mark", "\u200EPartner\u200F", "partner"],
    ["ё", "Партнёры", "партнеры"],
    ["Ё", "ПАРТНЁРЫ", "партнеры"],
    ["ё in two characters", "Партне\u0308ры", "партнеры"],
    ["й in two characters", "Жела\u0435мыи\u0306", "желаемый"],
  ])("%s", (_name, text, expected) => {
    expect(normalName(text)).toBe(expected);
  });

  test.each([
    ["№", "No"],
    ["м²", "м2"],
    ["Партнер", "Партнеp"],
    ["Partner ID", "PartnerID"],
    ["ID-партнёра", "ID партнёра"],
    ["и", "й"],
    ["к", "қ"],
  ])("%s and %s stay apart", (one, other) => {
    expect(normalName(one)).not.toBe(normalName(other));
  });

  test("a normal name stays as it is, and has no blanks at its ends", () => {
    const letters = fc.constantFrom(
      "а",
      "ё",
      "Ё",
      "Е",
      "е",
      "\u0308",
      "\u0306",
      " ",
      "\u00A0",
      "\u200B",
      "A",
      "İ",
      "Σ",
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: anyCharacter }), fc.string({ unit: letters })), (text) => {
        const name = normalName(text);
        expect(normalName(name)).toBe(name);
        expect(name.trim()).toBe(name);
      }),
      runs(400),
    );
  });
});

describe("ids that look alike", () => {
  test.each([
    ["Cyrillic Р", "Р-001", "P-001"],
    ["small letters", "p-001", "P-001"],
    ["Cyrillic small р", "р-001", "P-001"],
    ["Cyrillic word", "АВЕКМНОРСТУХ", "ABEKMHOPCTYX"],
    ["Kazakh letters", "ІҮҺ", "IYH"],
    ["another dash", "P–001", "P-001"],
    ["a no-break space", "P\u00A01", "P 1"],
    ["a zero-width space inside", "P\u200B-001", "P-001"],
    ["full-width letters", "Ｐ-００１", "P-001"],
  ])("%s", (_name, one, other) => {
    expect(homoglyphKey(one)).toBe(homoglyphKey(other));
  });

  test.each([
    ["007", "7"],
    ["P-001", "P-010"],
    ["P-001", "P001"],
    ["Ж-1", "X-1"],
  ])("%s and %s do not", (one, other) => {
    expect(homoglyphKey(one)).not.toBe(homoglyphKey(other));
  });
});

describe("the suggested id", () => {
  const lookalike = lookalikesAmong(["050140001234", "990140001234", "00-00000123", "P-1", "123456789012"]);

  test.each([
    ["without its leading zero, as a number cell loses it", "50140001234", "050140001234"],
    ["with a fraction of zeros", "990140001234.0", "990140001234"],
    ["with a fraction after a comma", "50140001234,00", "050140001234"],
    ["in scientific form", "9.90140001234E+11", "990140001234"],
    ["in scientific form with a comma, zero lost", "5,0140001234E+10", "050140001234"],
    ["rounded by a column that was too narrow", "5.014E+10", "050140001234"],
    ["rounded up, as a file of separated values keeps it", "1.23457E+11", "123456789012"],
    ["in scientific form, of other digits", "1.23458E+11", undefined],
    ["with a Cyrillic letter", "Р-1", "P-1"],
    ["with leading zeros in its number", "P-001", "P-1"],
    ["with a letter o for a zero", "O5O140001234", "050140001234"],
    ["with blanks between groups of digits", "990 140 001 234", "990140001234"],
    ["without its dash", "P1", "P-1"],
    ["with the apostrophe that makes it a text", "'050140001234", "050140001234"],
    ["with the word for such a number before it", "БИН 050140001234", "050140001234"],
    ["nothing like it", "123", undefined],
    ["in scientific form, of another size", "5.014E+12", undefined],
  ])("%s", (_name, id, expected) => {
    expect(lookalike(id)).toBe(expected);
  });

  test("a rounded number that fits two ids suggests neither", () => {
    expect(lookalikesAmong(["050140001234", "050140009999"])("5.014E+10")).toBeUndefined();
  });
});
