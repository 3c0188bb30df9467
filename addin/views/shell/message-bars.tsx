import { useMemo } from "react";
import { failureText } from "../../session/failure-sentences";
import { cellName } from "../../../src/workbook/cell-name";
import type { PaneState } from "../../session/pane-state";
import type { SessionView } from "../../session/use-pane-session";
import { canUndo, undoOffer } from "../shared/model/undo-offer";
import { useSpeech } from "../shared/speech";
import { circumstancesOf } from "../shared/circumstances";
import { FailureMessage } from "../shared/failure-message";
import { NoticeMessage } from "./notice-message";
import { UnfinishedWrite } from "./unfinished-write";

/** The first column of the results on the partners sheet, from its header on. */
function resultsPlace({
  evaluated,
}: PaneState): { readonly sheet: string; readonly cells: string } | undefined {
  const [partners] = evaluated?.plan.sheets ?? [];
  const [column] = partners?.columns ?? [];
  if (partners === undefined || column === undefined) return undefined;
  return { sheet: partners.sheet, cells: cellName(column.column, partners.headerRow) };
}

/** What was done, what went wrong, and what has to be finished. */
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
          isUndoPassed={undoOffer(state) === "passed"}
          onUndo={() => void session.undo()}
          results={resultsPlace(state)}
          onGoTo={(sheet, cells) => void session.select(sheet, cells)}
          onDismiss={() => {
            session.dismiss();
          }}
        />
      )}
    </>
  );
}
