import { Button, Caption1, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ChangedPartner } from "../../../src/app/change";
import { isolated } from "../../../src/messages/isolate";
import { useSpeech } from "../shared/speech";
import { ChangeLine } from "./change-item";
import { changeSummary, isFolded } from "./model/changed-partner";

interface ChangedPartnerItemProps {
  readonly partner: ChangedPartner;
  readonly isOpen: boolean;
  readonly onToggle: (id: string) => void;
  readonly onGoTo: (sheet: string, cell: string) => void;
}

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
  toggle: {
    justifyContent: "start",
    minWidth: 0,
    padding: 0,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  said: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  summary: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

/** A partner with its changes, a line each; more than a few are told in one line, and stand behind the name. */
export function ChangedPartnerItem({ partner, isOpen, onToggle, onGoTo }: ChangedPartnerItemProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const { id, name, changes } = partner;
  const isBehind = isFolded(partner);
  const called = (
    <span className={styles.name}>{name === "" ? isolated(id) : text("pane.partner-id", { name, id })}</span>
  );
  return (
    <div className={styles.item}>
      {isBehind ? (
        <Button
          appearance="transparent"
          className={styles.toggle}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          onClick={() => {
            onToggle(id);
          }}
        >
          <span className={styles.said}>
            {called}
            {!isOpen && (
              <Caption1 className={styles.summary}>{changeSummary(partner, text, formats)}</Caption1>
            )}
          </span>
        </Button>
      ) : (
        called
      )}
      {(isOpen || !isBehind) &&
        changes.map((change) => <ChangeLine key={change.cell} change={change} onGoTo={onGoTo} />)}
    </div>
  );
}
