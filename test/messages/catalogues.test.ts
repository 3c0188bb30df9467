/** Checks the catalogues against the lists of codes, against each other, and against the rules for sentences. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DATA_PROBLEM_CODES } from "../../src/domain/problem";
import { LANGUAGES, type Language } from "../../src/domain/program";
import { CATALOGUES } from "../../src/messages/catalogues";
import type { MessageKey } from "../../src/messages/keys";
import { RULE_PROBLEM_CODES } from "../../src/ruleset/problems/codes";
import { argumentsOf, choicesOf, literalsOf } from "./message-parts";

const KEYS = Object.keys(CATALOGUES.en) as MessageKey[];
const keysOf = (group: string): string[] => KEYS.filter((key) => key.startsWith(`${group}.`));
type Message = readonly [Language, MessageKey, string];
const allMessages = LANGUAGES.flatMap((language) =>
  KEYS.map((key): Message => [language, key, CATALOGUES[language][key]]),
);

/** Messages that are no sentences: labels of progress bars, a count, a letter's beginning and end. */
const NO_SENTENCES: readonly MessageKey[] = [
  "cli.cases",
  "cli.rows-read",
  "cli.partners-evaluated",
  "cli.writing",
  "cli.adjustment",
  "cli.find-altered",
  "cli.find-added",
  "cli.find-missing",
  "cli.find-journal",
  "cli.find-closed-row",
  "cli.find-settled-row",
  "cli.find-invoice",
  "cli.find-line",
  "letter.greeting",
  "letter.closing",
  // "Nobody." or a number of partners.
  "pane.partners-listed",
];

/**
 * The messages that break a rule, each with what breaks it. One test for each rule, because one for each message would
 * be 20 000 tests.
 */
function breaking(
  messages: readonly Message[],
  findings: (message: Message) => readonly unknown[],
): readonly unknown[] {
  expect(messages).not.toEqual([]);
  return messages.flatMap((message) => {
    const found = findings(message);
    return found.length === 0 ? [] : [[...message, ...found]];
  });
}

const [inEnglish, inOthers] = [
  allMessages.filter(([language]) => language === "en"),
  allMessages.filter(([language]) => language !== "en"),
];

/** Keys of buttons, headings and figures: a message that is not a sentence in English is not one in any language. */
const isLabel = (key: MessageKey): boolean =>
  /^(pane|both|help|what-if|statement)\./.test(key) &&
  literalsOf(CATALOGUES.en[key]).endings.every((text) => !/[.?:]$/.test(text));

test("no sentence names a subunit of one currency, because a program may use any currency", () => {
  expect(
    allMessages.filter(([, , text]) => /tiyn|тиын/i.test(text)).map(([language, key]) => [language, key]),
  ).toEqual([]);
});

describe("keys", () => {
  // If two files had the same key, the later entry would be shown everywhere.
  test.each(LANGUAGES)("%s has each key in only one file", (language) => {
    const folder = join("src", "messages", language);
    const files = readdirSync(folder).filter((name) => name !== "index.ts");
    const keys = files.flatMap((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      return [...text.matchAll(/^ {2}"([a-z-]+\.[^"]+)":/gm)].map(([, key]) => key);
    });
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.length).toBe(KEYS.length);
  });

  test.each(LANGUAGES)("%s has the keys of English, in its order", (language) => {
    expect(Object.keys(CATALOGUES[language])).toEqual(KEYS);
  });

  test("every data problem has a sentence, and every sentence a problem", () => {
    expect(keysOf("problem").sort()).toEqual(DATA_PROBLEM_CODES.map((code) => `problem.${code}`).sort());
  });

  test("every rule problem has a sentence, and every sentence a problem", () => {
    expect(keysOf("rules").sort()).toEqual(
      Object.keys(RULE_PROBLEM_CODES)
        .map((code) => `rules.${code}`)
        .sort(),
    );
  });

  // The codes of these two are types without a list at run time; the catalogue's own type checks them.
  test.each([
    ["layout", "src/sheets/layout-problem.ts", /readonly code:\s*([^;]*);/],
    ["workbook", "src/workbook/errors.ts", /type WorkbookErrorCode =([^;]*);/],
  ])("every %s code has a sentence, and no sentence is left over", (group, file, declaration) => {
    const declared = declaration.exec(readFileSync(file, "utf8"))?.[1] ?? "";
    const codes = [...declared.matchAll(/"([^"]*)"/g)].map((match) => `${group}.${match[1] ?? ""}`);
    expect(codes.length).toBeGreaterThan(3);
    expect(keysOf(group).sort()).toEqual(codes.sort());
  });

  test("the command uses every key of its own", () => {
    const source = sourceTexts("src").join("\n");
    // Keys of progress labels are made from the step's name, those of causes from their kind.
    const isUsed = (key: string): boolean =>
      source.includes(`"${key}"`) || source.includes(`"${key.replace(/^(cli|what-if)\./, "")}"`);
    const unused = [...keysOf("cli"), ...keysOf("what-if"), ...keysOf("help"), ...keysOf("mapping")].filter(
      (key) => !isUsed(key),
    );
    expect(unused).toEqual([]);
  });
});

