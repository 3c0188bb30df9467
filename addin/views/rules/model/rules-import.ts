/** Rule files from a computer: which are accepted, which are refused, and the changes that they bring. */
import { readTextFile } from "../../../../src/ruleset/text/text-file";
import type { RuleFileName, RuleFiles, RuleProblem, RuleSource } from "../../../../src/ruleset";
import { RULE_FILE_NAMES, VERSIONS_FILE_NAME } from "../../../../src/ruleset/files";
import { filesOf } from "../../../../src/ruleset/versions/change-versions";
import type { CheckedRules } from "../../../worker/protocol";

/** A chosen file: its name and size, and its bytes when they are read. */
export interface ChosenFile {
  readonly name: string;
  /** Its path in the chosen folder ("rules/2026-07/points.json"); "" if files were chosen. */
  readonly webkitRelativePath?: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface RefusedFile {
  readonly file: string;
  readonly reason: "name" | "twice" | "too-large" | "not-utf8" | "unreadable" | "no-rules";
  /** The line that is no text. */
  readonly line?: number;
}

export type ReadImport =
  | { readonly kind: "refused"; readonly refused: readonly RefusedFile[] }
  | { readonly kind: "read"; readonly files: RuleFiles };

/** Limit on a rule file, in characters; a Cyrillic one takes two bytes. */
export const FILE_LIMIT_KB = 2000;

/** Reads the chosen files. If one is refused, none is used, because the user's intention is unclear then. */
async function readChosenFiles(chosen: readonly ChosenFile[]): Promise<ReadImport> {
  const read = await Promise.all(chosen.map(readChosenFile));
  const refused = [...read.flatMap((one) => ("reason" in one ? [one] : [])), ...twice(chosen)];
  if (refused.length > 0) return { kind: "refused", refused };
  const texts = read.flatMap((one) => ("text" in one ? [[one.file, one.text] as const] : []));
  return { kind: "read", files: Object.fromEntries(texts) };
}

/** Browsers number a repeated name ("points (1).json"); others add "copy". */
const NUMBERED = /\s*(?:\(\d+\)|[-–—_]?\s*(?:copy|копия|көшірме)(?:\s*\(?\d+\)?)?)(?=\.json$)/i;

/** The rule file that a name stands for; undefined if none. */
function ruleFileOf(name: string): RuleFileName | undefined {
  const plain = name.replace(NUMBERED, "");
  return RULE_FILE_NAMES.find((known) => known === plain);
}

/** Files of which several stand for the same rule file. */
function twice(chosen: readonly ChosenFile[]): readonly RefusedFile[] {
  const known = new Set<RuleFileName>();
  return chosen.flatMap(({ name }): RefusedFile[] => {
    const file = ruleFileOf(name);
    if (file === undefined) return [];
    if (known.has(file)) return [{ file: name, reason: "twice" }];
    known.add(file);
    return [];
  });
}

async function readChosenFile(
  chosen: ChosenFile,
): Promise<RefusedFile | { readonly file: RuleFileName; readonly text: string }> {
  const file = ruleFileOf(chosen.name);
  return file === undefined ? { file: chosen.name, reason: "name" } : readText(chosen, file);
}

async function readText<F extends string>(
  chosen: ChosenFile,
  file: F,
): Promise<RefusedFile | { readonly file: F; readonly text: string }> {
  if (chosen.size > FILE_LIMIT_KB * 1000) return { file, reason: "too-large" };
  const bytes = await chosen.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return { file, reason: "unreadable" };
  const read = readTextFile(new Uint8Array(bytes));
  return "text" in read ? { file, text: read.text } : { file, reason: "not-utf8", line: read.wrongLine };
}

/** The four files of the version in force today; for wrong rules the files outside any folder. */
export function filesInForce(rules: CheckedRules): RuleFiles {
  const version = rules.ok ? rules.versions[rules.inForce] : undefined;
  return filesOf(rules.files, version ?? { folder: "" });
}

/** All four files: the chosen ones, and the others from those in force. */
function filesToCheck(read: RuleFiles, inForce: RuleFiles): RuleFiles {
  const texts = RULE_FILE_NAMES.flatMap((name) => {
    const text = read[name] ?? inForce[name];
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(texts);
}

export type ImportCheck =
  | { readonly kind: "same" }
  | { readonly kind: "wrong"; readonly problems: readonly RuleProblem[] }
  | {
      readonly kind: "change";
      readonly files: RuleFiles;
      /** Names of files; of a whole folder their paths. */
      readonly changed: readonly string[];
      /** Undefined if the rules in force are wrong. */
      readonly oldVersion: string | undefined;
      readonly newVersion: string;
      /** The rules as written; of a whole folder those in force today. */
      readonly source: RuleSource;
      readonly warnings: readonly RuleProblem[];
      /** The workbook keeps several versions that are wrong: the files would replace all of them. */
      readonly dropsVersions?: true;
      /** All versions of a folder: they replace what the workbook has. */
      readonly isWhole?: true;
    };

/** The effect of storing the checked files. */
function importCheck(checked: CheckedRules, inForce: CheckedRules): ImportCheck {
  if (!checked.ok) return { kind: "wrong", problems: checked.problems };
  const { files, source, warnings } = checked;
  const current = filesInForce(inForce);
  const changed = RULE_FILE_NAMES.filter((name) => files[name] !== current[name]);
  if (changed.length === 0) return { kind: "same" };
  const oldVersion = inForce.ok ? inForce.source.program.version : undefined;
  const newVersion = source.program.version;
  const dropsVersions = !inForce.ok && Object.hasOwn(inForce.files, VERSIONS_FILE_NAME);
  const change = { kind: "change", files, changed, oldVersion, newVersion, source, warnings } as const;
  return dropsVersions ? { ...change, dropsVersions } : change;
}

/** The result of choosing files. */
export type ImportResult =
  | Extract<ReadImport, { readonly kind: "refused" }>
  | ImportCheck
  | { readonly kind: "failed"; readonly failure: unknown };

/** Reads and checks the chosen files, without storing anything. */
export async function importRules(
  chosen: readonly ChosenFile[],
  inForce: CheckedRules,
  check: (files: RuleFiles) => Promise<CheckedRules>,
): Promise<ImportResult> {
  const read = await readChosenFiles(chosen);
  if (read.kind === "refused") return read;
  try {
    return importCheck(await check(filesToCheck(read.files, filesInForce(inForce))), inForce);
  } catch (failure) {
    return { kind: "failed", failure };
  }
}

/**
 * Reads and checks a whole folder of rules: one version, or those that its `versions.json` names. Files that no version
 * has (worked cases, notes) are passed over.
 */
export async function importFolder(
  chosen: readonly ChosenFile[],
  inForce: CheckedRules,
  check: (files: RuleFiles) => Promise<CheckedRules>,
): Promise<ImportResult> {
  const files = chosen.map((file) => ({ file, path: pathInFolder(file) }));
  const hasVersions = files.some(({ path }) => path === VERSIONS_FILE_NAME);
  const wanted = files.filter(({ path }) => isRulePath(path, hasVersions));
  if (wanted.length === 0)
    return { kind: "refused", refused: [{ file: VERSIONS_FILE_NAME, reason: "no-rules" }] };
  const read = await Promise.all(wanted.map(({ file, path }) => readText(file, path)));
  const refused = read.flatMap((one) => ("reason" in one ? [one] : []));
  if (refused.length > 0) return { kind: "refused", refused };
  const texts = read.flatMap((one) => ("text" in one ? [[one.file, one.text] as const] : []));
  try {
    const checked = await check(Object.fromEntries(texts));
    if (!checked.ok) return { kind: "wrong", problems: checked.problems };
    const changed = [...new Set([...Object.keys(checked.files), ...Object.keys(inForce.files)])].filter(
      (path) => checked.files[path] !== inForce.files[path],
    );
    if (changed.length === 0) return { kind: "same" };
    const { source, warnings } = checked;
    const oldVersion = inForce.ok ? inForce.source.program.version : undefined;
    const newVersion = source.program.version;
    const versions = { oldVersion, newVersion, source };
    return { kind: "change", isWhole: true, files: checked.files, changed, ...versions, warnings };
  } catch (failure) {
    return { kind: "failed", failure };
  }
}

/** The path below the chosen folder. */
function pathInFolder({ name, webkitRelativePath = "" }: ChosenFile): string {
  const [, ...rest] = webkitRelativePath.split("/");
  return rest.length === 0 ? name : rest.join("/");
}

function isRulePath(path: string, hasVersions: boolean): boolean {
  if (!hasVersions) return RULE_FILE_NAMES.some((name) => name === path);
  const [folder, name, ...deeper] = path.split("/");
  if (name === undefined) return folder === VERSIONS_FILE_NAME;
  return deeper.length === 0 && RULE_FILE_NAMES.some((known) => known === name);
}
