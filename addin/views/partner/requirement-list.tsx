import { makeStyles } from "@fluentui/react-components";
import type { RequirementCard } from "../../../src/app/partner/card";
import { BARE_LIST } from "../shared/measures";
import type { About } from "./about";
import { ConditionView, FactRow, Group } from "./condition-view";
import { bareCondition } from "./model/level-gaps";

const useStyles = makeStyles({ list: BARE_LIST });

interface RequirementListProps {
  readonly requirements: readonly RequirementCard[];
  readonly about: About;
}

/** Requirements as a checklist; each is said once, by its own name. */
export function RequirementList({ requirements, about }: RequirementListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {requirements.map((requirement) => (
        <li key={requirement.id}>
          <Requirement requirement={requirement} about={about} />
        </li>
      ))}
    </ul>
  );
}

interface RequirementProps {
  readonly requirement: RequirementCard;
  readonly about: About;
}

function Requirement({ requirement: { id, outcome, node }, about }: RequirementProps) {
  const bare = bareCondition(node);
  const title = about.names.requirement(id);
  if (bare.kind === "comparison") return <FactRow title={title} node={bare} about={about} />;
  if (bare.kind === "requirement") return <ConditionView node={bare} about={about} />;
  const parts = bare.kind === "all" ? bare.parts : [bare];
  return <Group title={title} outcome={outcome} parts={parts} about={about} />;
}
