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
  readonly as?: "span" | "h1";
  readonly children: ReactNode;
}

/** Text for screen readers only. */
export function HiddenText({ as: Element = "span", children }: HiddenTextProps) {
  const styles = useStyles();
  return <Element className={styles.hidden}>{children}</Element>;
}
