import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { AsOfChoice } from "../../session/pane-state";
import { dayChosen } from "../shared/model/as-of";
import { AsOfField } from "./as-of-field";
import { useText } from "../shared/speech";

interface EvaluateFormProps {
  /** An ISO day. */
  readonly today: string;
  readonly asOf: AsOfChoice;
  readonly isBusy: boolean;
  /** True if nothing has been evaluated yet: an instruction is shown. */
  readonly isFirst: boolean;
  /** True if evaluating is the next thing to do. */
  readonly isMain: boolean;
  readonly onAsOf: (asOf: AsOfChoice) => void;
  readonly onEvaluate: (asOf: string) => void;
}

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
});

/** The as-of day, and the button that evaluates. */
export function EvaluateForm(props: EvaluateFormProps) {
  const { today, asOf, isBusy, isFirst, isMain, onAsOf, onEvaluate } = props;
  const isBlocked = isBusy || asOf.kind === "unreadable";
  const text = useText();
  const styles = useStyles();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBlocked) onEvaluate(dayChosen(asOf, today));
      }}
    >
      <AsOfField today={today} onChange={onAsOf} />
      <Button
        type="submit"
        appearance={isMain ? "primary" : "secondary"}
        size="large"
        disabledFocusable={isBlocked}
      >
        {text("pane.evaluate")}
      </Button>
      {isFirst && <Body1>{text("pane.first-run")}</Body1>}
    </form>
  );
}
