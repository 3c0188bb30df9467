import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { foundWords, neededWords } from "../shared/model/comparison-words";
import { nextLevels, type Gap } from "./model/level-gaps";
import { openLevelSentence } from "./model/partner-sentences";
import { Section } from "../shared/section";
import { useText } from "../shared/speech";
import type { About } from "./about";
import { BARE_LIST } from "../shared/measures";
import { FactName, outcomeWords, Row } from "./condition-view";
import { Name } from "../shared/name";

const useStyles = makeStyles({
  list: BARE_LIST,
  title: { marginTop: tokens.spacingVerticalXS },
});

/** The gaps to levels that are not held (C8). */
export function NextLevelsSection({ about }: { readonly about: About }) {
  const text = useText();
  const styles = useStyles();
  const { open, withGaps } = nextLevels(about.card.levels);
  const { names } = about;
  return (
    <Section title={text("pane.next-levels")}>
      {open.length === 0 && withGaps.length === 0 && <Body1>{text("pane.next-level-none")}</Body1>}
      {open.map((level) => (
        <Row key={level} outcome="met">
          {text(openLevelSentence(about.card), { level: names.level(level) })}
        </Row>
      ))}
      {withGaps.map(({ level, gaps }) => (
        <div key={level}>
          <Body1 block className={styles.title}>
            <strong>{text("pane.next-level", { level: names.level(level) })}:</strong>
          </Body1>
          <ul className={styles.list}>
            {gaps.map((gap) => (
              <li key={gap.requirement.id}>
                <GapLine gap={gap} about={about} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** "Certified technical staff: at least 1 (now 0)". */
function GapLine({ gap: { requirement, comparisons }, about }: { readonly gap: Gap; readonly about: About }) {
  const { text, card } = about;
  const { id, outcome } = requirement;
  if (comparisons.length === 0) {
    return (
      <Row outcome={outcome}>
        <Name>{about.names.requirement(id)}</Name>: {outcomeWords(outcome, about)}
      </Row>
    );
  }
  return (
    <Row outcome={outcome}>
      {comparisons.map((node, index) => (
        <span key={index}>
          {index > 0 && "; "}
          <FactName node={node} about={about} />:{" "}
          {text("pane.needed-now", {
            needed: neededWords(node, about),
            found: foundWords(node, card, about),
          })}
        </span>
      ))}
    </Row>
  );
}
