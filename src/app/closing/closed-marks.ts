/** The code and the day of each closed row of a partner: what its statements are known by. */
import { isoOf } from "../../domain/calendar";
import type { Term } from "../../domain/membership";
import type { PartnerBook } from "../book";

export interface ClosedMark {
  /** The row's code, as it stands in the ledger. */
  readonly code: string;
  /** The day of the closing, as an ISO day. */
  readonly when: string;
}

/** By the labels of periods, for the rows of a partner in a term; of several versions of a row the newest. */
export function closedMarks(
  { records }: PartnerBook,
  partner: string,
  term: Term | undefined,
): ReadonlyMap<string, ClosedMark> {
  const marks = new Map<string, ClosedMark>();
  if (records?.ledger === undefined || term === undefined) return marks;
  const { closings, ledger } = records;
  for (const { line, isTakenBack, ledger: rows } of closings) {
    if (isTakenBack) continue;
    for (const { entry, index } of rows) {
      if (entry.kind !== "row" || entry.row.partner !== partner || entry.row.term.first !== term.first)
        continue;
      marks.set(entry.row.period.label, { code: ledger.text(index, "code"), when: isoOf(line.when) });
    }
  }
  return marks;
}
