/** The changes of a version of the rules, in the words in which the rules are shown. */
import type { RuleSource } from "../../../../src/ruleset";
import type { Wording } from "../../shared/model/rule-words";
import { levelsInWords, requirementLines } from "./levels-in-words";
import { pointsInWords } from "./points-in-words";
import { readings } from "./readings";

/** A difference between two versions; `was` or `now` is missing if the entry was added or removed. */
export interface VersionChange {
  readonly what: string;
  readonly was: string | undefined;
  readonly now: string | undefined;
}

interface Line {
  readonly what: string;
  readonly words: string;
}

/** The differences, in the order in which the rules are shown: added and changed entries, then removed ones. */
export function versionChanges(
  before: RuleSource,
  after: RuleSource,
  wording: Wording,
): readonly VersionChange[] {
  const [was, now] = [linesOf(before, wording), linesOf(after, wording)];
  const changed = [...now].flatMap(([key, { what, words }]) => {
    const old = was.get(key)?.words;
    return old === words ? [] : [{ what, was: old, now: words }];
  });
  const gone = [...was].flatMap(([key, { what, words }]) =>
    now.has(key) ? [] : [{ what, was: words, now: undefined }],
  );
  return [...changed, ...gone];
}

/** Everything that a version says, by subject. */
function linesOf(source: RuleSource, wording: Wording): ReadonlyMap<string, Line> {
  const { text, language } = wording;
  const lines = new Map<string, Line>();
  const { program } = source;
  lines.set("name", { what: text("pane.versions-program"), words: program.name[language] });
  for (const { id, name, ...said } of levelsInWords(source, wording)) {
    const { remark, purpose, needs, gives, titles } = said;
    lines.set(`level ${id}`, { what: name, words: joined([remark, purpose, needs, gives, titles], " ") });
  }
  for (const { id, name, asks } of requirementLines(source, wording))
    lines.set(`requirement ${id}`, { what: name, words: asks });
  for (const { id, name, who, purchases, bands } of pointsInWords(source, wording)) {
    const rates = bands.map(({ sum, rate }) => `${sum}: ${rate}`);
    lines.set(`rule ${id}`, { what: name, words: joined([...who, purchases, ...rates], "; ") });
  }
  for (const { id, name, answers } of readings(source, wording))
    lines.set(`reading ${id}`, { what: name, words: joined(answers, " ") });
  for (const [key, { names, columns }] of Object.entries(program.sheets)) {
    const headers = Object.values(columns).map((column) => column.headers[language][0]);
    const what = text("pane.versions-columns", { sheet: names[language][0] ?? key });
    lines.set(`columns ${key}`, { what, words: joined(headers, ", ") });
  }
  return lines;
}

function joined(parts: readonly (string | undefined)[], between: string): string {
  return parts.filter((part) => part !== undefined && part !== "").join(between);
}
