import { makeStyles, Title3, tokens } from "@fluentui/react-components";
import { useContext, useMemo, useState, useSyncExternalStore } from "react";
import type { PaneSession } from "../session/pane-session";
import type { PaneState } from "../session/pane-state";
import { failureText } from "../session/failure-sentences";
import { ActivityBar } from "./activity-bar";
import { EvaluateForm } from "./evaluate-form";
import { FailureMessage } from "./failure-message";
import { LanguageContext, useText } from "./language";
import { NoticeMessage } from "./notice-message";
import { Outcome } from "./outcome";
import { ProblemList } from "./problem-list";
import { UnfinishedWrite } from "./unfinished-write";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    minHeight: "100vh",
    boxSizing: "border-box",
    overflowWrap: "anywhere",
    "& h1": { margin: 0 },
    "& h2": { margin: 0 },
  },
});

/** The pane. `today` is the day that it offers first. */
export function App({ session, today }: { readonly session: PaneSession; readonly today: string }) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [asOf, setAsOf] = useState(today);
  const text = useText();
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Title3 as="h1">{text("pane.title")}</Title3>
      {state.lastWrite === "unfinished" && state.activity.kind === "idle" && (
        <UnfinishedWrite onRecover={() => void session.recover()} />
      )}
      <EvaluateForm
        asOf={asOf}
        isBusy={state.activity.kind !== "idle"}
        onAsOf={setAsOf}
        onEvaluate={() => void session.evaluate(asOf)}
      />
      <ActivityBar
        activity={state.activity}
        onCancel={() => {
          session.cancel();
        }}
      />
      <Messages session={session} state={state} />
      <Results session={session} state={state} />
    </main>
  );
}

interface Parts {
  readonly session: PaneSession;
  readonly state: PaneState;
}

function Messages({ session, state }: Parts) {
  const language = useContext(LanguageContext);
  const failure = useMemo(
    () => (state.failure === undefined ? undefined : failureText(state.failure, language)),
    [state.failure, language],
  );
  return (
    <>
      {failure !== undefined && (
        <FailureMessage
          failure={failure}
          onGoTo={(sheet, cells) => void session.select(sheet, cells)}
          onWriteWithoutJournal={() => void session.write(true)}
        />
      )}
      {state.notice !== undefined && <NoticeMessage notice={state.notice} />}
    </>
  );
}

function Results({ session, state }: Parts) {
  const { evaluated, isWritten, lastWrite, activity } = state;
  const isBusy = activity.kind !== "idle";
  return (
    <>
      <Outcome
        evaluated={evaluated}
        canWrite={!isBusy && !isWritten && lastWrite !== "unfinished"}
        canUndo={!isBusy && lastWrite === "written"}
        onWrite={() => void session.write()}
        onUndo={() => void session.undo()}
      />
      {evaluated !== undefined && (
        <ProblemList outcome={evaluated.outcome} onGoTo={(sheet, cell) => void session.select(sheet, cell)} />
      )}
    </>
  );
}
