import fc from "fast-check";
import { RULE_FILE_NAMES } from "../../src/ruleset";
import { applyChange, editText, type RuleEdit } from "../../src/ruleset/edit";
import {
  isJsonArray,
  isJsonObject,
  pointerKeys,
  pointerPart,
  readJson,
  valueAt,
  type JsonValue,
} from "../../src/ruleset/text/json";
import { shippedFiles } from "./support";
import { runs } from "../support/runs";

const POINTS = shippedFiles()["points.json"] ?? "";
const LEVELS = shippedFiles()["levels.json"] ?? "";
const BANDS = "/rules/0/event/params/bands";

function edited(text: string, edit: RuleEdit): string {
  const done = editText(text, edit);
  if (done === undefined) throw new Error(`not done: ${JSON.stringify(edit)}`);
  return done.text;
}

/** Lines that only the new text has, and lines that only the old one had. */
function changedLines(before: string, after: string): { readonly gone: string[]; readonly come: string[] } {
  const [old, young] = [before.split("\n"), after.split("\n")];
  return {
    gone: old.filter((line) => !young.includes(line)),
    come: young.filter((line) => !old.includes(line)),
  };
}

describe("the shipped files", () => {
  test("another limit changes one line", () => {
    const after = edited(POINTS, { kind: "change", pointer: `${BANDS}/0/upTo`, value: 4_000_000 });
    expect(changedLines(POINTS, after)).toEqual({
      gone: ['            { "upTo": 3000000, "inclusive": true, "rate": 0.02 },'],
      come: ['            { "upTo": 4000000, "inclusive": true, "rate": 0.02 },'],
    });
  });

  test("a new band is one line, like its neighbours, which stay as they were", () => {
    const value = { from: 10_000_000, rate: 0.05 };
    const after = edited(POINTS, { kind: "insert", pointer: `${BANDS}/-`, value });
    expect(changedLines(POINTS, after)).toEqual({
      gone: ['            { "from": 3000000, "rate": 0.04 }'],
      come: [
        '            { "from": 3000000, "rate": 0.04 },',
        '            { "from": 10000000, "rate": 0.05 }',
      ],
    });
  });

  test("a new requirement of a level is one line", () => {
    const pointer = "/tiers/1/conditions/all/2";
    const after = edited(LEVELS, { kind: "insert", pointer, value: { condition: "base-level" } });
    expect(changedLines(LEVELS, after).gone).toEqual([]);
    expect(after.split("\n").length).toBe(LEVELS.split("\n").length + 1);
  });

  test("a new requirement is laid out as the one before it", () => {
    const value = {
      name: { ru: "Инженеры", en: "Engineers", kk: "Инженерлер" },
      conditions: { all: [{ fact: "productEngineers", operator: "greaterThanInclusive", value: 2 }] },
    };
    const after = edited(LEVELS, { kind: "insert", pointer: "/requirements/engineers", value });
    expect(after).toContain(`
        "all": [{ "fact": "productEngineers", "operator": "greaterThanInclusive", "value": 1 }]
      }
    },
    "engineers": {
      "name": {
        "ru": "Инженеры",
        "en": "Engineers",
        "kk": "Инженерлер"
      },
      "conditions": {
        "all": [{ "fact": "productEngineers", "operator": "greaterThanInclusive", "value": 2 }]
      }
    }
  },
`);
  });

  test("a level moved up keeps its own lines", () => {
    const after = edited(LEVELS, { kind: "move", pointer: "/levels/2", to: 1 });
    expect([...after.split("\n")].sort()).toEqual([...LEVELS.split("\n")].sort());
    expect(valueAt(readJson(after).value, "/levels/1/id")).toBe("corporate-reseller");
    expect(edited(after, { kind: "move", pointer: "/levels/1", to: 2 })).toBe(LEVELS);
  });

  test.each([
    ...[0, 1].map((at) => ["points.json", `${BANDS}/${String(at)}`] as const),
    ...[0, 1, 2].map((at) => ["levels.json", `/tiers/1/conditions/all/${String(at)}`] as const),
    ...[0, 1, 2].map((at) => ["benefits.json", `/benefits/1/levels/${String(at)}`] as const),
    ["points.json", "/rounding/level"] as const,
    ["points.json", "/latePolicy"] as const,
    ["program.json", "/sheets/partners/columns/jointSalesPlan/headers/kk"] as const,
  ])("what is taken out of %s at %s and put back is the same text", (file, pointer) => {
    const text = shippedFiles()[file] ?? "";
    expect(putBack(text, pointer)).toBe(text);
  });
});

