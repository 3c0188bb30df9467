import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { FIGURES, TEXT } from "./measures";
import { PartnerName } from "./partner-name";

interface PartnerButtonProps {
  /** Empty where the sheet has no name. */
  readonly name: string;
  readonly id: string;
  readonly figure: string;
  readonly note: ReactNode;
  readonly onOpen: () => void;
}

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "44px",
    padding: `${tokens.spacingVerticalXXS} 0`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: 0,
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  figure: FIGURES,
  note: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2, ...TEXT.note },
});

/** A partner in a list: a name, a figure at the right, and a note below; it opens the partner. */
export function PartnerButton({ name, id, figure, note, onOpen }: PartnerButtonProps) {
  const styles = useStyles();
  return (
    <Button appearance="subtle" className={styles.line} onClick={onOpen}>
      <span className={styles.name}>
        <PartnerName name={name} id={id} />
      </span>
      <span className={styles.figure}>{figure}</span>
      <Caption1 className={styles.note}>{note}</Caption1>
    </Button>
  );
}
