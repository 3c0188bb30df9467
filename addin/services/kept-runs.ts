/** The last run, stored in the workbook beside its results, and removed together with them. */
import type { OfficeExcel } from "../../src/adapters/excel/office";
import { readState, writeState } from "../../src/adapters/excel/state/workbook-state";
import { runRecordOf, type RunRecord } from "../../src/app/run-record";
import type { BroughtRun } from "./pane-services";
import type { Evaluated } from "./worker-jobs";

/** A run, the write that brought its results, and the run before it, whose results return if that write is undone. */
interface KeptRun extends RunRecord {
  readonly write: string | undefined;
  readonly before: RunRecord | undefined;
}

/** Stores a record of the run whose results have just been written. */
export function keepRun(
  office: OfficeExcel,
  { findings, lastRun }: Evaluated,
  write: string | undefined,
): Promise<void> {
  const { overview, rules, sha256 } = findings;
  const { id, version } = rules.program;
  const now = runRecordOf(overview, { id, version, sha256 });
  return keepRecord(office, { now, before: lastRun }, write);
}

/** Stores the record of a run, and the one of the run before it. `write`: the id of the write that brought its results. */
export async function keepRecord(
  office: OfficeExcel,
  { now, before }: BroughtRun,
  write: string | undefined,
): Promise<void> {
  const kept: KeptRun = { ...now, write, before };
  await writeState(office, { lastRun: kept });
}

/** Restores the record of the previous run, if the undone write had brought the last one's results. */
export async function forgetRun(office: OfficeExcel, undone: string): Promise<void> {
  const reading = await readState(office);
  const kept =
    reading.kind === "state" ? (reading.state.lastRun as Partial<KeptRun> | null | undefined) : undefined;
  if (kept?.write !== undone) return;
  await writeState(office, { lastRun: kept.before ?? null });
}
