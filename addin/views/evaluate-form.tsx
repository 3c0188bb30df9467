import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useText } from "./language";

interface EvaluateFormProps {
  /** ISO day; "" while none is chosen. */
  readonly asOf: string;
  readonly isBusy: boolean;
  readonly onAsOf: (asOf: string) => void;
  readonly onEvaluate: () => void;
}

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalM },
});

/** The day, and the main button. */
export function EvaluateForm({ asOf, isBusy, onAsOf, onEvaluate }: EvaluateFormProps) {
  const text = useText();
  const styles = useStyles();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onEvaluate();
      }}
      className={styles.form}
    >
      <Field label={text("pane.as-of")} hint={text("pane.as-of-hint")}>
        <Input
          type="date"
          value={asOf}
          min="1900-03-01"
          max="9999-12-31"
          required
          disabled={isBusy}
          onChange={(_event, { value }) => {
            onAsOf(value);
          }}
        />
      </Field>
      <Button type="submit" appearance="primary" disabled={isBusy || asOf === ""}>
        {text("pane.evaluate")}
      </Button>
    </form>
  );
}
