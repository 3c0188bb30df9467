/** Rules on sheets: loaded by those who lay them out or read them. The tables are small, so the pane does it itself. */
export { planRulesSheets } from "../../src/app/rules-sheet/plan-rules-sheets";
export { readRulesSheets } from "../../src/app/rules-sheet/read-rules-sheets";
