/** Reports changes to the workbook by the user, by co-authors, by other add-ins, and by this one. */
import { OwnCells } from "./own-cells";
import type { OfficeExcel } from "../office";
import { ChangeTeller } from "./change-teller";
import { subscribe, type StopWatching } from "./subscribe";
import type { WorkbookChange } from "./workbook-change";

/**
 * Reports every change, in Excel's order. Our own writes are reported too, as `isOwn`, and partly after their last
 * sync: Excel sends events independently of answers, with any delay, so own changes are recognized by their mark or by
 * the cells that are noted in `own`, not by their time. Renamed sheets are reported from ExcelApi 1.17 on; their names are right in earlier versions too.
 */
export async function watchChanges(
  office: OfficeExcel,
  listener: (change: WorkbookChange) => void,
  own = new OwnCells(),
): Promise<StopWatching> {
  const teller = new ChangeTeller(office, listener, own);
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
