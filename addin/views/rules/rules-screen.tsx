import { Body1, Button, Spinner } from "@fluentui/react-components";
import type { SessionView } from "../../session/use-pane-session";
import { ScreenTitle } from "../shared/screen-title";
import { useText } from "../shared/speech";
import { RuleFilesSection } from "./rule-files-section";
import { RulesInWords } from "./rules-in-words";
import { WrongRules } from "./wrong-rules";

interface RulesScreenProps {
  readonly view: SessionView;
}

/** The rules in force as people read them, and the files that they are kept in. */
export default function RulesScreen({ view: { state, session } }: RulesScreenProps) {
  const text = useText();
  const { opening, activity } = state;
  return (
    <>
      <ScreenTitle>{text("pane.tab-rules")}</ScreenTitle>
      {opening.kind === "loading" && <Spinner label={text("pane.rules-loading")} />}
      {opening.kind === "failed" && (
        <>
          <Body1 as="p">{text("pane.rules-unreadable")}</Body1>
          <Button onClick={() => void session.look()}>{text("pane.rules-look-again")}</Button>
        </>
      )}
      {opening.kind === "ready" && (
        <>
          {opening.workbook.rules.ok ? (
            <RulesInWords rules={opening.workbook.rules} hasOwnRules={opening.workbook.hasOwnRules} />
          ) : (
            <WrongRules problems={opening.workbook.rules.problems} />
          )}
          <RuleFilesSection
            rules={opening.workbook.rules}
            hasOwnRules={opening.workbook.hasOwnRules}
            isBusy={activity.kind !== "idle"}
            onCheck={(files) => session.services.checkRules(files)}
            onKeep={(files) => void session.keepRules(files)}
          />
        </>
      )}
    </>
  );
}
