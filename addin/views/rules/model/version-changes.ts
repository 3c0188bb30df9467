/** The changes of a version of the rules, in the words in which the rules are shown. */
import type { RuleSource } from "../../../../src/ruleset";
import { ruleWords, type Wording } from "../../shared/model/rule-words";
import { columnSubjects, factSubjects } from "./fact-changes";
import { levelsInWords, requirementLines } from "./levels-in-words";
import { pointsInWords } from "./points-in-words";
import { namesIn, type Subject } from "./change-subject";
import { readings } from "./readings";

/** A difference between two versions; `was` or `now` is missing if the entry was added or removed. */
export interface VersionChange {
  readonly what: string;
  readonly was: string | undefined;
  readonly now: string | undefined;
}

/** The differences, in the order in which the rules are shown: added and changed entries, then removed ones. */
export function versionChanges(
  before: RuleSource,
  after: RuleSource,
  wording: Wording,
): readonly VersionChange[] {
  const [was, now] = [subjectsOf(before, wording), subjectsOf(after, wording)];
  const old = new Map(was.map((subject) => [subject.key, subject]));
  const changed = now.flatMap((subject) => {
    const standing = old.get(subject.key);
    if (standing !== undefined) return partChanges(standing, subject);
    return [{ what: subject.what, was: undefined, now: subject.whole }];
  });
  const known = new Set(now.map(({ key }) => key));
  const gone = was
    .filter(({ key }) => !known.has(key))
    .map(({ what, whole }) => ({ what, was: whole, now: undefined }));
  return [...changed, ...gone];
}

function partChanges(before: Subject, after: Subject): readonly VersionChange[] {
  const { what } = after;
  const [was, now] = [new Map(before.parts), new Map(after.parts)];
  const keys = [...new Set([...was.keys(), ...now.keys()])];
  return keys.flatMap((key) => {
    const [one, other] = [toldWords(was.get(key)), toldWords(now.get(key))];
    return one === other ? [] : [{ what, was: one, now: other }];
  });
}

/** A part without words says nothing. */
function toldWords(words: string | undefined): string | undefined {
  return words === "" ? undefined : words;
}

function subjectsOf(source: RuleSource, wording: Wording): readonly Subject[] {
  return [
    programSubject(source, wording),
    ...levelSubjects(source, wording),
    ...requirementSubjects(source, wording),
    ...factSubjects(source, wording),
    ...benefitSubjects(source, wording),
    ...ruleSubjects(source, wording),
    ...readingSubjects(source, wording),
    ...columnSubjects(source, wording),
  ];
}

function programSubject({ program, points }: RuleSource, { text, formats }: Wording): Subject {
  const { valueOfPoint } = points;
  const value = valueOfPoint === undefined ? "" : formats.decimal(String(valueOfPoint));
  return {
    ...{ key: "program", what: text("pane.versions-program"), whole: namesIn(program.name) },
    parts: [
      ["name", namesIn(program.name)],
      ["value", value === "" ? "" : text("pane.change-point-value", { value, currency: program.currency })],
    ],
  };
}

/** Requirements and benefits of a level are told one by one, so that a change names only what came and went. */
function levelSubjects(source: RuleSource, wording: Wording): readonly Subject[] {
  const { tiers, levels } = source.levels;
  const words = ruleWords(source, wording);
  return levelsInWords(source, wording).map(({ id, name, ...said }, at) => {
    const tier = tiers.find(({ event }) => event.params.level === id)?.conditions;
    const asked = tier === undefined ? [] : "all" in tier ? tier.all : [tier];
    const given = source.benefits.benefits.filter(({ levels: of }) => of.includes(id));
    const { remark, purpose, needs, gives, titles } = said;
    return {
      ...{ key: `level ${id}`, what: name, whole: joined([remark, purpose, needs, gives, titles], " ") },
      parts: [
        ["names", levels[at] === undefined ? "" : namesIn(levels[at].name)],
        ["purpose", joined([remark, purpose, titles], " ")],
        ...asked.map((part): [string, string] => {
          const key = "condition" in part ? part.condition : JSON.stringify(part);
          return [`asks ${key}`, words.condition(part, "partners")];
        }),
        ...given.map((benefit): [string, string] => [`gives ${benefit.id}`, benefit.name[wording.language]]),
      ],
    };
  });
}

function requirementSubjects(source: RuleSource, wording: Wording): readonly Subject[] {
  return requirementLines(source, wording).map(({ id, name, asks }) => ({
    ...{ key: `requirement ${id}`, what: name, whole: asks },
    parts: [
      ["names", namesIn(source.levels.requirements[id]?.name)],
      ["asks", asks],
    ],
  }));
}

/** The levels that bring a benefit are told with the levels. */
function benefitSubjects({ benefits, levels }: RuleSource, { language }: Wording): readonly Subject[] {
  return benefits.benefits.map(({ id, name, levels: given }) => ({
    ...{ key: `benefit ${id}`, what: name[language] },
    whole: levels.levels
      .filter((level) => given.includes(level.id))
      .map((level) => level.name[language])
      .join(", "),
    parts: [["names", namesIn(name)]],
  }));
}

function ruleSubjects(source: RuleSource, wording: Wording): readonly Subject[] {
  return pointsInWords(source, wording).map(({ id, name, who, purchases, bands }, at) => {
    const rates = bands.map(({ sum, rate }) => `${sum}: ${rate}`).join("; ");
    return {
      ...{ key: `rule ${id}`, what: name, whole: joined([...who, purchases, rates], "; ") },
      parts: [
        ["names", namesIn(source.points.rules[at]?.event.params.name)],
        ["who", who.join("; ")],
        ["purchases", purchases],
        ["rates", rates],
      ],
    };
  });
}

function readingSubjects(source: RuleSource, wording: Wording): readonly Subject[] {
  return readings(source, wording).map(({ id, name, answers }) => ({
    ...{ key: `reading ${id}`, what: name, whole: answers.join(" ") },
    parts: [["answers", answers.join(" ")]],
  }));
}

function joined(parts: readonly (string | undefined)[], between: string): string {
  return parts.filter((part) => part !== undefined && part !== "").join(between);
}
