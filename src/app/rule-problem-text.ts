/** A problem of a rule file as text for people. */
import type { MessageFormatter } from "../messages/formatter";
import type { RuleProblem } from "../ruleset";

/** Its place and its sentence: "levels.json:12:5 /tiers/2/conditions: …". */
export function ruleProblemSentence(
  { file, line, column, path, code, details }: RuleProblem,
  text: MessageFormatter,
): string {
  const sentence = text(`rules.${code}`, details);
  if (file === "") return sentence;
  const place = line === undefined ? file : `${file}:${String(line)}:${String(column ?? 1)}`;
  return `${place} ${path}: ${sentence}`;
}
