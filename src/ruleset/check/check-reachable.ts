/** Levels that nobody can ever reach, and requirements that nobody can ever meet. */
import type { ColumnType, FactId, FactType, LevelId } from "../../domain/program";
import { formulaOf } from "../conditions/comparisons";
import { textFolding, withFoldedValues } from "../conditions/folded-texts";
import type { ConditionJson } from "../conditions/condition-json";
import { partnerScope } from "./fact-scope";
import type { RuleSource } from "../files";
import { pointerPart } from "../text/json";
import { isComparable } from "../conditions/operators";
import { canBeMet } from "./reachable";
import type { FactDomains } from "./reachable";
import { referencesIn, requirementJson } from "./references";
import { listed } from "../problems/rule-problem-log";
import type { RuleProblemLog } from "../problems/rule-problem-log";

const FILE = "levels.json";

/** Reports them; all names and references must have been checked before. */
export function checkReachable(source: RuleSource, log: RuleProblemLog): void {
  const domains = domainsOf(source);
  const folds = textFolding(source.program.sheets.partners.columns);
  const requirement = (id: string): ConditionJson => {
    const json = requirementJson(source.levels, id);
    if (json === undefined) throw new Error(`no requirement ${id}`);
    return withFoldedValues(json.conditions, folds);
  };
  const possible = (condition: ConditionJson): boolean =>
    canBeMet(formulaOf(withFoldedValues(condition, folds), requirement), domains);
  for (const [at, { conditions, event }] of source.levels.tiers.entries()) {
    if (possible(conditions)) continue;
    const requirements = listed(referencesIn(conditions));
    log.error(FILE, `/tiers/${String(at)}/conditions`, "level-unreachable", {
      level: event.params.level,
      requirements,
    });
  }
  for (const [id, { conditions }] of Object.entries(source.levels.requirements)) {
    if (possible(conditions)) continue;
    log.warning(FILE, `/requirements${pointerPart(id)}/conditions`, "requirement-impossible", {
      requirement: id,
    });
  }
}

function domainsOf(source: RuleSource): FactDomains {
  const { facts } = partnerScope(source);
  const all = new Set<LevelId>(source.levels.levels.map((level) => level.id));
  const held = new Set<LevelId>(
    source.levels.levels.filter((level) => level.kind === "level").map((level) => level.id),
  );
  return {
    type: (fact) => comparableType(facts, fact),
    // An add-on is a status, never the held level.
    levels: (fact) => (fact === "level" ? held : all),
  };
}

function comparableType(facts: ReadonlyMap<FactId, ColumnType>, fact: FactId): FactType {
  const type = facts.get(fact);
  if (type === undefined || !isComparable(type)) throw new Error(`no fact ${fact} to compare`);
  return type;
}
