import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WritePlan } from "../../../../src/workbook/write-plan";
import type { ExampleFile } from "../../../services/pane-services";
import type { SessionView } from "../../../session/use-pane-session";
import { keepBegun, pageStorage } from "../../../settings/preferences";
import { PlannedFirst } from "../../shared/planned-first";
import { saveFile } from "../../shared/save-file";
import { useSpeech } from "../../shared/speech";
import { ChooseFiles } from "./other-files";
import { PlannedColumns } from "./planned-columns";

interface FirstStepsProps {
  readonly view: SessionView;
  /** A file beside the workbook was chosen: what it holds has to be recognised. */
  readonly onFile: () => void;
  /** The question was answered, or passed over: it is not asked again. */
  readonly onBegun: () => void;
}

const useStyles = makeStyles({
  ways: { display: "grid", gap: tokens.spacingVerticalM },
  way: { display: "grid", gap: tokens.spacingVerticalXXS, justifyItems: "start" },
});

/** Three ways to begin with an empty workbook, one step each. */
export default function FirstSteps({ view, onFile, onBegun }: FirstStepsProps) {
  const { text } = useSpeech();
  const styles = useStyles();
  const [isCreating, setCreating] = useState(false);
  const begun = (): void => {
    keepBegun(pageStorage());
    onBegun();
  };
  const create = async (plan: WritePlan): Promise<void> => {
    await view.session.begin(plan);
    if (view.session.state().lastWritten === "starter") begun();
  };
  if (isCreating)
    return (
      <NewSheets
        view={view}
        onCreate={(plan) => void create(plan)}
        onCancel={() => {
          setCreating(false);
        }}
      />
    );
  return (
    <div className={styles.ways}>
      <Subtitle2>{text("pane.start-title")}</Subtitle2>
      <div className={styles.way}>
        <Button
          appearance="primary"
          disabled={view.state.activity.kind !== "idle"}
          onClick={() => {
            setCreating(true);
          }}
        >
          {text("pane.start-create")}
        </Button>
        <Caption1>{text("pane.start-create-what")}</Caption1>
      </div>
      <Example view={view} />
      <div className={styles.way}>
        <ChooseFiles
          label={text("pane.start-file")}
          view={view}
          onTake={async (files) => {
            await view.session.takeFiles(files);
            begun();
            onFile();
          }}
        />
        <Caption1>{text("pane.start-file-what")}</Caption1>
      </div>
      <Button appearance="subtle" className={styles.way} onClick={begun}>
        {text("pane.start-skip")}
      </Button>
    </div>
  );
}

/** The example opens in a window of its own, so this workbook stays empty. */
function Example({ view: { session } }: Pick<FirstStepsProps, "view">) {
  const { text, language } = useSpeech();
  const styles = useStyles();
  const [state, setState] = useState<"none" | "opening" | "failed" | ExampleFile>("none");
  const open = async (): Promise<void> => {
    setState("opening");
    try {
      const file = await session.services.openExample(language);
      if (file !== undefined) saveFile(file.name, file.bytes);
      setState(file ?? "none");
    } catch {
      setState("failed");
    }
  };
  return (
    <div className={styles.way}>
      <Button disabled={state === "opening"} onClick={() => void open()}>
        {text("pane.start-example")}
      </Button>
      <Caption1 role="status">
        {typeof state === "object"
          ? text("pane.example-saved", { name: state.name })
          : text(state === "failed" ? "pane.example-failed" : "pane.start-example-what")}
      </Caption1>
    </div>
  );
}

interface NewSheetsProps extends Pick<FirstStepsProps, "view"> {
  readonly onCreate: (plan: WritePlan) => void;
  readonly onCancel: () => void;
}

/** What will be created, before it is. */
function NewSheets({ view, onCreate, onCancel }: NewSheetsProps) {
  const { text } = useSpeech();
  return (
    <PlannedFirst
      view={view}
      what="starter"
      label={text("pane.start-create")}
      confirm={text("pane.start-create-do")}
      onConfirm={onCreate}
      onCancel={onCancel}
    >
      {({ sheets }) => (
        <>
          <PlannedColumns sheets={sheets} />
          <Body1 as="p">{text("pane.start-planned", { undo: text("pane.undo") })}</Body1>
        </>
      )}
    </PlannedFirst>
  );
}
