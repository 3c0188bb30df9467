import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { AsOfField } from "./as-of-field";
import { useText } from "../shared/speech";

interface EvaluateFormProps {
  /** ISO day. */
  readonly today: string;
  readonly isBusy: boolean;
  /** Nothing has been evaluated yet: what to do is said. */
  readonly isFirst: boolean;
  /** Evaluating is the next thing to do. */
  readonly isMain: boolean;
  readonly onEvaluate: (asOf: string) => void;
}

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
});

/** The day, and the button that evaluates. */
export function EvaluateForm({ today, isBusy, isFirst, isMain, onEvaluate }: EvaluateFormProps) {
  const text = useText();
  const styles = useStyles();
  const [asOf, setAsOf] = useState<string | undefined>(today);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (asOf !== undefined && !isBusy) onEvaluate(asOf);
      }}
    >
      <AsOfField today={today} onChange={setAsOf} />
      <Button
        type="submit"
        appearance={isMain ? "primary" : "secondary"}
        size="large"
        disabledFocusable={isBusy || asOf === undefined}
      >
        {text("pane.evaluate")}
      </Button>
      {isFirst && <Body1>{text("pane.first-run")}</Body1>}
    </form>
  );
}
