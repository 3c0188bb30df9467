import { VERSIONS_FILE_NAME, type RuleFiles } from "../../src/ruleset/files";

/** Loaded only if there are several versions: the first screen does not need it. */
const packing = () => import("./packed-rules");

/** The form in which a workbook stores rule files: one version as texts by name, several packed. */
export async function keptForm(files: RuleFiles): Promise<unknown> {
  if (!Object.hasOwn(files, VERSIONS_FILE_NAME)) return files;
  return { packed: await (await packing()).packRules(files) };
}

/**
 * The rule files stored in a workbook: texts by name. `undefined` if it stores none. Entries that are not texts are
 * left out, and a value that is no set of files gives an empty one: the loader then reports the missing files, and
 * nothing is silently evaluated by other rules.
 */
export async function rulesIn(kept: unknown): Promise<RuleFiles | undefined> {
  if (kept === undefined || kept === null) return undefined;
  const entries: readonly (readonly [string, unknown])[] =
    typeof kept === "object" && !Array.isArray(kept) ? Object.entries(kept) : [];
  const texts = entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === "string");
  const files = Object.fromEntries(texts);
  const { packed } = files;
  return packed === undefined ? files : (await packing()).unpackRules(packed);
}

/** The form in which a workbook stores a draft: packed, because it comes on top of the rules in force. */
export async function keptDraftForm(files: RuleFiles): Promise<unknown> {
  return { packed: await (await packing()).packRules(files) };
}

/** The files of a stored draft; `undefined` if there is none, or it is damaged: nothing depends on a draft. */
export async function draftIn(kept: unknown): Promise<RuleFiles | undefined> {
  const files = await rulesIn(kept);
  return files === undefined || Object.keys(files).length === 0 ? undefined : files;
}
