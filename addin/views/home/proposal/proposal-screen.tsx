import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState, type ReactElement } from "react";
import type { ProposedBook } from "../../../../src/app/proposed-book";
import { mappingsOf } from "../../../../src/sheets/mapping";
import type { SessionView } from "../../../session/use-pane-session";
import { dayChosen } from "../../shared/model/as-of";
import { ReservedPlace } from "../../shared/reserved-place";
import { useText } from "../../shared/speech";
import { useAnswer } from "../../shared/use-answer";
import { DrillIn } from "../../shared/drill-in";
import { CopyFiles } from "./copy-files";
import { ProposalQuestion } from "./proposal-question";
import { ProposalSummary } from "./proposal-summary";

interface ProposalScreenProps {
  readonly view: SessionView;
  /** ISO day. */
  readonly today: string;
  readonly onBack: () => void;
  /** To the screen where sheets and columns are chosen by hand. */
  readonly onChoose: () => void;
}

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** How the workbook would be read: one question at a time, then the rows, and the points. */
export default function ProposalScreen({ view, today, onBack, onChoose }: ProposalScreenProps) {
  const text = useText();
  const { session, state } = view;
  const [answers, setAnswers] = useState<readonly number[]>([]);
  const { services } = session;
  const ask = useCallback(
    () => services.propose(answers, { signal: new AbortController().signal }),
    [services, answers],
  );
  const answer = useAnswer(ask);
  /** A grouped report loses its levels as plain cells: it is read where it is. */
  const copyOf = ({ mapping }: ProposedBook): ReactElement | undefined => {
    const isReport = mappingsOf(mapping, "purchases").some((one) => one?.groups !== undefined);
    if (mapping.files === undefined || isReport) return undefined;
    return (
      <CopyFiles
        view={view}
        onCopied={() => {
          setAnswers([]);
        }}
      />
    );
  };
  const take = async (book: ProposedBook): Promise<void> => {
    onBack();
    await session.keepMapping(book.mapping);
    await session.evaluate(dayChosen(state.asOf, today));
  };
  return (
    <DrillIn title={text("pane.recognise")} onBack={onBack}>
      {answer.kind === "waiting" && <ReservedPlace height={320} label={text("pane.looking")} />}
      {answer.kind === "failed" && <Body1>{text("pane.look-failed")}</Body1>}
      {answer.kind === "here" && (
        <Proposed
          key={answers.length}
          book={answer.value}
          isBusy={state.activity.kind !== "idle"}
          onAnswer={(at, choice) => {
            const before = answer.value.questions.map((_, index) => answers[index] ?? -1);
            setAnswers(before.map((one, index) => (index === at ? choice : one)));
          }}
          onAgain={answers.length === 0 ? undefined : () => setAnswers([])}
          onTake={() => void take(answer.value)}
          onChoose={onChoose}
          onGoTo={(sheet, cell) => void session.select(sheet, cell)}
          copy={copyOf(answer.value)}
        />
      )}
    </DrillIn>
  );
}

interface ProposedProps {
  readonly book: ProposedBook;
  readonly isBusy: boolean;
  readonly onAnswer: (question: number, choice: number) => void;
  /** Undefined before the first answer. */
  readonly onAgain: (() => void) | undefined;
  readonly onTake: () => void;
  readonly onChoose: () => void;
  readonly onGoTo: (sheet: string, cell: string) => void;
  /** The choice to copy files into the workbook. */
  readonly copy: ReactElement | undefined;
}

function Proposed({ book, isBusy, onAnswer, onAgain, onTake, onChoose, onGoTo, copy }: ProposedProps) {
  const text = useText();
  const styles = useStyles();
  const open = book.questions.findIndex(({ answer }) => answer === undefined);
  const question = book.questions[open];
  return (
    <>
      {question === undefined ? (
        <ProposalSummary book={book} />
      ) : (
        <ProposalQuestion
          question={question}
          onAnswer={(choice) => {
            onAnswer(open, choice);
          }}
          onGoTo={onGoTo}
        />
      )}
      <div className={styles.buttons}>
        {question === undefined && (
          <Button appearance="primary" disabled={isBusy} onClick={onTake}>
            {text("pane.take-and-evaluate")}
          </Button>
        )}
        {question === undefined && copy}
        {onAgain !== undefined && <Button onClick={onAgain}>{text("pane.ask-again")}</Button>}
        <Button onClick={onChoose}>{text("pane.choose-sheets")}</Button>
      </div>
    </>
  );
}
