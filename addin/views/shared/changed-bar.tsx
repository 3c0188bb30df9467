import { Button, makeStyles } from "@fluentui/react-components";
import type { SessionView } from "../../session/use-pane-session";
import { CellLink } from "./cell-link";
import { InfoBar } from "./info-bar";
import { useText } from "./speech";
import { isolated } from "../../../src/messages/isolate";

const useStyles = makeStyles({
  // Empty it takes no room, and stays a live region for what comes.
  region: { ":empty": { position: "absolute" } },
});

/** `ChangedBar` as a live region of its own, for a screen that has none for such bars. */
export function Changed({ view }: { readonly view: SessionView }) {
  const styles = useStyles();
  return (
    <div className={styles.region} aria-live="polite">
      <ChangedBar view={view} />
    </div>
  );
}

/** That the workbook has been changed since it was evaluated, where, and the way to evaluate anew. */
export function ChangedBar({ view: { state, session } }: { readonly view: SessionView }) {
  const text = useText();
  const { changed, evaluated, activity } = state;
  if (changed === undefined || evaluated === undefined) return null;
  const { sheet, cells } = changed;
  const place = cells === undefined ? sheet : `${isolated(sheet)}!${cells}`;
  const again = (
    <Button
      disabled={activity.kind !== "idle"}
      onClick={() => void session.evaluate(evaluated.findings.overview.asOf)}
    >
      {text("pane.evaluate-again")}
    </Button>
  );
  return (
    <InfoBar intent="warning" action={again}>
      <div>{text("pane.changed-since", { place })}</div>
      {cells !== undefined && (
        <CellLink sheet={sheet} cell={cells} onGoTo={(...to) => void session.select(...to)} />
      )}
    </InfoBar>
  );
}
