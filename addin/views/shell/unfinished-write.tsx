import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useText } from "../shared/speech";

/** An earlier write was broken off: it must be put back before anything else. */
export function UnfinishedWrite({ onRecover }: { readonly onRecover: () => void }) {
  const text = useText();
  return (
    <div role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{text("pane.unfinished")}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={onRecover}>{text("pane.recover")}</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
