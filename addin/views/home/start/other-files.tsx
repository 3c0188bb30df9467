import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import type { SessionView } from "../../../session/use-pane-session";
import { filesInUse } from "../model/files-in-use";
import { InfoBar } from "../../shared/info-bar";
import { useSpeech, useText } from "../../shared/speech";

interface OtherFilesProps {
  readonly view: SessionView;
  /** Other files than those of the mapping were chosen: what they hold has to be recognised. */
  readonly onRecognise: () => void;
}

const useStyles = makeStyles({
  files: { display: "grid", gap: tokens.spacingVerticalXXS, justifyItems: "start" },
});

/** Purchases of files beside the workbook: which they are, and the way to choose them. */
export default function OtherFiles({ view, onRecognise }: OtherFilesProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const { state, session } = view;
  if (state.opening.kind !== "ready") return null;
  const { mapping, takenFiles = [] } = state.opening.workbook;
  const { used, missing } = filesInUse(mapping, takenFiles);
  const take = async (files: readonly File[]): Promise<void> => {
    await session.takeFiles(files);
    const { opening } = session.state();
    if (opening.kind !== "ready") return;
    const { takenFiles: now = [], mapping: kept } = opening.workbook;
    const isKnown = used.length > 0 && filesInUse(kept, now).missing.length === 0;
    // The same files, saved anew, are read as before.
    if (isKnown) await session.keepMapping({ ...kept, files: now });
    else onRecognise();
  };
  return (
    <div className={styles.files}>
      {used.map(({ name, day }) => (
        <Caption1 key={name}>{text("pane.file-used", { name, day: formats.day(day) })}</Caption1>
      ))}
      {missing.length > 0 && (
        <InfoBar
          intent="warning"
          action={<ChooseFiles label={text("pane.file-again")} view={view} onTake={take} />}
        >
          {text("pane.file-missing", { files: missing.map(({ name }) => name).join(", ") })}
        </InfoBar>
      )}
      {missing.length === 0 && <ChooseFiles label={text("pane.other-file")} view={view} onTake={take} />}
    </div>
  );
}

interface ChooseFilesProps extends Pick<OtherFilesProps, "view"> {
  readonly label: string;
  readonly onTake: (files: readonly File[]) => Promise<void>;
}

/** A button that opens the browser's choice of files. */
export function ChooseFiles({ label, view, onTake }: ChooseFilesProps): ReactElement {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        disabled={view.state.activity.kind !== "idle"}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.csv,.txt,.tsv"
        multiple
        hidden
        aria-label={text("pane.other-file")}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = "";
          if (files.length > 0) void onTake(files);
        }}
      />
    </>
  );
}
