/** Finds the cell whose value Excel has refused. */
import { rangeAddress } from "../../../../workbook/cell-range";
import { WorkbookError } from "../../../../workbook/errors";
import { asWorkbookError, excelCodeOf } from "../../errors";
import type { OfficeExcel } from "../../office";
import type { StripWrite } from "../guard/stray";
import { cellNow, contentOf, sameHeld } from "../journal/held";
import type { LoadedStrip } from "../prepare/compare";
import { readStrips } from "../prepare/read-strips";

/**
 * The error that stopped a write, with the cell: Excel carries a request out in order, so the value of the first cell
 * that does not hold its new value was refused. If no cell of a strip was written, it may be any of them. Returns
 * `error` itself if it is no refusal, or the cell is unknown.
 */
export async function withRefusedCell(
  office: OfficeExcel,
  error: unknown,
  writes: readonly StripWrite[],
): Promise<unknown> {
  const known = asWorkbookError(error);
  if (!(known instanceof WorkbookError) || known.code !== "excel-refused" || writes.length === 0)
    return error;
  const details = await refusedPlace(office, writes).catch(() => undefined);
  if (details === undefined) return error;
  return new WorkbookError(
    "value-refused",
    { ...details, code: excelCodeOf(error) ?? "?" },
    { cause: error },
  );
}

async function refusedPlace(
  office: OfficeExcel,
  writes: readonly StripWrite[],
): Promise<{ readonly sheet: string; readonly cell: string } | undefined> {
  const places = writes.map(({ sheet, strip }) => ({
    sheetId: sheet.id ?? sheet.name,
    column: strip.column,
    firstRow: strip.firstRow,
    rowCount: strip.before.length,
  }));
  const found: (string | undefined)[] = [];
  const look = (loaded: LoadedStrip, i: number): void => {
    const write = writes[i];
    found[i] = write && refusedCells(write, loaded);
  };
  await readStrips(office, places, look);
  const at = found.findIndex((cells) => cells !== undefined);
  const [sheet, cell] = [writes[at]?.sheet.name, found[at]];
  return sheet === undefined || cell === undefined ? undefined : { sheet, cell };
}

/** Undefined if all cells hold their new values. */
function refusedCells({ strip }: StripWrite, loaded: LoadedStrip): string | undefined {
  const { column, firstRow } = strip;
  const changed = strip.after.flatMap((held, i) =>
    held === undefined || sameHeld(held, strip.before[i] ?? null) ? [] : [i],
  );
  const first = changed.find((i) => {
    const now = contentOf(cellNow(loaded.values[i], loaded.formulas[i], loaded.valueTypes[i]));
    return !sameHeld(now, strip.after[i] ?? null);
  });
  if (first === undefined) return undefined;
  const last = first === changed[0] ? (changed.at(-1) ?? first) : first;
  const rows = { firstRow: firstRow + first, lastRow: firstRow + last };
  return rangeAddress({ ...rows, firstColumn: column, lastColumn: column });
}
