import type { RuleFiles } from "../../src/ruleset";

/** The rule files kept in a workbook: texts by name. `undefined` where it keeps none. Entries that are no text are left out: the loader then says which file is missing. */
export function rulesIn(kept: unknown): RuleFiles | undefined {
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return undefined;
  const texts = Object.entries(kept).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(texts);
}
