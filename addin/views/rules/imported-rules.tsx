import { Body1, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MessageKey } from "../../../src/messages/keys";
import { RULE_FILE_NAMES } from "../../../src/ruleset/files";
import { FILE_LIMIT_KB, type ImportResult, type RefusedFile } from "./model/rules-import";
import { AskedFirst } from "../shared/asked-first";
import { AskFailure } from "../shared/ask-failure";
import { useText } from "../shared/speech";
import { DismissButton } from "../shared/dismiss-button";
import { RuleProblemList } from "./rule-problem-list";
import type { RuleFilesProps } from "./rule-files-props";

interface ImportedRulesProps extends Pick<RuleFilesProps, "isBusy" | "onKeep"> {
  readonly result: ImportResult;
  readonly onDismiss: () => void;
}

/** The result of an import, before anything of it is stored. */
export function ImportedRules({ result, isBusy, onKeep, onDismiss }: ImportedRulesProps) {
  const text = useText();
  switch (result.kind) {
    case "refused":
      return (
        <Message intent="error" title={text("pane.rules-import-refused")} onDismiss={onDismiss}>
          <RefusedFiles refused={result.refused} />
        </Message>
      );
    case "same":
      return <Message intent="info" title={text("pane.rules-import-same")} onDismiss={onDismiss} />;
    case "wrong":
      return (
        <Message intent="error" title={text("pane.rules-import-wrong")} onDismiss={onDismiss}>
          <RuleProblemList label={text("pane.rules-import-wrong")} problems={result.problems} />
        </Message>
      );
    case "failed":
      return <AskFailure failure={result.failure} onGoTo={onDismiss} onDismiss={onDismiss} />;
    case "change":
      return (
        <AskedFirst
          label={text("pane.rules-import-summary")}
          confirm={text("pane.rules-keep")}
          isDisabled={isBusy}
          onConfirm={() => {
            onKeep(result.files);
          }}
          onCancel={onDismiss}
        >
          <Summary change={result} />
        </AskedFirst>
      );
  }
}

interface MessageProps {
  readonly intent: "info" | "error";
  readonly title: string;
  readonly children?: ReactNode;
  readonly onDismiss: () => void;
}

function Message({ intent, title, children, onDismiss }: MessageProps) {
  return (
    <div role={intent === "error" ? "alert" : "status"}>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>
          <div>{title}</div>
          {children}
        </MessageBarBody>
        <MessageBarActions containerAction={<DismissButton onDismiss={onDismiss} />} />
      </MessageBar>
    </div>
  );
}

const REASONS: Readonly<Record<RefusedFile["reason"], MessageKey>> = {
  name: "pane.rules-import-name",
  twice: "pane.rules-import-twice",
  "too-large": "pane.rules-import-too-large",
  "not-utf8": "both.not-utf8",
  unreadable: "pane.rules-import-unreadable",
};

function RefusedFiles({ refused }: { readonly refused: readonly RefusedFile[] }) {
  const text = useText();
  const details = { files: RULE_FILE_NAMES.join(", "), limit: FILE_LIMIT_KB, encoding: "UTF-8" };
  return refused.map(({ file, reason, line = 1 }) => (
    <div key={file}>{text(REASONS[reason], { ...details, file, line: String(line) })}</div>
  ));
}

function Summary({ change }: { readonly change: ImportResult & { readonly kind: "change" } }) {
  const text = useText();
  const { changed, oldVersion, newVersion, warnings } = change;
  const isSame = oldVersion === newVersion;
  const version = isSame
    ? text("pane.rules-import-same-version", { new: newVersion, file: RULE_FILE_NAMES[0] })
    : text("pane.rules-import-version", { old: oldVersion ?? "—", new: newVersion });
  const lines = [
    text("pane.rules-import-summary"),
    version,
    text("pane.rules-import-files", { count: changed.length, files: changed.join(", ") }),
  ];
  return (
    <>
      {lines.map((line) => (
        <Body1 key={line} as="p">
          {line}
        </Body1>
      ))}
      {warnings.length > 0 && <RuleProblemList label={text("pane.rules-warnings")} problems={warnings} />}
    </>
  );
}
