import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { ScreenTitle } from "./screen-title";

interface DrillInProps {
  readonly title: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  place: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    gap: tokens.spacingVerticalM,
    scrollMarginTop: "6rem",
  },
});

/** An inner screen: it takes the focus, and has a button that leads back. */
export function DrillIn({ title, onBack, children }: DrillInProps) {
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Focuses the first button: from an element that is no control, Tab would lead nowhere here.
    element.current?.querySelector("button")?.focus({ preventScroll: true });
    element.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <div ref={element} className={styles.place} role="region" aria-label={title}>
      <ScreenTitle onBack={onBack}>{title}</ScreenTitle>
      {children}
    </div>
  );
}
