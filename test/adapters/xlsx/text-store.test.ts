import fc from "fast-check";
import { encodeUtf8 } from "../../../src/adapters/common/utf8";
import { TextStore } from "../../../src/adapters/xlsx/texts/text-store";

function mayHoldWord(text: string): boolean {
  const bytes = encodeUtf8(text);
  const store = new TextStore();
  store.add(encodeUtf8("Накладная 1"), 0, 5);
  return store.mayHoldWord(store.add(bytes, 0, bytes.length));
}

describe("whether a text may hold a word, told from its bytes", () => {
  test.each(["РН-000123", "INV-7", "2026/15 от 05.03", "ТОО 12", ""])("«%s» holds none", (text) => {
    expect(mayHoldWord(text)).toBe(false);
  });

  test.each(["Итого", "Возврат 7", "Total", "1 қайтару", "&#1048;"])("«%s» may", (text) => {
    expect(mayHoldWord(text)).toBe(true);
  });

  test("no text with four letters side by side is missed", () => {
    const word = fc.stringMatching(/^[a-zA-Zа-яёқңүі]{4,8}$/u);
    fc.assert(
      fc.property(fc.string(), word, fc.string(), (before, letters, after) => {
        expect(mayHoldWord(before + letters + after)).toBe(true);
      }),
    );
  });
});
