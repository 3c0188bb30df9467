import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { LevelCount } from "../../../src/app/overview";
import type { PartnerWish } from "../../../src/app/partner/partner-list";
import type { RuleSource } from "../../../src/ruleset";
import { namesOf } from "../shared/model/names";
import { levelBars } from "./model/findings-figures";
import { useSpeech } from "../shared/speech";
import { TARGET } from "../shared/measures";
import { Name } from "../shared/name";

interface LevelBarsProps {
  readonly levels: readonly LevelCount[];
  readonly rules: RuleSource;
  readonly onList: (wish: PartnerWish) => void;
}

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalXS, listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    width: "100%",
    minHeight: TARGET,
    padding: 0,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  number: { fontVariantNumeric: "tabular-nums" },
  track: { height: "4px", backgroundColor: tokens.colorNeutralBackground4 },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
});

/** Partners by level. The numbers are beside the bars, so the bars need no text for screen readers. */
export function LevelBars({ levels, rules, onList }: LevelBarsProps) {
  const { text, formats, language } = useSpeech();
  const styles = useStyles();
  const names = namesOf(rules, language);
  return (
    <ul className={styles.list}>
      {levelBars(levels).map(({ level, partners, share }) => (
        <li key={level ?? ""}>
          <Button
            appearance="subtle"
            className={styles.line}
            onClick={() => {
              onList({ kind: "level", level });
            }}
          >
            {level === undefined ? <span>{text("pane.no-level")}</span> : <Name>{names.level(level)}</Name>}
            <span className={styles.number}>{formats.number(partners)}</span>
          </Button>
          <div className={styles.track} aria-hidden="true">
            <div className={styles.bar} style={{ width: `${share * 100}%` }} />
          </div>
        </li>
      ))}
    </ul>
  );
}
