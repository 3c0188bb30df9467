import { Body1Strong, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ProposedQuestion } from "../../../../src/app/proposed-book";
import type { MessageKey } from "../../../../src/messages/keys";
import type { QuestionCode } from "../../../../src/sheets/mapping-notes";
import { CellLink } from "../../shared/cell-link";
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
  readonly onGoTo: (sheet: string, cell: string) => void;
}

/** One question with a link to what it is about, and its answers as buttons: the best first. */
export function ProposalQuestion({ question, onAnswer, onGoTo }: ProposalQuestionProps) {
  const text = useText();
  const styles = useStyles();
  const { note, choices } = question;
  const { what, sheet, cell, details } = note;
  return (
    <div className={styles.choices} role="group" aria-live="polite">
      <Body1Strong>{text(QUESTIONS[what], { ...details, sheet })}</Body1Strong>
      {sheet !== "" && <CellLink sheet={sheet} cell={cell} onGoTo={onGoTo} />}
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
