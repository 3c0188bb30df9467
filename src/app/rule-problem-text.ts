/** A problem of a rule file as text for people. */
import type { MessageFormatter } from "../messages/formatter";
import type { MessageKey } from "../messages/keys";
import type { RuleProblem } from "../ruleset";

/** Its place and its sentence: "levels.json:12:5 /tiers/2/conditions: …". */
export function ruleProblemSentence(problem: RuleProblem, text: MessageFormatter): string {
  const { file, line, column, path } = problem;
  const sentence = problemWords(problem, text);
  if (file === "") return sentence;
  const place = line === undefined ? file : `${file}:${String(line)}:${String(column ?? 1)}`;
  return `${place} ${path}: ${sentence}`;
}

/** Its sentence alone, for a form that shows it beside the field. */
export function problemWords(
  { code, details }: Pick<RuleProblem, "code" | "details">,
  text: MessageFormatter,
): string {
  return text(`rules.${code}`, code === "wrong-type" ? typeWords(details, text) : details);
}

const NEEDED: ReadonlyMap<string, MessageKey> = new Map([
  ["number", "both.needed-number"],
  ["integer", "both.needed-integer"],
  ["boolean", "both.needed-boolean"],
  ["string", "both.needed-string"],
  ["array", "both.needed-array"],
  ["object", "both.needed-object"],
]);

const FOUND: ReadonlyMap<string, MessageKey> = new Map([
  ["number", "both.found-number"],
  ["boolean", "both.found-boolean"],
  ["string", "both.found-string"],
  ["array", "both.found-array"],
  ["object", "both.found-object"],
]);

/** The names of JSON types in words. Several expected types, and null, keep their names. */
function typeWords(
  { expected = "", found = "" }: RuleProblem["details"],
  text: MessageFormatter,
): RuleProblem["details"] {
  const needed = NEEDED.get(expected);
  const present = FOUND.get(found);
  return {
    expected: needed === undefined ? text("both.needed-several", { types: expected }) : text(needed),
    found: present === undefined ? found : text(present),
  };
}
