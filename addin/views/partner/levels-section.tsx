import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { LevelCard, RequirementCard } from "../../../src/app/partner/card";
import type { Outcome } from "../../../src/domain/conditions";
import type { MessageKey } from "../../../src/messages/keys";
import { bareCondition, levelsInOrder } from "./model/level-gaps";
import { Section } from "../shared/section";
import { useText } from "../shared/speech";
import type { About } from "./about";
import { ConditionView, outcomeWords, Row } from "./condition-view";
import { OutcomeMark } from "./outcome-mark";
import { Name } from "../shared/name";

const LEVEL = {
  met: "pane.level-met",
  unmet: "pane.level-unmet",
  unknown: "pane.level-unknown",
} as const satisfies Readonly<Record<Outcome, MessageKey>>;

const useStyles = makeStyles({
  head: { display: "grid", minWidth: 0 },
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
  },
  node: { marginTop: tokens.spacingVerticalXXS },
  panel: { margin: `0 ${tokens.spacingHorizontalXS}` },
});

/** Each level with its requirements as a checklist; held and requested ones are open. */
export function LevelsSection({ about }: { readonly about: About }) {
  const text = useText();
  const { levels, application } = about.card;
  const open = levels.filter(({ level, isHeld }) => isHeld || application.requested.includes(level));
  return (
    <Section title={text("pane.levels-and-requirements")}>
      <Accordion multiple collapsible defaultOpenItems={open.map(({ level }) => level)}>
        {levelsInOrder(levels).map((level) => (
          <LevelItem key={level.level} level={level} about={about} />
        ))}
      </Accordion>
    </Section>
  );
}

function LevelItem({ level, about }: { readonly level: LevelCard; readonly about: About }) {
  const text = useText();
  const styles = useStyles();
  const words = text(LEVEL[level.outcome]);
  return (
    <AccordionItem value={level.level}>
      <AccordionHeader as="h3" size="medium" icon={<OutcomeMark outcome={level.outcome} />}>
        <span className={styles.head}>
          <Name>{about.names.level(level.level)}</Name>{" "}
          <Caption1>{level.isHeld ? `${text("pane.level-held")} · ${words}` : words}</Caption1>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <ul className={styles.list}>
          {level.requirements.map((requirement) => (
            <li key={requirement.id}>
              <Requirement requirement={requirement} about={about} />
            </li>
          ))}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  );
}

interface RequirementProps {
  readonly requirement: RequirementCard;
  readonly about: About;
}

function Requirement({ requirement: { id, outcome, node }, about }: RequirementProps) {
  const styles = useStyles();
  return (
    <>
      <Row outcome={outcome}>
        <Name>{about.names.requirement(id)}</Name>: <Caption1>{outcomeWords(outcome, about)}</Caption1>
      </Row>
      <div className={styles.node}>
        <ConditionView node={bareCondition(node)} about={about} />
      </div>
    </>
  );
}
