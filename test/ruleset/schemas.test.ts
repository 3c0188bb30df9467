import * as settings from "../../src/domain/settings";
import { isJsonArray, isJsonObject, type JsonValue } from "../../src/ruleset/text/json";
import { SCHEMAS, schemaJson, type SchemaName } from "../../src/ruleset/schema/schemas";
import { atKeyword } from "../../src/ruleset/schema/schema-lookup";

const NAMES = Object.keys(SCHEMAS) as SchemaName[];

/** Every schema within a schema, with its path. */
function* schemasIn(
  value: JsonValue,
  path: string,
): Generator<readonly [string, Readonly<Record<string, JsonValue>>]> {
  if (Array.isArray(value))
    for (const [at, one] of value.entries()) yield* schemasIn(one as JsonValue, `${path}/${String(at)}`);
  if (!isJsonObject(value)) return;
  yield [path, value];
  for (const [key, child] of Object.entries(value)) yield* schemasIn(child, `${path}/${key}`);
}

const all = NAMES.flatMap((name) => [...schemasIn(schemaJson(name), name)]);

test("every object schema lists its properties, and refuses others", () => {
  const open = all.filter(
    ([, schema]) => isJsonObject(schema["properties"]) && schema["additionalProperties"] !== false,
  );
  expect(open.filter(([, schema]) => typeof schema["type"] === "string").map(([path]) => path)).toEqual([]);
  const objects = all.filter(([, schema]) => schema["type"] === "object");
  expect(objects.length).toBeGreaterThan(30);
  expect(
    objects.filter(([, schema]) => schema["additionalProperties"] === undefined).map(([path]) => path),
  ).toEqual([]);
});

test("every property has a description", () => {
  const bare = all
    .filter(([path]) => /\/properties\/[^/]+$/.test(path))
    .filter(([, schema]) => typeof schema["description"] !== "string" || schema["description"].length < 10);
  expect(bare.map(([path]) => path)).toEqual([]);
});

test("every reference leads to a schema", () => {
  for (const [path, schema] of all) {
    if (typeof schema["$ref"] !== "string") continue;
    const [name = "", ...rest] = path.split("/");
    expect([path, isJsonObject(atKeyword(name as SchemaName, ["#", ...rest, "$ref"].join("/")))]).toEqual([
      path,
      true,
    ]);
  }
});

test("every object declares its required properties", () => {
  for (const [path, schema] of all) {
    const { required, properties } = schema;
    if (!Array.isArray(required) || !isJsonObject(properties)) continue;
    expect([path, required.filter((key) => !Object.hasOwn(properties, String(key)))]).toEqual([path, []]);
  }
});

test("every text, every list and every object of free keys has a limit", () => {
  const types = ({ type }: Readonly<Record<string, JsonValue>>): readonly JsonValue[] =>
    isJsonArray(type) ? type : [type ?? ""];
  const bounded = (schema: Readonly<Record<string, JsonValue>>, ...keywords: readonly string[]): boolean =>
    keywords.some((keyword) => Object.hasOwn(schema, keyword));
  const unbounded = all.filter(([, schema]) => {
    const { additionalProperties, pattern } = schema;
    const isFreeText =
      types(schema).includes("string") && !bounded(schema, "maxLength", "pattern", "enum", "const");
    const isEndless = typeof pattern === "string" && /[+*]/.test(pattern) && !bounded(schema, "maxLength");
    const isList = types(schema).includes("array") && !bounded(schema, "maxItems");
    const isMap = isJsonObject(additionalProperties) && !bounded(schema, "maxProperties");
    return isFreeText || isEndless || isList || isMap;
  });
  expect(unbounded.map(([path]) => path)).toEqual([]);
});

describe("settings are written once", () => {
  test.each([
    ["#/properties/calculationMethod", settings.CALCULATION_METHODS],
    ["#/properties/qualifierWindow/$ref/anyOf/0", settings.NAMED_WINDOWS],
    ["#/properties/settlementFrequency", settings.SETTLEMENT_FREQUENCIES],
    ["#/properties/measurementBasis", settings.MEASUREMENT_BASES],
    ["#/properties/rounding/properties/mode", settings.ROUNDING_MODES],
    ["#/properties/rounding/properties/level", settings.ROUNDING_LEVELS],
    ["#/properties/latePolicy", settings.LATE_POLICIES],
    ["#/properties/onRuleChange", settings.RULE_CHANGES],
  ])("points.schema.json allows at %s what the program knows", (location, values) => {
    expect(atKeyword("points", `${location}/enum`)).toEqual(values);
  });

  test("program.schema.json allows the terms that the program knows", () => {
    expect(atKeyword("program", "#/properties/term/$ref/enum")).toEqual(settings.TERM_KINDS);
  });

  test("a case refers to the settings of points.json, and lists no values of its own", () => {
    const own = all.filter(
      ([path, schema]) => path.startsWith("cases/definitions/overrides/") && Array.isArray(schema["enum"]),
    );
    expect(own).toEqual([]);
  });
});
