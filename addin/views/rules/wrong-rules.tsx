import { Body1 } from "@fluentui/react-components";
import type { RuleProblem } from "../../../src/ruleset";
import { Section } from "../shared/section";
import { useText } from "../shared/speech";
import { RuleProblemList } from "./rule-problem-list";

/** Rule files of the workbook that cannot be used for an evaluation. */
export function WrongRules({ problems }: { readonly problems: readonly RuleProblem[] }) {
  const text = useText();
  return (
    <Section title={text("pane.rule-files-wrong")}>
      <Body1 as="p">{text("pane.rule-files-wrong-hint")}</Body1>
      <RuleProblemList label={text("pane.rule-files-wrong")} problems={problems} />
    </Section>
  );
}
