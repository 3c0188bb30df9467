import { Body1, Button, Caption1, makeStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { SessionView } from "../../session/use-pane-session";
import { obstacleSentence, writeObstacles } from "./model/write-obstacles";
import { writeOffer } from "./model/write-offer";
import { AskedFirst } from "../shared/asked-first";
import { stalenessOf } from "../shared/model/staleness";
import { HiddenText } from "../shared/hidden-text";
import { useSpeech, useText } from "../shared/speech";
import { useStaleSentence } from "../shared/stale-bar";

interface WriteButtonProps {
  readonly view: SessionView;
  /** An ISO day. */
  readonly today: string;
  /** There is one line: a reason that stands in the way is told above, and here to screen readers. */
  readonly isBrief?: boolean;
}

const useStyles = makeStyles({
  reason: { flexBasis: "100%" },
});

/** Writes the results. If that is impossible, the button stays focusable, with the reason beside it. */
export function WriteButton(props: WriteButtonProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const reason = useId();
  const { state } = props.view;
  const said = obstacleSentence(writeObstacles(state), text, formats);
  const offer = writeOffer(state);
  if (offer === "none" || offer === "nothing") return null;
  if (offer === "blocked") {
    return (
      <>
        <Button
          appearance="primary"
          size={props.isBrief === true ? "small" : "medium"}
          disabledFocusable
          aria-describedby={reason}
        >
          {text("pane.write")}
        </Button>
        {props.isBrief === true ? (
          <HiddenText id={reason}>{said}</HiddenText>
        ) : (
          <Caption1 id={reason} className={styles.reason}>
            {said}
          </Caption1>
        )}
      </>
    );
  }
  return <OfferedWrite {...props} isReady={offer === "offered"} />;
}

/** Asks first if the result is out of date because another day was chosen, or the workbook has changed. */
function OfferedWrite({
  view,
  today,
  isReady,
  isBrief = false,
}: WriteButtonProps & { readonly isReady: boolean }) {
  const text = useText();
  const styles = useStyles();
  const { state, session } = view;
  const [isAsking, setAsking] = useState(false);
  const staleness = stalenessOf(state, today);
  const sentence = useStaleSentence(staleness, state.changed);
  const write = (): void => {
    setAsking(false);
    void session.write();
  };
  const isStale = sentence !== undefined && !state.isWritten;
  return (
    <>
      <Button
        appearance={isStale ? "secondary" : "primary"}
        size={isBrief ? "small" : "medium"}
        disabledFocusable={!isReady}
        onClick={
          isStale
            ? () => {
                setAsking(true);
              }
            : write
        }
      >
        {text("pane.write")}
      </Button>
      {isAsking && isStale && (
        <div className={styles.reason}>
          <AskedFirst
            label={text("pane.write-stale-title")}
            confirm={text("pane.write-stale")}
            isDisabled={!isReady}
            onConfirm={write}
            onCancel={() => {
              setAsking(false);
            }}
          >
            <Body1>{sentence}</Body1>
          </AskedFirst>
        </div>
      )}
    </>
  );
}
