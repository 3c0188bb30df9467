/** The schemas used to check the files: those of rules/schemas, so that editor and program agree. */
import { Validator } from "@cfworker/json-schema";
import type { OutputUnit, Schema } from "@cfworker/json-schema";
import benefits from "../../../rules/schemas/benefits.schema.json";
import cases from "../../../rules/schemas/cases.schema.json";
import common from "../../../rules/schemas/common.schema.json";
import levels from "../../../rules/schemas/levels.schema.json";
import points from "../../../rules/schemas/points.schema.json";
import program from "../../../rules/schemas/program.schema.json";
import versions from "../../../rules/schemas/versions.schema.json";
import type { JsonDocument, JsonObject } from "../text/json";

/** The schemas by their names; a reference between them is "./name.schema.json#…". */
export const SCHEMAS = { common, program, levels, benefits, points, cases, versions } as const;
export type SchemaName = keyof typeof SCHEMAS;

/** A base for references; nothing is fetched from it. */
const BASE = "https://schemas.invalid/";
/** With more values than this, only the first mistake is reported: all mistakes of a hostile file are too many. */
const MAX_EXHAUSTIVE = 20_000;

/** The schema as JSON, used to look up the value of a keyword. */
export function schemaJson(name: SchemaName): JsonObject {
  return SCHEMAS[name];
}

/** Violations by document, because the same one is often loaded again. */
const found = new WeakMap<JsonDocument, Map<SchemaName, readonly OutputUnit[]>>();

/** Violations of the schema in a document, in the validator's words. */
export function schemaErrors(name: SchemaName, document: JsonDocument): readonly OutputUnit[] {
  const known = found.get(document)?.get(name);
  if (known !== undefined || document.value === undefined) return known ?? [];
  const { errors } = validatorOf(name, document.size > MAX_EXHAUSTIVE).validate(document.value);
  found.set(
    document,
    (found.get(document) ?? new Map<SchemaName, readonly OutputUnit[]>()).set(name, errors),
  );
  return errors;
}

const validators = new Map<string, Validator>();

function validatorOf(name: SchemaName, shortCircuit: boolean): Validator {
  const key = `${name} ${String(shortCircuit)}`;
  const made = validators.get(key) ?? makeValidator(name, shortCircuit);
  validators.set(key, made);
  return made;
}

function makeValidator(name: SchemaName, shortCircuit: boolean): Validator {
  const validator = new Validator(withId(name), "7", shortCircuit);
  for (const other of ["common", "points"] as const) {
    if (other !== name) validator.addSchema(withId(other));
  }
  return validator;
}

/** Without an id the validator would resolve references against an address of its own. */
function withId(name: SchemaName): Schema {
  return { ...(SCHEMAS[name] as unknown as Schema), $id: `${BASE}${name}.schema.json` };
}
