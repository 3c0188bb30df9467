import type { Overview } from "../../../../src/app/overview";
import type { MessageFormatter } from "../../../../src/messages/formatter";

/** An outcome in one sentence: for the ribbon's button, and for screen readers. */
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
