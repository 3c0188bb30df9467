import { Button, Link, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { FailureText } from "../../session/failure-sentences";
import { DismissButton } from "./dismiss-button";
import { FailureReport } from "./failure-report";
import { useBroughtIntoView } from "./brought-into-view";
import { useText } from "./speech";
import { Name } from "./name";

interface FailureMessageProps {
  readonly failure: FailureText;
  readonly onGoTo: (sheet: string, cells: string) => void;
  readonly onWriteWithoutJournal: () => void;
  readonly onForgetState: () => void;
  readonly onDismiss: () => void;
}

/** Places listed one by one. */
const LISTED = 50;

/** What went wrong and the way out: places to look at, a report to copy, another try. */
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
          {failure.places.slice(0, LISTED).map(({ sheet, cells }) => (
            <div key={`${sheet}!${cells ?? ""}`}>
              <Link
                as="button"
                onClick={() => {
                  onGoTo(sheet, cells ?? "A1");
                }}
              >
                <Name>{sheet}</Name>
                {cells !== undefined && `!${cells}`}
              </Link>
            </div>
          ))}
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
