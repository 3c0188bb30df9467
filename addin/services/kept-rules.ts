import { VERSIONS_FILE_NAME, type RuleFiles } from "../../src/ruleset/files";

/** Loaded only if there are several versions: the first screen does not need it. */
const packing = () => import("../../src/adapters/excel/state/packed-texts");

/** Limit on the unpacked size, in characters: all versions that can be loaded, as JSON. */
const MOST_UNPACKED = 20_000_000;

/**
 * The form in which a workbook stores rule files: one version as texts by name, several deflated as one stream, in
 * which a file is next to the same file of the previous version.
 */
export async function keptForm(files: RuleFiles): Promise<unknown> {
  if (!Object.hasOwn(files, VERSIONS_FILE_NAME)) return files;
  const places = Object.entries(files).map(([path, text]) => {
    const [file = "", folder = ""] = path.split("/").reverse();
    return { path, text, file, folder };
  });
  const alike = places.sort((a, b) => order(a.file, b.file) || order(a.folder, b.folder));
  const { packTexts } = await packing();
  return { packed: await packTexts(alike.map(({ path, text }) => [path, text] as const)) };
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
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
  if (packed === undefined) return files;
  const { unpackTexts } = await packing();
  try {
    return await unpackTexts(packed, MOST_UNPACKED);
  } catch {
    return {};
  }
}
