import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SessionView } from "../../../session/use-pane-session";
import { PlannedFirst } from "../../shared/planned-first";
import { useSpeech } from "../../shared/speech";
import { PlannedColumns } from "./planned-columns";

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
  const { text } = useSpeech();
  return (
    <PlannedFirst
      view={view}
      what="choices"
      label={text("pane.choices")}
      confirm={text("pane.choices-do")}
      onConfirm={(plan) => {
        onClose();
        void view.session.carryOut("choices", plan);
      }}
      onCancel={onClose}
    >
      {({ sheets }) => (
        <>
          <PlannedColumns sheets={sheets} />
          <Body1 as="p">
            {sheets.length === 0
              ? text("pane.choices-none")
              : text("pane.choices-planned", { undo: text("pane.undo") })}
          </Body1>
        </>
      )}
    </PlannedFirst>
  );
}
