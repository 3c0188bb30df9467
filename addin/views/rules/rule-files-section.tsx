import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { RuleFiles } from "../../../src/ruleset";
import { RULE_FILE_NAMES, type RuleFileName } from "../../../src/ruleset/files";
import { CopyableText } from "../shared/copyable-text";
import { Section } from "../shared/section";
import { useText } from "../shared/speech";
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
      <Export files={props.rules.files} />
      <RulesImport {...props} />
      {props.hasOwnRules && <BackToShipped isBusy={props.isBusy} onKeep={props.onKeep} />}
    </Section>
  );
}

function Export({ files }: { readonly files: RuleFiles }) {
  const text = useText();
  const styles = useStyles();
  const [saved, setSaved] = useState<RuleFileName>();
  return (
    <>
      <Body1 as="p">{text("pane.rules-export-hint")}</Body1>
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
