/** Levels and their requirements as sentences (C1–C3). */
import type { RuleSource } from "../../../../src/ruleset";
import { ruleWords, type RuleWords, type Wording } from "../../shared/model/rule-words";

export interface LevelInWords {
  readonly id: string;
  readonly name: string;
  /** "entry level", "status on top of a level"; undefined for any other level. */
  readonly remark: string | undefined;
  readonly purpose: string | undefined;
  readonly needs: string;
  readonly gives: string;
  /** The name of a level with this status; undefined if the rules give none. */
  readonly titles: string | undefined;
}

/** A requirement's name and condition. */
export interface RequirementLine {
  readonly id: string;
  readonly name: string;
  readonly asks: string;
}

/** Separates things that belong together. */
const BESIDE = " · ";

export function levelsInWords(source: RuleSource, wording: Wording): readonly LevelInWords[] {
  const words = ruleWords(source, wording);
  const { levels, entryLevel, tiers } = source.levels;
  return levels.map(({ id, name, kind, purpose, titles = {} }) => {
    const { text, language } = wording;
    const level = name[language];
    const tier = tiers.find(({ event }) => event.params.level === id);
    const requirements = tier === undefined ? [] : words.parts(tier.conditions);
    const shownTitles = Object.values(titles).map((title) => title[language]);
    const remark =
      kind === "addOn"
        ? text("pane.rules-add-on")
        : id === entryLevel
          ? text("pane.rules-entry-level")
          : undefined;
    return {
      id,
      name: level,
      remark,
      purpose: purpose?.[language],
      needs: text("pane.rules-level-needs", { level, requirements: requirements.join(BESIDE) }),
      gives: gives(source, id, level, wording),
      titles:
        shownTitles.length === 0
          ? undefined
          : text("pane.rules-titles", { titles: shownTitles.join(BESIDE) }),
    };
  });
}

function gives({ benefits }: RuleSource, id: string, level: string, { text, language }: Wording): string {
  const names = benefits.benefits
    .filter(({ levels }) => levels.includes(id))
    .map(({ name }) => name[language]);
  if (names.length === 0) return text("pane.rules-level-gives-nothing", { level });
  return text("pane.rules-level-gives", { level, benefits: names.join(BESIDE) });
}

/** Every requirement, in the order of the rule files. */
export function requirementLines(source: RuleSource, wording: Wording): readonly RequirementLine[] {
  const words: RuleWords = ruleWords(source, wording);
  return Object.entries(source.levels.requirements).map(([id, { conditions }]) => ({
    id,
    name: words.names.requirement(id),
    asks: words.condition(conditions, "partners"),
  }));
}
