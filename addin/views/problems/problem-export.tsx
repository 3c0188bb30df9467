import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WritePlan } from "../../../src/workbook/write-plan";
import { useText } from "../shared/speech";
import { AskFailure } from "../shared/ask-failure";

interface ProblemExportProps {
  readonly isBusy: boolean;
  readonly plan: () => Promise<WritePlan>;
  readonly onPlanned: (plan: WritePlan) => void;
  readonly onGoTo: (sheet: string, cell: string) => void;
}

/** `undefined`: the last planning did not fail. */
type Planning = "planning" | { readonly failure: unknown } | undefined;

const useStyles = makeStyles({
  export: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
});

/** Lists all problems on a sheet, for the people who correct them. */
export function ProblemExport({ isBusy, plan, onPlanned, onGoTo }: ProblemExportProps) {
  const text = useText();
  const styles = useStyles();
  const [planning, setPlanning] = useState<Planning>();
  const start = (): void => {
    setPlanning("planning");
    plan().then(
      (planned) => {
        setPlanning(undefined);
        onPlanned(planned);
      },
      (failure: unknown) => {
        setPlanning({ failure });
      },
    );
  };
  return (
    <div className={styles.export}>
      <Button disabled={isBusy || planning === "planning"} onClick={start}>
        {text("pane.problem-export")}
      </Button>
      <Body1 as="p">{text("pane.problem-export-hint")}</Body1>
      {typeof planning === "object" && (
        <AskFailure
          failure={planning.failure}
          onGoTo={onGoTo}
          onDismiss={() => {
            setPlanning(undefined);
          }}
        />
      )}
    </div>
  );
}
