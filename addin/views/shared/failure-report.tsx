import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { copyText } from "./copy-text";
import { useText } from "./speech";

const useStyles = makeStyles({
  report: {
    width: "100%",
    boxSizing: "border-box",
    resize: "vertical",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    fontFamily: tokens.fontFamilyMonospace,
  },
});

/** A report for the developers, to copy; it contains nothing of the workbook. */
export function FailureReport({ report }: { readonly report: string }) {
  const text = useText();
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <textarea
        ref={area}
        className={styles.report}
        aria-label={text("pane.report")}
        readOnly
        rows={4}
        value={report}
      />
      <Button size="small" onClick={() => void copyText(report, area.current)}>
        {text("pane.copy-report")}
      </Button>
    </>
  );
}
