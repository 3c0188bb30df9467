import { useMemo } from "react";
import { failureText } from "../../session/failure-sentences";
import type { SessionView } from "../../session/use-pane-session";
import { canUndo, undoOffer } from "../shared/model/undo-offer";
import { useSpeech } from "../shared/speech";
import { circumstancesOf } from "../shared/circumstances";
import { FailureMessage } from "../shared/failure-message";
import { NoticeMessage } from "./notice-message";
import { UnfinishedWrite } from "./unfinished-write";

/** Messages about successes, failures and unfinished work. */
export default function MessageBars({ view: { state, session } }: { readonly view: SessionView }) {
  const { text } = useSpeech();
  const { failure, failedAt } = state;
  const failed = useMemo(
    () => (failure === undefined ? undefined : failureText(failure, text, circumstancesOf(failedAt))),
    [failure, failedAt, text],
  );
  return (
    <>
      {state.lastWrite === "unfinished" && state.activity.kind === "idle" && (
        <UnfinishedWrite onRecover={() => void session.recover()} />
      )}
      {failed !== undefined && (
        <FailureMessage
          failure={failed}
          onGoTo={(sheet, cells) => void session.select(sheet, cells)}
          onWriteWithoutJournal={() => void session.writeWithoutJournal()}
          onForgetState={() => void session.forgetState()}
          onDismiss={() => {
            session.dismiss();
          }}
        />
      )}
      {state.notice !== undefined && (
        <NoticeMessage
          notice={state.notice}
          canUndo={canUndo(undoOffer(state)) && state.activity.kind === "idle"}
          onUndo={() => void session.undo()}
          onGoTo={(sheet, cells) => void session.select(sheet, cells)}
          onDismiss={() => {
            session.dismiss();
          }}
        />
      )}
    </>
  );
}
