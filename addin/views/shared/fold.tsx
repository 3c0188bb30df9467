import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

interface FoldProps {
  /** What is behind it: a number where there is one. */
  readonly label: string;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  block: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  toggle: {
    justifySelf: "start",
    paddingInline: 0,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
  },
});

/** A line that opens to what it names; nothing of that is made before. */
export function Fold({ label, children }: FoldProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.block}>
      <Button
        appearance="transparent"
        size="small"
        className={styles.toggle}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {label}
      </Button>
      <div id={id} className={styles.block}>
        {isOpen && children}
      </div>
    </div>
  );
}
