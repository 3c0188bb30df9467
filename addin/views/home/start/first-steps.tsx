import { Body1, Button, Caption1, makeStyles, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { WritePlan } from "../../../../src/workbook/write-plan";
import { isolatedList } from "../../../../src/messages/isolate";
import type { ExampleFile } from "../../../services/pane-services";
import type { SessionView } from "../../../session/use-pane-session";
import { keepBegun, pageStorage } from "../../../settings/preferences";
import { AskedFirst } from "../../shared/asked-first";
import { AskFailure } from "../../shared/ask-failure";
import { saveFile } from "../../shared/save-file";
import { useSpeech } from "../../shared/speech";
import { useAnswer } from "../../shared/use-answer";
import { ChooseFiles } from "./other-files";

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
  const { text, language } = useSpeech();
  const { services } = view.session;
  const answer = useAnswer(useCallback(() => services.planSheets("starter", language), [services, language]));
  if (answer.kind === "waiting") return <Spinner size="tiny" label={text("pane.looking")} />;
  if (answer.kind === "failed") {
    const goTo = (sheet: string, cell: string): void => void view.session.select(sheet, cell);
    return <AskFailure failure={answer.failure} onGoTo={goTo} onDismiss={onCancel} />;
  }
  const plan = answer.value;
  return (
    <AskedFirst
      label={text("pane.start-create")}
      confirm={text("pane.start-create-do")}
      isDisabled={view.state.activity.kind !== "idle"}
      onConfirm={() => {
        onCreate(plan);
      }}
      onCancel={onCancel}
    >
      {plan.sheets.map(({ sheet, columns }) => (
        <Body1 as="p" key={sheet}>
          {text("pane.start-sheet", { sheet, columns: isolatedList(columns.map(({ header }) => header)) })}
        </Body1>
      ))}
      <Body1 as="p">{text("pane.start-planned", { undo: text("pane.undo") })}</Body1>
    </AskedFirst>
  );
}
