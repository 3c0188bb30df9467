import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { HiddenText } from "./hidden-text";

interface SectionProps {
  readonly title: string;
  /** True if what follows says it too, so that only screen readers need it. */
  readonly isTitleHidden?: boolean;
  /** Shown at the end of the heading's line. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
});

/** A part of a screen under its heading, which names it for screen readers. */
export function Section({ title, isTitleHidden = false, action, children }: SectionProps) {
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      {isTitleHidden ? (
        <HiddenText as="h2" id={heading}>
          {title}
        </HiddenText>
      ) : (
        <div className={styles.head}>
          <Subtitle2 as="h2" id={heading}>
            {title}
          </Subtitle2>
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
