import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { CheckedDraft } from "../../../../src/ruleset/draft";
import { AskedFirst } from "../../shared/asked-first";
import { Fold } from "../../shared/fold";
import { BARE_LIST, FIGURE_LINE } from "../../shared/measures";
import { useSpeech } from "../../shared/speech";
import { PARTS, problemsByPart, problemSentences, type Part } from "../model/editor/draft-problems";
import { PART_NAMES } from "../model/editor/part-names";
import type { GoodRules, StartDay, StartDays } from "../model/editor/start-days";
import { ChangeList } from "../change-list";
import { DayField } from "./day-field";
import { useEditor } from "./editor-context";
import { Line, Note } from "./form-parts";

interface PartListProps {
  readonly rules: GoodRules;
  readonly checked: CheckedDraft;
  readonly starts: StartDays;
  readonly day: StartDay;
  readonly onDay: (day: StartDay) => void;
  readonly onPart: (part: Part) => void;
  readonly onPublish: () => void;
  readonly onThrowAway: () => void;
}

const useStyles = makeStyles({
  list: BARE_LIST,
  part: { ...FIGURE_LINE, minHeight: "32px", alignItems: "center" },
  mark: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  error: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

/** The parts of the rules to change, what has been changed so far, and the two ways out. */
export function PartList(props: PartListProps) {
  const { rules, checked, starts, day, onDay, onPart, onPublish } = props;
  const { source } = useEditor();
  const speech = useSpeech();
  const { text } = speech;
  return (
    <>
      <Parts checked={checked} onPart={onPart} />
      <Fold label={text("pane.publish-changes")}>
        <ChangeList
          before={rules.source}
          after={source}
          label={text("pane.publish-changes")}
          same="pane.draft-same"
        />
      </Fold>
      <DayField starts={starts} day={day} onDay={onDay} />
      {checked.hasErrors && (
        <Note>
          {text("pane.draft-errors")}{" "}
          {problemSentences(
            checked.problems.filter(({ severity }) => severity === "error"),
            checked.source,
            speech,
          )
            .slice(0, 3)
            .join(" ")}
        </Note>
      )}
      <Line>
        <Button
          appearance="primary"
          disabledFocusable={checked.hasErrors}
          onClick={checked.hasErrors ? undefined : onPublish}
        >
          {text("pane.publish-open")}
        </Button>
        <ThrowAway onThrowAway={props.onThrowAway} />
      </Line>
    </>
  );
}

/** Each part with the number of its problems. */
function Parts({ checked, onPart }: Pick<PartListProps, "checked" | "onPart">) {
  const { text } = useSpeech();
  const styles = useStyles();
  const byPart = problemsByPart(checked.problems);
  return (
    <ul className={styles.list} aria-label={text("pane.draft-parts")}>
      {PARTS.map((part) => {
        const problems = byPart.get(part) ?? [];
        const hasErrors = problems.some(({ severity }) => severity === "error");
        return (
          <li key={part}>
            <Button
              appearance="subtle"
              className={styles.part}
              icon={<ChevronRightRegular />}
              iconPosition="after"
              onClick={() => {
                onPart(part);
              }}
            >
              <span>{text(PART_NAMES[part])}</span>
              {problems.length > 0 && (
                <span className={hasErrors ? styles.error : styles.mark}>
                  {text("pane.draft-problems", { count: problems.length })}
                </span>
              )}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function ThrowAway({ onThrowAway }: Pick<PartListProps, "onThrowAway">) {
  const { text } = useSpeech();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <Button
        onClick={() => {
          setAsked(true);
        }}
      >
        {text("pane.draft-throw-away")}
      </Button>
    );
  return (
    <AskedFirst
      label={text("pane.draft-throw-away")}
      confirm={text("pane.draft-throw-away-do")}
      isDisabled={false}
      onConfirm={onThrowAway}
      onCancel={() => {
        setAsked(false);
      }}
    >
      <Body1 as="p">{text("pane.draft-throw-away-ask")}</Body1>
    </AskedFirst>
  );
}
