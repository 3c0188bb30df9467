import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, DismissCircleFilled, QuestionCircleFilled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Outcome } from "../../../src/domain/conditions";

const ICONS: Readonly<Record<Outcome, ReactElement>> = {
  met: <CheckmarkCircleFilled />,
  unmet: <DismissCircleFilled />,
  unknown: <QuestionCircleFilled />,
};

const useStyles = makeStyles({
  icon: { display: "inline-flex", flexShrink: 0, fontSize: "18px", paddingTop: "1px" },
  met: { color: tokens.colorStatusSuccessForeground1 },
  unmet: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorStatusWarningForeground3 },
});

/** ✓, ✗ or ?: different shapes, with words beside them. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const styles = useStyles();
  return (
    <span aria-hidden="true" className={mergeClasses(styles.icon, styles[outcome])}>
      {ICONS[outcome]}
    </span>
  );
}
