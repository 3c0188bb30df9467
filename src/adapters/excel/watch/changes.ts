/** What is changed in the workbook by the user, by co-authors, by other add-ins, and by this one. */
import type { OfficeExcel } from "../office";
import { ChangeTeller } from "./change-teller";
import { subscribe, type StopWatching } from "./subscribe";
import type { WorkbookChange } from "./workbook-change";

/**
 * Tells every change, in the order in which Excel does. A write of our own is told as well, `isOwn`, and part of it
 * after its last sync: Excel sends events apart from answers, and how long after is its own affair. So own changes are
 * known by their mark, and not by when they come. Sheets that are renamed are told from ExcelApi 1.17 on; their names
 * are right before that, too.
 */
export async function watchChanges(
  office: OfficeExcel,
  listener: (change: WorkbookChange) => void,
): Promise<StopWatching> {
  const teller = new ChangeTeller(office, listener);
  await teller.readNames();
  const stop = await subscribe(office, ({ workbook: { worksheets } }) => [
    worksheets.onChanged.add((event) => teller.cellsChanged(event)),
    worksheets.onAdded.add((event) => teller.sheetsChanged("sheet-added", event)),
    worksheets.onDeleted.add((event) => teller.sheetsChanged("sheet-deleted", event)),
    ...(office.supports("1.17")
      ? [worksheets.onNameChanged.add((event) => teller.sheetsChanged("sheet-renamed", event))]
      : []),
  ]);
  return () => {
    teller.stop();
    return stop();
  };
}
