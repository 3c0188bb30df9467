/** Rule files with some settings replaced, so that a worked case can try the other readings (R1–R8). */
import type { CaseOverrides } from "./cases";
import type { RuleFileName, RuleFiles } from "../files";
import { isJsonObject, readJson } from "../text/json";

/**
 * The files with the overrides written into points.json and program.json: `loadProgram` then checks them as it checks
 * the shipped ones. A file that is not JSON stays as it is.
 */
export function withOverrides(files: RuleFiles, overrides: CaseOverrides): RuleFiles {
  const { term, ...points } = overrides;
  const program = term === undefined ? {} : { term };
  return replaced(replaced(files, "program.json", program), "points.json", points);
}

function replaced(
  files: RuleFiles,
  name: RuleFileName,
  settings: Readonly<Record<string, unknown>>,
): RuleFiles {
  const text = Object.hasOwn(files, name) ? files[name] : undefined;
  if (text === undefined || Object.keys(settings).length === 0) return files;
  const { value } = readJson(text);
  if (!isJsonObject(value)) return files;
  const merged = Object.entries({ ...value, ...settings });
  // null removes a setting (benefit: every level earns).
  const kept = Object.fromEntries(merged.filter(([, setting]) => setting !== null && setting !== undefined));
  return { ...files, [name]: `${JSON.stringify(kept, null, 2)}\n` };
}
