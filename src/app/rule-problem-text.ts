/** A problem of a rule file as people read it. */
import type { MessageFormatter } from "../messages/formatter";
import type { RuleProblem } from "../ruleset";

/** Its place, and what is wrong there: "levels.json:12:5 /tiers/2/conditions: …". */
export function ruleProblemSentence(
  { file, line, column, path, code, details }: RuleProblem,
  text: MessageFormatter,
): string {
  const sentence = text(`rules.${code}`, details);
  if (file === "") return sentence;
  const place = line === undefined ? file : `${file}:${String(line)}:${String(column ?? 1)}`;
  return `${place} ${path}: ${sentence}`;
}