test("the pane uses every key of its own", () => {
  const source = sourceTexts("addin").join("\n");
  expect(keysOf("pane").filter((key) => !source.includes(`"${key}"`))).toEqual([]);
});

test("the letter uses every key of its own", () => {
  const source = sourceTexts(join("src", "app")).join("\n");
  expect(keysOf("letter").filter((key) => !source.includes(`"${key}"`))).toEqual([]);
});

describe("words for values", () => {
  // A `select` silently falls back to "other"; a table of keys by value does not compile without a word for each.
  test("each message chooses only between yes and no", () => {
    const others = (text: string) => choicesOf(text).filter((options) => options.join() !== "yes,other");
    expect(breaking(allMessages, ([, , text]) => others(text))).toEqual([]);
  });
});

describe("details", () => {
  test("each message names the same details as in English", () => {
    const differing = ([, key, text]: Message): readonly string[] => {
      const [own, english] = [argumentsOf(text), argumentsOf(CATALOGUES.en[key])];
      return own.join() === english.join() ? [] : own;
    };
    expect(breaking(allMessages, differing)).toEqual([]);
  });

  test.each(Object.entries(RULE_PROBLEM_CODES))(
    "rules.%s names only details that it has",
    (code, details) => {
      const known = details.flatMap((name) => [name, `has${name.charAt(0).toUpperCase()}${name.slice(1)}`]);
      const named = argumentsOf(CATALOGUES.en[`rules.${code}` as MessageKey]);
      expect(known).toEqual(expect.arrayContaining([...named]));
    },
  );
});

describe("wording", () => {
  const sentences = allMessages.filter(([, key]) => !NO_SENTENCES.includes(key) && !isLabel(key));

  test("each sentence ends as a sentence does", () => {
    const unended = (text: string) => literalsOf(text).endings.filter((ending) => !/[.?:]$/.test(ending));
    expect(breaking(sentences, ([, , text]) => unended(text))).toEqual([]);
  });

  test("each message is one line without double blanks and without quoted braces", () => {
    const wrong = (text: string) => /\n| {2}|'\{|\}'/.exec(text) ?? [];
    expect(breaking(allMessages, ([, , text]) => wrong(text))).toEqual([]);
  });

  test("Russian and Kazakh messages have no words of English", () => {
    const english = (text: string) =>
      literalsOf(text)
        .all.flatMap((part) => part.match(/[A-Za-z][A-Za-z-]*/g) ?? [])
        .filter((word) => !TECHNICAL_WORDS.has(word));
    expect(breaking(inOthers, ([, , text]) => english(text))).toEqual([]);
  });

  test("Russian and Kazakh messages use « and »", () => {
    const wrong = (text: string): readonly string[] => {
      const isPaired = text.split("«").length === text.split("»").length;
      return [...(/["“”„]/.exec(text) ?? []), ...(isPaired ? [] : ["«»"])];
    };
    expect(breaking(inOthers, ([, , text]) => wrong(text))).toEqual([]);
  });

  test("English messages have no Cyrillic", () => {
    const cyrillic = (text: string) => /\p{Script=Cyrillic}/u.exec(text) ?? [];
    expect(breaking(inEnglish, ([, , text]) => cyrillic(text))).toEqual([]);
  });

  test.each([
    ["ru", /партнер|[іғқңөұүһә]/i],
    ["kk", /[ё]/i],
  ] as const)("%s is spelt as agreed", (language, wrong) => {
    const literals = KEYS.flatMap((key) => literalsOf(CATALOGUES[language][key]).all).join("\n");
    expect(literals.replace(/[A-Za-z]+/g, "")).not.toMatch(wrong);
  });
});

/** Technical names: files, formats, options, and the rule files' words for their parts. */
const TECHNICAL_WORDS: ReadonlySet<string> = new Set([
  ...[
    "Excel",
    "Enter",
    "Esc",
    "Ctrl",
    "C",
    "F",
    "JSON",
    "ID",
    "USD",
    "xls",
    "xlsx",
    "xlsm",
    "xlsb",
    "json-rules-engine",
  ],
  ...["map", "out", "in-place", "debug", "json", "help", "partner-program", "ru", "en", "kk"],
  ...["all", "any", "in", "equal", "priority", "path", "params", "optional", "exact", "column"],
  ...["tiers", "titles", "statusColumn", "yesNo", "upTo", "units"],
  ...["versions", "from", "program", "version", "true", "false"],
  // Kinds of statements, and options of their command.
  ...["pdf", "txt", "PDF", "partner"],
  // A mapping's words for what a proposal leaves open.
  ...[
    "csv",
    "amount",
    "date",
    "documents",
    "join",
    "kinds",
    "known",
    "periods",
    "purchases",
    "questions",
    "undated",
  ],
  // Options of the commands that close periods, and letters of periods such as 2026-Q3.
  ...["accept", "reason", "readings", "rules", "start-year", "verify", "Q", "H"],
  // Quarters.
  ...["I", "II", "III", "IV"],
]);

function sourceTexts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (path === join("src", "messages")) return [];
    if (entry.isDirectory()) return sourceTexts(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}
