/** Everything that the compiler cannot check exists in every language too: pages, guides, schemas, the workbench. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, type Language } from "../../src/domain/program";
import { LANGUAGES as OF_PAGE, type Language as PageLanguage } from "../../workbench/page/texts/texts";
import { LANGUAGES as OF_SERVER, type Language as ServerLanguage } from "../../workbench/server/texts";

const ROOT = join(__dirname, "../..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

describe.each(LANGUAGES)("%s", (language) => {
  test.each(["help", "support", "privacy"])("has its part of the page %s, and a link to it", (page) => {
    const html = read(`addin/pages/${page}.html`);
    expect(html).toContain(`<section id="${language}" lang="${language}">`);
    expect(html).toContain(`<a href="#${language}" lang="${language}">`);
  });

  test("has a guide", () => {
    expect(existsSync(join(ROOT, `docs/user-guide.${language}.md`))).toBe(true);
  });

  test.each(["names", "aliases"])("is asked for by the schema of %s", (definition) => {
    const schema = JSON.parse(read("rules/schemas/common.schema.json")) as {
      readonly definitions: Readonly<Record<string, { readonly required?: readonly string[] }>>;
    };
    expect(schema.definitions[definition]?.required).toContain(language);
  });
});

test("the workbench speaks the product's languages", () => {
  // The compiler checks this as well: each entry must be one of the other list's languages.
  const ofWorkbench: readonly (readonly Language[])[] = [OF_PAGE, OF_SERVER];
  const onPage: readonly PageLanguage[] = LANGUAGES;
  const fromServer: readonly ServerLanguage[] = LANGUAGES;
  for (const languages of ofWorkbench)
    for (const own of [onPage, fromServer]) expect([...languages].sort()).toEqual([...own].sort());
});
