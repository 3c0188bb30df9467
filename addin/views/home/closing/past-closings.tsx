import { Body1, Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { ClosedObstacle } from "../../../../src/app/closing/closed-obstacle";
import type { PastClosing } from "../../../../src/app/closing/outlook";
import type { MessageFormatter } from "../../../../src/messages/formatter";
import type { Formats } from "../../../format/formats";
import { closerName, keepCloserName, pageStorage } from "../../../settings/preferences";
import { AskFailure } from "../../shared/ask-failure";
import { AskedFirst } from "../../shared/asked-first";
import { BARE_LIST } from "../../shared/measures";
import { periodName } from "../../../../src/messages/period-name";
import { Name } from "../../shared/name";
import { Section } from "../../shared/section";
import { useSpeech } from "../../shared/speech";
import { useAnswer } from "../../shared/use-answer";
import type { ClosingProps } from "./closing-props";
import { ClosingCheck } from "./closing-check";
import { closedSentence } from "../model/write-obstacles";
import { NextYear } from "./next-year";
import { TextLine } from "../../shared/text-line";

type PastClosingsProps = Pick<ClosingProps, "evaluated" | "view" | "today">;

/** `undefined`: nothing is being planned. An obstacle stands in the way, or planning has failed. */
type Planning =
  | { readonly kind: "planning" }
  | { readonly kind: "obstacle"; readonly obstacle: ClosedObstacle }
  | { readonly kind: "failed"; readonly failure: unknown }
  | undefined;

const useStyles = makeStyles({
  list: { ...BARE_LIST, gap: tokens.spacingVerticalS },
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  reopen: { justifySelf: "start" },
});

/** The journal: closings and reopenings, the newest first; the newest closing can be opened again. */
export function PastClosings(props: PastClosingsProps) {
  const { text } = useSpeech();
  const styles = useStyles();
  const { ask } = props.evaluated;
  const answer = useAnswer(useCallback(() => ask.pastClosings(), [ask]));
  if (answer.kind !== "here") return null;
  const newest = answer.value.find(({ isNewest }) => isNewest);
  return (
    <Section title={text("pane.past-closings")}>
      {newest?.endsYear === true && <NextYear evaluated={props.evaluated} view={props.view} />}
      <ClosingCheck evaluated={props.evaluated} view={props.view} />
      <ul className={styles.list}>
        {answer.value.map((closing, at) => (
          <li key={at} className={styles.item}>
            <Line closing={closing} />
            {closing.isNewest && <Reopen closing={closing} {...props} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Line({ closing }: { readonly closing: PastClosing }) {
  const { text, formats } = useSpeech();
  const { by, reason } = closing;
  return (
    <>
      <span>{saidOf(closing, text, formats)}</span>
      {[by, reason]
        .filter((part) => part !== "")
        .map((part) => (
          <Name key={part}>{part}</Name>
        ))}
    </>
  );
}

function saidOf(closing: PastClosing, text: MessageFormatter, formats: Formats): string {
  const { what, when, code, points = 0, partners = 0, version = "", from } = closing;
  const day = formats.day(when);
  if (what === "version") {
    if (from === undefined) return text("pane.past-version-first", { version, day });
    return text("pane.past-version", { version, day, from: formats.day(from) });
  }
  const period = periodName(closing.period, text);
  if (what === "reopening") return text("pane.past-reopening", { period, day });
  return text("pane.past-closing", { period, day, points: formats.number(points), partners, code });
}

function Reopen(props: ReopenProps) {
  const { text } = useSpeech();
  const styles = useStyles();
  const [isAsked, setAsked] = useState(false);
  if (isAsked) {
    return (
      <ReopenQuestion
        {...props}
        onCancel={() => {
          setAsked(false);
        }}
      />
    );
  }
  return (
    <Button
      size="small"
      className={styles.reopen}
      onClick={() => {
        setAsked(true);
      }}
    >
      {text("pane.reopen")}
    </Button>
  );
}

interface ReopenProps extends PastClosingsProps {
  readonly closing: PastClosing;
}

function ReopenQuestion({ onCancel, ...props }: ReopenProps & { readonly onCancel: () => void }) {
  const { closing, view } = props;
  const { text, formats } = useSpeech();
  const [by, setBy] = useState(() => closerName(pageStorage()));
  const [reason, setReason] = useState("");
  const { planning, setPlanning, reopen } = useReopening(props);
  const period = periodName(closing.period, text);
  const isReady = by.trim() !== "" && reason.trim() !== "";
  return (
    <AskedFirst
      label={text("pane.reopen-do", { period })}
      confirm={text("pane.reopen-do", { period })}
      isDisabled={!isReady || view.state.activity.kind !== "idle"}
      onConfirm={() => void reopen(by.trim(), reason.trim())}
      onCancel={onCancel}
    >
      <Body1 as="p">{text("pane.reopen-ask", { period })}</Body1>
      <TextLine label={text("pane.closing-by")} isRequired value={by} onChange={setBy} />
      <TextLine label={text("pane.reopen-reason")} isRequired value={reason} onChange={setReason} />
      {planning?.kind === "planning" && <Spinner size="tiny" label={text("pane.closing-checking")} />}
      {planning?.kind === "obstacle" && (
        <Body1 as="p">{closedSentence(planning.obstacle, text, formats)}</Body1>
      )}
      {planning?.kind === "failed" && (
        <AskFailure
          failure={planning.failure}
          onGoTo={(...to) => void view.session.select(...to)}
          onDismiss={() => {
            setPlanning(undefined);
          }}
        />
      )}
    </AskedFirst>
  );
}

/** Plans the reopening and carries it out. */
function useReopening({ evaluated, view, today }: PastClosingsProps) {
  const [planning, setPlanning] = useState<Planning>();
  const reopen = async (by: string, reason: string): Promise<void> => {
    setPlanning({ kind: "planning" });
    keepCloserName(pageStorage(), by);
    try {
      const planned = await evaluated.ask.planReopening({ today, by, reason });
      setPlanning(planned.ok ? undefined : { kind: "obstacle", obstacle: planned.obstacle });
      if (planned.ok) void view.session.carryOut("reopening", planned.plan, planned.run);
    } catch (failure) {
      setPlanning({ kind: "failed", failure });
    }
  };
  return { planning, setPlanning, reopen };
}
