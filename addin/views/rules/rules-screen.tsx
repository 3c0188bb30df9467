import { Body1, Button, Spinner } from "@fluentui/react-components";
import type { SessionView } from "../../session/use-pane-session";
import { ErrorBoundary } from "../shared/error-boundary";
import { PartFailed } from "../shared/part-failed";
import { ScreenTitle } from "../shared/screen-title";
import { useSpeech } from "../shared/speech";
import { BackToShipped } from "./back-to-shipped";
import type { RuleFilesProps } from "./rule-files-props";
import { RuleFilesSection } from "./rule-files-section";
import { RulesInWords } from "./rules-in-words";
import { VersionList } from "./version-list";
import { WrongRules } from "./wrong-rules";

interface RulesScreenProps {
  readonly view: SessionView;
}

/** The rules in force in words, and their files. */
export default function RulesScreen({ view: { state, session } }: RulesScreenProps) {
  const { text, language: spoken } = useSpeech();
  const { opening, activity } = state;
  const isBusy = activity.kind !== "idle";
  const sheets = opening.kind === "ready" ? opening.workbook.sheets : undefined;
  const language =
    (sheets?.ok === true
      ? sheets.survey.sheets.find(({ key }) => key === "partners")?.language
      : undefined) ?? spoken;
  const onKeep: RuleFilesProps["onKeep"] = (files, stored) =>
    void session.keepRules(files, stored && { ...stored, language });
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
      {opening.kind === "ready" && (
        <>
          {opening.workbook.rules.ok ? (
            <ErrorBoundary instead={(failure) => <PartFailed failure={failure} />}>
              <RulesInWords rules={opening.workbook.rules} hasOwnRules={opening.workbook.hasOwnRules} />
            </ErrorBoundary>
          ) : (
            <WrongRules problems={opening.workbook.rules.problems} />
          )}
          {opening.workbook.rules.ok && opening.workbook.rules.versions.length > 1 && (
            <ErrorBoundary instead={(failure) => <PartFailed failure={failure} />}>
              <VersionList
                rules={opening.workbook.rules}
                closed={opening.workbook.closed}
                isBusy={isBusy}
                onCheck={(files) => session.services.checkRules(files)}
                onKeep={onKeep}
              />
            </ErrorBoundary>
          )}
          <RuleFilesSection
            rules={opening.workbook.rules}
            closed={opening.workbook.closed}
            hasOwnRules={opening.workbook.hasOwnRules}
            isBusy={isBusy}
            onCheck={(files) => session.services.checkRules(files)}
            onKeep={onKeep}
          />
        </>
      )}
    </>
  );
}
