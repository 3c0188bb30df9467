import { Body1, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { ENDING_SOON_DAYS } from "../../../src/app/partner/ending-soon";
import type { SessionView } from "../../session/use-pane-session";
import { PagedList } from "../shared/paged-list";
import { useSpeech } from "../shared/speech";
import { usePages } from "../shared/use-pages";
import type { Navigation } from "../shared/navigation";
import { DrillIn } from "./drill-in";
import { isolated } from "../../../src/messages/isolate";

interface EndingScreenProps {
  readonly view: SessionView;
  readonly navigation: Navigation;
  readonly onBack: () => void;
}

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // A target large enough for fingers (WCAG 2.5.8).
    "& button": { minHeight: "24px" },
  },
});

/** Partners whose membership ends soon. */
export default function EndingScreen({ view, navigation, onBack }: EndingScreenProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const { evaluated } = view.state;
  const ask = evaluated?.ask;
  const fetchPage = useCallback(
    (from: number, count: number) =>
      ask === undefined ? Promise.resolve({ total: 0, from, items: [] }) : ask.endingSoon(from, count),
    [ask],
  );
  const pages = usePages(fetchPage);
  const count = evaluated?.findings.overview.endingSoon ?? 0;
  const sentence = <Body1>{text("pane.ending-count", { count, days: ENDING_SOON_DAYS })}</Body1>;
  return (
    <DrillIn title={text("pane.ending")} onBack={onBack}>
      {count > 0 && sentence}
      <PagedList pages={pages} label={text("pane.ending")} itemHeight={44} empty={sentence}>
        {({ position, name, id, last }) => (
          <div className={styles.item}>
            <Link
              as="button"
              onClick={() => {
                navigation.toPartner(position);
              }}
            >
              {name === "" ? isolated(id) : text("pane.partner-id", { name, id })}
            </Link>
            <Caption1>{text("pane.ends-on", { day: formats.day(last) })}</Caption1>
          </div>
        )}
      </PagedList>
    </DrillIn>
  );
}
