import { Body1, Button, Checkbox } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { EffectSummary } from "../../../../src/app/what-if/effect-summary";
import { editedDraft, type CheckedDraft, type RuleDraft } from "../../../../src/ruleset/draft";
import type { RuleSource } from "../../../../src/ruleset";
import { withExpectations } from "../../../../src/ruleset/cases/own-cases";
import type { PaneServices } from "../../../services/pane-services";
import { closerName, keepCloserName, pageStorage } from "../../../settings/preferences";
import type { Evaluated } from "../../../services/worker-jobs";
import { DrillIn } from "../../shared/drill-in";
import { Section } from "../../shared/section";
import { useSpeech } from "../../shared/speech";
import { TextLine } from "../../shared/text-line";
import { useAnswer } from "../../shared/use-answer";
import { pairWords } from "../model/editor/effect-words";
import { problemSentences } from "../model/editor/draft-problems";
import { nextVersionName } from "../model/editor/next-version";
import type { GoodRules, StartDay, StartDays } from "../model/editor/start-days";
import { keptAs } from "../model/keep-rules";
import type { RuleFilesProps } from "../rule-files-props";
import { useKeptOnceChecked } from "../use-kept-once-checked";
import { CasesSection } from "./cases-section";
import { ChangeList } from "../change-list";
import { Note } from "./form-parts";
import { DayField } from "./day-field";

interface PublishScreenProps extends Pick<RuleFilesProps, "closed" | "isBusy" | "onCheck" | "onKeep"> {
  readonly rules: GoodRules;
  /** The evaluation by the rules in force, whose worker runs the worked cases. */
  readonly evaluated: Evaluated | undefined;
  readonly services: Pick<PaneServices, "cases" | "keepCases">;
  readonly draft: RuleDraft;
  readonly source: RuleSource;
  readonly checked: CheckedDraft;
  readonly effect: EffectSummary | undefined;
  readonly starts: StartDays;
  readonly day: StartDay;
  readonly onDay: (day: StartDay) => void;
  readonly onBack: () => void;
}

/** Puts the draft in force from a day: what changes, what it does, who says so. */
export function PublishScreen(props: PublishScreenProps) {
  const { rules, source, checked, effect, starts, day, onDay, onBack } = props;
  const speech = useSpeech();
  const { text } = speech;
  const warnings = problemSentences(checked.problems, source, speech);
  const [isRead, setRead] = useState(false);
  const cases = useCases(props);
  const form = usePublishing(props, cases.keepAccepted);
  const isReady = form.isReady && cases.isAccepted && (warnings.length === 0 || isRead);
  return (
    <DrillIn title={text("pane.publish")} onBack={onBack}>
      <Section title={text("pane.publish-changes")}>
        <ChangeList
          before={rules.source}
          after={source}
          label={text("pane.publish-changes")}
          same="pane.draft-same"
        />
      </Section>
      {effect !== undefined && (
        <Section title={text("pane.effect")}>
          <Body1 as="p">
            {text("pane.effect-points", {
              year: effect.asOf.slice(0, 4),
              points: pairWords(effect.points, speech),
            })}
          </Body1>
          <Body1 as="p">
            {text("pane.effect-partners", { won: effect.won, lost: effect.lost, same: effect.same })}
          </Body1>
        </Section>
      )}
      {props.evaluated === undefined && <Note>{text("pane.publish-unevaluated")}</Note>}
      {cases.section}
      <DayField starts={starts} day={day} onDay={onDay} />
      <TextLine
        label={text("pane.publish-version")}
        value={form.version}
        onChange={form.setVersion}
        isRequired
      />
      <TextLine label={text("pane.rules-import-note")} value={form.note} onChange={form.setNote} />
      <TextLine
        label={text("pane.rules-import-by")}
        hint={text("pane.closing-by-hint")}
        value={form.by}
        onChange={form.setBy}
        isRequired
      />
      <Warnings sentences={warnings} isRead={isRead} onRead={setRead} />
      {form.refusal}
      <Button appearance="primary" disabledFocusable={!isReady} onClick={isReady ? form.publish : undefined}>
        {text("pane.publish-do")}
      </Button>
      {!isReady && <Note>{text("pane.publish-not-ready")}</Note>}
    </DrillIn>
  );
}

