/** Checks a file against its schema; the validator's messages become problems, at most one for each mistake. */
import type { OutputUnit } from "@cfworker/json-schema";
import { typeName } from "../conditions/condition-form";
import { childOf, isJsonArray, isJsonObject, pointerKeys, valueAt } from "../text/json";
import type { JsonDocument, JsonValue } from "../text/json";
import { nearestName } from "../../domain/nearest";
import { listed, shown } from "../problems/rule-problem-log";
import type { RuleProblemLog } from "../problems/rule-problem-log";
import { aroundKeyword, atKeyword } from "./schema-lookup";
import { schemaErrors } from "./schemas";
import type { SchemaName } from "./schemas";

/** Maximum number of problems listed for one file; a file of an entirely different kind would give thousands. */
const MAX_PROBLEMS = 100;

/** These keywords only say that something inside is wrong, and that has a message of its own. */
const CONTAINERS: ReadonlySet<string> = new Set(["properties", "items", "$ref", "propertyNames", "false"]);

interface Message {
  readonly schema: SchemaName;
  readonly file: string;
  readonly path: string;
  readonly keyword: string;
  readonly location: string;
  readonly value: JsonValue | undefined;
  readonly log: RuleProblemLog;
}

/** Reports violations of the schema; `settled` names places that were already reported, with better sentences. */
export function checkSchema(
  schema: SchemaName,
  file: string,
  document: JsonDocument,
  log: RuleProblemLog,
  settled: (path: string) => boolean,
): void {
  const root = document.value;
  if (root === undefined) return;
  const units = withoutLosingBranches(schemaErrors(schema, document), root);
  const leaves = onceEach(units.filter((unit) => !isNoise(unit) && !settled(pathOf(unit))));
  for (const unit of leaves.slice(0, MAX_PROBLEMS)) {
    const { keyword, keywordLocation: location } = unit;
    translate({
      schema,
      file,
      path: pathOf(unit),
      keyword,
      location,
      value: valueAt(root, pathOf(unit)),
      log,
    });
  }
}

/** Every branch of a oneOf reports the properties it lacks; the message of the oneOf itself covers them all. */
function isNoise({ keyword, keywordLocation }: OutputUnit): boolean {
  return CONTAINERS.has(keyword) || /\/oneOf\/\d+\//.test(keywordLocation);
}

/** The validator reports "required" for each missing property; one translation names all of them. */
function onceEach(units: readonly OutputUnit[]): readonly OutputUnit[] {
  return [
    ...new Map(units.map((unit) => [`${unit.instanceLocation} ${unit.keywordLocation}`, unit])).values(),
  ];
}

/** The validator writes places URL-encoded: "/%D1%84". */
function pathOf(unit: OutputUnit): string {
  return decodeURI(unit.instanceLocation.slice(1));
}

/** Keeps, for an anyOf, only the messages of the branch that was meant: the one for this type of value. */
function withoutLosingBranches(units: readonly OutputUnit[], root: JsonValue): readonly OutputUnit[] {
  const choice = units.find((unit) => unit.keyword === "anyOf");
  if (choice === undefined) return units;
  const inside = units.filter(
    (unit) => unit.keywordLocation.startsWith(`${choice.keywordLocation}/`) && within(unit, choice),
  );
  const others = units.filter((unit) => unit !== choice && !inside.includes(unit));
  return withoutLosingBranches([...others, ...chosenBranch(inside, choice, root)], root);
}

function within(unit: OutputUnit, choice: OutputUnit): boolean {
  return `${unit.instanceLocation}/`.startsWith(`${choice.instanceLocation}/`);
}

function chosenBranch(
  units: readonly OutputUnit[],
  choice: OutputUnit,
  root: JsonValue,
): readonly OutputUnit[] {
  const branches = new Map<string, OutputUnit[]>();
  for (const unit of units) {
    const branch = unit.keywordLocation.slice(choice.keywordLocation.length + 1).split("/")[0] ?? "";
    branches.set(branch, [...(branches.get(branch) ?? []), unit]);
  }
  const structured = typeof valueAt(root, pathOf(choice)) === "object";
  const wrongKind = (list: readonly OutputUnit[]): boolean =>
    list.some(
      (unit) =>
        unit.instanceLocation === choice.instanceLocation &&
        ["type", ...(structured ? ["enum"] : [])].includes(unit.keyword),
    );
  const all = [...branches.values()];
  return all.find((list) => !wrongKind(list)) ?? all[0] ?? [];
}

