/** The pane's services for the first steps in a workbook, carried out in Excel. */
import { openExcelWorkbook, type ExcelWorkbook } from "../../src/adapters/excel/excel-workbook";
import type { OfficeExcel } from "../../src/adapters/excel/office";
import type { RuleFiles } from "../../src/ruleset";
import { rulesIn } from "./kept-rules";
import { keptState } from "./kept-state";
import type { PaneServices } from "./pane-services";
import type { TakenFiles } from "./taken-files";
import { checkUpInWorker, planInWorker, type JobWorker } from "./worker-jobs";

export function startServices(
  office: OfficeExcel,
  newWorker: () => JobWorker,
  taken: TakenFiles,
): Pick<PaneServices, "planSheets" | "layOutRules" | "readRulesSheets" | "checkUp" | "openExample"> {
  return {
    planSheets: async (what, language) => {
      const { workbook, ...given } = await bookOf(office);
      const plan = await planInWorker(workbook, newWorker(), { what, language, files: taken.all, ...given });
      if (what !== "choices") return plan;
      const { withFreeChoices } = await import("../../src/adapters/excel/view/free-choices");
      return withFreeChoices(office, plan);
    },
    layOutRules: async (source, language) => {
      const { planRulesSheets } = await import("./rules-sheets");
      return planRulesSheets((await bookOf(office)).workbook, source, language);
    },
    readRulesSheets: async (files, source) => {
      const { readRulesSheets } = await import("./rules-sheets");
      return readRulesSheets((await bookOf(office)).workbook, files, source);
    },
    checkUp: async () => {
      const { workbook, ...given } = await bookOf(office);
      return checkUpInWorker(workbook, newWorker(), { ...given, files: taken.all });
    },
    openExample: async (language) => (await import("./example-book")).openExample(office, language),
  };
}

/** The workbook, with the rules and the mapping that it keeps. */
async function bookOf(office: OfficeExcel): Promise<{
  readonly workbook: ExcelWorkbook;
  readonly rules: RuleFiles | undefined;
  readonly mapping: unknown;
}> {
  const [{ state }, workbook] = await Promise.all([
    keptState(office, true),
    openExcelWorkbook(office, { asksMergedAreas: false, keepsSheets: true }),
  ]);
  return { workbook, rules: await rulesIn(state.rules), mapping: state.mapping };
}
