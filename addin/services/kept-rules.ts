import type { RuleFiles } from "../../src/ruleset";

/**
 * The rule files kept in a workbook: texts by name. `undefined` where it keeps none. Entries that are no text are left
 * out, and something that is no files at all holds none: the loader then says which file is missing, and nothing is
 * evaluated by other rules in silence.
 */
export function rulesIn(kept: unknown): RuleFiles | undefined {
  if (kept === undefined || kept === null) return undefined;
  const entries: readonly (readonly [string, unknown])[] =
    typeof kept === "object" && !Array.isArray(kept) ? Object.entries(kept) : [];
  const texts = entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts);
}
