import { Body1, Button, Spinner } from "@fluentui/react-components";
import { useText } from "../shared/speech";
import type { RuleDraftState } from "./use-rule-draft";

interface DraftSectionProps {
  readonly draft: RuleDraftState;
  readonly isBusy: boolean;
}

/** The way into the draft: a new one, or the one that the workbook has. */
export function DraftSection({ draft, isBusy }: DraftSectionProps) {
  const text = useText();
  if (draft.isOpening) return <Spinner size="tiny" label={text("pane.rules-checking")} />;
  if (draft.isHarmful)
    return (
      <div role="alert">
        <Body1 as="p">{text("pane.draft-harmful")}</Body1>
        <Button
          onClick={() => {
            draft.change(undefined);
          }}
        >
          {text("pane.draft-throw-away-do")}
        </Button>
      </div>
    );
  return (
    <div>
      {draft.isBegun && <Body1 as="p">{text("pane.draft-begun")}</Body1>}
      <Button
        appearance="primary"
        disabledFocusable={isBusy}
        onClick={() => {
          if (!isBusy) draft.begin();
        }}
      >
        {text(draft.isBegun ? "pane.draft-continue" : "pane.draft-begin")}
      </Button>
    </div>
  );
}
