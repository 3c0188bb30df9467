/** `partner-program why`: a partner's points explained to the purchase and its cell. */
import { statementText } from "../app/statement/as-text";
import { statementMaker } from "../app/statement/statement";
import type { WhyOptions } from "./arguments";
import { rulesOfOptions, type Surroundings } from "./commands";
import { withEvaluation } from "./evaluated-book";
import { incompleteLines, reportProblems } from "./report";
import { sha256 } from "./sha256";
import { partnerPositions } from "./statements/partner-positions";
import { harmless } from "./terminal";

export async function whyCommand(
  path: string,
  options: WhyOptions,
  surroundings: Surroundings,
): Promise<void> {
  const { terminal } = surroundings;
  const timeline = rulesOfOptions(options, options.lang ?? surroundings.language, terminal);
  await withEvaluation(path, options, timeline, surroundings, ({ evaluation, language }) => {
    const make = statementMaker(evaluation, sha256);
    const period = options.period?.label;
    const texts = partnerPositions(evaluation, options.partner, language).map((position) =>
      statementText(make(position, { language, period, forVendor: true })),
    );
    reportProblems(terminal, evaluation.program, evaluation.problems, language);
    const lines = texts.join("\n").split("\n");
    terminal.stdout.write(lines.map(harmless).join("\n"));
    terminal.stdout.write(incompleteLines(evaluation.book.incomplete, language));
    return Promise.resolve();
  });
}
