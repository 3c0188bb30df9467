import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { FailureText } from "../../session/failure-sentences";
import { DismissButton } from "./dismiss-button";
import { PlaceList } from "./place-list";
import { FailureReport } from "./failure-report";
import { useBroughtIntoView } from "./brought-into-view";
import { useText } from "./speech";

interface FailureMessageProps {
  readonly failure: FailureText;
  readonly onGoTo: (sheet: string, cells: string) => void;
  readonly onWriteWithoutJournal: () => void;
  readonly onForgetState: () => void;
  readonly onDismiss: () => void;
}

/** A failure with its remedies: links to cells, a report to copy, another try. */
export function FailureMessage(props: FailureMessageProps) {
  const { failure, onGoTo, onWriteWithoutJournal, onForgetState, onDismiss } = props;
  const text = useText();
  const element = useBroughtIntoView(failure);
  return (
    <div role="alert" ref={element}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          {failure.sentences.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
          <PlaceList places={failure.places} onGoTo={onGoTo} />
          {failure.report !== undefined && <FailureReport report={failure.report} />}
        </MessageBarBody>
        <MessageBarActions containerAction={<DismissButton onDismiss={onDismiss} />}>
          {failure.offersWriteWithoutJournal && (
            <Button onClick={onWriteWithoutJournal}>{text("pane.write-without-undo")}</Button>
          )}
          {failure.offersForgetState && <Button onClick={onForgetState}>{text("pane.forget-state")}</Button>}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
