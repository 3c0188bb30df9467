/**
 * Checks the form of conditions. The schemas check the same, but in general terms; here each mistake that the engine
 * would silently ignore (an empty list, `all` beside `any`, a priority) has a sentence of its own.
 */
import { isJsonArray, isJsonObject } from "../text/json";
import type { JsonObject, JsonValue } from "../text/json";
import { BASE_OPERATORS, DECORATORS, MAX_DECORATORS, parseOperator } from "./operators";
import { nearestName } from "../../domain/nearest";
import { listed, shown } from "../problems/rule-problem-log";
import type { RuleProblemLog } from "../problems/rule-problem-log";

/** The place of a condition, which decides the names it may use. */
export type ConditionKind = "partner" | "purchase" | "tier";

export interface ConditionPlace {
  readonly file: string;
  readonly path: string;
  readonly kind: ConditionKind;
}

const PARTS = ["all", "any", "not", "condition", "fact"] as const;
const COMPARISON = ["fact", "operator", "value"] as const;
const REFUSED = ["priority", "path", "params"] as const;

/** Reports problems in the form of a rule's conditions. */
export function checkConditionForm(value: JsonValue, place: ConditionPlace, log: RuleProblemLog): void {
  if (isJsonObject(value) && kindsIn(value).join() === "fact" && place.kind !== "tier") {
    log.error(place.file, place.path, "condition-bare-comparison", { fact: shown(value["fact"]) });
    return;
  }
  checkPart(value, place, log);
}

function checkPart(value: JsonValue, place: ConditionPlace, log: RuleProblemLog): void {
  const { file, path } = place;
  if (!isJsonObject(value)) {
    log.error(file, path, "wrong-type", { expected: "object", found: typeName(value) });
    return;
  }
  checkProperties(value, place, log);
  const kinds = kindsIn(value);
  if (kinds.length > 1) log.error(file, path, "condition-mixed", { found: kinds.join(", ") });
  if (kinds.length === 0) reportNoKind(value, place, log);
  if (kinds.length === 1) checkKind(value, kinds[0] ?? "fact", place, log);
}

function checkProperties(value: JsonObject, place: ConditionPlace, log: RuleProblemLog): void {
  const allowed = ["name", ...PARTS, "operator", "value"];
  for (const key of Object.keys(value)) {
    const path = `${place.path}/${key}`;
    const refused = REFUSED.find((name) => name === key);
    if (refused !== undefined) log.error(place.file, path, `condition-${refused}`, {});
    else if (!allowed.includes(key)) {
      const suggestion = nearestName(key, allowed);
      log.error(place.file, path, "unknown-property", {
        property: key,
        allowed: listed(allowed),
        suggestion,
      });
    }
  }
}

function reportNoKind(value: JsonObject, { file, path }: ConditionPlace, log: RuleProblemLog): void {
  if (Object.hasOwn(value, "operator") || Object.hasOwn(value, "value")) {
    log.error(file, path, "missing-property", { property: "fact" });
  } else if (!log.hasWithin(file, path)) {
    log.error(file, path, "condition-unclear", { allowed: listed(PARTS) });
  }
}

function checkKind(
  value: JsonObject,
  kind: (typeof PARTS)[number],
  place: ConditionPlace,
  log: RuleProblemLog,
): void {
  if (kind === "fact") checkComparison(value, place, log);
  else {
    const stray = COMPARISON.filter((name) => Object.hasOwn(value, name));
    if (stray.length > 0) {
      log.error(place.file, place.path, "condition-mixed", { found: listed([kind, ...stray]) });
    }
    const inner = { ...place, path: `${place.path}/${kind}` };
    if (kind === "all" || kind === "any") checkList(value[kind] ?? null, kind, inner, log);
    if (kind === "not") checkPart(value["not"] ?? null, inner, log);
    if (kind === "condition" && place.kind === "purchase") {
      const requirement = shown(value["condition"]);
      log.error(place.file, inner.path, "requirement-in-purchases", { requirement });
    }
  }
}

function checkList(value: JsonValue, kind: "all" | "any", place: ConditionPlace, log: RuleProblemLog): void {
  if (!isJsonArray(value)) {
    log.error(place.file, place.path, "wrong-type", { expected: "array", found: typeName(value) });
  } else if (value.length === 0) {
    log.error(place.file, place.path, "condition-empty", { kind });
  } else {
    for (const [at, part] of value.entries())
      checkPart(part, { ...place, path: `${place.path}/${String(at)}` }, log);
  }
}

function checkComparison(value: JsonObject, place: ConditionPlace, log: RuleProblemLog): void {
  const { file, path } = place;
  if (place.kind === "tier") {
    log.error(file, path, "tier-compares-fact", { fact: shown(value["fact"]) });
    return;
  }
  for (const property of ["operator", "value"]) {
    if (!Object.hasOwn(value, property)) log.error(file, path, "missing-property", { property });
  }
  const operator = value["operator"];
  if (typeof operator === "string") checkOperator(operator, file, `${path}/operator`, log);
  const other = value["value"];
  if (isJsonObject(other)) checkFactValue(other, { ...place, path: `${path}/value` }, log);
}

function checkFactValue(value: JsonObject, place: ConditionPlace, log: RuleProblemLog): void {
  for (const key of Object.keys(value)) {
    const path = `${place.path}/${key}`;
    if (key === "path" || key === "params") log.error(place.file, path, `condition-${key}`, {});
  }
}

function checkOperator(operator: string, file: string, path: string, log: RuleProblemLog): void {
  const parse = parseOperator(operator);
  switch (parse.kind) {
    case "operator":
      return;
    case "unknown-operator": {
      const suggestion = nearestName(parse.name, BASE_OPERATORS);
      log.error(file, path, "operator-unknown", {
        operator: parse.name,
        allowed: listed(BASE_OPERATORS),
        suggestion,
      });
      return;
    }
    case "unknown-decorator": {
      const suggestion = nearestName(parse.name, DECORATORS);
      log.error(file, path, "decorator-unknown", {
        decorator: parse.name,
        allowed: listed(DECORATORS),
        suggestion,
      });
      return;
    }
    case "needs-list-fact":
      log.error(file, path, "operator-needs-list-fact", { operator });
      return;
    case "too-many-decorators":
      log.error(file, path, "decorators-too-many", { limit: String(MAX_DECORATORS) });
      return;
    case "impossible":
      log.error(file, path, "operator-impossible", { operator });
  }
}

function kindsIn(value: JsonObject): readonly (typeof PARTS)[number][] {
  return PARTS.filter((name) => Object.hasOwn(value, name));
}

/** The type of a value in the words of JSON Schema. */
export function typeName(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return "null";
  return isJsonArray(value) ? "array" : typeof value;
}
