import { makeStyles, tokens } from "@fluentui/react-components";
import type { LevelCount } from "../../../src/app/overview";
import type { RuleSource } from "../../../src/ruleset";
import { namesOf } from "../shared/model/names";
import { levelBars } from "./model/findings-figures";
import { useSpeech } from "../shared/speech";
import { Name } from "../shared/name";

interface LevelBarsProps {
  readonly levels: readonly LevelCount[];
  readonly rules: RuleSource;
}

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: 0 },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  number: { fontVariantNumeric: "tabular-nums" },
  track: { height: "8px", backgroundColor: tokens.colorNeutralBackground4 },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
});

/** Partners by level. The numbers are beside the bars, so the bars need no text for screen readers. */
export function LevelBars({ levels, rules }: LevelBarsProps) {
  const { text, formats, language } = useSpeech();
  const styles = useStyles();
  const names = namesOf(rules, language);
  return (
    <ul className={styles.list}>
      {levelBars(levels).map(({ level, partners, share }) => (
        <li key={level ?? ""}>
          <div className={styles.line}>
            {level === undefined ? <span>{text("pane.no-level")}</span> : <Name>{names.level(level)}</Name>}
            <span className={styles.number}>{formats.number(partners)}</span>
          </div>
          <div className={styles.track} aria-hidden="true">
            <div className={styles.bar} style={{ width: `${share * 100}%` }} />
          </div>
        </li>
      ))}
    </ul>
  );
}
