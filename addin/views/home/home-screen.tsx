import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SessionView } from "../../session/use-pane-session";
import { ScreenTitle } from "../shared/screen-title";
import { useText } from "../shared/speech";
import type { Navigation } from "../shell/screens";
import { AsOfField } from "./as-of-field";

interface HomeScreenProps {
  readonly view: SessionView;
  /** ISO day. */
  readonly today: string;
  readonly navigation: Navigation;
}

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalM },
});

/** Evaluate, look at the outcome, review the changes, write. */
export function HomeScreen({ view, today }: HomeScreenProps) {
  const { state, session, phase } = view;
  const text = useText();
  const styles = useStyles();
  const [asOf, setAsOf] = useState<string | undefined>(today);
  const isBusy = state.activity.kind !== "idle";
  return (
    <>
      <ScreenTitle>{text("pane.title")}</ScreenTitle>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (asOf !== undefined) void session.evaluate(asOf);
        }}
      >
        <AsOfField today={today} isDisabled={isBusy} onChange={setAsOf} />
        <Button type="submit" appearance="primary" size="large" disabled={isBusy || asOf === undefined}>
          {text("pane.evaluate")}
        </Button>
      </form>
      {state.evaluated !== undefined && (
        <Button disabled={phase !== "evaluated"} onClick={() => void session.write()}>
          {text("pane.write")}
        </Button>
      )}
      {state.lastWrite === "written" && (
        <Button disabled={isBusy} onClick={() => void session.undo()}>
          {text("pane.undo")}
        </Button>
      )}
    </>
  );
}
