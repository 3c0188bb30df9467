/** Versions added to a rules folder, and removed. */
import {
  filesOf,
  withoutVersion,
  withVersion,
  type StandingVersion,
} from "../../src/ruleset/versions/change-versions";
import { isoOf } from "../../src/domain/calendar";
import type { RuleFiles } from "../../src/ruleset";
import { loadFolder } from "../support/versions";
import { changed, shippedFiles } from "./support";

const named = (version: string): RuleFiles => changed("program.json", { "/version": version });
const ONE: readonly StandingVersion[] = [{ folder: "", from: undefined }];

/** The versions of a folder, which must load. */
function versionsIn(files: RuleFiles) {
  const loaded = loadFolder(files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value.map(({ folder, from, note, program }) => {
    return { folder, from: from === undefined ? undefined : isoOf(from), note, version: program.version };
  });
}

const put = (files: RuleFiles, from: string | undefined, version: string, note?: string): RuleFiles =>
  withVersion(files, versionsIn(files), { from, note, files: named(version) });

test("a first version gets a folder once there is a second", () => {
  const two = put(shippedFiles(), "2026-07-01", "2", "a lower limit");
  expect(versionsIn(two)).toEqual([
    { folder: "first", from: undefined, note: undefined, version: "1.0.0" },
    { folder: "2026-07-01", from: "2026-07-01", note: "a lower limit", version: "2" },
  ]);
  expect(filesOf(two, { folder: "first" })).toEqual(shippedFiles());
  expect(filesOf(two, { folder: "2026-07-01" })).toEqual(named("2"));
});

test("versions stand in the order of their days, whichever came first", () => {
  const three = put(put(shippedFiles(), "2026-07-01", "3"), "2026-04-01", "2");
  expect(versionsIn(three).map(({ version }) => version)).toEqual(["1.0.0", "2", "3"]);
});

test("a version of the same day is replaced, and keeps its folder and its note", () => {
  const two = put(shippedFiles(), "2026-07-01", "2", "a lower limit");
  expect(versionsIn(put(two, "2026-07-01", "2.1")).at(-1)).toEqual({
    folder: "2026-07-01",
    from: "2026-07-01",
    note: "a lower limit",
    version: "2.1",
  });
  expect(versionsIn(put(two, undefined, "1.1"))[0]).toMatchObject({ folder: "first", version: "1.1" });
});

test("one version alone stays a folder without versions.json", () => {
  expect(withVersion(shippedFiles(), ONE, { from: undefined, note: undefined, files: named("1.1") })).toEqual(
    named("1.1"),
  );
});

test("a version taken out leaves the others; the last one left is a folder as ever", () => {
  const two = put(shippedFiles(), "2026-07-01", "2");
  expect(withoutVersion(two, versionsIn(two), "2026-07-01")).toEqual(shippedFiles());
  const second = withoutVersion(two, versionsIn(two), "first");
  expect(second).toEqual(named("2"));
  expect(withoutVersion(shippedFiles(), ONE, "")).toEqual(shippedFiles());
});

test("a folder's name that is taken is not taken twice", () => {
  const two = put(shippedFiles(), "2026-07-01", "2");
  const standing = versionsIn(two).map((version) => ({ ...version, from: version.from && "2026-10-01" }));
  const three = withVersion(two, standing, { from: "2026-07-01", note: undefined, files: named("3") });
  expect(versionsIn(three).map(({ folder }) => folder)).toEqual(["first", "2026-07-01-2", "2026-07-01"]);
});
