import { Body1, Button } from "@fluentui/react-components";
import { useState } from "react";
import { rowList } from "../../../../src/workbook/row-list";
import type { WritePlan } from "../../../../src/workbook/write-plan";
import type { SessionView } from "../../../session/use-pane-session";
import { PlannedFirst } from "../../shared/planned-first";
import { useSpeech } from "../../shared/speech";

interface CopyFilesProps {
  readonly view: SessionView;
  /** The sheets are copied: the workbook is looked at anew, without the files. */
  readonly onCopied: () => void;
}

/** The choice to copy the files' sheets into the workbook, in place of reading the files each time. */
export function CopyFiles({ view, onCopied }: CopyFilesProps) {
  const { text } = useSpeech();
  const [isAsked, setAsked] = useState(false);
  const close = (): void => {
    setAsked(false);
  };
  if (isAsked) return <Planned {...{ view, onCopied }} onClose={close} />;
  return (
    <Button
      disabled={view.state.activity.kind !== "idle"}
      onClick={() => {
        setAsked(true);
      }}
    >
      {text("pane.copy-file")}
    </Button>
  );
}

function Planned({ view, onCopied, onClose }: CopyFilesProps & { readonly onClose: () => void }) {
  const { text } = useSpeech();
  const { session } = view;
  const copy = async (plan: WritePlan): Promise<void> => {
    await session.copyFiles(plan);
    if (session.state().lastWritten === "copy") onCopied();
  };
  return (
    <PlannedFirst
      view={view}
      what="copy"
      label={text("pane.copy-file")}
      confirm={text("pane.copy-file-do")}
      onConfirm={(plan) => void copy(plan)}
      onCancel={onClose}
    >
      {({ sheets }) => (
        <>
          {sheets.map(({ sheet, rows }) => (
            <Body1 as="p" key={sheet}>
              {text("pane.copy-sheet", { sheet, rows: rowList(rows).count + 1 })}
            </Body1>
          ))}
          <Body1 as="p">{text("pane.copy-planned", { undo: text("pane.undo") })}</Body1>
        </>
      )}
    </PlannedFirst>
  );
}
