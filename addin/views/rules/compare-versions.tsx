import { Field, Select, Subtitle2 } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckedRules, CheckedVersion } from "../../worker/protocol";
import { useSpeech } from "../shared/speech";
import { ChangeList } from "./change-list";

interface CompareVersionsProps {
  readonly rules: CheckedRules & { readonly ok: true };
}

/** Any two versions compared in words. */
export function CompareVersions({ rules: { versions } }: CompareVersionsProps) {
  const { text, formats } = useSpeech();
  const [[one, other], setPair] = useState<readonly [number, number]>([0, versions.length - 1]);
  const [before, after] = [versions[one] ?? versions[0], versions[other] ?? versions.at(-1)];
  const nameOf = ({ from, source: { program } }: CheckedVersion): string =>
    from === undefined
      ? text("pane.versions-first", { version: program.version })
      : text("pane.versions-from", { day: formats.fullDay(from), version: program.version });
  if (before === undefined || after === undefined) return null;
  const choices = versions.map((version, at) => (
    <option key={version.folder} value={at}>
      {nameOf(version)}
    </option>
  ));
  return (
    <>
      <Subtitle2 as="h3">{text("pane.versions-compare")}</Subtitle2>
      <Field label={text("pane.versions-compare-one")}>
        <Select
          value={versions.indexOf(before)}
          onChange={(_event, { value }) => {
            setPair([Number(value), other]);
          }}
        >
          {choices}
        </Select>
      </Field>
      <Field label={text("pane.versions-compare-other")}>
        <Select
          value={versions.indexOf(after)}
          onChange={(_event, { value }) => {
            setPair([one, Number(value)]);
          }}
        >
          {choices}
        </Select>
      </Field>
      <ChangeList
        before={before.source}
        after={after.source}
        label={text("pane.versions-compare")}
        same="pane.versions-compare-same"
      />
    </>
  );
}
