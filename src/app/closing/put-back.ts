/** Use case: put back the closed values that somebody has altered by hand. Planned, shown, then written like results. */
import { alteredInJournal, alteredInLedger } from "../../sheets/books/inspect";
import { JOURNAL_COLUMNS } from "../../sheets/books/journal-columns";
import { ledgerColumns } from "../../sheets/ledger/ledger-columns";
import { planPutBack } from "../../sheets/plan/put-back";
import type { WritePlan } from "../../workbook/write-plan";
import type { PartnerBook } from "../book";
import { presentStatuses } from "./restate";

/** Plans the altered cells of the ledger, or of the journal. */
export function planClosedValues({ records }: PartnerBook, sheet: string): WritePlan {
  if (records === undefined) return { sheets: [] };
  const { ledger, journal } = records;
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
