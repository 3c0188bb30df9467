import { chooseLanguage, chosenLanguage } from "../../addin/settings/preferences";

/** The used part of a browser's storage. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  } as unknown as Storage;
}

const REFUSING = {
  getItem: () => {
    throw new DOMException("refused", "SecurityError");
  },
  setItem: () => {
    throw new DOMException("full", "QuotaExceededError");
  },
} as unknown as Storage;

test("a language that was chosen is remembered, and forgotten again", () => {
  const page = storage();
  expect(chosenLanguage(page)).toBeUndefined();
  chooseLanguage(page, "kk");
  expect(chosenLanguage(page)).toBe("kk");
  chooseLanguage(page, undefined);
  expect(chosenLanguage(page)).toBeUndefined();
});

test("a language that the product lacks counts as no choice", () => {
  const page = storage();
  page.setItem("partner-program.language", "de");
  expect(chosenLanguage(page)).toBeUndefined();
});

test("a browser that refuses storage does no harm", () => {
  for (const page of [REFUSING, undefined]) {
    chooseLanguage(page, "ru");
    expect(chosenLanguage(page)).toBeUndefined();
  }
});