/** The worked cases by the draft; without an evaluation there is no worker to run them. */
function useCases({
  evaluated,
  draft,
  services,
}: Pick<PublishScreenProps, "evaluated" | "draft" | "services">) {
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const ask = useMemo(
    () => evaluated && (async () => evaluated.ask.draftCases(draft.files, await services.cases())),
    [evaluated, draft.files, services],
  );
  const answer = useAnswer(ask);
  const changed = answer.kind === "here" ? answer.value.changed : [];
  const onAccept = (it: string, isAccepted: boolean): void => {
    const others = [...accepted].filter((one) => one !== it);
    setAccepted(new Set(isAccepted ? [...others, it] : others));
  };
  /** The workbook's own cases then expect what was accepted: else nothing would run them again. */
  const keepAccepted = async (): Promise<void> => {
    const kept = await services.cases();
    if (kept === undefined) return;
    const expected = changed.flatMap(({ it, accepted: found }) =>
      accepted.has(it) && found !== undefined ? [[it, found] as const] : [],
    );
    const text = withExpectations(kept, new Map(expected));
    if (text !== kept) await services.keepCases(text);
  };
  return {
    keepAccepted,
    isAccepted:
      (ask === undefined || answer.kind !== "waiting") && changed.every(({ it }) => accepted.has(it)),
    section: ask && <CasesSection {...{ answer, accepted, onAccept }} />,
  };
}

interface WarningsProps {
  readonly sentences: readonly string[];
  readonly isRead: boolean;
  readonly onRead: (isRead: boolean) => void;
}

/** Warnings do not stop anybody who has read them. */
function Warnings({ sentences, isRead, onRead }: WarningsProps) {
  const { text } = useSpeech();
  if (sentences.length === 0) return null;
  return (
    <Section title={text("pane.rules-warnings")}>
      {sentences.map((sentence) => (
        <Note key={sentence}>{sentence}</Note>
      ))}
      <Checkbox
        checked={isRead}
        label={text("pane.publish-warnings-read")}
        onChange={(_event, { checked }) => {
          onRead(checked === true);
        }}
      />
    </Section>
  );
}

function usePublishing(
  { rules, draft, source, effect, closed, isBusy, day, onCheck, onKeep }: PublishScreenProps,
  keepAccepted: () => Promise<void>,
) {
  const [by, setBy] = useState(() => closerName(pageStorage()));
  const [note, setNote] = useState("");
  const suggested = useMemo(() => nextVersionName(source, rules), [source, rules]);
  const [typed, setTyped] = useState<string>();
  const version = typed ?? suggested;
  const told = effect && {
    partners: effect.won + effect.lost,
    points: Math.round((effect.points.after - effect.points.before) * 10_000) / 10_000,
  };
  const { keep, isChecking, refusal } = useKeptOnceChecked({
    ...{ rules, closed, onCheck },
    onKeep: (files, stored) => {
      // A case that keeps what it expected only fails next time, and is then left out.
      void keepAccepted().catch(() => undefined);
      onKeep(files, stored && { ...stored, endsDraft: true, ...(told !== undefined && { effect: told }) });
    },
  });
  const publish = (): void => {
    keepCloserName(pageStorage(), by.trim());
    const named = editedDraft(draft, [
      { file: "program.json", kind: "change", pointer: "/version", value: version.trim() },
    ]);
    keep(keptAs(rules, { files: (named ?? draft).files }, day, note), by.trim());
  };
  const isReady = !isBusy && !isChecking && by.trim() !== "" && version.trim() !== "";
  return { by, setBy, note, setNote, version, setVersion: setTyped, isReady, refusal, publish };
}
