/** Names that a condition may use: facts with their types, requirements, levels. */
import type { ColumnType, LevelId, RequirementId, SheetKey } from "../../domain/program";
import type { RuleSource } from "../files";

export interface FactScope {
  readonly facts: ReadonlyMap<string, ColumnType>;
  readonly requirements: ReadonlySet<RequirementId>;
  readonly levels: ReadonlySet<LevelId>;
}

/** For conditions on partners: columns of Partners, and derived facts. */
export function partnerScope(source: RuleSource): FactScope {
  const derived = Object.entries(source.program.facts).map(([id, fact]) => [id, fact.type] as const);
  return {
    facts: new Map<string, ColumnType>([...columnTypes(source, "partners"), ...derived]),
    requirements: new Set(Object.keys(source.levels.requirements)),
    levels: levelIds(source),
  };
}

/** For conditions on purchases: columns of Purchases. */
export function purchaseScope(source: RuleSource): FactScope {
  return { facts: columnTypes(source, "purchases"), requirements: new Set(), levels: levelIds(source) };
}

export function levelIds(source: RuleSource): ReadonlySet<LevelId> {
  return new Set(source.levels.levels.map((level) => level.id));
}

/** The types of a sheet's columns by key. */
export function columnTypes(source: RuleSource, sheet: SheetKey): ReadonlyMap<string, ColumnType> {
  const columns = Object.entries(source.program.sheets[sheet].columns);
  return new Map(columns.map(([key, column]) => [key, column.type]));
}
