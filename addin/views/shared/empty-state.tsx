import { Body1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

interface EmptyStateProps {
  readonly icon: ReactElement;
  readonly title: string;
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  state: {
    display: "grid",
    justifyItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    textAlign: "center",
  },
  icon: { fontSize: "40px", lineHeight: 1, color: tokens.colorNeutralForeground3 },
});

/** Replaces content that does not exist yet: says why, and what to do. */
export function EmptyState({ icon, title, children }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.state}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <Subtitle2>{title}</Subtitle2>
      {children !== undefined && <Body1 as="p">{children}</Body1>}
    </div>
  );
}
