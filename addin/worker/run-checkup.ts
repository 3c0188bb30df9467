/** Looks at the first rows of a workbook, away from the pane's thread. */
import { checkUp } from "../../src/app/checkup";
import { dayFromIso } from "../../src/domain/calendar";
import type { RuleFiles } from "../../src/ruleset";
import type { WorkbookReader } from "../../src/workbook/reader";
import { checkedRules, versionInForce } from "./checked-rules";
import { keptMapping } from "./kept-mapping";
import type { JobMessage } from "./protocol";

export interface CheckupInput {
  readonly reader: WorkbookReader;
  readonly rules: RuleFiles;
  readonly mapping: unknown;
  /** An ISO day: the version in force on it names the columns. */
  readonly today: string;
}

/** Looks; ends with "checked-up" or "failed". */
export async function runCheckup(input: CheckupInput, say: (message: JobMessage) => void): Promise<void> {
  try {
    const loaded = await checkedRules(input.rules);
    const day = dayFromIso(input.today);
    if (!loaded.ok || day === undefined) throw new Error("the rules cannot be read");
    const mapping = keptMapping(input.mapping, versionInForce(loaded.value, day).program);
    const checkup = mapping.ok ? await checkUp(input.reader, loaded.value, day, mapping.value) : undefined;
    say({ kind: "checked-up", checkup });
  } catch (error) {
    say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}
