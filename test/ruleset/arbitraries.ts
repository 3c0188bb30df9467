import fc from "fast-check";
import type { FactValue } from "../../src/domain/conditions";
import type { FactType } from "../../src/domain/program";
import type {
  ComparisonJson,
  ConditionJson,
  PartnerConditionJson,
} from "../../src/ruleset/conditions/condition-json";
import { DECORATORS, operatorsFor, parseOperator } from "../../src/ruleset/conditions/operators";
import type { TextFolding } from "../../src/ruleset/conditions/folded-texts";
import type { KnownFacts, ReferenceRules } from "../../src/ruleset/engine/reference";

/** Two facts of each type, so that one can be compared with the other. */
export const FACTS: Readonly<Record<string, FactType>> = {
  day: "date",
  otherDay: "date",
  year: "year",
  otherYear: "year",
  sum: "money",
  otherSum: "money",
  staff: "count",
  otherStaff: "count",
  plan: "yesNo",
  otherPlan: "yesNo",
  level: "level",
  otherLevel: "level",
  region: "text",
  otherRegion: "text",
  code: "text",
  otherCode: "text",
};

/** Texts of regions are compared folded, codes exactly. */
export const folds: TextFolding = (fact) => ["region", "otherRegion"].includes(fact);

/** Few values of each type, so that equal ones are frequent. */
const VALUES: Readonly<Record<FactType, readonly FactValue[]>> = {
  date: ["2025-12-31", "2026-01-01", "2026-02-28", "2026-12-31"],
  year: [2025, 2026, 2027],
  money: [-1.5, 0, 2_999_999.99, 3_000_000, 3_000_000.01],
  count: [0, 1, 2, 10],
  yesNo: [true, false],
  level: ["primary", "professional", "corporate"],
  // Folded, the second text equals the first: a Cyrillic "А", capitals, a blank.
  text: ["Almaty", "АLMATY ", "Astana", "10", ""],
};

export const LEVELS: ReadonlySet<string> = new Set(VALUES.level.map(String));

export const valueOf = (type: FactType): fc.Arbitrary<FactValue> => fc.constantFrom(...VALUES[type]);

const comparison: fc.Arbitrary<ComparisonJson> = fc.constantFrom(...Object.keys(FACTS)).chain((fact) => {
  const type = FACTS[fact] ?? "text";
  const decorators = fc.array(fc.constantFrom(...DECORATORS), { maxLength: 3 });
  const base = fc.constantFrom(...operatorsFor(type));
  return fc
    .tuple(decorators, base)
    .map(([outer, inner]) => [...outer, inner].join(":"))
    .filter((operator) => parseOperator(operator).kind === "operator")
    .chain((operator) => neededBy(operator, type).map((value) => ({ fact, operator, value })));
});

function neededBy(operator: string, type: FactType): fc.Arbitrary<ComparisonJson["value"]> {
  const parse = parseOperator(operator);
  if (parse.kind === "operator" && parse.operator.value === "list") {
    return fc.array(valueOf(type), { minLength: 1, maxLength: 3 });
  }
  const sameType = Object.keys(FACTS).filter((fact) => FACTS[fact] === type);
  return fc.oneof(
    { weight: 3, arbitrary: valueOf(type) },
    fc.constantFrom(...sameType).map((fact) => ({ fact })),
  );
}

/** A condition that may refer to the given requirements. */
export function conditionOver(requirements: readonly string[], depth = 3): fc.Arbitrary<ConditionJson> {
  const leaves: fc.Arbitrary<ConditionJson>[] = [comparison];
  if (requirements.length > 0)
    leaves.push(fc.constantFrom(...requirements).map((condition) => ({ condition })));
  const leaf = fc.oneof(...leaves);
  if (depth === 0) return leaf;
  const part = conditionOver(requirements, depth - 1);
  const parts = fc.array(part, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    leaf,
    parts.map((all) => ({ all })),
    parts.map((any) => ({ any })),
    part.map((not) => ({ not })),
  );
}

function topLevel(requirements: readonly string[]): fc.Arbitrary<PartnerConditionJson> {
  return conditionOver(requirements).map((condition) =>
    "fact" in condition ? { all: [condition] } : condition,
  );
}

/** Three requirements, each of which may refer to the earlier ones, and three rules over them. */
export const rules: fc.Arbitrary<ReferenceRules> = fc
  .tuple(topLevel([]), topLevel(["first"]), topLevel(["first", "second"]))
  .chain(([first, second, third]) => {
    const conditions = { first, second, third };
    const rule = topLevel(Object.keys(conditions)).map((condition) => condition);
    return fc.array(rule, { minLength: 1, maxLength: 3 }).map((list) => ({
      conditions,
      folds,
      rules: list.map((one, at) => ({
        name: `rule ${String(at)}`,
        conditions: one,
        event: { type: "eligible", params: { level: `level-${String(at)}` } },
      })),
    }));
  });

/** A value for each fact. */
export const allFacts: fc.Arbitrary<KnownFacts> = fc
  .tuple(...Object.values(FACTS).map(valueOf))
  .map((values) => new Map(Object.keys(FACTS).map((fact, at) => [fact, values[at] ?? ""])));

/** Values for some facts; the others are unknown. */
export const someFacts: fc.Arbitrary<KnownFacts> = fc
  .tuple(allFacts, fc.subarray(Object.keys(FACTS)))
  .map(([facts, kept]) => new Map([...facts].filter(([fact]) => kept.includes(fact))));
