import type { LetterCard } from "../../src/app/partner/application-letter";
import type { Language } from "../../src/domain/program";
import type { RuleSource } from "../../src/ruleset";

/**
 * The letter about an application in a language. It is available in all three, whatever the pane's language: the texts
 * are loaded when a letter is first opened.
 */
export async function letterIn(
  language: Language,
  { program, levels }: RuleSource,
  card: LetterCard,
  asOf: string,
  formatDay: (iso: string) => string,
): Promise<string> {
  const { applicationLetter } = await import("../../src/app/partner/application-letter");
  const requirements = Object.entries(levels.requirements).map(([id, { name }]) => ({ id, name }));
  return applicationLetter(
    { name: program.name, levels: levels.levels, requirements },
    card,
    asOf,
    language,
    formatDay,
  );
}
