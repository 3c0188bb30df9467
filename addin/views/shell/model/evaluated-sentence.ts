import type { Overview } from "../../../../src/app/overview";
import type { MessageFormatter } from "../../../../src/messages/formatter";

/** An outcome in one breath: for the ribbon's button, and for those who hear the pane. */
export function evaluatedSentence(
  { partners, decisions, problems }: Overview,
  text: MessageFormatter,
): string {
  const count = problems.reduce((sum, group) => sum + group.count, 0);
  const sentences = [
    text("both.evaluated", { partners }),
    text("both.decisions", decisions),
    text("pane.evaluated-rest", { count }),
  ];
  return sentences.join(" ");
}
