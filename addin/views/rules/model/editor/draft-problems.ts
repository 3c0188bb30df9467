/** Problems of a draft beside the fields that they are about, in words without JSON. */
import { problemWords } from "../../../../../src/app/rule-problem-text";
import type { MessageKey } from "../../../../../src/messages/keys";
import type { RuleProblem, RuleProblemCode, RuleSource } from "../../../../../src/ruleset";
import { namesOf } from "../../../shared/model/names";
import type { Wording } from "../../../shared/model/rule-words";

/** Parts of the rules that have a form, in the order in which they are offered. */
export const PARTS = [
  "rates",
  "readings",
  "levels",
  "requirements",
  "benefits",
  "names",
  "columns",
  "text",
] as const;
export type Part = (typeof PARTS)[number];

/** Sentences of the files that speak of their keys; a form says them in its own words. */
const OWN_WORDS: Partial<Readonly<Record<RuleProblemCode, MessageKey>>> = {
  "bands-out-of-order": "pane.draft-limits-order",
  "rate-too-fine": "pane.draft-rate-fine",
  "money-too-fine": "pane.draft-money-fine",
  "requirement-unused": "pane.draft-requirement-unused",
  "benefit-unused": "pane.draft-benefit-unused",
  "level-name-taken": "pane.draft-level-name-taken",
  "header-taken": "pane.draft-header-taken",
  "value-level-unknown": "pane.draft-value-level",
};

/** The sentences of problems, each once, with names instead of ids. */
export function problemSentences(
  problems: readonly RuleProblem[],
  source: RuleSource | undefined,
  wording: Wording,
): readonly string[] {
  const sentences = problems.map((problem) => {
    const details = source === undefined ? problem.details : namedDetails(problem.details, source, wording);
    const own = source && OWN_WORDS[problem.code];
    if (own !== undefined) return wording.text(own, details);
    return problemWords({ ...problem, details }, wording.text);
  });
  return [...new Set(sentences)];
}

function namedDetails(
  details: RuleProblem["details"],
  source: RuleSource,
  { language }: Wording,
): RuleProblem["details"] {
  const names = namesOf(source, language);
  const nameOf: Readonly<Record<string, (id: string) => string>> = {
    level: (id) => names.level(id),
    requirement: (id) => names.requirement(id),
    benefit: (id) => names.benefit(id),
    rule: (id) => names.pointsRule(id),
    fact: (id) => names.fact(id),
    column: (id) => names.fact(id),
    sheet: (key) => sheetName(key, source, language),
    requirements: (list) =>
      list
        .split(", ")
        .map((id) => names.requirement(id))
        .join(", "),
    other: (id) => names.level(names.fact(id)),
  };
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [key, value === "" ? "" : (nameOf[key]?.(value) ?? value)]),
  );
}

function sheetName(key: string, { program }: RuleSource, language: Wording["language"]): string {
  const sheet = Object.entries(program.sheets).find(([one]) => one === key)?.[1];
  return sheet?.names[language][0] ?? key;
}

/** The part whose form shows a problem. */
export function partOf({ file, path }: Pick<RuleProblem, "file" | "path">): Part {
  switch (file) {
    case "points.json":
      return path === "" || /^\/(rules|valueOfPoint|benefit)\b/.test(path) ? "rates" : "readings";
    case "levels.json":
      return path.startsWith("/requirements") ? "requirements" : "levels";
    case "benefits.json":
      return "benefits";
    case "program.json":
      if (path.startsWith("/sheets")) return "columns";
      return path.startsWith("/name") ? "names" : path.startsWith("/facts") ? "requirements" : "text";
    default:
      return "text";
  }
}

/** Problems by part. */
export function problemsByPart(problems: readonly RuleProblem[]): ReadonlyMap<Part, readonly RuleProblem[]> {
  const parts = new Map<Part, RuleProblem[]>();
  for (const problem of problems) {
    const part = partOf(problem);
    parts.set(part, [...(parts.get(part) ?? []), problem]);
  }
  return parts;
}
