/** Plans sheets for an empty workbook, or drop-down lists for its columns, away from the pane's thread. */
import { planChoices } from "../../src/app/plan-choices";
import { planCopy } from "../../src/app/plan-copy";
import { dayFromIso } from "../../src/domain/calendar";
import type { Language } from "../../src/domain/program";
import type { RuleFiles } from "../../src/ruleset";
import { planStarterSheets } from "../../src/sheets/plan/starter-sheets";
import { placeInFile } from "../../src/workbook/joined-reader";
import type { WorkbookReader } from "../../src/workbook/reader";
import type { WritePlan } from "../../src/workbook/write-plan";
import { checkedRules, versionInForce } from "./checked-rules";
import { keptMapping } from "./kept-mapping";
import type { JobMessage, SheetPlanKind } from "./protocol";

export interface SheetPlanInput {
  readonly reader: WorkbookReader;
  readonly what: SheetPlanKind;
  /** Names of files beside the workbook. */
  readonly files: readonly string[];
  readonly rules: RuleFiles;
  readonly mapping: unknown;
  readonly language: Language;
  /** An ISO day: the version in force on it names the columns. */
  readonly today: string;
}

/** Plans; ends with "planned" or "failed". Wrong rules and a wrong mapping are reported when the workbook is opened. */
export async function runSheetPlan(input: SheetPlanInput, say: (message: JobMessage) => void): Promise<void> {
  const { reader, what, language } = input;
  try {
    const loaded = await checkedRules(input.rules);
    const day = dayFromIso(input.today);
    if (!loaded.ok || day === undefined) throw new Error("the rules cannot be read");
    const { program } = versionInForce(loaded.value, day);
    const planned = async (): Promise<WritePlan> => {
      if (what === "copy") return planCopy(reader, await sheetsOfFiles(reader, input.files));
      if (what === "starter") return planStarterSheets(program, await reader.listSheets(), language, day);
      const mapping = keptMapping(input.mapping, program);
      // Without the mapping the lists could get onto other columns than those that are read.
      if (!mapping.ok) throw new Error("the mapping cannot be read");
      return planChoices(reader, program, mapping.value);
    };
    say({ kind: "planned", plan: await planned() });
  } catch (error) {
    say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

async function sheetsOfFiles(reader: WorkbookReader, files: readonly string[]): Promise<readonly string[]> {
  const names = (await reader.listSheets()).map(({ name }) => name);
  return names.filter((name) => placeInFile(name, files) !== undefined);
}
