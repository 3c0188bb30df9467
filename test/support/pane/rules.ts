/** Rule files in the form that the pane's worker reads. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckedRules } from "../../../addin/worker/protocol";
import { isoOf } from "../../../src/domain/calendar";
import {
  loadVersions,
  RULE_FILE_NAMES,
  versionsIn,
  type RuleFiles,
  type RuleSource,
} from "../../../src/ruleset";
import { edited, shippedFiles } from "../program";

export const HASH = "0123456789abcdef".repeat(4);

const TODAY = "2026-12-31";

export type GoodRules = CheckedRules & { readonly ok: true };

export function readingOf(files: RuleFiles): CheckedRules {
  const given = versionsIn(files);
  if (!given.ok) return { ok: false, files, problems: given.problems };
  const loaded = loadVersions(
    given.value,
    given.value.versions.map(() => HASH),
  );
  if (!loaded.ok) return { ok: false, files, problems: loaded.problems };
  const versions = loaded.value.map(({ folder, from, note, source, earning }, at) => {
    const day = from === undefined ? undefined : isoOf(from);
    const changesPoints = at > 0 && earning !== loaded.value[at - 1]?.earning;
    return { folder, from: day, note, source, sha256: HASH, changesPoints };
  });
  const inForce = versions.findLastIndex(({ from = "" }) => from <= TODAY);
  const source = versions[inForce]?.source;
  if (source === undefined) throw new Error("no version is in force");
  return { ok: true, files, source, sha256: HASH, warnings: loaded.problems, versions, inForce };
}

/** Loaded rules; throws if they do not load. */
export function goodRules(files: RuleFiles = shippedFiles()): GoodRules {
  const reading = readingOf(files);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 2));
  return reading;
}

export function sourceOf(files: RuleFiles = shippedFiles()): RuleSource {
  return goodRules(files).source;
}

/** The shipped rules with other settings or bands. */
export function shippedWith(points: object): RuleSource {
  return sourceOf(edited(shippedFiles(), "points.json", (json) => Object.assign(json, points)));
}

/** The shipped rules with a higher version. */
export function raisedTo(version: string): RuleFiles {
  return edited(shippedFiles(), "program.json", (json) => Object.assign(json, { version }));
}

/** The files of the other program in docs/rules.md. */
export function guideFiles(): RuleFiles {
  const text = readFileSync(join(__dirname, "../../../docs/rules.md"), "utf8");
  const blocks = [...text.matchAll(/```json title="([^"]+)"\n([\s\S]*?)```/g)];
  const files = new Map(blocks.map(([, name = "", json = ""]) => [name, json]));
  return Object.fromEntries(RULE_FILE_NAMES.map((name) => [name, files.get(name) ?? ""]));
}
