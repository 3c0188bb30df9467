import type { RuleSource } from "../../../../../src/ruleset";
import type { GoodRules } from "./start-days";

/** A name for a draft's version: that of the draft with a higher number at its end, "1.0.0" → "1.0.1", and still free. */
export function nextVersionName({ program }: RuleSource, { versions }: GoodRules): string {
  const taken = new Set(versions.map(({ source }) => source.program.version));
  let name = program.version;
  while (taken.has(name)) name = raised(name);
  return name;
}

function raised(name: string): string {
  const [, before = name, digits] = /^(.*?)(\d{1,9})$/.exec(name) ?? [];
  return digits === undefined ? `${name} 2` : `${before}${String(Number(digits) + 1)}`;
}
