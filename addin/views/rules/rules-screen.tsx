import { Body1, Button, Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { RuleFiles } from "../../../src/ruleset";
import type { WorkbookView } from "../../services/pane-services";
import type { SessionView } from "../../session/use-pane-session";
import { ErrorBoundary } from "../shared/error-boundary";
import { PartFailed } from "../shared/part-failed";
import { ScreenTitle } from "../shared/screen-title";
import { useSpeech } from "../shared/speech";
import { BackToShipped } from "./back-to-shipped";
import { DraftSection } from "./draft-section";
import type { RuleFilesProps } from "./rule-files-props";
import { RuleFilesSection } from "./rule-files-section";
import { RulesInWords } from "./rules-in-words";
import { useRuleDraft, type RuleDraftState } from "./use-rule-draft";
import { VersionList } from "./version-list";
import { WrongRules } from "./wrong-rules";

// Most people only read rules.
const EditorScreen = lazy(() => import("./editor/editor-screen"));

interface RulesScreenProps {
  readonly view: SessionView;
}

/** The rules in force in words, and their files. */
export default function RulesScreen({ view }: RulesScreenProps) {
  const { state, session } = view;
  const { text, language: spoken } = useSpeech();
  const { opening, activity } = state;
  const isBusy = activity.kind !== "idle";
  const sheets = opening.kind === "ready" ? opening.workbook.sheets : undefined;
  const language =
    (sheets?.ok === true
      ? sheets.survey.sheets.find(({ key }) => key === "partners")?.language
      : undefined) ?? spoken;
  const workbook = opening.kind === "ready" ? opening.workbook : undefined;
  const draft = useRuleDraft(workbook, session);
  const keep: (...given: Parameters<RuleFilesProps["onKeep"]>) => Promise<void> = (files, stored) =>
    session.keepRules(files, stored && { ...stored, language });
  const onKeep: RuleFilesProps["onKeep"] = (files, stored) => void keep(files, stored);
  const publish: RuleFilesProps["onKeep"] = (files, stored) =>
    void keep(files, stored).then(() => {
      if (session.state().failure === undefined) draft.end();
    });
  const onCheck = (files: RuleFiles) => session.services.checkRules(files);
  if (draft.open !== undefined && workbook?.rules.ok === true)
    return (
      <ErrorBoundary instead={(failure) => <PartFailed failure={failure} />}>
        <Suspense fallback={<Spinner label={text("pane.rules-loading")} />}>
          <EditorScreen
            {...{ view, workbook, onCheck }}
            rules={workbook.rules}
            draft={draft.open}
            onDraft={draft.change}
            onClose={draft.close}
            onKeep={publish}
          />
        </Suspense>
      </ErrorBoundary>
    );
  return (
    <>
      <ScreenTitle>{text("pane.tab-rules")}</ScreenTitle>
      {opening.kind === "loading" && <Spinner label={text("pane.rules-loading")} />}
      {opening.kind === "failed" && (
        <>
          <Body1 as="p">{text("pane.rules-unreadable")}</Body1>
          <Button onClick={() => void session.look()}>{text("pane.rules-look-again")}</Button>
          {/* The rules may be the reason for the failure. */}
          <BackToShipped isBusy={isBusy} onKeep={onKeep} />
        </>
      )}
      {workbook !== undefined && (
        <InForce {...{ workbook, isBusy, onCheck, onKeep, draft }} evaluated={state.evaluated} />
      )}
    </>
  );
}

interface InForceProps extends Pick<RuleFilesProps, "evaluated" | "isBusy" | "onCheck" | "onKeep"> {
  readonly workbook: WorkbookView;
  readonly draft: RuleDraftState;
}

/** The rules in force in words, their versions, and their files. */
function InForce({ workbook, draft, ...actions }: InForceProps) {
  const { rules, hasOwnRules, closed } = workbook;
  return (
    <>
      {rules.ok ? (
        <ErrorBoundary instead={(failure) => <PartFailed failure={failure} />}>
          <DraftSection draft={draft} isBusy={actions.isBusy} />
          <RulesInWords rules={rules} hasOwnRules={hasOwnRules} />
        </ErrorBoundary>
      ) : (
        <WrongRules problems={rules.problems} />
      )}
      {rules.ok && rules.versions.length > 1 && (
        <ErrorBoundary instead={(failure) => <PartFailed failure={failure} />}>
          <VersionList {...{ rules, closed, ...actions }} onBegin={draft.begin} />
        </ErrorBoundary>
      )}
      <RuleFilesSection {...{ rules, closed, hasOwnRules, ...actions }} />
    </>
  );
}
