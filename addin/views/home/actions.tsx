import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { SessionView } from "../../session/use-pane-session";
import { canUndo, isUndoInNotice, undoOffer } from "../shared/model/undo-offer";
import { hasChanges, writeOffer } from "./model/write-offer";
import { useText } from "../shared/speech";
import { WriteButton } from "./write-button";
import { isolatedList } from "../../../src/messages/isolate";

interface ActionsProps {
  readonly view: SessionView;
  /** An ISO day. */
  readonly today: string;
  readonly onReview: () => void;
}

const useStyles = makeStyles({
  actions: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    marginTop: "auto",
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // In a low or much magnified pane, sticky actions would hide the result itself.
    "@media (min-height: 560px)": { position: "sticky", bottom: 0, zIndex: 1 },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The actions on the result, which stay in view while the rest of the screen scrolls. */
export function Actions({ view, today, onReview }: ActionsProps) {
  const text = useText();
  const styles = useStyles();
  const { state, session } = view;
  const { evaluated, isWritten, activity } = state;
  const undo = undoOffer(state);
  const hasUndo = canUndo(undo) && !isUndoInNotice(state.notice);
  if (evaluated === undefined && !hasUndo && (undo === "none" || undo === "offered")) return null;
  const offer = writeOffer(state);
  const planned = evaluated?.findings.planned;
  return (
    <div className={styles.actions} role="group" aria-label={text("pane.actions")}>
      {planned !== undefined && !isWritten && (
        <Body1>{text("pane.planned", { cells: planned.cells, sheets: isolatedList(planned.sheets) })}</Body1>
      )}
      {isWritten && evaluated !== undefined && <Body1>{text("pane.results-written")}</Body1>}
      {undo === "may-refuse" && <Body1>{text("pane.undo-may-refuse")}</Body1>}
      {undo === "passed" && <Body1>{text("pane.undo-passed")}</Body1>}
      <div className={styles.buttons}>
        {hasChanges(offer) && <Button onClick={onReview}>{text("pane.review")}</Button>}
        <WriteButton view={view} today={today} />
        {hasUndo && (
          <Button disabledFocusable={activity.kind !== "idle"} onClick={() => void session.undo()}>
            {text("pane.undo")}
          </Button>
        )}
      </div>
    </div>
  );
}
