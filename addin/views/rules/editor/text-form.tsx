import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { RuleFiles, RuleProblem } from "../../../../src/ruleset";
import { RULE_FILE_NAMES, type RuleFileName } from "../../../../src/ruleset/files";
import { useSpeech } from "../../shared/speech";
import { RuleProblemList } from "../rule-problem-list";
import type { RuleFilesProps } from "../rule-files-props";
import { useEditor } from "./editor-context";
import { Line, Note } from "./form-parts";

interface TextFormProps extends Pick<RuleFilesProps, "onCheck"> {
  readonly files: RuleFiles;
  readonly onText: (file: RuleFileName, content: string) => void;
}

/** A file as its text, for what no form shows. It is checked in the worker first: a text may be anything. */
export function TextForm({ files, onCheck, onText }: TextFormProps) {
  const { text } = useSpeech();
  const { problems: known } = useEditor();
  const [file, setFile] = useState<RuleFileName>("points.json");
  const [typed, setTyped] = useState<string>();
  const { problems, isChecking, check, forget } = useTextCheck(onCheck);
  const content = typed ?? files[file] ?? "";
  const canApply = typed !== undefined && !isChecking;
  const apply = async (): Promise<void> => {
    if (!canApply || !(await check({ ...files, [file]: content }))) return;
    onText(file, content);
    setTyped(undefined);
  };
  const shown = (problems ?? known).filter((one) => one.file === file || one.file === "");
  return (
    <>
      <Note>{text("pane.text-hint")}</Note>
      <Field label={text("pane.text-file")}>
        <Select
          value={file}
          onChange={(_event, { value }) => {
            setFile(RULE_FILE_NAMES.find((one) => one === value) ?? file);
            setTyped(undefined);
            forget();
          }}
        >
          {RULE_FILE_NAMES.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Field label={text("pane.rules-text", { file })}>
        <Textarea
          rows={14}
          resize="vertical"
          spellCheck={false}
          value={content}
          onChange={(_event, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      <Line>
        <Button appearance="primary" disabledFocusable={!canApply} onClick={() => void apply()}>
          {text("pane.text-apply")}
        </Button>
      </Line>
      {shown.length > 0 && <RuleProblemList label={text("pane.text-problems")} problems={shown} />}
    </>
  );
}

/** The check of a text in the worker, which can be ended: it says whether the text may be read here too. */
function useTextCheck(onCheck: RuleFilesProps["onCheck"]) {
  const [problems, setProblems] = useState<readonly RuleProblem[]>();
  const [isChecking, setChecking] = useState(false);
  const check = async (files: RuleFiles): Promise<boolean> => {
    setChecking(true);
    const checked = await onCheck(files).catch(() => undefined);
    setChecking(false);
    if (checked === undefined) return false;
    const found = checked.ok ? checked.warnings : checked.problems;
    setProblems(found);
    return !found.some(({ code }) => code === "not-checked");
  };
  const forget = (): void => {
    setProblems(undefined);
  };
  return { problems, isChecking, check, forget };
}
