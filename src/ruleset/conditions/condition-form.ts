/**
 * The form of conditions. The schemas say the same, but in a schema's words; here each mistake that the engine would
 * pass over in silence (an empty list, `all` beside `any`, a priority) has a sentence of its own.
 */
import { isJsonArray, isJsonObject } from "../text/json";
import type { JsonObject, JsonValue } from "../text/json";
import { BASE_OPERATORS, DECORATORS, MAX_DECORATORS, parseOperator } from "./operators";
import { nearestName } from "../../domain/nearest";
import { listed, shown } from "../problems/report";
import type { Report } from "../problems/report";

/** Where a condition stands, which says what it may name. */
export type ConditionKind = "partner" | "purchase" | "tier";

export interface ConditionPlace {
  readonly file: string;
  readonly path: string;
  readonly kind: ConditionKind;
}

const PARTS = ["all", "any", "not", "condition", "fact"] as const;
const COMPARISON = ["fact", "operator", "value"] as const;
const REFUSED = ["priority", "path", "params"] as const;

/** Reports what is wrong with the form of a rule's conditions. */
export function checkConditionForm(value: JsonValue, place: ConditionPlace, report: Report): void {
  if (isJsonObject(value) && kindsIn(value).join() === "fact" && place.kind !== "tier") {
    report.error(place.file, place.path, "condition-bare-comparison", { fact: shown(value["fact"]) });
    return;
  }
  checkPart(value, place, report);
}

function checkPart(value: JsonValue, place: ConditionPlace, report: Report): void {
  const { file, path } = place;
  if (!isJsonObject(value)) {
    report.error(file, path, "wrong-type", { expected: "object", found: typeName(value) });
    return;
  }
  checkProperties(value, place, report);
  const kinds = kindsIn(value);
  if (kinds.length > 1) report.error(file, path, "condition-mixed", { found: kinds.join(", ") });
  if (kinds.length === 0) reportNoKind(value, place, report);
  if (kinds.length === 1) checkKind(value, kinds[0] ?? "fact", place, report);
}

function checkProperties(value: JsonObject, place: ConditionPlace, report: Report): void {
  const allowed = ["name", ...PARTS, "operator", "value"];
  for (const key of Object.keys(value)) {
    const path = `${place.path}/${key}`;
    const refused = REFUSED.find((name) => name === key);
    if (refused !== undefined) report.error(place.file, path, `condition-${refused}`, {});
    else if (!allowed.includes(key)) {
      const suggestion = nearestName(key, allowed);
      report.error(place.file, path, "unknown-property", {
        property: key,
        allowed: listed(allowed),
        suggestion,
      });
    }
  }
}

function reportNoKind(value: JsonObject, { file, path }: ConditionPlace, report: Report): void {
  if (Object.hasOwn(value, "operator") || Object.hasOwn(value, "value")) {
    report.error(file, path, "missing-property", { property: "fact" });
  } else if (!report.hasWithin(file, path)) {
    report.error(file, path, "condition-unclear", { allowed: listed(PARTS) });
  }
}

function checkKind(
  value: JsonObject,
  kind: (typeof PARTS)[number],
  place: ConditionPlace,
  report: Report,
): void {
  if (kind === "fact") checkComparison(value, place, report);
  else {
    const stray = COMPARISON.filter((name) => Object.hasOwn(value, name));
    if (stray.length > 0) {
      report.error(place.file, place.path, "condition-mixed", { found: listed([kind, ...stray]) });
    }
    const inner = { ...place, path: `${place.path}/${kind}` };
    if (kind === "all" || kind === "any") checkList(value[kind] ?? null, kind, inner, report);
    if (kind === "not") checkPart(value["not"] ?? null, inner, report);
    if (kind === "condition" && place.kind === "purchase") {
      const requirement = shown(value["condition"]);
      report.error(place.file, inner.path, "requirement-in-purchases", { requirement });
    }
  }
}

function checkList(value: JsonValue, kind: "all" | "any", place: ConditionPlace, report: Report): void {
  if (!isJsonArray(value)) {
    report.error(place.file, place.path, "wrong-type", { expected: "array", found: typeName(value) });
  } else if (value.length === 0) {
    report.error(place.file, place.path, "condition-empty", { kind });
  } else {
    for (const [at, part] of value.entries())
      checkPart(part, { ...place, path: `${place.path}/${String(at)}` }, report);
  }
}

function checkComparison(value: JsonObject, place: ConditionPlace, report: Report): void {
  const { file, path } = place;
  if (place.kind === "tier") {
    report.error(file, path, "tier-compares-fact", { fact: shown(value["fact"]) });
    return;
  }
  for (const property of ["operator", "value"]) {
    if (!Object.hasOwn(value, property)) report.error(file, path, "missing-property", { property });
  }
  const operator = value["operator"];
  if (typeof operator === "string") checkOperator(operator, file, `${path}/operator`, report);
  const other = value["value"];
  if (isJsonObject(other)) checkFactValue(other, { ...place, path: `${path}/value` }, report);
}

function checkFactValue(value: JsonObject, place: ConditionPlace, report: Report): void {
  for (const key of Object.keys(value)) {
    const path = `${place.path}/${key}`;
    if (key === "path" || key === "params") report.error(place.file, path, `condition-${key}`, {});
  }
}

function checkOperator(operator: string, file: string, path: string, report: Report): void {
  const parse = parseOperator(operator);
  switch (parse.kind) {
    case "operator":
      return;
    case "unknown-operator": {
      const suggestion = nearestName(parse.name, BASE_OPERATORS);
      report.error(file, path, "operator-unknown", {
        operator: parse.name,
        allowed: listed(BASE_OPERATORS),
        suggestion,
      });
      return;
    }
    case "unknown-decorator": {
      const suggestion = nearestName(parse.name, DECORATORS);
      report.error(file, path, "decorator-unknown", {
        decorator: parse.name,
        allowed: listed(DECORATORS),
        suggestion,
      });
      return;
    }
    case "needs-list-fact":
      report.error(file, path, "operator-needs-list-fact", { operator });
      return;
    case "too-many-decorators":
      report.error(file, path, "decorators-too-many", { limit: String(MAX_DECORATORS) });
      return;
    case "impossible":
      report.error(file, path, "operator-impossible", { operator });
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
