import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { ACTIVE_MEMBERSHIP, REQUESTED_LEVEL } from "../../../src/domain/application";
import type { MessageKey } from "../../../src/messages/keys";
import { unknownReasons } from "./model/partner-sentences";
import type { About } from "./about";
import { Name } from "../shared/name";

interface ReasonsProps {
  readonly about: About;
  /** Requirements by id, or what else an application may lack. */
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
}

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What stands in the way: what is not met, and apart from it what is only not filled in, or cannot be read. */
export function Reasons({ about, missing, unknown }: ReasonsProps) {
  const { text, card } = about;
  const { blank, unreadable } = unknownReasons(unknown, card.unreadable);
  return (
    <>
      <ReasonList about={about} title={text("pane.reasons-missing")} ids={missing} />
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
  /** What is said of membership, where it is among them. */
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
