/** Turns texts into checked JSON: syntax, keys, size, the form of conditions, and the schemas. */
import { kept } from "../domain/kept";
import type { ConditionKind, ConditionPlace } from "./conditions/condition-form";
import { checkConditionForm } from "./conditions/condition-form";
import { checkSchema } from "./schema/check-schema";
import { RULE_FILE_NAMES } from "./files";
import type { RuleFileName, RuleFiles, RuleSource } from "./files";
import { isJsonArray, isJsonObject, pointerPart, readJson, valueAt } from "./text/json";
import type { JsonDocument, JsonFault, JsonValue } from "./text/json";
import { MAX_DEPTH } from "./text/json-tree";
import type { RuleProblemLog } from "./problems/rule-problem-log";
import type { SchemaName } from "./schema/schemas";

/** Maximum size. A rule file of a megabyte is a mistake; reading it would only take memory. */
export const MAX_FILE_LENGTH = 1_000_000;
/**
 * Maximum number of values. The schemas allow far less; above it, checks that compare all entries would take too long.
 */
const MAX_ENTRIES = 10_000;

/** Longer files are read anew each time, so that little memory is kept. */
const MOST_KEPT_LENGTH = 100_000;
/** Versions of the rules share most of their files, and so do worked cases. */
const keptDocument = kept(readJson, 32);

/** Places of conditions in files of each kind; "*" stands for every entry. */
const CONDITION_PATHS: readonly (readonly [SchemaName, string, ConditionKind])[] = [
  ["program", "/facts/*/where", "purchase"],
  ["levels", "/requirements/*/conditions", "partner"],
  ["levels", "/tiers/*/conditions", "tier"],
  ["points", "/rules/*/conditions", "partner"],
  ["points", "/rules/*/event/params/purchases", "purchase"],
  ["cases", "/cases/*/with/rules/*/conditions", "partner"],
  ["cases", "/cases/*/with/rules/*/event/params/purchases", "purchase"],
];

/** Reads the documents of a rules folder; missing and too large files are reported by `readSource`. */
export function readDocuments(files: RuleFiles): ReadonlyMap<string, JsonDocument> {
  const documents = new Map<string, JsonDocument>();
  for (const name of RULE_FILE_NAMES) {
    const text = textOf(files, name);
    if (text !== undefined && text.length <= MAX_FILE_LENGTH) documents.set(name, readDocument(text));
  }
  return documents;
}

function readDocument(text: string): JsonDocument {
  return text.length <= MOST_KEPT_LENGTH ? keptDocument(text) : readJson(text);
}

/** The four files in the loader's types; `undefined` where one of them has errors. */
export function readSource(
  files: RuleFiles,
  documents: ReadonlyMap<string, JsonDocument>,
  log: RuleProblemLog,
): RuleSource | undefined {
  for (const name of RULE_FILE_NAMES) {
    const document = documents.get(name);
    if (document === undefined) reportNoDocument(name, textOf(files, name), log);
    else checkDocument(name, schemaOf(name), document, log);
  }
  if (log.failed()) return undefined;
  const json = (name: RuleFileName): unknown => documents.get(name)?.value;
  // The schema checks have just passed: only here does JSON become typed.
  return {
    program: json("program.json") as RuleSource["program"],
    levels: json("levels.json") as RuleSource["levels"],
    benefits: json("benefits.json") as RuleSource["benefits"],
    points: json("points.json") as RuleSource["points"],
  };
}

/** Reports problems of a single document. */
export function checkDocument(
  name: string,
  schema: SchemaName,
  document: JsonDocument,
  log: RuleProblemLog,
): void {
  for (const fault of document.faults) reportFault(name, fault, document, log);
  if (document.value === undefined || reportedTooMany(name, document.value, "", log)) return;
  const places = conditionPlaces(name, schema, document.value);
  for (const place of places) {
    const value = valueAt(document.value, place.path);
    if (value !== undefined) checkConditionForm(value, place, log);
  }
  const settled = places.filter(({ path }) => log.hasWithin(name, path)).map(({ path }) => `${path}/`);
  checkSchema(schema, name, document, log, (path) => settled.some((place) => `${path}/`.startsWith(place)));
}

function textOf(files: RuleFiles, name: string): string | undefined {
  return Object.hasOwn(files, name) ? files[name] : undefined;
}

function schemaOf(name: RuleFileName): SchemaName {
  switch (name) {
    case "program.json":
      return "program";
    case "levels.json":
      return "levels";
    case "benefits.json":
      return "benefits";
    case "points.json":
      return "points";
  }
}

function reportNoDocument(name: string, text: string | undefined, log: RuleProblemLog): void {
  if (text === undefined) log.error(name, "", "file-missing", { file: name });
  else log.error(name, "", "file-too-large", { size: String(text.length), limit: String(MAX_FILE_LENGTH) });
}

function reportFault(name: string, fault: JsonFault, document: JsonDocument, log: RuleProblemLog): void {
  switch (fault.kind) {
    case "syntax":
      log.errorAt(name, fault.pointer, document.placeAt(fault.offset), "not-json", { found: fault.found });
      return;
    case "too-deep":
      log.errorAt(name, fault.pointer, document.placeAt(fault.offset), "nested-too-deep", {
        limit: String(MAX_DEPTH),
      });
      return;
    case "forbidden-key":
      log.error(name, fault.pointer, "forbidden-key", { key: fault.key });
      return;
    case "duplicate-key":
      log.error(name, fault.pointer, "duplicate-key", {
        key: fault.key,
        line: String(document.placeAt(fault.first).line),
      });
  }
}

function reportedTooMany(name: string, value: JsonValue, path: string, log: RuleProblemLog): boolean {
  if (typeof value !== "object" || value === null) return false;
  const entries = isJsonArray(value) ? value.entries() : Object.entries(value);
  const size = isJsonArray(value) ? value.length : Object.keys(value).length;
  if (size > MAX_ENTRIES) {
    log.error(name, path, "too-many", { limit: String(MAX_ENTRIES) });
    return true;
  }
  return [...entries].some(([key, child]) => reportedTooMany(name, child, path + pointerPart(key), log));
}

function conditionPlaces(file: string, schema: SchemaName, root: JsonValue): readonly ConditionPlace[] {
  return CONDITION_PATHS.filter(([name]) => name === schema).flatMap(([, pattern, kind]) =>
    expanded(root, pattern).map((path) => ({ file, path, kind })),
  );
}

/** The pointers that match a pattern; "*" in it stands for every entry. */
function expanded(root: JsonValue, pattern: string): readonly string[] {
  return pattern
    .split("/")
    .slice(1)
    .reduce<readonly string[]>((paths, key) => paths.flatMap((path) => step(root, path, key)), [""]);
}

function step(root: JsonValue, path: string, key: string): readonly string[] {
  const value = valueAt(root, path);
  if (!isJsonArray(value) && !isJsonObject(value)) return [];
  const keys = key === "*" ? Object.keys(value) : Object.keys(value).filter((one) => one === key);
  return keys.map((one) => path + pointerPart(one));
}
