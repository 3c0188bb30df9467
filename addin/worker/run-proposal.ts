/** Proposes how a workbook is read, away from the pane's thread. */
import { proposedBook } from "../../src/app/proposed-book";
import { dayFromIso } from "../../src/domain/calendar";
import type { RuleFiles } from "../../src/ruleset";
import type { WorkbookReader } from "../../src/workbook/reader";
import { checkedRules, versionInForce } from "./checked-rules";
import type { JobMessage } from "./protocol";

export interface ProposalInput {
  readonly reader: WorkbookReader;
  readonly rules: RuleFiles;
  readonly answers: readonly number[];
  /** An ISO day: the version in force on it names the columns. */
  readonly today: string;
}

/** Proposes; ends with "proposed" or "failed". Wrong rules are reported when the workbook is opened. */
export async function runProposal(input: ProposalInput, say: (message: JobMessage) => void): Promise<void> {
  try {
    const loaded = await checkedRules(input.rules);
    const day = dayFromIso(input.today);
    if (!loaded.ok || day === undefined) throw new Error("the rules cannot be read");
    const { program } = versionInForce(loaded.value, day);
    say({ kind: "proposed", book: await proposedBook(input.reader, program, input.answers) });
  } catch (error) {
    say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}
