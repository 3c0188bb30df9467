import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { ACTIVE_MEMBERSHIP, REQUESTED_LEVEL } from "../../../src/domain/application";
import type { MessageKey } from "../../../src/messages/keys";
import { missingLevels, untold } from "./model/level-gaps";
import { unknownReasons } from "./model/partner-sentences";
import type { About } from "./about";
import { Name } from "../shared/name";

interface ReasonsProps {
  readonly about: About;
  /** Ids of requirements, or of other things that an application may lack. */
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
}

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/**
 * Reasons against an application that no checklist above tells: unmet ones, and separately those that are not filled in
 * or unreadable.
 */
export function Reasons({ about, missing, unknown }: ReasonsProps) {
  const { text, card } = about;
  const levels = missingLevels(card);
  const { blank, unreadable } = unknownReasons(untold(unknown, levels), card.unreadable);
  return (
    <>
      <ReasonList about={about} title={text("pane.reasons-missing")} ids={untold(missing, levels)} />
      <ReasonList about={about} title={text("pane.reasons-unknown")} ids={blank} />
      <ReasonList
        about={about}
        title={text("pane.reasons-unreadable")}
        ids={unreadable}
        membership="pane.active-membership-unknown"
      />
    </>
  );
}

interface ReasonListProps {
  readonly about: About;
  readonly title: string;
  readonly ids: readonly string[];
  /** The sentence about membership, if that is among them. */
  readonly membership?: MessageKey;
}

function ReasonList({ about, title, ids, membership = "pane.active-membership" }: ReasonListProps) {
  const styles = useStyles();
  if (ids.length === 0) return null;
  return (
    <div>
      <Body1>{title}:</Body1>
      <ul className={styles.list}>
        {ids.map((id) => (
          <li key={id}>
            <Name>{reasonName(id, membership, about)}</Name>
          </li>
        ))}
      </ul>
    </div>
  );
}

function reasonName(id: string, membership: MessageKey, { text, names }: About): string {
  if (id === ACTIVE_MEMBERSHIP) return text(membership);
  return id === REQUESTED_LEVEL ? text("pane.requested-level") : names.requirement(id);
}
