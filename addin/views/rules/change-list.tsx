import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { MessageKey } from "../../../src/messages/keys";
import type { RuleSource } from "../../../src/ruleset";
import { useSpeech } from "../shared/speech";
import { versionChanges } from "./model/version-changes";

interface ChangeListProps {
  readonly before: RuleSource;
  readonly after: RuleSource;
  readonly label: string;
  /** What is said where they say the same. */
  readonly same: MessageKey;
}

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** What two sets of rules say differently, in words. */
export function ChangeList({ before, after, label, same }: ChangeListProps) {
  const speech = useSpeech();
  const { text } = speech;
  const styles = useStyles();
  const changes = useMemo(() => versionChanges(before, after, speech), [before, after, speech]);
  if (changes.length === 0) return <Body1 as="p">{text(same)}</Body1>;
  return (
    <ul className={styles.list} aria-label={label}>
      {changes.map(({ what, was, now }) => (
        <li key={`${what} ${was ?? ""} ${now ?? ""}`}>
          {text(
            was === undefined
              ? "pane.versions-came"
              : now === undefined
                ? "pane.versions-went"
                : "pane.versions-changed",
            { what, was: was ?? "", now: now ?? "" },
          )}
        </li>
      ))}
    </ul>
  );
}
