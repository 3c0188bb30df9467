/** Checks levels.json: levels, tier rules and requirements fit together (C1, C2). */
import type { LevelId } from "../../domain/program";
import { checkCondition } from "./check-condition";
import { columnTypes, levelIds, partnerScope } from "./fact-scope";
import type { LevelJson, RuleSource } from "../files";
import { pointerPart } from "../text/json";
import { NameRegister, spellings } from "./names";
import { referencesIn, requirementJson } from "./references";
import { known } from "../problems/rule-problem-log";
import type { RuleProblemLog } from "../problems/rule-problem-log";

const FILE = "levels.json";

/** Ids used beside requirements in results: other things an application may lack (C8). */
const RESERVED: ReadonlySet<string> = new Set(["active-membership", "requested-level"]);

/** Reports problems of levels, tiers and requirements. */
export function checkLevelsFile(source: RuleSource, log: RuleProblemLog): void {
  checkLevelIds(source, log);
  checkLevelNames(source, log);
  checkEntryLevel(source, log);
  checkAddOns(source, log);
  checkTiers(source, log);
  checkRequirements(source, log);
}

function checkLevelIds({ levels }: RuleSource, log: RuleProblemLog): void {
  const seen = new Set<LevelId>();
  for (const [at, { id: level }] of levels.levels.entries()) {
    if (seen.has(level)) log.error(FILE, `/levels/${String(at)}/id`, "level-duplicate", { level });
    seen.add(level);
  }
}

/** A Level cell is read by these names, so each must mean one level, or one level with one status. */
function checkLevelNames({ levels }: RuleSource, log: RuleProblemLog): void {
  const taken = new NameRegister();
  const take = (names: readonly string[], owner: string, level: LevelId, path: string): void => {
    for (const name of names) {
      const other = taken.take(name, owner);
      if (other !== undefined) log.error(FILE, path, "level-name-taken", { name, level, other });
    }
  };
  for (const [at, { id, name, titles = {} }] of levels.levels.entries()) {
    const path = `/levels/${String(at)}`;
    take([id, ...spellings(name)], id, id, `${path}/name`);
    for (const [base, title] of Object.entries(titles)) {
      take(spellings(title), `${id} + ${base}`, id, `${path}/titles${pointerPart(base)}`);
    }
  }
}

function checkEntryLevel(source: RuleSource, log: RuleProblemLog): void {
  const level = source.levels.entryLevel;
  const found = source.levels.levels.find((one) => one.id === level);
  if (found === undefined) {
    log.error(FILE, "/entryLevel", "entry-level-unknown", { level, ...known(level, levelIds(source)) });
  } else if (found.kind === "addOn") log.error(FILE, "/entryLevel", "entry-level-add-on", { level });
}

function checkAddOns(source: RuleSource, log: RuleProblemLog): void {
  const columns = new Map<string, LevelId>();
  for (const [at, level] of source.levels.levels.entries()) {
    const path = `/levels/${String(at)}`;
    if (level.kind === "addOn") {
      checkStatusColumn(source, level, path, columns, log);
      checkTitles(source, level, path, log);
    } else checkNoAddOn(level, path, log);
  }
}

function checkStatusColumn(
  source: RuleSource,
  { id: level, statusColumn: column }: LevelJson,
  path: string,
  taken: Map<string, LevelId>,
  log: RuleProblemLog,
): void {
  if (column === undefined) {
    log.error(FILE, path, "status-column-missing", { level });
    return;
  }
  const columns = columnTypes(source, "partners");
  const type = columns.get(column);
  const other = taken.get(column);
  const place = `${path}/statusColumn`;
  if (type === undefined) {
    log.error(FILE, place, "status-column-unknown", { level, column, ...known(column, columns.keys()) });
  } else if (type !== "yesNo") log.error(FILE, place, "status-column-type", { level, column, type });
  else if (other !== undefined) log.error(FILE, place, "status-column-taken", { level, column, other });
  taken.set(column, level);
}

function checkTitles(
  source: RuleSource,
  { titles = {} }: LevelJson,
  path: string,
  log: RuleProblemLog,
): void {
  const kinds = new Map(source.levels.levels.map((one) => [one.id, one.kind]));
  for (const level of Object.keys(titles)) {
    const place = `${path}/titles${pointerPart(level)}`;
    const kind = kinds.get(level);
    if (kind === undefined)
      log.error(FILE, place, "title-level-unknown", { level, ...known(level, kinds.keys()) });
    else if (kind === "addOn") log.error(FILE, place, "title-for-add-on", { level });
  }
}

function checkNoAddOn(level: LevelJson, path: string, log: RuleProblemLog): void {
  for (const property of ["statusColumn", "titles"] as const) {
    if (level[property] === undefined) continue;
    log.error(FILE, `${path}/${property}`, "add-on-only", { level: level.id, property });
  }
}

/** Exactly one tier rule for each level. */
function checkTiers(source: RuleSource, log: RuleProblemLog): void {
  const ids = levelIds(source);
  const scope = partnerScope(source);
  const ruled = new Set<LevelId>();
  for (const [at, tier] of source.levels.tiers.entries()) {
    const { level } = tier.event.params;
    const path = `/tiers/${String(at)}`;
    const place = `${path}/event/params/level`;
    if (!ids.has(level)) log.error(FILE, place, "tier-level-unknown", { level, ...known(level, ids) });
    else if (ruled.has(level)) log.error(FILE, place, "tier-duplicate", { level });
    ruled.add(level);
    checkCondition(tier.conditions, `${path}/conditions`, { file: FILE, scope, log });
  }
  for (const [at, { id: level }] of source.levels.levels.entries()) {
    if (!ruled.has(level)) log.error(FILE, `/levels/${String(at)}`, "tier-missing", { level });
  }
}

function checkRequirements(source: RuleSource, log: RuleProblemLog): void {
  const used = usedRequirements(source);
  const scope = partnerScope(source);
  for (const [requirement, { conditions }] of Object.entries(source.levels.requirements)) {
    const path = `/requirements${pointerPart(requirement)}`;
    checkCondition(conditions, `${path}/conditions`, { file: FILE, scope, log });
    if (RESERVED.has(requirement)) log.error(FILE, path, "requirement-reserved", { requirement });
    else if (!used.has(requirement)) log.warning(FILE, path, "requirement-unused", { requirement });
  }
}

/** Requirements that a tier rule or a points rule needs, directly or through other requirements. */
function usedRequirements({ levels, points }: RuleSource): ReadonlySet<string> {
  const used = new Set<string>();
  const use = (id: string): void => {
    if (used.has(id)) return;
    used.add(id);
    const json = requirementJson(levels, id);
    if (json !== undefined) for (const next of referencesIn(json.conditions)) use(next);
  };
  for (const rule of [...levels.tiers, ...points.rules])
    for (const id of referencesIn(rule.conditions)) use(id);
  return used;
}
