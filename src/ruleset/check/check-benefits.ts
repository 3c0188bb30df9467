/** Checks benefits.json: each benefit belongs to existing levels (C3). */
import { levelIds } from "./fact-scope";
import type { RuleSource } from "../files";
import { known } from "../problems/rule-problem-log";
import type { RuleProblemLog } from "../problems/rule-problem-log";

const FILE = "benefits.json";

/** Reports benefits that are duplicated, of unknown levels, or of no level. */
export function checkBenefitsFile(source: RuleSource, log: RuleProblemLog): void {
  const ids = levelIds(source);
  const seen = new Set<string>();
  for (const [at, { id: benefit, levels }] of source.benefits.benefits.entries()) {
    const path = `/benefits/${String(at)}`;
    if (seen.has(benefit)) log.error(FILE, `${path}/id`, "benefit-duplicate", { benefit });
    seen.add(benefit);
    if (levels.length === 0) log.warning(FILE, `${path}/levels`, "benefit-unused", { benefit });
    for (const [index, level] of levels.entries()) {
      if (ids.has(level)) continue;
      const place = `${path}/levels/${String(index)}`;
      log.error(FILE, place, "benefit-level-unknown", { level, ...known(level, ids) });
    }
  }
}
