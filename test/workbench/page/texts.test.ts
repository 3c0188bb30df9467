import { chooseLanguage, LANGUAGES, textsIn } from "../../../workbench/page/texts/texts";

type Shape = string | readonly Shape[] | { readonly [key: string]: Shape };

/** Keys, and for texts made of parts the number of parts. */
function shapeOf(value: unknown): Shape {
  if (typeof value === "function") return `of ${value.length}`;
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== "object" || value === null) return "text";
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function memory(language: string | null): Storage {
  return { getItem: () => language } as Partial<Storage> as Storage;
}

describe("the page's texts", () => {
  it("are there in every language, with the same parts", () => {
    for (const language of LANGUAGES) expect(shapeOf(textsIn(language))).toEqual(shapeOf(textsIn("en")));
  });

  it("are not empty, and the Russian and Kazakh ones are not English", () => {
    for (const language of LANGUAGES) expect(textsOf(textsIn(language))).not.toContain("");
    const english = new Set(textsOf(textsIn("en")));
    for (const language of ["ru", "kk"] as const)
      expect(textsOf(textsIn(language)).filter((text) => english.has(text))).toEqual([]);
  });
});

describe("the language", () => {
  it("is the address's, else the last one chosen, else the browser's, else Russian", () => {
    const asked = new URLSearchParams("lang=kk");
    const silent = new URLSearchParams("lang=fr");
    expect(chooseLanguage(asked, memory("en"), ["ru-RU"])).toBe("kk");
    expect(chooseLanguage(silent, memory("en"), ["ru-RU"])).toBe("en");
    expect(chooseLanguage(silent, memory(null), ["fr-FR", "kk-KZ"])).toBe("kk");
    expect(chooseLanguage(silent, memory(null), ["fr-FR"])).toBe("ru");
  });
});
