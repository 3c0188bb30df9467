/** Rows of the ledger whose status a closing or a reopening changes. */
import { rowName, type Closing } from "../../domain/closing/books";
import { lostReopening } from "../../sheets/books/inspect";
import type { BookRecords, ClosingRecord, LedgerRecord } from "../../sheets/books/records";
import type { LedgerStatus } from "../../sheets/plan/ledger-rows";

/** `closing`: a closing that is added; or the number of the closing that is reverted. */
export type ClosingChange =
  | { readonly closing: Closing; readonly line: number }
  | { readonly takenBack: number };

/** New statuses by the rows' indexes. Of several versions of a row the newest one in force is closed. */
export function restatedRows(
  records: BookRecords | undefined,
  change: ClosingChange,
): ReadonlyMap<number, LedgerStatus> {
  if (records === undefined) return new Map();
  const before = statusesOf(records.closings, new Set(), new Set());
  const replaced = new Set("closing" in change ? change.closing.rows.map((row) => nameOf(row)) : []);
  const takenBack = new Set("takenBack" in change ? [change.takenBack] : []);
  const after = statusesOf(records.closings, takenBack, replaced);
  return new Map([...after].filter(([index, status]) => before.get(index) !== status));
}

function nameOf({ partner, term, period }: Closing["rows"][number]): string {
  // The id comes last: it may hold anything.
  return `${rowName(term, period)} ${partner}`;
}

/** The status that each row should have now; also where the journal has lost the line that took a closing back. */
export function presentStatuses(records: BookRecords): ReadonlyMap<number, LedgerStatus> {
  const newest = lostReopening(records);
  const lost = [...(newest === undefined ? [] : [newest]), ...repeatedClosings(records)];
  return statusesOf(records.closings, new Set(lost.map(({ line }) => line.line)), new Set());
}

/** Closings whose period a later one closed again: they were taken back, whatever has become of the line that did it. */
function repeatedClosings({ closings }: BookRecords): readonly ClosingRecord[] {
  const standing = closings.filter(({ isTakenBack }) => !isTakenBack);
  return standing.filter(({ line }, at) =>
    standing.slice(at + 1).some((later) => later.line.period.last <= line.period.last),
  );
}

/** The status that each row of the closings should have. */
export function statusesOf(
  closings: readonly ClosingRecord[],
  takenBack: ReadonlySet<number>,
  replaced: ReadonlySet<string>,
): ReadonlyMap<number, LedgerStatus> {
  const statuses = new Map<number, LedgerStatus>();
  const standing = closings.filter(({ line, isTakenBack }) => !isTakenBack && !takenBack.has(line.line));
  const isAlone = standing.length === 1 && replaced.size === 0;
  /** The newest version of each row so far, with copies of it. */
  const newest = new Map<string, readonly LedgerRecord[]>();
  for (const { line, isTakenBack, ledger } of closings) {
    const isGone = isTakenBack || takenBack.has(line.line);
    for (const record of ledger) {
      const { entry, index } = record;
      if (isGone || entry.kind !== "row") statuses.set(index, isGone ? "superseded" : "adjustment");
      // Rows of one closing replace none of its own.
      else if (isAlone) statuses.set(index, "closed");
      else {
        const name = nameOf(entry.row);
        const known = newest.get(name) ?? [];
        // A copy of a row is no newer version of it.
        const isCopy = known[0]?.closing === record.closing;
        for (const older of isCopy ? [] : known) statuses.set(older.index, "superseded");
        newest.set(name, isCopy ? [...known, record] : [record]);
        statuses.set(index, replaced.has(name) ? "superseded" : "closed");
      }
    }
  }
  return statuses;
}
