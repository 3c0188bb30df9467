import { Button, Caption1, makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { SessionView } from "../../session/use-pane-session";
import { writeObstacles } from "./model/write-obstacles";
import { writeOffer } from "./model/write-offer";
import type { MessageFormatter } from "../../../src/messages/formatter";
import { useText } from "../shared/speech";
import { isolatedList } from "../../../src/messages/isolate";

const useStyles = makeStyles({
  reason: { flexBasis: "100%" },
});

/** Writes the results. Where that cannot be done the button stays in reach and keeps the focus, with the reason beside it. */
export function WriteButton({ view: { state, session } }: { readonly view: SessionView }) {
  const text = useText();
  const styles = useStyles();
  const reason = useId();
  const offer = writeOffer(state);
  if (offer === "none" || offer === "nothing") return null;
  if (offer === "blocked") {
    return (
      <>
        <Button appearance="primary" disabledFocusable aria-describedby={reason}>
          {text("pane.write")}
        </Button>
        <Caption1 id={reason} className={styles.reason}>
          {reasonOf(state, text)}
        </Caption1>
      </>
    );
  }
  return (
    <Button appearance="primary" disabledFocusable={offer !== "offered"} onClick={() => void session.write()}>
      {text("pane.write")}
    </Button>
  );
}

function reasonOf(state: SessionView["state"], text: MessageFormatter): string {
  const { isReadOnly, protectedSheets } = writeObstacles(state);
  if (isReadOnly) return text("pane.read-only");
  if (protectedSheets.length === 0) return text("pane.protected-structure");
  return text("pane.protected-sheets", {
    count: protectedSheets.length,
    sheets: isolatedList(protectedSheets),
  });
}
