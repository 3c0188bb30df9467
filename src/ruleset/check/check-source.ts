/** All checks across the rule files. */
import { checkBenefitsFile } from "./check-benefits";
import { checkLevelsFile } from "./check-levels";
import { checkPointsFile } from "./check-points";
import { checkProgramFile } from "./check-program";
import { checkReachable } from "./check-reachable";
import { checkTexts } from "./check-texts";
import type { RuleSource } from "../files";
import { checkReferences } from "./references";
import type { RuleProblemLog } from "../problems/rule-problem-log";

/** Reports whatever the files say that cannot be, or cannot be meant. */
export function checkSource(source: RuleSource, log: RuleProblemLog): void {
  checkProgramFile(source, log);
  checkLevelsFile(source, log);
  checkBenefitsFile(source, log);
  checkPointsFile(source, log);
  checkTexts(source, log);
  // Both follow names, which must be known by now.
  if (checkReferences(source, log) && !log.failed()) checkReachable(source, log);
}
