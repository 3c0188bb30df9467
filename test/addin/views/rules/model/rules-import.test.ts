import {
  FILE_LIMIT_KB,
  importFolder,
  importRules,
  type ChosenFile,
  type ImportResult,
} from "../../../../../addin/views/rules/model/rules-import";
import { WorkbookError } from "../../../../../src/workbook/errors";
import { shippedFiles, sourceOf } from "../../../../support/program";
import { goodRules, raisedTo, readingOf } from "../../../../support/pane/rules";

const shipped = shippedFiles();
const program = (version: string): string => raisedTo(version)["program.json"] ?? "";

function fileOf(name: string, content: string | Uint8Array): ChosenFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
  };
}

function imported(files: readonly ChosenFile[], inForce = readingOf(shipped)): Promise<ImportResult> {
  return importRules(files, inForce, (given) => Promise.resolve(readingOf(given)));
}

test("one file replaces its namesake; the others stay as they are in force", async () => {
  const outcome = await imported([fileOf("program.json", program("1.1.0"))]);
  expect(outcome).toEqual({
    kind: "change",
    files: { ...shipped, "program.json": program("1.1.0") },
    changed: ["program.json"],
    oldVersion: "1.0.0",
    newVersion: "1.1.0",
    source: sourceOf({ ...shipped, "program.json": program("1.1.0") }),
    warnings: [],
  });
});

test.each([
  "points (1).json",
  "points(12).json",
  "points - Copy.json",
  "points — копия (2).json",
  "points - көшірме.json",
])("a file that a browser or a person saved beside its namesake is taken: %s", async (name) => {
  expect(await imported([fileOf(name, shipped["points.json"] ?? "")])).toEqual({ kind: "same" });
});

test.each(["points1.json", "my points.json", "points.json.txt"])(
  "another name is refused: %s",
  async (name) => {
    expect(await imported([fileOf(name, "{}")])).toEqual({
      kind: "refused",
      refused: [{ file: name, reason: "name" }],
    });
  },
);

test("two files that stand for one are refused", async () => {
  const text = shipped["points.json"] ?? "";
  expect(await imported([fileOf("points.json", text), fileOf("points (1).json", text)])).toEqual({
    kind: "refused",
    refused: [{ file: "points (1).json", reason: "twice" }],
  });
});

test("a byte order mark is no part of the text", async () => {
  const marked = fileOf("program.json", `\uFEFF${shipped["program.json"] ?? ""}`);
  expect(await imported([marked])).toEqual({ kind: "same" });
});

test("files equal to those in force are no change", async () => {
  const all = Object.entries(shipped).map(([name, content]) => fileOf(name, content));
  expect(await imported(all)).toEqual({ kind: "same" });
});

test("invalid files are reported with their problems", async () => {
  const outcome = await imported([fileOf("points.json", "{")]);
  expect(outcome).toMatchObject({ kind: "wrong", problems: [{ file: "points.json", line: 1 }] });
});

test("wrong rules in force supply the missing files, and have no version", async () => {
  const wrong = readingOf({ ...shipped, "points.json": "{" });
  expect(await imported([fileOf("points.json", shipped["points.json"] ?? "")], wrong)).toMatchObject({
    kind: "change",
    changed: ["points.json"],
    oldVersion: undefined,
    newVersion: goodRules().source.program.version,
  });
});

describe("refused", () => {
  const unreadable: ChosenFile = {
    name: "benefits.json",
    size: 10,
    arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")),
  };
  const tooLarge: ChosenFile = {
    name: "levels.json",
    size: FILE_LIMIT_KB * 1000 + 1,
    arrayBuffer: () => {
      throw new Error("too large to be read");
    },
  };

  test.each<[string, ChosenFile, object]>([
    ["another name", fileOf("rules.json", "{}"), { file: "rules.json", reason: "name" }],
    ["a name in capitals", fileOf("Program.json", "{}"), { file: "Program.json", reason: "name" }],
    ["several megabytes", tooLarge, { file: "levels.json", reason: "too-large" }],
    [
      "a picture",
      fileOf("points.json", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff])),
      { file: "points.json", reason: "not-utf8", line: 1 },
    ],
    [
      "Windows-1251",
      fileOf("points.json", new Uint8Array([0x7b, 0x0a, 0x22, 0xd3, 0xf0, 0x22])),
      { file: "points.json", reason: "not-utf8", line: 2 },
    ],
    ["zero bytes", fileOf("points.json", "a\0b"), { file: "points.json", reason: "not-utf8", line: 1 }],
    ["a file that cannot be read", unreadable, { file: "benefits.json", reason: "unreadable" }],
  ])("%s", async (_, file, refused) => {
    const good = fileOf("program.json", program("2.0.0"));
    expect(await imported([good, file])).toEqual({ kind: "refused", refused: [refused] });
  });
});

test("a check that fails is reported as such", async () => {
  const failure = new WorkbookError("damaged", {});
  const outcome = await importRules([fileOf("program.json", program("2"))], readingOf(shipped), () =>
    Promise.reject(failure),
  );
  expect(outcome).toEqual({ kind: "failed", failure });
});

describe("a folder", () => {
  const inFolder = (path: string, content: string): ChosenFile => ({
    ...fileOf(path.split("/").at(-1) ?? path, content),
    webkitRelativePath: `rules/${path}`,
  });
  const folder = (files: readonly ChosenFile[]): Promise<ImportResult> =>
    importFolder(files, readingOf(shipped), (given) => Promise.resolve(readingOf(given)));
  const versioned = (name: string, files = shipped): readonly ChosenFile[] =>
    Object.entries(files).map(([file, content]) => inFolder(`${name}/${file}`, content));
  const list = JSON.stringify([{ folder: "first" }, { from: "2026-07-01", folder: "second" }]);

  test("brings all its versions, and passes over what no version has", async () => {
    const outcome = await folder([
      inFolder("versions.json", list),
      ...versioned("first"),
      ...versioned("second", raisedTo("1.1.0")),
      inFolder("README.md", "notes"),
      inFolder("cases/points.json", "{}"),
    ]);
    expect(outcome).toMatchObject({ kind: "change", isWhole: true, newVersion: "1.1.0" });
    expect(outcome.kind === "change" && Object.keys(outcome.files)).toContain("second/points.json");
  });

  test("without versions is one version", async () => {
    const files = Object.entries(raisedTo("1.1.0")).map(([file, content]) => inFolder(file, content));
    expect(await folder(files)).toMatchObject({ kind: "change", changed: ["program.json"] });
    expect(await folder(Object.entries(shipped).map(([file, text]) => inFolder(file, text)))).toEqual({
      kind: "same",
    });
  });

  test("without rules is refused", async () => {
    expect(await folder([inFolder("README.md", "notes")])).toEqual({
      kind: "refused",
      refused: [{ file: "versions.json", reason: "no-rules" }],
    });
  });
});
