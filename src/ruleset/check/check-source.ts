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

/** Reports contradictions between the rule files, and content that was probably not meant. */
export function checkSource(source: RuleSource, log: RuleProblemLog): void {
  checkProgramFile(source, log);
  checkLevelsFile(source, log);
  checkBenefitsFile(source, log);
  checkPointsFile(source, log);
  checkTexts(source, log);
  // These checks follow names, so the names must have been checked before.
  if (checkReferences(source, log) && !log.failed()) checkReachable(source, log);
}
