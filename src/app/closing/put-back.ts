/** Use case: put back the closed values that somebody has altered by hand. Planned, shown, then written like results. */
import { alteredInJournal, alteredInLedger } from "../../sheets/books/inspect";
import { JOURNAL_COLUMNS } from "../../sheets/books/journal-columns";
import { ledgerColumns } from "../../sheets/ledger/ledger-columns";
import { planPutBack } from "../../sheets/plan/put-back";
import type { WritePlan } from "../../workbook/write-plan";
import type { Timeline } from "../../domain/timeline";
import { settledColumns } from "../../sheets/books/settled-columns";
import type { PartnerBook } from "../book";
import { alteredSettled } from "./altered-settled";
import { presentStatuses } from "./restate";

/** Plans the altered cells of the ledger, of the journal, or of settled purchases. */
export function planClosedValues(book: PartnerBook, timeline: Timeline, sheet: string): WritePlan {
  const { records } = book;
  if (records === undefined) return { sheets: [] };
  const { ledger, journal, settled } = records;
  if (settled?.place.sheet === sheet) {
    const columns = settledColumns(timeline.map(({ program }) => program));
    const { cells } = alteredSettled(book, timeline);
    const write = planPutBack({ table: settled, columns, owners: ["closing", "number"] }, cells);
    return { sheets: write === undefined ? [] : [write] };
  }
  if (ledger?.place.sheet === sheet) {
    const cells = [...alteredInLedger(records, presentStatuses(records))];
    const columns = ledgerColumns("quarter", "closed");
    const write = planPutBack({ table: ledger, columns, owners: ["closing", "number"] }, cells);
    return { sheets: write === undefined ? [] : [write] };
  }
  if (journal?.place.sheet !== sheet) return { sheets: [] };
  const cells = [...alteredInJournal(records, ({ seal }) => seal)];
  const write = planPutBack({ table: journal, columns: JOURNAL_COLUMNS, owners: ["number"] }, cells);
  return { sheets: write === undefined ? [] : [write] };
}
