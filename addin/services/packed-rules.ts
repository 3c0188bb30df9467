/** Several versions of the rules as one deflated stream. */
import { packTexts, unpackTexts } from "../../src/adapters/excel/state/packed-texts";
import type { RuleFiles } from "../../src/ruleset";

/** What unpacking may give, in characters: all versions that can be loaded, as JSON. */
const MOST_UNPACKED = 20_000_000;

/** Packs rule files; a file stands next to the same file of the version before. */
export function packRules(files: RuleFiles): Promise<string> {
  const places = Object.entries(files).map(([path, text]) => {
    const [file = "", folder = ""] = path.split("/").reverse();
    return { path, text, file, folder };
  });
  const alike = places.sort((a, b) => order(a.file, b.file) || order(a.folder, b.folder));
  return packTexts(alike.map(({ path, text }) => [path, text] as const));
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Unpacks rule files; none where the text is damaged or too large: the loader then says which file is missing. */
export function unpackRules(packed: string): Promise<RuleFiles> {
  return unpackTexts(packed, MOST_UNPACKED).catch(() => ({}));
}
