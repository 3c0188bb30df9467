import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PaneState } from "../../session/pane-state";
import type { SessionView } from "../../session/use-pane-session";
import { FOOT, NARROW } from "../shared/measures";
import { stalenessOf, type Staleness } from "../shared/model/staleness";
import { canUndo, isUndoInNotice, undoOffer } from "../shared/model/undo-offer";
import { useSpeech } from "../shared/speech";
import { EvaluateButton } from "../shared/evaluate-button";
import { footOf } from "./model/foot";
import { WriteButton } from "./write-button";

interface FootProps {
  readonly view: SessionView;
  /** ISO day. */
  readonly today: string;
  readonly onReview: () => void;
}

const useStyles = makeStyles({
  foot: {
    ...FOOT,
    justifyContent: "end",
    rowGap: tokens.spacingVerticalXS,
    minHeight: "32px",
    "& button": { whiteSpace: "nowrap", minWidth: 0, paddingInline: tokens.spacingHorizontalS },
    [NARROW]: { "& button": { whiteSpace: "normal" } },
  },
  // Beside buttons a sentence has room for its longest word, or a line of its own.
  said: { flex: "1 1 4.5rem", minWidth: 0 },
  wide: { flex: "1 1 auto" },
});

/** The next thing to do, in one line that stays in view. */
export function Foot({ view, today, onReview }: FootProps) {
  const { text } = useSpeech();
  const styles = useStyles();
  const { state, session } = view;
  const staleness = stalenessOf(state, today);
  const foot = footOf(state, staleness);
  const said = useSaid(state, staleness);
  const hasUndo = canUndo(undoOffer(state)) && !isUndoInNotice(state.notice);
  return (
    <div className={styles.foot} role="group" aria-label={text("pane.actions")}>
      {said !== undefined && <Said>{said}</Said>}
      {hasUndo && (
        <Button
          size="small"
          disabledFocusable={state.activity.kind !== "idle"}
          onClick={() => void session.undo()}
        >
          {text("pane.undo")}
        </Button>
      )}
      {foot.hasReview && (
        <>
          <Button size="small" className={styles.wide} onClick={onReview}>
            {text("pane.review")}
          </Button>
          <WriteButton view={view} today={today} isBrief />
        </>
      )}
      {foot.hasEvaluate && (
        <EvaluateButton
          view={view}
          today={today}
          isMain
          className={mergeClasses(said === undefined && styles.wide)}
        />
      )}
    </div>
  );
}

function Said({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <Caption1 className={styles.said}>{children}</Caption1>;
}

/** What is to be known before that. */
function useSaid(state: PaneState, staleness: Staleness): string | undefined {
  const { text, formats } = useSpeech();
  const { evaluated, isWritten } = state;
  if (evaluated === undefined) return undefined;
  switch (staleness.kind) {
    case "changed":
      return text("pane.foot-changed", { cells: staleness.cells });
    case "other-day":
      return text("pane.foot-day", { evaluated: formats.day(staleness.evaluated) });
    case "fresh":
      break;
  }
  // Once there are other results to write, they are what is to be known; undoing says itself why it refuses.
  if (footOf(state, staleness).hasReview) return undefined;
  const undo = undoOffer(state);
  if (undo === "may-refuse") return text("pane.undo-may-refuse");
  if (undo === "passed") return text("pane.undo-passed");
  if (isWritten) return text("pane.results-written");
  return evaluated.findings.planned.cells === 0 ? text("pane.nothing-to-write") : undefined;
}
