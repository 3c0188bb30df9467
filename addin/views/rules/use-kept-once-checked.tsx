import { useState, type ReactNode } from "react";
import type { RuleFiles, RuleProblem } from "../../../src/ruleset";
import { AskFailure } from "../shared/ask-failure";
import { useText } from "../shared/speech";
import { ImportMessage } from "./import-message";
import { RuleProblemList } from "./rule-problem-list";
import type { RuleFilesProps } from "./rule-files-props";

interface KeptOnceChecked {
  readonly keep: (files: RuleFiles) => void;
  readonly isChecking: boolean;
  /** The reason why nothing was stored; `undefined` if there was no obstacle. */
  readonly refusal: ReactNode;
}

type Outcome =
  | { readonly kind: "checking" }
  | { readonly kind: "wrong"; readonly problems: readonly RuleProblem[] }
  | { readonly kind: "failed"; readonly failure: unknown };

/** Stores rule files once all versions together have passed the check; otherwise shows their mistakes. */
export function useKeptOnceChecked(
  onCheck: RuleFilesProps["onCheck"],
  onKeep: RuleFilesProps["onKeep"],
): KeptOnceChecked {
  const text = useText();
  const [outcome, setOutcome] = useState<Outcome>();
  const keep = (files: RuleFiles): void => {
    setOutcome({ kind: "checking" });
    void onCheck(files).then(
      (checked) => {
        setOutcome(checked.ok ? undefined : { kind: "wrong", problems: checked.problems });
        if (checked.ok) onKeep(files);
      },
      (failure: unknown) => {
        setOutcome({ kind: "failed", failure });
      },
    );
  };
  const dismiss = (): void => {
    setOutcome(undefined);
  };
  const refusal =
    outcome?.kind === "wrong" ? (
      <ImportMessage intent="error" title={text("pane.rules-import-wrong")} onDismiss={dismiss}>
        <RuleProblemList label={text("pane.rules-import-wrong")} problems={outcome.problems} />
      </ImportMessage>
    ) : outcome?.kind === "failed" ? (
      <AskFailure failure={outcome.failure} onGoTo={dismiss} onDismiss={dismiss} />
    ) : undefined;
  return { keep, isChecking: outcome?.kind === "checking", refusal };
}
