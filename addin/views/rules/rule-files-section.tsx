import { Body1, Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { RULE_FILE_NAMES } from "../../../src/ruleset/files";
import { filesOf } from "../../../src/ruleset/versions/change-versions";
import type { CheckedRules } from "../../worker/protocol";
import { CopyableText } from "../shared/copyable-text";
import { Section } from "../shared/section";
import { useSpeech, useText } from "../shared/speech";
import { BackToShipped } from "./back-to-shipped";
import type { RuleFilesProps } from "./rule-files-props";
import { RulesImport } from "./rules-import";
import { saveFile } from "../shared/save-file";

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
  const [saved, setSaved] = useState<string>();
  const versions = rules.ok ? rules.versions : [];
  const [folder, setFolder] = useState<string>();
  const chosen =
    versions.find((one) => one.folder === folder) ?? (rules.ok ? versions[rules.inForce] : undefined);
  // Of versions that are wrong all files can be saved, to be corrected.
  const files = chosen === undefined ? rules.files : filesOf(rules.files, chosen);
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
        {inOrder(Object.entries(files)).map(([file, content]) => (
          <Button
            key={file}
            size="small"
            icon={<ArrowDownloadRegular />}
            aria-label={text("pane.rules-export", { file })}
            onClick={() => {
              saveFile(file.replaceAll("/", "_"), content);
              setSaved(file);
            }}
          >
            {file}
          </Button>
        ))}
      </div>
      {saved !== undefined && <SavedFile file={saved} content={files[saved] ?? ""} />}
    </>
  );
}

/** The four files in the order in which they are read; those of folders behind them. */
function inOrder(files: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  const place = (name: string): number => {
    const at = RULE_FILE_NAMES.findIndex((known) => known === name);
    return at < 0 ? RULE_FILE_NAMES.length : at;
  };
  return [...files].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** The alternative if Excel's browser saves no files, which it does not report. */
function SavedFile({ file, content }: { readonly file: string; readonly content: string }) {
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
