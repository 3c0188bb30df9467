/** Finds the schema that a validator's message refers to. */
import { childOf, isJsonObject, pointerKeys, valueAt } from "../text/json";
import type { JsonObject, JsonValue } from "../text/json";
import { SCHEMAS, schemaJson } from "./schemas";
import type { SchemaName } from "./schemas";

/** The value at a keyword location ("#/properties/levels/items/$ref/required"); references on the way are followed. */
export function atKeyword(schema: SchemaName, location: string): JsonValue | undefined {
  let root: JsonObject = schemaJson(schema);
  let here: JsonValue | undefined = root;
  for (const key of pointerKeys(location)) {
    const next = childOf(here, key);
    if (key === "$ref" && typeof next === "string") {
      root = referredRoot(next) ?? root;
      here = valueAt(root, next.slice(next.indexOf("#") + 1));
    } else here = next;
  }
  return here;
}

/** The schema around a keyword. */
export function aroundKeyword(schema: SchemaName, location: string): JsonObject {
  const around = atKeyword(schema, location.slice(0, location.lastIndexOf("/")));
  return isJsonObject(around) ? around : {};
}

function referredRoot(reference: string): JsonObject | undefined {
  const name = /^\.\/([a-z]+)\.schema\.json#/.exec(reference)?.[1];
  return name !== undefined && isSchemaName(name) ? schemaJson(name) : undefined;
}

function isSchemaName(name: string): name is SchemaName {
  return Object.hasOwn(SCHEMAS, name);
}
