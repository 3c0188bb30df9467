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

type CheckState =
  | { readonly kind: "checking" }
  | { readonly kind: "wrong"; readonly problems: readonly RuleProblem[] }
  | { readonly kind: "failed"; readonly failure: unknown };

/** Stores rule files once all versions together have passed the check; otherwise shows their mistakes. */
export function useKeptOnceChecked(
  onCheck: RuleFilesProps["onCheck"],
  onKeep: RuleFilesProps["onKeep"],
): KeptOnceChecked {
  const text = useText();
  const [check, setCheck] = useState<CheckState>();
  const keep = (files: RuleFiles): void => {
    setCheck({ kind: "checking" });
    void onCheck(files).then(
      (checked) => {
        setCheck(checked.ok ? undefined : { kind: "wrong", problems: checked.problems });
        if (checked.ok) onKeep(files);
      },
      (failure: unknown) => {
        setCheck({ kind: "failed", failure });
      },
    );
  };
  const dismiss = (): void => {
    setCheck(undefined);
  };
  const refusal =
    check?.kind === "wrong" ? (
      <ImportMessage intent="error" title={text("pane.rules-import-wrong")} onDismiss={dismiss}>
        <RuleProblemList label={text("pane.rules-import-wrong")} problems={check.problems} />
      </ImportMessage>
    ) : check?.kind === "failed" ? (
      <AskFailure failure={check.failure} onGoTo={dismiss} onDismiss={dismiss} />
    ) : undefined;
  return { keep, isChecking: check?.kind === "checking", refusal };
}
