/** The part of a statement about where the partner stands: the next rate, the next levels, requirements, benefits. */
import type { Names, RequirementId } from "../../domain/program";
import { requirementName } from "../../sheets/plan/result-words";
import type { LevelCard } from "../partner/card";
import type { StatementBlock } from "./blocks";
import type { StatementInput } from "./given";

export function standingBlocks(input: StatementInput): readonly StatementBlock[] {
  return [...nextRates(input), ...nextLevels(input), ...requirements(input), ...benefits(input)];
}

function section(title: string, items: readonly string[]): readonly StatementBlock[] {
  return items.length === 0
    ? []
    : [
        { kind: "heading", text: title },
        { kind: "list", items },
      ];
}

/** What is missing to the next rate of each points rule. */
function nextRates({ card, words, evaluation }: StatementInput): readonly StatementBlock[] {
  const { points, currency } = evaluation.program;
  const items = card.points.next.map(({ rule, missing, nextRate, until }) =>
    words.say("statement.next-rate", {
      rule: points.rules.find(({ id }) => id === rule)?.name[words.language] ?? rule,
      missing: words.money(missing),
      rate: words.percent(nextRate),
      day: words.day(until),
      currency,
    }),
  );
  return section(words.say("statement.next-rates"), items);
}

/** Levels that the partner does not hold: what each still asks. */
function nextLevels({ card, words, evaluation }: StatementInput): readonly StatementBlock[] {
  const { program } = evaluation;
  const order = program.levels.map(({ id }) => id);
  const held = order.indexOf(card.heldLevel ?? program.entryLevel);
  const above = card.levels.filter(({ level, isHeld }) => !isHeld && order.indexOf(level) > held);
  const items = above.map((level) => {
    const names: Names | undefined = program.levels.find(({ id }) => id === level.level)?.name;
    const name = names?.[words.language] ?? level.level;
    const missing = missingOf(level).map((id) => requirementName(program, id, words.language));
    return missing.length === 0
      ? words.say("statement.level-open", { level: name })
      : words.say("statement.level-missing", { level: name, missing: missing.join("; ") });
  });
  return section(words.say("statement.next-levels"), items);
}

/** Requirements that are not met: unmet ones, then those about which something is unknown. */
function missingOf({ outcome, shortfall }: LevelCard): readonly RequirementId[] {
  return outcome === "met" ? [] : [...shortfall.missing, ...shortfall.unknown];
}

/** Requirements of the held level and statuses, met or not. */
function requirements({ card, words, evaluation }: StatementInput): readonly StatementBlock[] {
  const held = card.levels.filter(({ isHeld }) => isHeld).flatMap((level) => level.requirements);
  const outcomes = new Map(held.map(({ id, outcome }) => [id, outcome]));
  const items = [...outcomes].map(([id, outcome]) => {
    const name = requirementName(evaluation.program, id, words.language);
    return words.say(`statement.requirement-${outcome}`, { name });
  });
  return section(words.say("statement.requirements"), items);
}

function benefits({ card, words, evaluation }: StatementInput): readonly StatementBlock[] {
  const names = new Map(evaluation.program.benefits.map(({ id, name }) => [id, name]));
  const items = card.benefits.map((id) => names.get(id)?.[words.language] ?? id);
  return section(words.say("statement.benefits"), items);
}
