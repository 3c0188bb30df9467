import { Body1, Button } from "@fluentui/react-components";
import type { WorkbookView } from "../../services/pane-services";
import { namesOf } from "../shared/model/names";
import { useSpeech } from "../shared/speech";
import { InfoBar } from "../shared/info-bar";

interface RulesLineProps {
  readonly workbook: WorkbookView;
  readonly onRules: () => void;
}

/** The rule version in force, or the mistakes in the workbook's own rules. */
export function RulesLine({ workbook: { rules, hasOwnRules }, onRules }: RulesLineProps) {
  const { text, language } = useSpeech();
  if (!rules.ok) {
    return (
      <InfoBar intent="error" action={<Button onClick={onRules}>{text("pane.to-rules")}</Button>}>
        {text("pane.rules-wrong", { errors: rules.problems.length })}
      </InfoBar>
    );
  }
  const details = {
    program: namesOf(rules.source, language).program,
    version: rules.source.program.version,
  };
  return <Body1>{text(hasOwnRules ? "pane.rules-own" : "pane.rules-shipped", details)}</Body1>;
}
