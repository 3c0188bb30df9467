import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

interface HiddenTextProps {
  /** For what it describes. */
  readonly id?: string;
  readonly as?: "span" | "h1" | "h2";
  readonly children: ReactNode;
}

/** Said by screen readers, and seen by nobody. */
export function HiddenText({ as: Element = "span", id, children }: HiddenTextProps) {
  const styles = useStyles();
  return (
    <Element {...(id !== undefined && { id })} className={styles.hidden}>
      {children}
    </Element>
  );
}
