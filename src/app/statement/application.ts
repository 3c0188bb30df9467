/** How a partner's application was decided, and what it lacks (C8). */
import { decisionWord, missingNames } from "../../sheets/plan/result-words";
import type { Evaluation } from "../evaluate";
import { evaluatedAt } from "../partner/hits";
import type { StatementWords } from "./words";

/** None for a partner that asks for no level. */
export function applicationLines(
  evaluation: Evaluation,
  position: number,
  words: StatementWords,
): readonly string[] {
  const { program } = evaluation;
  const { language } = words;
  const evaluated = evaluatedAt(evaluation, position);
  const { decision, requested } = evaluated.application;
  if (decision === "none") return [];
  const levels = program.levels.filter(({ id }) => requested.includes(id)).map(({ name }) => name[language]);
  const missing = missingNames(program, evaluated, language);
  const details = { levels: levels.join(", "), decision: decisionWord(decision, language) };
  return [
    missing.length === 0
      ? words.say("statement.why-application", details)
      : words.say("statement.why-lacking", { ...details, missing: missing.join(", ") }),
  ];
}
