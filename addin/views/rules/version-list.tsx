import { Badge, Body1, Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RuleFiles } from "../../../src/ruleset";
import { filesOf, withoutVersion } from "../../../src/ruleset/versions/change-versions";
import type { CheckedRules, CheckedVersion } from "../../worker/protocol";
import { AskedFirst } from "../shared/asked-first";
import { Name } from "../shared/name";
import { Section } from "../shared/section";
import { useSpeech } from "../shared/speech";
import { useToday } from "../shared/use-today";
import { ChangeList } from "./change-list";
import { CompareVersions } from "./compare-versions";
import type { RuleFilesProps } from "./rule-files-props";
import { useKeptOnceChecked } from "./use-kept-once-checked";

type GoodRules = CheckedRules & { readonly ok: true };

interface VersionListProps extends Pick<RuleFilesProps, "isBusy" | "closed" | "onCheck" | "onKeep"> {
  readonly rules: GoodRules;
  /** Begins a draft with the files of a version. */
  readonly onBegin: (files: RuleFiles) => void;
}

const useStyles = makeStyles({
  version: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXXS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  line: { margin: 0 },
  take: { justifySelf: "start" },
});

/** The versions of the rules with their changes, the newest first. */
export function VersionList({ rules, ...actions }: VersionListProps) {
  const { text } = useSpeech();
  const today = useToday();
  const inForce = rules.versions.findLastIndex(({ from = "" }) => from <= today);
  const newestFirst = [...rules.versions.entries()].reverse();
  return (
    <Section title={text("pane.versions")}>
      {newestFirst.map(([at, version]) => (
        <VersionItem
          key={version.folder}
          version={version}
          before={rules.versions[at - 1]}
          standing={at === inForce ? "in-force" : at > inForce ? "later" : "over"}
          rules={rules}
          {...actions}
        />
      ))}
      <CompareVersions rules={rules} />
    </Section>
  );
}

interface VersionItemProps extends VersionListProps {
  readonly version: CheckedVersion;
  readonly before: CheckedVersion | undefined;
  readonly standing: "in-force" | "later" | "over";
}

function VersionItem({ version, before, standing, ...props }: VersionItemProps) {
  const speech = useSpeech();
  const { text, formats } = speech;
  const styles = useStyles();
  const { from, note, source } = version;
  const name = source.program.version;
  const title =
    from === undefined
      ? text("pane.versions-first", { version: name })
      : text("pane.versions-from", { day: formats.fullDay(from), version: name });
  return (
    <div className={styles.version}>
      <div className={styles.head}>
        <Subtitle2 as="h3">
          <Name>{title}</Name>
        </Subtitle2>
        {standing !== "over" && (
          <Badge appearance="outline" color="informative">
            {text(standing === "in-force" ? "pane.versions-in-force" : "pane.versions-later")}
          </Badge>
        )}
      </div>
      {note !== undefined && (
        <Body1 as="p" className={styles.line}>
          <Name>{note}</Name>
        </Body1>
      )}
      {before !== undefined && (
        <>
          <ChangeList before={before.source} after={source} label={title} same="pane.versions-same" />
          <TakeOut version={version} title={title} {...props} />
        </>
      )}
      <Button
        size="small"
        className={styles.take}
        disabledFocusable={props.isBusy}
        aria-label={text("pane.versions-as-draft-of", { version: title })}
        onClick={() => {
          if (!props.isBusy) props.onBegin(filesOf(props.rules.files, version));
        }}
      >
        {text("pane.versions-as-draft")}
      </Button>
    </div>
  );
}

interface TakeOutProps extends VersionListProps {
  readonly version: CheckedVersion;
  readonly title: string;
}

/** Removes a version that was added by mistake; the remaining versions must be valid together. */
function TakeOut({ version, title, ...props }: TakeOutProps) {
  const { text } = useSpeech();
  const styles = useStyles();
  const [isAsked, setIsAsked] = useState(false);
  const { rules, isBusy } = props;
  const { keep, isChecking, refusal } = useKeptOnceChecked(props);
  const isDisabled = isBusy || isChecking;
  return (
    <>
      <Button
        size="small"
        className={styles.take}
        disabled={isDisabled}
        aria-expanded={isAsked}
        aria-label={text("pane.versions-take-out-of", { version: title })}
        onClick={() => {
          setIsAsked(!isAsked);
        }}
      >
        {text("pane.versions-take-out")}
      </Button>
      {isAsked && (
        <AskedFirst
          label={text("pane.versions-take-out-of", { version: title })}
          confirm={text("pane.versions-take-out-do")}
          isDisabled={isDisabled}
          onConfirm={() => {
            keep(withoutVersion(rules.files, rules.versions, version.folder));
          }}
          onCancel={() => {
            setIsAsked(false);
          }}
        >
          <Body1 as="p">{text("pane.versions-take-out-ask")}</Body1>
        </AskedFirst>
      )}
      {refusal}
    </>
  );
}
