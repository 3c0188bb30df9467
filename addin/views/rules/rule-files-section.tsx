import { Body1, Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { RULE_FILE_NAMES, type RuleFileName } from "../../../src/ruleset/files";
import { filesOf } from "../../../src/ruleset/versions/change-versions";
import type { CheckedRules } from "../../worker/protocol";
import { CopyableText } from "../shared/copyable-text";
import { Section } from "../shared/section";
import { useSpeech, useText } from "../shared/speech";
import { BackToShipped } from "./back-to-shipped";
import type { RuleFilesProps } from "./rule-files-props";
import { RulesImport } from "./rules-import";
import { saveFile } from "./save-file";

const useStyles = makeStyles({
  files: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The files themselves: to save, replace, or give up for the shipped ones. */
export function RuleFilesSection(props: RuleFilesProps) {
  const text = useText();
  return (
    <Section title={text("pane.rules-files")}>
      <Export rules={props.rules} />
      <RulesImport {...props} />
      {props.hasOwnRules && <BackToShipped isBusy={props.isBusy} onKeep={props.onKeep} />}
    </Section>
  );
}

/** Exports the rule files; if there are several versions, those of the chosen one. */
function Export({ rules }: { readonly rules: CheckedRules }) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const [saved, setSaved] = useState<RuleFileName>();
  const versions = rules.ok ? rules.versions : [];
  const [folder, setFolder] = useState<string>();
  const chosen =
    versions.find((one) => one.folder === folder) ?? (rules.ok ? versions[rules.inForce] : undefined);
  const files = filesOf(rules.files, chosen ?? { folder: "" });
  return (
    <>
      <Body1 as="p">{text("pane.rules-export-hint")}</Body1>
      {versions.length > 1 && (
        <Field label={text("pane.rules-export-version")}>
          <Select
            value={chosen?.folder ?? ""}
            onChange={(_event, { value }) => {
              setFolder(value);
              setSaved(undefined);
            }}
          >
            {versions.map(({ folder: own, from, source }) => (
              <option key={own} value={own}>
                {from === undefined
                  ? text("pane.versions-first", { version: source.program.version })
                  : text("pane.versions-from", {
                      day: formats.fullDay(from),
                      version: source.program.version,
                    })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.files}>
        {RULE_FILE_NAMES.map((file) => {
          const content = files[file];
          // A missing file is reported among the problems.
          if (content === undefined) return null;
          return (
            <Button
              key={file}
              size="small"
              icon={<ArrowDownloadRegular />}
              aria-label={text("pane.rules-export", { file })}
              onClick={() => {
                saveFile(file, content);
                setSaved(file);
              }}
            >
              {file}
            </Button>
          );
        })}
      </div>
      {saved !== undefined && <SavedFile file={saved} content={files[saved] ?? ""} />}
    </>
  );
}

/** The alternative if Excel's browser saves no files, which it does not report. */
function SavedFile({ file, content }: { readonly file: RuleFileName; readonly content: string }) {
  const text = useText();
  return (
    <>
      <Body1 as="p" role="status">
        {text("pane.rules-saved", { file })}
      </Body1>
      <CopyableText
        label={text("pane.rules-text", { file })}
        content={content}
        rows={6}
        copy={text("pane.rules-copy")}
      />
    </>
  );
}