/** Removes an entry, and inserts the same value at the same place. */
function putBack(text: string, pointer: string): string {
  const root = readJson(text).value;
  const value = valueAt(root, pointer) ?? null;
  const keys = pointerKeys(pointer);
  const holder = valueAt(root, keys.slice(0, -1).map(pointerPart).join(""));
  const members = isJsonObject(holder) ? Object.keys(holder) : [];
  const before = members[members.indexOf(keys.at(-1) ?? "") + 1];
  const without = edited(text, { kind: "remove", pointer });
  return edited(without, { kind: "insert", pointer, value, ...(before !== undefined && { before }) });
}

describe("texts of other styles", () => {
  test.each([
    ['{"a":[1,2]}', { kind: "insert", pointer: "/a/-", value: { b: 1 } }, '{"a":[1,2,{"b":1}]}'],
    ["[]", { kind: "insert", pointer: "/0", value: { b: [1, "x"] } }, '[{ "b": [1, "x"] }]'],
    ['{\r\n\t"a": {}\r\n}', { kind: "insert", pointer: "/b", value: 1 }, '{\r\n\t"a": {},\r\n\t"b": 1\r\n}'],
    [
      '{\n    "a": {\n        "b": 1\n    }\n}',
      { kind: "insert", pointer: "/c", value: { d: [] } },
      '{\n    "a": {\n        "b": 1\n    },\n    "c": {\n        "d": []\n    }\n}',
    ],
    ['\uFEFF{ "a": 1 }', { kind: "change", pointer: "/a", value: 2 }, '\uFEFF{ "a": 2 }'],
    ['{ "a": 1 , "b": 2 }', { kind: "remove", pointer: "/a" }, '{ "b": 2 }'],
    ['{ "a/b": [ 1 ] }', { kind: "remove", pointer: "/a~1b/0" }, '{ "a/b": [] }'],
    [
      '{ "a": 1, "c": 3 }',
      { kind: "insert", pointer: "/b", value: 2, before: "c" },
      '{ "a": 1, "b": 2, "c": 3 }',
    ],
  ] as readonly (readonly [string, RuleEdit, string])[])("%j, %j", (before, edit, after) => {
    expect(edited(before, edit)).toBe(after);
  });

  test("an entry that is too long for a line is broken, even if its neighbour is not", () => {
    const value = Array.from({ length: 12 }, (_, at) => `level-number-${String(at)}`);
    const after = edited('[\n  ["a"]\n]', { kind: "insert", pointer: "/1", value });
    expect(after.split("\n")).toHaveLength(4 + value.length + 1);
  });
});

test.each([
  ["[1, 2", { kind: "remove", pointer: "/0" }],
  ['{"a": 1, "a": 2}', { kind: "change", pointer: "/a", value: 3 }],
  ["[1]", { kind: "change", pointer: "/1", value: 3 }],
  ["[1]", { kind: "change", pointer: "/length", value: 3 }],
  ["[1]", { kind: "insert", pointer: "/2", value: 3 }],
  ["[1]", { kind: "insert", pointer: "", value: 3 }],
  ["[1]", { kind: "remove", pointer: "" }],
  ["[1]", { kind: "move", pointer: "/0", to: 1 }],
  ['{"a": 1}', { kind: "insert", pointer: "/a", value: 3 }],
  ['{"a": 1}', { kind: "insert", pointer: "/b", value: 3, before: "c" }],
  ['{"a": 1}', { kind: "insert", pointer: "/a/b", value: 3 }],
  ['{"a": 1}', { kind: "move", pointer: "/a", to: 0 }],
  ['{"a": 1}', { kind: "change", pointer: "/toString", value: 3 }],
] as readonly (readonly [string, RuleEdit])[])("in %s, %j cannot be done", (text, edit) => {
  expect(editText(text, edit)).toBeUndefined();
});

