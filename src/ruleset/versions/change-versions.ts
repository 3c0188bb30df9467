/** Changes to the versions of a rules folder, as texts. Loading decides whether they are valid together. */
import { RULE_FILE_NAMES, VERSIONS_FILE_NAME, type RuleFiles, type VersionJson } from "../files";

/** A version in a folder. */
export interface StandingVersion {
  /** "" if the folder is one version. */
  readonly folder: string;
  /** An ISO day; `undefined` for the first version. */
  readonly from: string | undefined;
  readonly note?: string | undefined;
}

/** A version to add to a folder. */
export interface NewVersion {
  /** `undefined`: it replaces the first one. A version that begins on the same day is replaced too. */
  readonly from: string | undefined;
  readonly note: string | undefined;
  readonly files: RuleFiles;
}

/** The folder for a first version that had none. */
const FIRST_FOLDER = "first";

/** The four files of one version, by name. */
export function filesOf(files: RuleFiles, { folder }: Pick<StandingVersion, "folder">): RuleFiles {
  const own = RULE_FILE_NAMES.flatMap((name) => {
    const path = folder === "" ? name : `${folder}/${name}`;
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(own);
}

/** The folder with the added version, in the order of days. */
export function withVersion(
  files: RuleFiles,
  versions: readonly StandingVersion[],
  added: NewVersion,
): RuleFiles {
  const standing = versions.map((version) => ({ ...version, files: filesOf(files, version) }));
  const replaced = standing.find(({ from }) => from === added.from);
  const folder = replaced?.folder ?? freeFolder(added.from ?? FIRST_FOLDER, versions);
  const note = added.note ?? replaced?.note;
  const others = standing.filter((version) => version !== replaced);
  return folderOf([...others, { ...added, folder, note }].sort(byDay));
}

/** The folder without one of its versions; if that was the first, the next one becomes the first. */
export function withoutVersion(
  files: RuleFiles,
  versions: readonly StandingVersion[],
  folder: string,
): RuleFiles {
  const [first, ...others] = versions
    .filter((version) => version.folder !== folder)
    .map((version) => ({ ...version, files: filesOf(files, version) }));
  if (first === undefined) return files;
  return folderOf([{ ...first, from: undefined }, ...others]);
}

type PlacedVersion = StandingVersion & Pick<NewVersion, "files">;

function byDay(a: PlacedVersion, b: PlacedVersion): number {
  const [one, other] = [a.from ?? "", b.from ?? ""];
  return one < other ? -1 : Number(one > other);
}

/** A folder with one version has no `versions.json`. */
function folderOf(versions: readonly PlacedVersion[]): RuleFiles {
  const [only, ...others] = versions;
  if (only !== undefined && others.length === 0 && only.note === undefined) return only.files;
  const named = versions.map((version) => ({
    ...version,
    folder: version.folder === "" ? freeFolder(FIRST_FOLDER, versions) : version.folder,
  }));
  const list = named.map(({ folder, from, note }): VersionJson => ({
    ...(from !== undefined && { from }),
    folder,
    ...(note !== undefined && { note }),
  }));
  const texts = named.flatMap(({ folder, files }) =>
    Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text] as const),
  );
  return { [VERSIONS_FILE_NAME]: `${JSON.stringify(list, null, 2)}\n`, ...Object.fromEntries(texts) };
}

function freeFolder(wanted: string, versions: readonly StandingVersion[]): string {
  const taken = new Set(versions.map(({ folder }) => folder.toLowerCase()));
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted}-${String(n)}`;
  return name;
}
