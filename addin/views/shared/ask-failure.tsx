import { failureText } from "../../session/failure-sentences";
import { useText } from "./speech";
import { circumstancesOf } from "./circumstances";
import { FailureMessage } from "./failure-message";

interface AskFailureProps {
  readonly failure: unknown;
  readonly onGoTo: (sheet: string, cell: string) => void;
  readonly onDismiss: () => void;
}

/** The message for a question to the evaluation that failed. */
export function AskFailure({ failure, onGoTo, onDismiss }: AskFailureProps) {
  const text = useText();
  return (
    <FailureMessage
      failure={failureText(failure, text, circumstancesOf(undefined))}
      onGoTo={onGoTo}
      onWriteWithoutJournal={onDismiss}
      onForgetState={onDismiss}
      onDismiss={onDismiss}
    />
  );
}
