/** The last run, stored in the workbook beside its results, and removed together with them. */
import type { OfficeExcel } from "../../src/adapters/excel/office";
import {
  readState,
  stateAhead,
  writeState,
  type FoundContent,
} from "../../src/adapters/excel/state/workbook-state";
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
  read: Promise<FoundContent> = stateAhead(office),
): Promise<void> {
  const { overview, rules, sha256 } = findings;
  const { id, version } = rules.program;
  const now = runRecordOf(overview, { id, version, sha256 });
  return keepRecord(office, { now, before: lastRun }, write, read);
}

/**
 * Stores the record of a run, and the one of the run before it. `write`: the id of the write that brought its results;
 * `read`: the workbook's state, read before.
 */
export async function keepRecord(
  office: OfficeExcel,
  { now, before }: BroughtRun,
  write: string | undefined,
  read: Promise<FoundContent> = stateAhead(office),
): Promise<void> {
  const kept: KeptRun = { ...now, write, before };
  await writeState(office, { lastRun: kept }, { read });
}

/** Restores the record of the previous run, if the undone write had brought the last one's results. `read`: see above. */
export async function forgetRun(
  office: OfficeExcel,
  undone: string,
  read: Promise<FoundContent> = stateAhead(office),
): Promise<void> {
  const reading = await readState(office, read);
  const kept =
    reading.kind === "state" ? (reading.state.lastRun as Partial<KeptRun> | null | undefined) : undefined;
  if (kept?.write !== undone) return;
  await writeState(office, { lastRun: kept.before ?? null }, { read });
}
