import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { LevelCount } from "../../../src/app/overview";
import type { PartnerWish } from "../../../src/app/partner/partner-list";
import type { RuleSource } from "../../../src/ruleset";
import { namesOf } from "../shared/model/names";
import { levelBars } from "./model/findings-figures";
import { useSpeech } from "../shared/speech";
import { BARE_LIST, FIGURE_LINE } from "../shared/measures";
import { Name } from "../shared/name";

interface LevelBarsProps {
  readonly levels: readonly LevelCount[];
  readonly rules: RuleSource;
  readonly onList: (wish: PartnerWish) => void;
}

const useStyles = makeStyles({
  list: BARE_LIST,
  line: FIGURE_LINE,
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
