/** What closings in force have closed, and by which rules: rules that are stored must leave that as it is (R7, R9). */
import { isoOf } from "../../domain/calendar";
import { readJournal } from "../../sheets/books/read-records";
import type { WorkbookReader } from "../../workbook/reader";

export interface ClosedRules {
  /** The newest closed period, and its last day as an ISO day. */
  readonly period: string;
  readonly last: string;
  /** SHA-256 of the versions by which closed rows were worked out. */
  readonly used: readonly string[];
}

/** Reads the journal alone; undefined if nothing is closed. */
export async function closedRules(reader: WorkbookReader): Promise<ClosedRules | undefined> {
  const lines = (await readJournal(reader)).lines.map(({ line }) => line);
  const takenBack = new Set(lines.flatMap((line) => (line.what === "reopening" ? [line.closing] : [])));
  const closings = lines.flatMap((line) =>
    line.what === "closing" && !takenBack.has(line.line) ? [line] : [],
  );
  const newest = closings.at(-1)?.period;
  if (newest === undefined) return undefined;
  const used = new Set(closings.flatMap(({ rules }) => rules.map(({ sha256 }) => sha256)));
  return { period: newest.label, last: isoOf(newest.last), used: [...used] };
}
