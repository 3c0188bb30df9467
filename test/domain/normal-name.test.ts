/** The quick way to compare plain names gives what the whole one does. */
import { trimBlanks, withoutInvisible } from "../../src/domain/blanks";
import { normalName } from "../../src/domain/normal-name";

/** Every step, for any text. */
function inFull(text: string): string {
  const folded = withoutInvisible(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/е\u0308+/g, "е");
  return trimBlanks(folded.normalize("NFC").replace(/[\s\u0085]+/g, " "));
}

test("every Latin and Cyrillic letter, sign and blank is folded as in full, alone and beside others", () => {
  const codes = [...Array.from({ length: 0x530 }, (_, code) => code), 0x2013, 0x2014, 0x2116];
  for (const code of codes) {
    const letter = String.fromCharCode(code);
    for (const text of [letter, ` ${letter}`, `Ё${letter}\u00a0 й${letter} `])
      expect(normalName(text)).toBe(inFull(text));
  }
});
