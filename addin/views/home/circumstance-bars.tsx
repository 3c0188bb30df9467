import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { SessionView } from "../../session/use-pane-session";
import { isOffline } from "./model/connection";
import { closedSentence, writeObstacles } from "./model/write-obstacles";
import { useSpeech, useText } from "../shared/speech";
import { useOnline } from "../shared/use-online";
import { InfoBar } from "../shared/info-bar";
import { isolatedList } from "../../../src/messages/isolate";

const useStyles = makeStyles({
  // An empty region takes no room, but stays a live region for later messages.
  bars: { display: "grid", gap: tokens.spacingVerticalS, ":empty": { position: "absolute" } },
});

/** Obstacles and changes, which are announced to screen readers as they appear. */
export default function CircumstanceBars({ view }: { readonly view: SessionView }) {
  const styles = useStyles();
  const isOnline = useOnline();
  return (
    <div className={styles.bars} aria-live="polite">
      {isOffline(view.state, isOnline) && <OfflineBar onTryAgain={() => void view.session.look()} />}
      <ObstacleBars view={view} />
    </div>
  );
}

function OfflineBar({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const text = useText();
  return (
    <InfoBar intent="warning" action={<Button onClick={onTryAgain}>{text("pane.try-again")}</Button>}>
      {text("pane.offline")}
    </InfoBar>
  );
}

function ObstacleBars({ view: { state, session } }: { readonly view: SessionView }) {
  const { text, formats } = useSpeech();
  const { isReadOnly, protectedSheets, isStructureProtected, closed } = writeObstacles(state);
  const isStateRefused = state.opening.kind === "ready" && state.opening.workbook.isStateRefused === true;
  const again = <Button onClick={() => void session.look()}>{text("pane.look-again")}</Button>;
  // If nothing can be written at all, other obstacles add nothing.
  if (isReadOnly) {
    return (
      <InfoBar intent="info" action={again}>
        {text("pane.read-only")}
      </InfoBar>
    );
  }
  return (
    <>
      {isStateRefused && (
        <InfoBar intent="warning" action={again}>
          {text("pane.state-refused")}
        </InfoBar>
      )}
      {protectedSheets.length > 0 && (
        <InfoBar intent="warning" action={again}>
          {text("pane.protected-sheets", {
            count: protectedSheets.length,
            sheets: isolatedList(protectedSheets),
          })}
        </InfoBar>
      )}
      {closed !== undefined && (
        <InfoBar intent="warning" action={again}>
          {closedSentence(closed, text, formats)}
        </InfoBar>
      )}
      {isStructureProtected && (
        <InfoBar intent="warning" action={again}>
          {text("pane.protected-structure")}
        </InfoBar>
      )}
    </>
  );
}
