/** The unit of a source's amounts, as a header or a title says it. */
import type { SheetMapping } from "../mapping";
import type { Assumption } from "../mapping-notes";
import { cellName } from "../../workbook/cell-name";
import { isPlain, unitOfHeader, unitOfTitle, type Unit } from "../headers/header-units";
import { vatOfHeader, type Vat } from "../headers/vat";
import { titlesAbove, type SheetGrid } from "./sheet-grid";

export interface UnitEntry {
  readonly units: Pick<SheetMapping, "units">;
  readonly assumed: readonly Assumption[];
}

/** A header's own unit is sure; that of a title above it is said. */
export function unitEntry(grid: SheetGrid, headerRow: number, header: string): UnitEntry {
  const own = unitOfHeader(header);
  const vat = vatOfHeader(header);
  if (own !== undefined && !isPlain(own)) return { units: entryOf(own, vat), assumed: [] };
  for (const { text, row, column } of [...titlesAbove(grid, headerRow)].reverse()) {
    const unit = unitOfTitle(text);
    if (unit === undefined || isPlain(unit)) continue;
    const details = { taken: String(unit.factor), found: text.slice(0, LONGEST) };
    const note: Assumption = { what: "unit", sheet: grid.sheet, cell: cellName(column, row), details };
    return { units: entryOf(unit, vat), assumed: unit.factor === 1 ? [] : [note] };
  }
  // The tax alone leaves the unit to the header, and to the texts around it.
  return { units: vat === undefined ? {} : { units: { amount: { vat } } }, assumed: [] };
}

/** A longer title is cut in the sentence. */
const LONGEST = 80;

function entryOf({ factor, currency }: Unit, vat: Vat | undefined): Pick<SheetMapping, "units"> {
  const said = { ...(currency !== undefined && { currency }), ...(vat !== undefined && { vat }) };
  return { units: { amount: { factor, ...said } } };
}
