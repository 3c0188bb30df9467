/** Rule files with some settings replaced, so that a worked case can try the other readings (R1–R10). */
import { dayFromIso, isoOf } from "../../domain/calendar";
import type { CaseOverrides, CaseVersionJson, WorkedCase } from "./cases";
import { VERSIONS_FILE_NAME, type RuleFileName, type RuleFiles, type VersionJson } from "../files";
import { versionsIn, type GivenVersions, type VersionFiles } from "../versions/versions-in";
import { isJsonObject, readJson } from "../text/json";

/**
 * The files by which a case is run: with its settings in every version, and with its own versions where it names some.
 * Files that are no versions stay as they are: loading says why.
 */
export function caseFiles(files: RuleFiles, { with: overrides = {}, versions }: WorkedCase): RuleFiles {
  const given = versionsIn(files);
  if (!given.ok) return files;
  if (versions === undefined && given.value.document === undefined) return withOverrides(files, overrides);
  const own = versions ?? given.value.versions.map(() => undefined);
  const parts = own.map((version, at) => {
    const base = version === undefined ? given.value.versions[at] : baseOf(version, given.value);
    return versionFiles(base, version, overrides, at);
  });
  const list = parts.map(({ entry }) => entry);
  const texts = parts.flatMap(({ texts: ofVersion }) => ofVersion);
  return { [VERSIONS_FILE_NAME]: JSON.stringify(list, null, 2), ...Object.fromEntries(texts) };
}

/** The version of the rule files in force on the day of a case's version. */
function baseOf({ from }: CaseVersionJson, { versions }: GivenVersions): VersionFiles {
  const day = from === undefined ? undefined : dayFromIso(from);
  const [first] = versions;
  if (day === undefined) return first;
  return versions.findLast((one) => one.from === undefined || one.from <= day) ?? first;
}

/** One version of a case: its line in `versions.json`, and its files. */
function versionFiles(
  base: VersionFiles | undefined,
  version: CaseVersionJson | undefined,
  overrides: CaseOverrides,
  at: number,
): { readonly entry: VersionJson; readonly texts: readonly (readonly [string, string])[] } {
  const folder = version === undefined ? (base?.folder ?? "") : `version-${String(at + 1)}`;
  const baseDay = base?.from === undefined ? undefined : isoOf(base.from);
  const from = version === undefined ? baseDay : version.from;
  const files = withOverrides(base?.files ?? {}, { ...overrides, ...version?.with });
  const entry = { folder, ...(from !== undefined && { from }) };
  return { entry, texts: Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]) };
}

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
