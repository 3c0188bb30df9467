import { Body1, makeStyles } from "@fluentui/react-components";
import { BARE_LIST } from "../shared/measures";
import { periodName } from "../../../src/messages/period-name";
import { Name } from "../shared/name";
import { useSpeech } from "../shared/speech";
import type { About } from "./about";

const useStyles = makeStyles({ list: BARE_LIST });

/** Changes of closed periods (R7), each with its cause and rows: they are in no period's own points. */
export function Adjustments({ about }: { readonly about: About }) {
  const { text, formats, language } = useSpeech();
  const styles = useStyles();
  const { adjustments } = about.card.points;
  if (adjustments.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={text("pane.adjustments")}>
      {adjustments.map(({ period, points, counts, because }, index) => (
        <li key={index}>
          <Body1>
            {text(counts ? "pane.adjustment" : "pane.adjustment-pending", {
              period: periodName(period, text),
              points: formats.difference(points),
            })}{" "}
            <Name>{because[language]}</Name>
          </Body1>
        </li>
      ))}
    </ul>
  );
}