/** Translation of each schema keyword into our problem codes. */
const TRANSLATIONS: Readonly<Record<string, (message: Message) => void>> = {
  type: reportType,
  enum: reportNotAllowed,
  const: reportNotAllowed,
  required: reportMissing,
  additionalProperties: reportUnknown,
  oneOf: reportOneOf,
  dependencies: reportDependencies,
  pattern: reportForm,
  minimum: reportRange,
  maximum: reportRange,
  uniqueItems: reportRepeated,
  minLength: ({ file, path, log }) => log.error(file, path, "text-empty", {}),
  maxLength: (message) => reportLimit(message, "text-too-long"),
  minItems: (message) => reportLimit(message, "too-few"),
  minProperties: (message) => reportLimit(message, "too-few"),
  maxItems: (message) => reportLimit(message, "too-many"),
  maxProperties: (message) => reportLimit(message, "too-many"),
};

function translate(message: Message): void {
  const { file, path, keyword, log } = message;
  const translation = TRANSLATIONS[keyword];
  if (translation === undefined) log.error(file, path, "schema-refuses", { keyword });
  else translation(message);
}

function reportLimit(
  { file, path, location, schema, log }: Message,
  code: "text-too-long" | "too-few" | "too-many",
): void {
  log.error(file, path, code, { limit: plain(atKeyword(schema, location) ?? "") });
}

function reportType({ file, path, location, schema, value, log }: Message): void {
  const expected = atKeyword(schema, location);
  const names = (isJsonArray(expected) ? expected : [expected ?? ""]).map(plain);
  log.error(file, path, "wrong-type", { expected: listed(names), found: typeName(value) });
}

function reportNotAllowed({ file, path, location, schema, value, log }: Message): void {
  const said = atKeyword(schema, location);
  const allowed = (isJsonArray(said) ? said : [said ?? null]).map(plain);
  const suggestion = typeof value === "string" ? nearestName(value, allowed) : "";
  log.error(file, path, "not-allowed", { found: shown(value), allowed: listed(allowed), suggestion });
}

function reportMissing({ file, path, location, schema, value, log }: Message): void {
  const needed = atKeyword(schema, location);
  for (const property of isJsonArray(needed) ? needed.map(String) : []) {
    if (childOf(value, property) === undefined) log.error(file, path, "missing-property", { property });
  }
}

function reportUnknown({ file, path, location, schema, value, log }: Message): void {
  const properties = aroundKeyword(schema, location)["properties"];
  // With a schema for additional properties, the error inside has a message of its own.
  if (atKeyword(schema, location) !== false || !isJsonObject(properties) || !isJsonObject(value)) return;
  const allowed = Object.keys(properties);
  for (const property of Object.keys(value).filter((key) => !allowed.includes(key))) {
    const suggestion = nearestName(property, allowed);
    const place = `${path}/${property.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    log.error(file, place, "unknown-property", { property, allowed: listed(allowed), suggestion });
  }
}

/** In these schemas oneOf always means: exactly one of these properties. */
function reportOneOf({ file, path, location, schema, value, log }: Message): void {
  const branches = atKeyword(schema, location);
  const names = (isJsonArray(branches) ? branches : []).map((branch) =>
    plain(childOf(childOf(branch, "required"), "0") ?? null),
  );
  const found = names.filter((name) => childOf(value, name) !== undefined);
  log.error(file, path, "one-property-of", { allowed: listed(names), found: listed(found) });
}

function reportDependencies({ file, path, location, schema, value, log }: Message): void {
  const dependencies = atKeyword(schema, location);
  for (const [key, needed] of Object.entries(isJsonObject(dependencies) ? dependencies : {})) {
    if (childOf(value, key) === undefined || !isJsonArray(needed)) continue;
    for (const property of needed.map(String).filter((name) => childOf(value, name) === undefined)) {
      log.error(file, path, "missing-property", { property });
    }
  }
}

function reportForm({ file, path, location, schema, value, log }: Message): void {
  const examples = aroundKeyword(schema, location)["examples"];
  const example = isJsonArray(examples) ? plain(examples[0] ?? null) : "";
  const isKey = location.includes("/propertyNames");
  const found = isKey ? shown(pointerKeys(path).at(-1)) : shown(value);
  log.error(file, path, "wrong-form", { found, example });
}

function reportRange({ file, path, location, schema, value, log }: Message): void {
  const { minimum, maximum } = aroundKeyword(schema, location);
  if (path.endsWith("/rate") && typeof value === "number") {
    // 2 for 2 % is the likeliest mistake; the fraction was meant.
    const suggestion = value > 1 && value <= 100 ? String(Number((value / 100).toFixed(8))) : "";
    log.error(file, path, "rate-out-of-range", { rate: String(value), suggestion });
    return;
  }
  log.error(file, path, "out-of-range", { found: shown(value), min: bound(minimum), max: bound(maximum) });
}

function reportRepeated({ file, path, value, log }: Message): void {
  const items = isJsonArray(value) ? value.map(plain) : [];
  for (const [at, item] of items.entries()) {
    if (items.indexOf(item) !== at) log.error(file, `${path}/${String(at)}`, "repeated-item", { item });
  }
}

function bound(value: JsonValue | undefined): string {
  return value === undefined ? "" : plain(value);
}

function plain(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
