import { Body1, Button, Spinner } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { rowList } from "../../../../src/workbook/row-list";
import type { SessionView } from "../../../session/use-pane-session";
import { AskFailure } from "../../shared/ask-failure";
import { AskedFirst } from "../../shared/asked-first";
import { useSpeech } from "../../shared/speech";
import { useAnswer } from "../../shared/use-answer";

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
  const { text, language } = useSpeech();
  const { session, state } = view;
  const { services } = session;
  const answer = useAnswer(useCallback(() => services.planSheets("copy", language), [services, language]));
  if (answer.kind === "waiting") return <Spinner size="tiny" label={text("pane.looking")} />;
  if (answer.kind === "failed") {
    const goTo = (sheet: string, cell: string): void => void session.select(sheet, cell);
    return <AskFailure failure={answer.failure} onGoTo={goTo} onDismiss={onClose} />;
  }
  const plan = answer.value;
  const copy = async (): Promise<void> => {
    await session.copyFiles(plan);
    if (session.state().lastWritten === "copy") onCopied();
  };
  return (
    <AskedFirst
      label={text("pane.copy-file")}
      confirm={text("pane.copy-file-do")}
      isDisabled={state.activity.kind !== "idle"}
      onConfirm={() => void copy()}
      onCancel={onClose}
    >
      {plan.sheets.map(({ sheet, rows }) => (
        <Body1 as="p" key={sheet}>
          {text("pane.copy-sheet", { sheet, rows: rowList(rows).count + 1 })}
        </Body1>
      ))}
      <Body1 as="p">{text("pane.copy-planned", { undo: text("pane.undo") })}</Body1>
    </AskedFirst>
  );
}
