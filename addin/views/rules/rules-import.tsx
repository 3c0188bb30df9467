import { Body1, Button, Spinner } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { RULE_FILE_NAMES } from "../../../src/ruleset/files";
import { importFolder, importRules, type ImportResult } from "./model/rules-import";
import { useText } from "../shared/speech";
import { ImportedRules } from "./imported-rules";
import type { RuleFilesProps } from "./rule-files-props";

/** Imports rule files from this computer: they are checked first, and stored once the user agrees. */
export function RulesImport(props: RuleFilesProps) {
  const { rules, isBusy, onCheck } = props;
  const text = useText();
  const [result, setResult] = useState<ImportResult | "checking">();
  const isChecking = result === "checking";
  const take = (imported: Promise<ImportResult>): void => {
    setResult("checking");
    void imported.then(setResult);
  };
  return (
    <>
      <Body1 as="p">{text("pane.rules-import-hint", { files: RULE_FILE_NAMES.join(", ") })}</Body1>
      <Picker
        label={text("pane.rules-import")}
        isDisabled={isBusy || isChecking}
        onChoose={(chosen) => {
          take(importRules(chosen, rules, onCheck));
        }}
      />
      <Picker
        label={text("pane.rules-import-folder")}
        isDisabled={isBusy || isChecking}
        isFolder
        onChoose={(chosen) => {
          take(importFolder(chosen, rules, onCheck));
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

interface PickerProps {
  readonly label: string;
  readonly isDisabled: boolean;
  /** A folder with everything in it is chosen, not single files. */
  readonly isFolder?: boolean;
  readonly onChoose: (chosen: readonly File[]) => void;
}

function Picker({ label, isDisabled, isFolder = false, onChoose }: PickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={isDisabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        {...(isFolder ? { webkitdirectory: "" } : { accept: ".json,application/json" })}
        aria-label={label}
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          // Allows choosing the same files again after they were corrected.
          target.value = "";
          if (chosen.length > 0) onChoose(chosen);
        }}
      />
    </>
  );
}
