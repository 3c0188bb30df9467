import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { missingLevels } from "./model/level-gaps";
import { openLevelSentence } from "./model/partner-sentences";
import { SPACE, TEXT, WIDE } from "../shared/measures";
import { Section } from "../shared/section";
import type { About } from "./about";
import { Row } from "./condition-view";
import { RequirementList } from "./requirement-list";

const useStyles = makeStyles({
  levels: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: SPACE.usual,
    [WIDE]: { gridTemplateColumns: "repeat(auto-fit, minmax(190px, 1fr))" },
  },
  title: { ...TEXT.note, fontWeight: tokens.fontWeightSemibold },
});

/** A checklist for each level that is not reached, the requested one first (C8), and for a held one that is lost. */
export function MissingSection({ about }: { readonly about: About }) {
  const styles = useStyles();
  const { card, names, text } = about;
  const { open, withGaps } = missingLevels(card);
  return (
    <Section title={text("pane.missing")} isTitleHidden={withGaps.length > 0}>
      {open.length === 0 && withGaps.length === 0 && <Body1>{text("pane.missing-nothing")}</Body1>}
      {withGaps.length > 0 && (
        <div className={styles.levels}>
          {withGaps.map(({ level, isHeld, gaps }) => (
            <div key={level}>
              <h3 className={styles.title}>
                {text(isHeld ? "pane.missing-held" : "pane.missing-for", { level: names.level(level) })}
              </h3>
              <RequirementList requirements={gaps} about={about} />
            </div>
          ))}
        </div>
      )}
      {open.map((level) => (
        <Row key={level} outcome="met">
          {text(openLevelSentence(card), { level: names.level(level) })}
        </Row>
      ))}
    </Section>
  );
}
