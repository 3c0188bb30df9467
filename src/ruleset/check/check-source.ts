/** All checks across the rule files. */
import { checkBenefitsFile } from "./check-benefits";
import { checkLevelsFile } from "./check-levels";
import { checkPointsFile } from "./check-points";
import { checkProgramFile } from "./check-program";
import { checkReachable } from "./check-reachable";
import type { RuleSource } from "../files";
import { checkReferences } from "./references";
import type { Report } from "../problems/report";

/** Reports whatever the files say that cannot be, or cannot be meant. */
export function checkSource(source: RuleSource, report: Report): void {
  checkProgramFile(source, report);
  checkLevelsFile(source, report);
  checkBenefitsFile(source, report);
  checkPointsFile(source, report);
  // Both follow names, which must be known by now.
  if (checkReferences(source, report) && !report.failed()) checkReachable(source, report);
}
