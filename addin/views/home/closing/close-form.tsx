import { Body1, Button, Spinner } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { closerName, keepCloserName, pageStorage } from "../../../settings/preferences";
import type { ClosingRequest, PlannedClosing } from "../../../worker/protocol";
import { AskFailure } from "../../shared/ask-failure";
import { Section } from "../../shared/section";
import { useSpeech } from "../../shared/speech";
import { useAnswer, type Answer } from "../../shared/use-answer";
import { acceptedBy, isAllAccepted, obstaclesOf, type Acceptances } from "../model/closing-obstacles";
import type { ClosingProps } from "./closing-props";
import { ObstacleList } from "./obstacle-list";
import { PlannedClosingView } from "./planned-closing-view";
import { TextLine } from "../../shared/text-line";

interface CloseFormProps extends ClosingProps {
  /** "2026-Q3" */
  readonly period: string;
}

/** First what stands in the way, then who closes, then the totals and one button. */
export function CloseForm(props: CloseFormProps) {
  const { view, navigation } = props;
  const { text } = useSpeech();
  const form = useClosingForm(props);
  const { answer, obstacles, acceptances, wish, isReady, set } = form;
  const goTo = (sheet: string, cell: string): void => {
    void view.session.select(sheet, cell);
  };
  if (answer.kind === "failed")
    return <AskFailure failure={answer.failure} onGoTo={goTo} onDismiss={form.ask} />;
  if (answer.kind === "waiting") return <Spinner size="tiny" label={text("pane.closing-checking")} />;
  const { of, planned } = answer.value;
  const isCurrent = JSON.stringify(wish) === JSON.stringify(of);
  return (
    <>
      <Section title={text("pane.closing-in-the-way")}>
        <ObstacleList
          {...{ obstacles, acceptances, navigation }}
          onAccept={(key, why) => {
            set({ acceptances: new Map([...acceptances, [key, why]]) });
          }}
          onGoTo={goTo}
        />
      </Section>
      <Said form={form} />
      {isReady && isCurrent && planned.ok ? (
        <PlannedClosingView planned={planned} {...props} />
      ) : (
        <Button appearance="primary" disabledFocusable={!isReady || of !== form.request} onClick={form.ask}>
          {text("pane.closing-plan")}
        </Button>
      )}
      {!isReady && <Body1 as="p">{text("pane.closing-not-ready")}</Body1>}
    </>
  );
}

/** Who closes, and a note. */
function Said({ form: { by, note, set } }: { readonly form: ClosingForm }) {
  const { text } = useSpeech();
  return (
    <>
      <TextLine
        label={text("pane.closing-by")}
        hint={text("pane.closing-by-hint")}
        isRequired
        value={by}
        onChange={(value) => {
          set({ by: value });
        }}
      />
      <TextLine
        label={text("pane.closing-note")}
        value={note}
        onChange={(value) => {
          set({ note: value });
        }}
      />
    </>
  );
}

type ClosingForm = ReturnType<typeof useClosingForm>;

interface Typed {
  readonly by: string;
  readonly note: string;
  readonly acceptances: Acceptances;
}

/** What is typed, and the plan for what was typed when it was last asked for. */
function useClosingForm({ evaluated, today, period }: CloseFormProps) {
  const [typed, setTyped] = useState<Typed>(() => ({
    ...{ by: closerName(pageStorage()), note: "", acceptances: new Map() },
  }));
  const [request, setRequest] = useState<ClosingRequest>(() => ({
    ...{ period, today, by: typed.by, reason: "", accepted: [] },
  }));
  const { ask } = evaluated;
  // An answer belongs to its request: a plan for another name or other reasons is never written.
  const plan = useCallback(
    async () => ({ of: request, planned: await ask.planClosing(request) }),
    [ask, request],
  );
  const answer = useAnswer(plan);
  const obstacles = obstaclesOf(useKnownObstacles(answer));
  const { by, note, acceptances } = typed;
  const accepted = acceptedBy(obstacles, acceptances);
  const wish: ClosingRequest = { period, today, by: by.trim(), reason: note.trim(), accepted };
  return {
    ...{ ...typed, answer, obstacles, request, wish },
    isReady: wish.by !== "" && isAllAccepted(obstacles, acceptances),
    set: (part: Partial<Typed>): void => {
      setTyped({ ...typed, ...part });
    },
    ask: (): void => {
      keepCloserName(pageStorage(), wish.by);
      setRequest(wish);
    },
  };
}

/** Obstacles stay known once they were told: those accepted since are listed with their reasons. */
function useKnownObstacles(answer: Answer<{ readonly planned: PlannedClosing }>) {
  const planned = answer.kind === "here" ? answer.value.planned : undefined;
  const [known, setKnown] = useState<(PlannedClosing & { readonly ok: false })["obstacles"]>([]);
  if (planned?.ok === false && planned.obstacles !== known) setKnown(planned.obstacles);
  return known;
}
