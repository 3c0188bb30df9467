import { Body1Strong, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ProposedQuestion } from "../../../../src/app/proposed-book";
import type { MessageKey } from "../../../../src/messages/keys";
import type { QuestionCode } from "../../../../src/sheets/mapping-notes";
import { useText } from "../../shared/speech";

const QUESTIONS: Readonly<Record<QuestionCode, MessageKey>> = {
  amounts: "pane.ask-amounts",
  status: "pane.ask-status",
  paid: "pane.ask-paid",
  kinds: "pane.ask-kinds",
  year: "pane.ask-year",
  sheets: "pane.ask-sheets",
  column: "pane.ask-column",
  join: "pane.ask-join",
  "near-name": "pane.ask-near-name",
  "nothing-found": "pane.ask-nothing-found",
};

const useStyles = makeStyles({
  choices: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
});

interface ProposalQuestionProps {
  readonly question: ProposedQuestion;
  readonly onAnswer: (choice: number) => void;
}

/** One question with its answers as buttons: the best first. */
export function ProposalQuestion({ question: { note, choices }, onAnswer }: ProposalQuestionProps) {
  const text = useText();
  const styles = useStyles();
  const { what, sheet, details } = note;
  return (
    <div className={styles.choices} role="group" aria-live="polite">
      <Body1Strong>{text(QUESTIONS[what], { ...details, sheet })}</Body1Strong>
      {choices.map((label, at) => (
        <Button
          key={label}
          appearance={at === 0 ? "primary" : "secondary"}
          onClick={() => {
            onAnswer(at);
          }}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
