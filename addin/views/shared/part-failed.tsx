import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { failureText } from "../../session/failure-sentences";
import { useText } from "./speech";
import { circumstancesOf } from "./circumstances";
import { FailureReport } from "./failure-report";

const useStyles = makeStyles({
  failed: { display: "grid", gap: tokens.spacingVerticalM, justifyItems: "start" },
});

/** Replaces a screen that could not be loaded or drawn: says what to do, and what to tell the developers. */
export function PartFailed({ failure }: { readonly failure: unknown }) {
  const text = useText();
  const styles = useStyles();
  const { report } = failureText(failure, text, circumstancesOf("idle"));
  return (
    <div role="alert" className={styles.failed}>
      <p>{text("pane.part-failed")}</p>
      <Button
        appearance="primary"
        onClick={() => {
          location.reload();
        }}
      >
        {text("pane.reload")}
      </Button>
      {report !== undefined && <FailureReport report={report} />}
    </div>
  );
}
