/** Turns checked rule files into a `Program`. Nothing can fail here any more. */
import type { Condition } from "../domain/conditions";
import { NEEDED_COLUMNS, type SheetKey } from "../domain/program";
import type {
  ColumnDeclaration,
  DerivedFact,
  Level,
  PointsProgram,
  PointsRule,
  Program,
  RateBand,
  Requirement,
  RequirementId,
  SheetDeclaration,
} from "../domain/program";
import type { Window } from "../domain/settings";
import type { RatePpm, Tiyn } from "../domain/units";
import { compileCondition, compilePurchaseCondition } from "./conditions/compile";
import type { ConditionJson } from "./conditions/condition-json";
import { textFolding, type TextFolding } from "./conditions/folded-texts";
import { referencesIn, requirementJson } from "./check/references";
import { scaled } from "./text/decimals";
import type {
  BandJson,
  FactJson,
  LevelsJson,
  PointsJson,
  PointsRuleJson,
  RuleSource,
  SheetJson,
  WindowJson,
} from "./files";

/** Builds the program (C1–C8, R1–R8) from files that all checks have passed. */
export function buildProgram(source: RuleSource, sha256: string): Program {
  const { program, levels, benefits } = source;
  const folds = textFolding(program.sheets.partners.columns);
  const purchaseFolds = textFolding(program.sheets.purchases.columns);
  const requirements = buildRequirements(levels, folds);
  const compile: Compile = {
    partner: (json) => compileCondition(json, (id) => conditionOf(requirements, id), folds),
    purchase: (json) => compilePurchaseCondition(json, purchaseFolds),
  };
  return {
    id: program.id,
    version: program.version,
    sha256,
    name: program.name,
    currency: program.currency,
    term: program.term,
    explainOnSheet: program.explainOnSheet ?? false,
    sheets: {
      partners: buildSheet("partners", program.sheets.partners),
      purchases: buildSheet("purchases", program.sheets.purchases),
      rates: buildSheet("rates", program.sheets.rates),
    },
    derivedFacts: new Map(
      Object.entries(program.facts).map(([id, fact]) => [id, buildFact(id, fact, compile)]),
    ),
    requirements,
    levels: buildLevels(levels, compile),
    entryLevel: levels.entryLevel,
    benefits: benefits.benefits.map(({ id, name, levels: of }) => ({ id, name, levels: new Set(of) })),
    points: buildPoints(source.points, compile),
  };
}

/** Compiles conditions on partners, and on purchases. */
interface Compile {
  partner(json: ConditionJson): Condition;
  purchase(json: ConditionJson): Condition;
}

function conditionOf(requirements: ReadonlyMap<RequirementId, Requirement>, id: RequirementId): Condition {
  const requirement = requirements.get(id);
  if (requirement === undefined) throw new Error(`no requirement ${id}`);
  return requirement.condition;
}

/** In the order of the file, although a requirement may refer to one further down. */
function buildRequirements(levels: LevelsJson, folds: TextFolding): ReadonlyMap<RequirementId, Requirement> {
  const compiled = new Map<RequirementId, Condition>();
  const compile = (id: RequirementId): Condition => {
    const json = requirementJson(levels, id);
    if (json === undefined) throw new Error(`no requirement ${id}`);
    const condition = compiled.get(id) ?? compileCondition(json.conditions, compile, folds);
    compiled.set(id, condition);
    return condition;
  };
  const entries = Object.entries(levels.requirements);
  return new Map(entries.map(([id, { name }]) => [id, { id, name, condition: compile(id) }]));
}

function buildLevels(json: LevelsJson, compile: Compile): readonly Level[] {
  return json.levels.map((level) => {
    const tier = json.tiers.find((one) => one.event.params.level === level.id);
    if (tier === undefined) throw new Error(`no tier rule for ${level.id}`);
    return {
      id: level.id,
      name: level.name,
      purpose: level.purpose,
      kind: level.kind,
      tier: compile.partner(tier.conditions),
      requirements: referencesIn(tier.conditions),
      statusColumn: level.statusColumn,
      titles: new Map(Object.entries(level.titles ?? {})),
    };
  });
}

function buildSheet(sheet: SheetKey, { names, columns }: SheetJson): SheetDeclaration {
  const declared = Object.entries(columns).map(([key, json]) => {
    const { type, headers, exact = false } = json;
    const optional = !NEEDED_COLUMNS[sheet].includes(key);
    const column: ColumnDeclaration = { key, type, headers, optional, exact };
    return [key, column] as const;
  });
  return { names, columns: new Map(declared) };
}

function buildFact(id: string, json: FactJson, compile: Compile): DerivedFact {
  const { type, name } = json;
  if (json.membership !== undefined) return { id, kind: "membership", type, name, of: json.membership };
  if (json.aggregate === undefined || json.window === undefined)
    throw new Error(`the fact ${id} has no source`);
  return {
    id,
    kind: "aggregate",
    type,
    name,
    aggregate: json.aggregate,
    column: json.column,
    window: buildWindow(json.window),
    where: json.where && compile.purchase(json.where),
  };
}

function buildWindow(json: WindowJson): Window {
  return typeof json === "string" ? { kind: json } : { kind: "trailingMonths", months: json.trailingMonths };
}

function buildPoints(json: PointsJson, compile: Compile): PointsProgram {
  return {
    benefit: json.benefit,
    valueOfPoint: json.valueOfPoint === undefined ? undefined : (exact(json.valueOfPoint, 2) as Tiyn),
    calculationMethod: json.calculationMethod,
    qualifierWindow: buildWindow(json.qualifierWindow),
    settlementFrequency: json.settlementFrequency,
    trueUp: json.trueUp,
    measurementBasis: json.measurementBasis,
    rounding: json.rounding,
    latePolicy: json.latePolicy,
    maxRateAgeDays: json.currencyRates.maxAgeDays,
    onRuleChange: json.onRuleChange ?? "fromItsDay",
    rules: json.rules.map((rule) => buildPointsRule(rule, compile)),
  };
}

function buildPointsRule({ name: id, conditions: who, event }: PointsRuleJson, compile: Compile): PointsRule {
  const { name, purchases, bands } = event.params;
  return {
    id,
    name,
    who: compile.partner(who),
    purchases: purchases && compile.purchase(purchases),
    bands: bands.map(buildBand),
  };
}

function buildBand({ upTo, inclusive = false, rate }: BandJson): RateBand {
  return {
    upTo: upTo === undefined ? undefined : (exact(upTo, 2) as Tiyn),
    inclusive,
    rate: exact(rate, 6) as RatePpm,
  };
}

function exact(value: number, places: number): number {
  const whole = scaled(value, places);
  if (whole === undefined) throw new Error(`${String(value)} has more than ${String(places)} decimals`);
  return whole;
}
