/** Plans sheets for an empty workbook, or drop-down lists for its columns, away from the pane's thread. */
import { planChoices } from "../../src/app/plan-choices";
import { dayFromIso } from "../../src/domain/calendar";
import type { Language } from "../../src/domain/program";
import type { RuleFiles } from "../../src/ruleset";
import { planStarterSheets } from "../../src/sheets/plan/starter-sheets";
import type { WorkbookReader } from "../../src/workbook/reader";
import { checkedRules, versionInForce } from "./checked-rules";
import { keptMapping } from "./kept-mapping";
import type { JobMessage, SheetPlanKind } from "./protocol";

export interface SheetPlanInput {
  readonly reader: WorkbookReader;
  readonly what: SheetPlanKind;
  readonly rules: RuleFiles;
  readonly mapping: unknown;
  readonly language: Language;
  /** An ISO day: the version in force on it names the columns. */
  readonly today: string;
}

/** Plans; ends with "planned" or "failed". Wrong rules are reported when the workbook is opened. */
export async function runSheetPlan(input: SheetPlanInput, say: (message: JobMessage) => void): Promise<void> {
  const { reader, what, language } = input;
  try {
    const loaded = await checkedRules(input.rules);
    const day = dayFromIso(input.today);
    if (!loaded.ok || day === undefined) throw new Error("the rules cannot be read");
    const { program } = versionInForce(loaded.value, day);
    const mapping = keptMapping(input.mapping, program);
    const plan =
      what === "starter"
        ? planStarterSheets(program, await reader.listSheets(), language, day)
        : await planChoices(reader, program, mapping.ok ? mapping.value : {});
    say({ kind: "planned", plan });
  } catch (error) {
    say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}
