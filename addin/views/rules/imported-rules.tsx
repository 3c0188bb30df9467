import { Body1 } from "@fluentui/react-components";
import type { MessageKey } from "../../../src/messages/keys";
import { RULE_FILE_NAMES } from "../../../src/ruleset/files";
import type { CheckedRules } from "../../worker/protocol";
import { FILE_LIMIT_KB, type ImportResult, type RefusedFile } from "./model/rules-import";
import { AskFailure } from "../shared/ask-failure";
import { useText } from "../shared/speech";
import { ChangeList } from "./change-list";
import { ImportMessage } from "./import-message";
import { KeepChange } from "./keep-change";
import { RuleProblemList } from "./rule-problem-list";
import type { RuleFilesProps } from "./rule-files-props";

interface ImportedRulesProps extends Omit<RuleFilesProps, "hasOwnRules"> {
  readonly result: ImportResult;
  readonly onDismiss: () => void;
}

/** The result of an import, before anything of it is stored. */
export function ImportedRules({ result, onDismiss, ...props }: ImportedRulesProps) {
  const text = useText();
  switch (result.kind) {
    case "refused":
      return (
        <ImportMessage intent="error" title={text("pane.rules-import-refused")} onDismiss={onDismiss}>
          <RefusedFiles refused={result.refused} />
        </ImportMessage>
      );
    case "same":
      return <ImportMessage intent="info" title={text("pane.rules-import-same")} onDismiss={onDismiss} />;
    case "wrong":
      return (
        <ImportMessage intent="error" title={text("pane.rules-import-wrong")} onDismiss={onDismiss}>
          <RuleProblemList label={text("pane.rules-import-wrong")} problems={result.problems} />
        </ImportMessage>
      );
    case "failed":
      return <AskFailure failure={result.failure} onGoTo={onDismiss} onDismiss={onDismiss} />;
    case "change":
      return (
        <KeepChange {...props} change={result} onCancel={onDismiss}>
          <Summary change={result} rules={props.rules} />
        </KeepChange>
      );
  }
}

const REASONS: Readonly<Record<RefusedFile["reason"], MessageKey>> = {
  name: "pane.rules-import-name",
  twice: "pane.rules-import-twice",
  "too-large": "pane.rules-import-too-large",
  "not-utf8": "both.not-utf8",
  unreadable: "pane.rules-import-unreadable",
  "no-rules": "pane.rules-import-no-rules",
};

function RefusedFiles({ refused }: { readonly refused: readonly RefusedFile[] }) {
  const text = useText();
  const details = { files: RULE_FILE_NAMES.join(", "), limit: FILE_LIMIT_KB, encoding: "UTF-8" };
  return refused.map(({ file, reason, line = 1 }) => (
    <div key={file}>{text(REASONS[reason], { ...details, file, line: String(line) })}</div>
  ));
}

interface SummaryProps {
  readonly change: ImportResult & { readonly kind: "change" };
  readonly rules: CheckedRules;
}

function Summary({ change, rules }: SummaryProps) {
  const text = useText();
  const { changed, oldVersion, newVersion, warnings, dropsVersions = false, isWhole = false } = change;
  const isSame = oldVersion === newVersion;
  const version = isSame
    ? text("pane.rules-import-same-version", { new: newVersion, file: RULE_FILE_NAMES[0] })
    : text("pane.rules-import-version", { old: oldVersion ?? "—", new: newVersion });
  const lines = [
    text("pane.rules-import-summary"),
    version,
    text("pane.rules-import-files", { count: changed.length, files: changed.join(", ") }),
    ...(isWhole ? [text("pane.rules-import-whole")] : []),
    ...(dropsVersions ? [text("pane.rules-import-drops-versions")] : []),
  ];
  return (
    <>
      {lines.map((line) => (
        <Body1 key={line} as="p">
          {line}
        </Body1>
      ))}
      {rules.ok && (
        <ChangeList
          before={rules.source}
          after={change.source}
          label={text("pane.rules-import-changes")}
          same="pane.rules-import-no-rule"
        />
      )}
      {warnings.length > 0 && <RuleProblemList label={text("pane.rules-warnings")} problems={warnings} />}
    </>
  );
}