const blanks = fc.stringMatching(/^[ \t\n]{0,3}$/);
const keys = fc.constantFrom("a", "b", "c/d", "~", "ключ", "");
const values = fc.letrec<{ value: JsonValue; object: JsonValue; list: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<JsonValue>(null, true, 3_000_000, 0.02, -1, "", 'a "b"\n', "текст"),
    tie("object"),
    tie("list"),
  ),
  object: fc.dictionary(keys, tie("value"), { maxKeys: 4 }),
  list: fc.array(tie("value"), { maxLength: 4 }),
})).value;

/** The value as typed by somebody who sets blanks at random. */
function typed(value: JsonValue, blank: () => string): string {
  const list = (parts: readonly string[], open: string, close: string): string =>
    // Only an empty list with blanks in it is not restored by inserting; undo restores it.
    parts.length === 0
      ? open + close
      : open + parts.map((part) => blank() + part + blank()).join(",") + close;
  if (isJsonArray(value))
    return list(
      value.map((one) => typed(one, blank)),
      "[",
      "]",
    );
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.entries(value);
  return list(
    members.map(([key, one]) => `${JSON.stringify(key)}${blank()}:${blank()}${typed(one, blank)}`),
    "{",
    "}",
  );
}

const texts = fc
  .tuple(values, fc.array(blanks, { minLength: 1, maxLength: 20 }), fc.boolean())
  .map(([value, list, marked]) => {
    let at = 0;
    return (marked ? "\uFEFF" : "") + typed(value, () => list[at++ % list.length] ?? "");
  });

/** The pointer of every value inside a value. */
function pointersOf(value: JsonValue, path = ""): readonly string[] {
  const entries = isJsonArray(value) || isJsonObject(value) ? Object.entries(value) : [];
  return [path, ...entries.flatMap(([key, child]) => pointersOf(child, path + pointerPart(key)))];
}

const edits = (text: string): fc.Arbitrary<RuleEdit> => {
  const root = readJson(text).value ?? null;
  const pointers = fc.constantFrom(...pointersOf(root));
  return fc.oneof(
    fc.record({ kind: fc.constant("change" as const), pointer: pointers, value: values }),
    fc.record({ kind: fc.constant("remove" as const), pointer: pointers }),
    fc.record({ kind: fc.constant("move" as const), pointer: pointers, to: fc.nat(3) }),
    fc.record({
      ...{ kind: fc.constant("rename" as const), pointer: pointers },
      to: fc.constantFrom("new", "a", "любое"),
    }),
    fc.record({
      kind: fc.constant("insert" as const),
      pointer: fc
        .tuple(pointers, fc.constantFrom("/-", "/0", "/1", "/new", "/a"))
        .map(([one, key]) => one + key),
      value: values,
    }),
  );
};

/** The value with another key of a member, which stays in its place. */
function renamed(root: JsonValue, [, ...keys]: readonly string[], to: string): JsonValue {
  const [key = "", ...rest] = keys;
  if (isJsonArray(root))
    return root.map((value, at) => (String(at) === key ? renamed(value, ["root", ...rest], to) : value));
  if (!isJsonObject(root)) return root;
  const entries = Object.entries(root).map(([own, value]): [string, JsonValue] => {
    if (own !== key) return [own, value];
    return rest.length === 0 ? [to, value] : [own, renamed(value, ["root", ...rest], to)];
  });
  return Object.fromEntries(entries);
}

/** The edited value, worked out without the text. */
function expected(root: JsonValue, edit: RuleEdit): JsonValue {
  const copy = { root: structuredClone<JsonValue>(root) };
  const keysOf = ["root", ...pointerKeys(edit.pointer)];
  const key = keysOf.at(-1) ?? "";
  const holder = keysOf
    .slice(0, -1)
    .reduce<unknown>((value, one) => (value as Record<string, unknown>)[one], copy);
  const list = Array.isArray(holder) ? (holder as JsonValue[]) : undefined;
  const at = key === "-" ? (list?.length ?? 0) : Number(key);
  const object = holder as Record<string, JsonValue>;
  if (edit.kind === "rename") return renamed(copy.root, keysOf, edit.to);
  if (edit.kind === "change") object[key] = edit.value;
  else if (edit.kind === "move") list?.splice(edit.to, 0, ...list.splice(at, 1));
  else if (edit.kind === "remove" && list === undefined) Reflect.deleteProperty(object, key);
  else if (edit.kind === "remove") list?.splice(at, 1);
  else if (list === undefined) object[key] = edit.value;
  else list.splice(at, 0, edit.value);
  return copy.root;
}

