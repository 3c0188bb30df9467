/**
 * The guides quote the screen. In them, and in the add-in's own help, **bold** is a word on the screen and a quotation
 * is a sentence on it: both must occur in that language's catalogue, in the workbook or on the ribbon.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../src/domain/program";
import { LANGUAGES } from "../../src/domain/program";
import { CATALOGUES } from "../../src/messages/catalogues";
import { ledgerColumns } from "../../src/sheets/ledger/ledger-columns";
import { LEDGER_SHEET_NAMES } from "../../src/sheets/ledger/ledger-names";
import { partnerResultColumns } from "../../src/sheets/plan/result-columns";
import { patternOf } from "../messages/message-parts";
import { programWith } from "../support/program";

const ROOT = join(__dirname, "../..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const guide = (language: Language): string => read(`docs/user-guide.${language}.md`);

/** Patterns of the pane's sentences, without those that consist of arguments only. */
function saidBy(language: Language): readonly RegExp[] {
  return Object.entries(CATALOGUES[language])
    .filter(([key, text]) => /^(pane|both)\./.test(key) && /\p{L}{3}/u.test(text.replace(/\{[^{}]*\}/g, "")))
    .map(([, text]) => new RegExp(`^${patternOf(text)}$`, "su"));
}

/** Names of the sheets and columns that are read and written. */
function inWorkbook(language: Language): readonly string[] {
  const { partners, purchases, rates } = programWith().sheets;
  const columns = [...partnerResultColumns("quarter", true), ...ledgerColumns("quarter")];
  return [
    ...[partners, purchases, rates].flatMap(({ names, columns: read }) => [
      ...names[language],
      ...[...read.values()].flatMap(({ headers }) => headers[language]),
    ]),
    ...LEDGER_SHEET_NAMES[language],
    ...columns.flatMap(({ headers }) => headers[language]),
  ];
}

/** The ribbon's words, from the manifest. */
function onRibbon(language: Language): readonly string[] {
  const strings = read("manifest.xml").matchAll(
    /<bt:String id="\w+\.Label" DefaultValue="([^"]+)">([\s\S]*?)<\/bt:String>/g,
  );
  return [...strings].map(([, english = "", overrides = ""]) => {
    const override = new RegExp(`Locale="${language}-[A-Z]+" Value="([^"]+)"`).exec(overrides);
    return override?.[1] ?? english;
  });
}

const onOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const boldOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = ""]) => onOneLine(words));

const quotationsOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/(?:^> ?.*\n)+/gm)]
    .flatMap(([block]) => block.replace(/^> ?/gm, "").split(/\n{2,}/))
    .map(onOneLine);

function notOnScreen(words: readonly string[], language: Language): readonly string[] {
  const known = new Set([...inWorkbook(language), ...onRibbon(language)]);
  const patterns = saidBy(language);
  return words.filter((word) => !known.has(word) && !patterns.some((pattern) => pattern.test(word)));
}

test("a word without a message is distinguished from a word in a message", () => {
  expect(notOnScreen(["Write to workbook", "Today, 31.12.2026", "Points ledger", "Open"], "en")).toEqual([]);
  expect(notOnScreen(["Write to the workbook", "Yesterday, 31.12.2026", "Write"], "en")).toEqual([
    "Write to the workbook",
    "Yesterday, 31.12.2026",
    "Write",
  ]);
});

describe.each(LANGUAGES)("the guide in %s", (language) => {
  test("names buttons and labels as on the screen", () => {
    const words = boldOf(guide(language));
    expect(words.length).toBeGreaterThan(60);
    expect(notOnScreen(words, language)).toEqual([]);
  });

  test("quotes sentences exactly as in the pane", () => {
    const sentences = quotationsOf(guide(language));
    expect(sentences).toHaveLength(6);
    expect(notOnScreen(sentences, language)).toEqual([]);
  });

  test("has the same headings, pictures and cases as the Russian one", () => {
    const shapeOf = (text: string) =>
      [...text.matchAll(/^(#+) |^!\[|^\| |^> |^- |^\d\. /gm)].map(([mark]) => mark);
    expect(shapeOf(guide(language))).toEqual(shapeOf(guide("ru")));
  });

  test("has the same button names as the add-in's own help", () => {
    for (const page of ["help.html", "support.html"]) {
      const section =
        read(`addin/pages/${page}`).split(`<section id="${language}"`)[1]?.split("</section>")[0] ?? "";
      const words = [...section.matchAll(/<b>([^<]+)<\/b>/g)].map(([, word = ""]) => onOneLine(word));
      expect(words).not.toEqual([]);
      expect(notOnScreen(words, language)).toEqual([]);
    }
  });
});
