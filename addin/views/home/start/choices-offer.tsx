import { Body1, Button, Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { isolatedList } from "../../../../src/messages/isolate";
import type { SessionView } from "../../../session/use-pane-session";
import { AskedFirst } from "../../shared/asked-first";
import { AskFailure } from "../../shared/ask-failure";
import { useSpeech } from "../../shared/speech";
import { useAnswer } from "../../shared/use-answer";

const useStyles = makeStyles({
  offer: { display: "grid", gap: tokens.spacingVerticalXXS, justifyItems: "start" },
});

/** The offer of drop-down lists, so that mistakes are stopped where they are typed. */
export default function ChoicesOffer({ view }: { readonly view: SessionView }) {
  const { text } = useSpeech();
  const styles = useStyles();
  const [isAsked, setAsked] = useState(false);
  const close = (): void => {
    setAsked(false);
  };
  if (isAsked) return <Planned view={view} onClose={close} />;
  return (
    <div className={styles.offer}>
      <Button
        size="small"
        disabled={view.state.activity.kind !== "idle"}
        onClick={() => {
          setAsked(true);
        }}
      >
        {text("pane.choices")}
      </Button>
      <Caption1>{text("pane.choices-what")}</Caption1>
    </div>
  );
}

function Planned({ view, onClose }: { readonly view: SessionView; readonly onClose: () => void }) {
  const { text, language } = useSpeech();
  const { services } = view.session;
  const answer = useAnswer(useCallback(() => services.planSheets("choices", language), [services, language]));
  if (answer.kind === "waiting") return <Spinner size="tiny" label={text("pane.looking")} />;
  if (answer.kind === "failed") {
    const goTo = (sheet: string, cell: string): void => void view.session.select(sheet, cell);
    return <AskFailure failure={answer.failure} onGoTo={goTo} onDismiss={onClose} />;
  }
  const { sheets } = answer.value;
  return (
    <AskedFirst
      label={text("pane.choices")}
      confirm={sheets.length === 0 ? undefined : text("pane.choices-do")}
      isDisabled={view.state.activity.kind !== "idle"}
      onConfirm={() => {
        onClose();
        void view.session.carryOut("choices", answer.value);
      }}
      onCancel={onClose}
    >
      {sheets.length === 0 && <Body1 as="p">{text("pane.choices-none")}</Body1>}
      {sheets.map(({ sheet, columns }) => (
        <Body1 as="p" key={sheet}>
          {text("pane.start-sheet", { sheet, columns: isolatedList(columns.map(({ header }) => header)) })}
        </Body1>
      ))}
      {sheets.length > 0 && <Body1 as="p">{text("pane.choices-planned", { undo: text("pane.undo") })}</Body1>}
    </AskedFirst>
  );
}