test("every change has its effect, touches nothing else, and is undone exactly", () => {
  const property = fc.property(
    texts.chain((text) => fc.tuple(fc.constant(text), edits(text))),
    ([text, edit]) => {
      const done = editText(text, edit);
      if (done === undefined) return;
      const { value, faults } = readJson(done.text);
      expect(faults).toEqual([]);
      expect(value).toEqual(expected(readJson(text).value ?? null, edit));
      expect(applyChange(done.text, done.undo).text).toBe(text);
    },
  );
  fc.assert(property, runs(600));
});

test("a new entry that is removed again leaves the text as it was", () => {
  const property = fc.property(
    texts.chain((text) => fc.tuple(fc.constant(text), edits(text))),
    ([text, edit]) => {
      if (edit.kind !== "insert") return;
      const done = editText(text, edit);
      if (done === undefined) return;
      const holder = edit.pointer.slice(0, edit.pointer.lastIndexOf("/"));
      const list = valueAt(readJson(text).value, holder);
      const pointer =
        edit.pointer.endsWith("/-") && isJsonArray(list) ? `${holder}/${String(list.length)}` : edit.pointer;
      expect(edited(done.text, { kind: "remove", pointer })).toBe(text);
    },
  );
  fc.assert(property, runs(600));
});

test("a number, a text or a boolean changed and changed back leaves the text as it was", () => {
  const scalars = fc.constantFrom<JsonValue>(null, false, 4_000_000, 0.05, "new");
  const property = fc.property(texts, scalars, fc.nat(), (text, other, seed) => {
    const root = readJson(text).value ?? null;
    const places = pointersOf(root).filter((one) => typeof valueAt(root, one) !== "object");
    const pointer = places[seed % places.length];
    if (pointer === undefined) return;
    const there = edited(text, { kind: "change", pointer, value: other });
    expect(edited(there, { kind: "change", pointer, value: valueAt(root, pointer) ?? null })).toBe(text);
  });
  fc.assert(property, runs(400));
});

test("an entry moved and moved back leaves the text as it was", () => {
  const property = fc.property(
    texts.chain((text) => fc.tuple(fc.constant(text), edits(text))),
    ([text, edit]) => {
      if (edit.kind !== "move") return;
      const done = editText(text, edit);
      if (done === undefined) return;
      const holder = edit.pointer.slice(0, edit.pointer.lastIndexOf("/"));
      const from = Number(edit.pointer.slice(holder.length + 1));
      expect(edited(done.text, { kind: "move", pointer: `${holder}/${String(edit.to)}`, to: from })).toBe(
        text,
      );
    },
  );
  fc.assert(property, runs(400));
});

test("a change of any value of the shipped files and its reverse give the same text", () => {
  for (const name of RULE_FILE_NAMES) {
    const text = shippedFiles()[name] ?? "";
    const root = readJson(text).value ?? null;
    for (const pointer of pointersOf(root)) {
      const value = valueAt(root, pointer) ?? null;
      if (typeof value === "object") continue;
      const there = edited(text, { kind: "change", pointer, value: "other" });
      expect(edited(there, { kind: "change", pointer, value })).toBe(text);
    }
  }
});

test.each([
  ['{\n  "levels": [\n    "a",\n    "b"\n  ]\n}\n', ["a", "b"]],
  ['{\r\n\t"levels": [\r\n\t\t"a"\r\n\t]\r\n}', ["a"]],
  ['{ "levels": ["a", "b"] }', ["a", "b"]],
] as const)("a list typed as %j is the same text once it was emptied and filled again", (before, entries) => {
  const edit = (text: string, change: RuleEdit): string => {
    const done = editText(text, change);
    if (done === undefined) throw new Error("cannot be done");
    return done.text;
  };
  const empty = entries.reduce<string>(
    (text) => edit(text, { kind: "remove", pointer: "/levels/0" }),
    before,
  );
  expect(JSON.parse(empty)).toEqual({ levels: [] });
  const full = entries.reduce<string>(
    (text, value) => edit(text, { kind: "insert", pointer: "/levels/-", value }),
    empty,
  );
  expect(full).toBe(before);
});
