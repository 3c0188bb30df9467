import fc from "fast-check";
import {
  RULE_FILE_NAMES,
  loadProgram,
  parseCases,
  type RuleFileName,
  type RuleProblem,
} from "../../src/ruleset";
import { isJsonArray, isJsonObject, pointerPart, type JsonValue } from "../../src/ruleset/text/json";
import { callsIn } from "../support/work";
import { changed, expectWellFormed, shippedFiles, type Changes } from "./support";
import { IS_SOAK, runs } from "../support/runs";

/** The pointer of every value in a shipped file. */
function pointersOf(value: JsonValue, path = ""): readonly string[] {
  if (!isJsonArray(value) && !isJsonObject(value)) return [path];
  const inside = Object.keys(value).flatMap((key) => {
    const child = (value as Readonly<Record<string, JsonValue>>)[key];
    return child === undefined ? [] : pointersOf(child, path + pointerPart(key));
  });
  return path === "" ? inside : [path, ...inside];
}

const places = RULE_FILE_NAMES.flatMap((name) =>
  pointersOf(JSON.parse(shippedFiles()[name] ?? "") as JsonValue).map((pointer) => [name, pointer] as const),
);

const strange = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    undefined,
    null,
    "",
    "toString",
    "__proto__",
    -1,
    0.1,
    1e300,
    [],
    {},
    [[]],
    { all: [] },
    { condition: "registration" },
    { fact: "level", operator: "in", value: ["primary-reseller"] },
    { any: [{ not: { condition: "base-level" } }] },
    { trailingMonths: 12 },
  ),
);

test("for any value anywhere in a file the loader reports a problem or loads it; it never throws", () => {
  const changes = fc.array(fc.tuple(fc.constantFrom(...places), strange), { minLength: 1, maxLength: 3 });
  const property = fc.property(changes, (list) => {
    const files = list.reduce(
      (all, [[name, pointer], value]) => safely(name, { [pointer]: value }, all),
      shippedFiles(),
    );
    const result = loadProgram(files);
    for (const problem of result.problems) expectWellFormed(problem);
    expect(result.ok).toBe(result.problems.every((problem) => problem.severity === "warning"));
  });
  fc.assert(property, runs(125));
});

/** Ignores that an earlier change may have removed the place. */
function safely(
  name: RuleFileName,
  changes: Changes,
  files = shippedFiles(),
): ReturnType<typeof shippedFiles> {
  try {
    return changed(name, changes, files);
  } catch {
    return files;
  }
}

test("names that every object has are ordinary names everywhere", () => {
  const inherited = ["constructor", "valueOf", "hasOwnProperty", "__proto__"];
  const ofPeople = /\/(names?|headers|purpose)(\/|$)/;
  const ownPlaces = places.filter(([, one]) => !ofPeople.test(one));
  for (const [turn, value] of inherited.entries()) {
    // Each place has one of the names; in `npm run soak` all of them.
    const here = ownPlaces.filter((_place, at) => IS_SOAK || at % inherited.length === turn);
    const load = (list: typeof places): readonly RuleProblem[] => {
      const files = list.reduce(
        (all, [name, pointer]) => safely(name, { [pointer]: value }, all),
        shippedFiles(),
      );
      const { problems } = loadProgram(files);
      for (const problem of problems) expectWellFormed(problem);
      return problems;
    };
    // A place of each file at once; then those by themselves that were found well, and may get past the checks there.
    for (const group of onePlaceOfEachFile(here)) {
      const problems = load(group);
      for (const place of group) if (!problems.some((problem) => isAt(problem, place))) load([place]);
    }
  }
});

/** Whether a problem stands at a place, around it or within it; one of the file as a whole does not count. */
function isAt({ file, path }: RuleProblem, [name, pointer]: (typeof places)[number]): boolean {
  return (
    file === name && path !== "" && (`${path}/`.startsWith(`${pointer}/`) || pointer.startsWith(`${path}/`))
  );
}

function onePlaceOfEachFile(list: typeof places): readonly (typeof places)[] {
  const byFile = RULE_FILE_NAMES.map((name) => list.filter(([file]) => file === name));
  const longest = Math.max(...byFile.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => byFile.flatMap((ofFile) => ofFile.slice(at, at + 1)));
}

