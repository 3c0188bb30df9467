import { Body1, Button, makeStyles, Spinner } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { AskFailure } from "../../shared/ask-failure";
import { CellLink } from "../../shared/cell-link";
import { BARE_LIST } from "../../shared/measures";
import { Name } from "../../shared/name";
import { useSpeech } from "../../shared/speech";
import { useAnswer } from "../../shared/use-answer";
import type { ClosingProps } from "./closing-props";

const useStyles = makeStyles({ list: BARE_LIST, check: { justifySelf: "start" } });

/** Compares everything that closings wrote and counted with the seals, when somebody asks for it. */
export function ClosingCheck({ evaluated: { ask }, view }: Pick<ClosingProps, "evaluated" | "view">) {
  const { text, language } = useSpeech();
  const styles = useStyles();
  const [isAsked, setAsked] = useState(false);
  const check = useCallback(() => ask.checkClosings(language), [ask, language]);
  const answer = useAnswer(isAsked ? check : undefined);
  const goTo = (sheet: string, cell: string): void => {
    void view.session.select(sheet, cell);
  };
  if (!isAsked) {
    return (
      <Button
        size="small"
        className={styles.check}
        onClick={() => {
          setAsked(true);
        }}
      >
        {text("pane.closings-check")}
      </Button>
    );
  }
  if (answer.kind === "waiting") return <Spinner size="tiny" label={text("pane.closing-checking")} />;
  if (answer.kind === "failed") {
    return (
      <AskFailure
        failure={answer.failure}
        onGoTo={goTo}
        onDismiss={() => {
          setAsked(false);
        }}
      />
    );
  }
  if (answer.value.length === 0) return <Body1 as="p">{text("pane.closings-sound")}</Body1>;
  return (
    <ul className={styles.list} aria-label={text("pane.closings-check")}>
      {answer.value.map(({ sheet, cell, sentence }, at) => (
        <li key={at}>
          {cell !== undefined && <CellLink sheet={sheet} cell={cell} onGoTo={goTo} />} <Name>{sentence}</Name>
        </li>
      ))}
    </ul>
  );
}
