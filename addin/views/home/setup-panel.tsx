import { makeStyles, tokens } from "@fluentui/react-components";
import type { SessionView } from "../../session/use-pane-session";
import { AsOfField } from "./as-of-field";
import { SheetsSection } from "./sheets-section";

interface SetupPanelProps {
  readonly view: SessionView;
  /** ISO day. */
  readonly today: string;
  readonly onChoose: () => void;
  readonly onRecognise: () => void;
  readonly onRules: () => void;
}

const useStyles = makeStyles({
  panel: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What an evaluation rests on, to be changed: the day, the sheets and columns, the rules. */
export default function SetupPanel({ view, today, onChoose, onRecognise, onRules }: SetupPanelProps) {
  const styles = useStyles();
  const { state, session } = view;
  return (
    <div className={styles.panel}>
      <AsOfField
        today={today}
        onChange={(asOf) => {
          session.chooseAsOf(asOf);
        }}
      />
      <SheetsSection
        opening={state.opening}
        onChoose={onChoose}
        onRecognise={onRecognise}
        onLook={() => void session.look()}
        onForgetState={() => void session.forgetState()}
        onRules={onRules}
      />
    </div>
  );
}
