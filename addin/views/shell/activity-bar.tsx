import { Body1, Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { Activity } from "../../session/pane-state";
import type { MessageFormatter } from "../../../src/messages/formatter";
import { useText } from "../shared/speech";
import { useSilence } from "../shared/use-silence";

const useStyles = makeStyles({
  // Laid over the content below, so that nothing moves when it appears and disappears.
  place: { position: "absolute", top: "100%", insetInline: 0 },
  row: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow8,
  },
});

/** The progress of the work, with a button to stop it; announced to screen readers. */
export function ActivityBar({
  activity,
  onCancel,
}: {
  readonly activity: Activity;
  readonly onCancel: () => void;
}) {
  const text = useText();
  const styles = useStyles();
  const { label, share } = describe(activity, text);
  const isSilent = useSilence(activity.kind === "idle" ? undefined : activity);
  const canCancel = activity.kind === "reading" || activity.kind === "writing";
  return (
    <div aria-live="polite" className={styles.place}>
      {activity.kind !== "idle" && (
        <div className={styles.row}>
          <Field validationState="none" validationMessage={label}>
            <ProgressBar
              {...(share !== undefined && { value: share })}
              {...(wantsNoMovement() && { indeterminateMotion: null })}
            />
          </Field>
          {isSilent && <Body1>{text("pane.excel-silent")}</Body1>}
          {canCancel && <Button onClick={onCancel}>{text("pane.cancel")}</Button>}
        </div>
      )}
    </div>
  );
}

/** The library's bar would pulse regardless. */
function wantsNoMovement(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

interface Description {
  readonly label: string;
  /** 0 … 1; undefined if the total is unknown. */
  readonly share: number | undefined;
}

function describe(activity: Activity, text: MessageFormatter): Description {
  switch (activity.kind) {
    case "idle":
      return { label: "", share: undefined };
    case "keeping":
      return { label: text("pane.keeping"), share: undefined };
    case "recovering":
      return { label: text("pane.recovering"), share: undefined };
    case "reading":
      return describeReading(activity, text);
    case "writing":
    case "undoing": {
      const { progress } = activity;
      const doing = text(activity.kind === "writing" ? "pane.writing" : "pane.undoing");
      if (progress === undefined) return { label: doing, share: undefined };
      const { cells, ofCells } = progress;
      const share = ofCells === 0 ? undefined : cells / ofCells;
      return { label: `${doing} ${text("pane.cells", { cells, ofCells })}`, share };
    }
  }
}

function describeReading(
  { progress }: Extract<Activity, { kind: "reading" }>,
  text: MessageFormatter,
): Description {
  if (progress === undefined) return { label: text("pane.reading"), share: undefined };
  const { done, total } = progress;
  if (progress.step === "rows-read") return { label: text("pane.rows-read", { done }), share: undefined };
  const label = text("pane.partners-evaluated", { done, total: total ?? done });
  return { label, share: total === undefined || total === 0 ? undefined : done / total };
}
