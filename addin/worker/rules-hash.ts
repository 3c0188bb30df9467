import type { RuleFiles } from "../../src/ruleset";

/** SHA-256 over names and texts of the rule files, in the order of their names, equal to the command's. */
export async function hashOfRules(files: RuleFiles): Promise<string> {
  const names = Object.keys(files).sort();
  const text = names.map((name) => `${name}\0${files[name] ?? ""}\0`).join("");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
