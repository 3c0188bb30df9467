import { useState, type ReactNode } from "react";
import type { MessageFormatter } from "../../../src/messages/formatter";
import type { RuleFiles, RuleProblem } from "../../../src/ruleset";
import type { Formats } from "../../format/formats";
import { AskFailure } from "../shared/ask-failure";
import { periodName } from "../../../src/messages/period-name";
import { useSpeech } from "../shared/speech";
import { ImportMessage } from "./import-message";
import { useToday } from "../shared/use-today";
import { newVersions } from "./model/keep-rules";
import { closedConflicts, type ClosedConflict } from "./model/closed-conflicts";
import { RuleProblemList } from "./rule-problem-list";
import type { RuleFilesProps } from "./rule-files-props";

type Keeping = Pick<RuleFilesProps, "rules" | "closed" | "onCheck" | "onKeep">;

interface KeptOnceChecked {
  /** `by`: who stores them; without a name new versions are told in the journal all the same. */
  readonly keep: (files: RuleFiles, by?: string) => void;
  readonly isChecking: boolean;
  /** The reason why nothing was stored; `undefined` if there was no obstacle. */
  readonly refusal: ReactNode;
}

type CheckState =
  | { readonly kind: "checking" }
  | { readonly kind: "wrong"; readonly problems: readonly RuleProblem[] }
  | { readonly kind: "closed"; readonly conflicts: readonly ClosedConflict[] }
  | { readonly kind: "failed"; readonly failure: unknown };

/** Stores rule files once all versions together have passed the check; otherwise shows their mistakes. */
export function useKeptOnceChecked({ rules, closed, onCheck, onKeep }: Keeping): KeptOnceChecked {
  const { text, formats } = useSpeech();
  const [check, setCheck] = useState<CheckState>();
  const today = useToday();
  const keep = (files: RuleFiles, by = ""): void => {
    setCheck({ kind: "checking" });
    void onCheck(files).then(
      (checked) => {
        const conflicts = closedConflicts(checked, rules, closed);
        if (!checked.ok) setCheck({ kind: "wrong", problems: checked.problems });
        else if (conflicts.length > 0) setCheck({ kind: "closed", conflicts });
        else {
          setCheck(undefined);
          onKeep(files, { by, today, versions: newVersions(checked, rules) });
        }
      },
      (failure: unknown) => {
        setCheck({ kind: "failed", failure });
      },
    );
  };
  const dismiss = (): void => {
    setCheck(undefined);
  };
  return { keep, isChecking: check?.kind === "checking", refusal: refusalOf(check, dismiss, text, formats) };
}

function refusalOf(
  check: CheckState | undefined,
  dismiss: () => void,
  text: MessageFormatter,
  formats: Formats,
): ReactNode {
  switch (check?.kind) {
    case "wrong":
      return (
        <ImportMessage intent="error" title={text("pane.rules-import-wrong")} onDismiss={dismiss}>
          <RuleProblemList label={text("pane.rules-import-wrong")} problems={check.problems} />
        </ImportMessage>
      );
    case "closed":
      return (
        <ImportMessage intent="error" title={text("pane.rules-closed")} onDismiss={dismiss}>
          {check.conflicts.map((conflict) => (
            <p key={`${conflict.kind} ${conflict.version}`}>{conflictSentence(conflict, text, formats)}</p>
          ))}
        </ImportMessage>
      );
    case "failed":
      return <AskFailure failure={check.failure} onGoTo={dismiss} onDismiss={dismiss} />;
    case "checking":
    case undefined:
      return undefined;
  }
}

function conflictSentence(conflict: ClosedConflict, text: MessageFormatter, formats: Formats): string {
  const { kind, version, from, period, after } = conflict;
  const details = { version, period: periodName(period, text), after: formats.fullDay(after) };
  if (kind === "used") return text("pane.rules-closed-used", details);
  return text("pane.rules-closed-inside", {
    ...details,
    from: from === undefined ? "" : formats.fullDay(from),
  });
}
