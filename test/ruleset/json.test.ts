import fc from "fast-check";
import { pointerKeys, pointerPart, readJson, valueAt, type JsonValue } from "../../src/ruleset/text/json";
import { runs } from "../support/runs";

test("reads what JSON.parse reads", () => {
  const property = fc.property(
    fc.json({ stringUnit: "binary" }),
    fc.constantFrom(0, 1, 2, 4),
    (text, indent) => {
      const parsed: unknown = JSON.parse(text);
      const spaced = JSON.stringify(parsed, null, indent);
      if (/"(?:__proto__|constructor|prototype)"/.test(spaced)) return;
      expect(readJson(spaced)).toMatchObject({ value: parsed, faults: [] });
    },
  );
  fc.assert(property, runs(125));
});

test("refuses what JSON.parse refuses", () => {
  const pieces = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    '"a"',
    '"',
    "1",
    "-",
    ".5",
    "01",
    "1e",
    "true",
    "nul",
    " ",
    "\\",
    "\n",
    "'",
  );
  const property = fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
    const text = parts.join("");
    const { value, faults } = readJson(text);
    const own = value === undefined ? undefined : JSON.stringify(value);
    expect(own).toBe(parsed(text));
    expect(value === undefined).toBe(faults.some((fault) => fault.kind === "syntax"));
  });
  fc.assert(property, runs(1000));
});

function parsed(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}

test.each([
  ['{"a" 1}', 1, 6],
  ['{\n  "a": 1,\n}', 3, 1],
  ["[1, 2", 1, 6],
  ['{"a": tru}', 1, 7],
  ["{} x", 1, 4],
  ["", 1, 1],
  ['["a\nb"]', 1, 2],
  ["[1e999]", 1, 2],
  ['["a\\x"]', 1, 4],
  ["[1,]", 1, 4],
  ["[1 // one\n]", 1, 4],
  ['["a" "b"]', 1, 6],
  ['["\\uD800"]', 1, 2],
])("%j is refused at line %i, column %i", (text, line, column) => {
  const { value, faults, placeAt } = readJson(text);
  expect(value).toBeUndefined();
  const [fault] = faults;
  expect(fault?.kind === "syntax" && placeAt(fault.offset)).toEqual({ line, column });
});

test("finds a repeated key, and names its first place", () => {
  const { faults, placeAt, placeOf } = readJson('{\n "a": 1,\n "b": {"c": 1, "c": 2},\n "a": 3\n}');
  expect(faults).toMatchObject([
    { kind: "duplicate-key", pointer: "/b/c" },
    { kind: "duplicate-key", pointer: "/a" },
  ]);
  expect(faults.map((fault) => (fault.kind === "duplicate-key" ? placeAt(fault.first).line : 0))).toEqual([
    3, 2,
  ]);
  expect(placeOf("/a")).toEqual({ line: 4, column: 2 });
});

test("a key that would reach into prototypes is refused", () => {
  const { faults, value } = readJson('{"__proto__": {"polluted": true}, "a": {"constructor": 1}}');
  expect(faults.map((fault) => fault.kind)).toEqual(["forbidden-key", "forbidden-key"]);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("the same key written with an escape is the same key", () => {
  expect(readJson('{"a": 1, "\\u0061": 2}').faults).toMatchObject([{ kind: "duplicate-key", key: "a" }]);
});

test("a hostile depth is refused, not followed", () => {
  expect(readJson("[".repeat(100_000)).faults).toMatchObject([{ kind: "too-deep" }]);
  expect(readJson(`${"[".repeat(64)}${"]".repeat(64)}`).faults).toEqual([]);
});

test("a byte order mark is skipped", () => {
  expect(readJson("\uFEFF{}")).toMatchObject({ value: {}, faults: [] });
});

test("every value is at its pointer", () => {
  const { placeOf, value } = readJson('{\r\n  "a/b": [10,\r\n    {"~": true}]\r\n}');
  expect(placeOf("/a~1b/0")).toEqual({ line: 2, column: 11 });
  expect(placeOf("/a~1b/1/~0")).toEqual({ line: 3, column: 6 });
  // For a place that does not exist: the nearest place around it.
  expect(placeOf("/a~1b/0/none")).toEqual({ line: 2, column: 11 });
  expect(valueAt(value, "/a~1b/1/~0")).toBe(true);
});

test("pointers and keys convert into each other", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (keys) => {
      expect(pointerKeys(keys.map(pointerPart).join(""))).toEqual(keys);
    }),
  );
});

test("a missing value is undefined", () => {
  const value: JsonValue = { a: [1] };
  expect(valueAt(value, "/a/1")).toBeUndefined();
  expect(valueAt(value, "/toString")).toBeUndefined();
});