test.each(["/tiers/0/conditions/all/0/condition", "/requirements/base-level/conditions/all/0"])(
  "a requirement named like a property of every object is unknown: %s",
  (pointer) => {
    const value = pointer.endsWith("/0") ? { condition: "constructor" } : "constructor";
    const { problems } = loadProgram(changed("levels.json", { [pointer]: value }));
    expect(problems.map(({ code }) => code)).toContain("requirement-unknown");
  },
);

test("a text that was cut or damaged anywhere is reported, not thrown", () => {
  const property = fc.property(
    fc.constantFrom(...RULE_FILE_NAMES),
    fc.nat(20_000),
    fc.constantFrom("", "}", '"', ",", "\u0000", "[", "\uD800"),
    fc.boolean(),
    (name, at, piece, cut) => {
      const text = shippedFiles()[name] ?? "";
      const place = at % text.length;
      const damaged = text.slice(0, place) + piece + (cut ? "" : text.slice(place + 1));
      const { problems } = loadProgram({ ...shippedFiles(), [name]: damaged });
      for (const problem of problems) expectWellFormed(problem);
      for (const problem of parseCases("cases/a.json", damaged).problems) expectWellFormed(problem);
    },
  );
  fc.assert(property, runs(75));
});

/** 500 times 500 times the same list of 1 000 levels. */
function longListReferredTo(): string {
  const levels = Array<string>(1000).fill("primary-reseller");
  const name = { ru: "a", en: "a", kk: "a" };
  const often = (condition: string): object => ({
    name,
    conditions: { all: Array(500).fill({ condition }) },
  });
  const list = { fact: "level", operator: "in", value: levels };
  return (
    changed("levels.json", {
      "/requirements/registration/conditions/all/0": list,
      "/requirements/often": often("registration"),
      "/requirements/more-often": often("often"),
      "/tiers/0/conditions/all/0/condition": "often",
    })["levels.json"] ?? ""
  );
}

/** Twice the calls of the longest of these files. Work that grows with the square of its length would take thousands of times more. */
const MOST_CALLS = 15_000_000;

describe("files designed to take long are refused with little work", () => {
  const list = (entry: string, count: number): string => `[${Array(count).fill(entry).join()}]`;
  const keys = (count: number): string =>
    Array.from({ length: count }, (_, at) => `"k${String(at)}":0`).join();
  test.each<[string, RuleFileName, string]>([
    ["a list of very many texts", "benefits.json", `{"benefits":${list('"a"', 50_000)}}`],
    ["very many lists", "benefits.json", `{"benefits":${list(list("1", 5000), 22)}}`],
    ["very many unknown properties", "benefits.json", `{${keys(22_000)}}`],
    [
      "very many unknown properties, several times",
      "benefits.json",
      `{"benefits":${list(`{${keys(2500)}}`, 9)}}`,
    ],
    ["nothing but opening brackets", "points.json", "[".repeat(900_000)],
    [
      "nothing but nested nots",
      "levels.json",
      `{"tiers":[{"conditions":${'{"not":'.repeat(50)}{}${"}".repeat(50)}}]}`,
    ],
    [
      "thousands of decorators",
      "levels.json",
      (shippedFiles()["levels.json"] ?? "").replace(
        '"operator": "equal"',
        `"operator": "${"not:".repeat(8000)}equal"`,
      ),
    ],
    ["a long list of values that is referred to very often", "levels.json", longListReferredTo()],
    ["a very long text", "program.json", `{"id":"${"a-".repeat(100_000)}"}`],
    ["a number of very many digits", "points.json", `{"trueUp":${"9".repeat(900_000)}}`],
  ])("%s", (_, name, text) => {
    let result = loadProgram(shippedFiles());
    const files = { ...shippedFiles(), [name]: text };
    const calls = callsIn(() => {
      result = loadProgram(files);
    });
    expect(result.ok).toBe(false);
    expect(result.problems.length).toBeLessThan(1000);
    expect(calls).toBeLessThan(MOST_CALLS);
  });
});
