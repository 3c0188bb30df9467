import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { failureText } from "../../session/failure-sentences";
import type { SessionView } from "../../session/use-pane-session";
import { useSpeech } from "../shared/speech";
import { ActivityBar } from "./activity-bar";
import { circumstancesOf } from "./circumstances";
import { FailureMessage } from "./failure-message";
import { NoticeMessage } from "./notice-message";
import { UnfinishedWrite } from "./unfinished-write";

const useStyles = makeStyles({
  messages: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    "& > :not(:empty):first-of-type": { marginTop: tokens.spacingVerticalM },
  },
});

/** What is going on, what was done, and what went wrong: on every screen, as the ribbon's buttons work on every one. */
export function Messages({ view: { state, session } }: { readonly view: SessionView }) {
  const { text } = useSpeech();
  const styles = useStyles();
  const { failure, failedAt } = state;
  const failed = useMemo(
    () => (failure === undefined ? undefined : failureText(failure, text, circumstancesOf(failedAt))),
    [failure, failedAt, text],
  );
  return (
    <div className={styles.messages}>
      {state.lastWrite === "unfinished" && state.activity.kind === "idle" && (
        <UnfinishedWrite onRecover={() => void session.recover()} />
      )}
      <ActivityBar
        activity={state.activity}
        onCancel={() => {
          session.cancel();
        }}
      />
      {failed !== undefined && (
        <FailureMessage
          failure={failed}
          onGoTo={(sheet, cells) => void session.select(sheet, cells)}
          onWriteWithoutJournal={() => void session.write(true)}
          onForgetState={() => void session.forgetState()}
          onDismiss={() => {
            session.dismiss();
          }}
        />
      )}
      {state.notice !== undefined && (
        <NoticeMessage
          notice={state.notice}
          onDismiss={() => {
            session.dismiss();
          }}
        />
      )}
    </div>
  );
}
