import { Body1, Button, Spinner } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { RULE_FILE_NAMES } from "../../../src/ruleset/files";
import { importRules, type ImportResult } from "./model/rules-import";
import { useText } from "../shared/speech";
import { ImportedRules } from "./imported-rules";
import type { RuleFilesProps } from "./rule-files-props";

/** Imports rule files from this computer: they are checked first, and stored once the user agrees. */
export function RulesImport(props: RuleFilesProps) {
  const { rules, isBusy, onCheck } = props;
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [result, setResult] = useState<ImportResult | "checking">();
  const isChecking = result === "checking";
  const take = (chosen: readonly File[]): void => {
    setResult("checking");
    void importRules(chosen, rules, onCheck).then(setResult);
  };
  return (
    <>
      <Body1 as="p">{text("pane.rules-import-hint", { files: RULE_FILE_NAMES.join(", ") })}</Body1>
      <Button disabled={isBusy || isChecking} onClick={() => input.current?.click()}>
        {text("pane.rules-import")}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".json,application/json"
        aria-label={text("pane.rules-import")}
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          // Allows choosing the same files again after they were corrected.
          target.value = "";
          if (chosen.length > 0) take(chosen);
        }}
      />
      {isChecking && <Spinner size="tiny" label={text("pane.rules-checking")} />}
      {typeof result === "object" && (
        <ImportedRules
          {...props}
          result={result}
          onDismiss={() => {
            setResult(undefined);
          }}
        />
      )}
    </>
  );
}
