/** Patches a sheet's part by a plan: the same on the workbook's own thread and on another. */
import { newColumns } from "../../../workbook/table-growth";
import type { RowOrder, SheetWrite } from "../../../workbook/write-plan";
import { joinBytes } from "../../common/bytes";
import type { ValueContext } from "../sheet/cell-value";
import { SheetScanner } from "../sheet/sheet-scanner";
import type { StyleBook } from "../styles/style-book";
import type { NewEntry } from "../zip/zip-writer";
import { grownFilter, mayGrowFilter, type FilterGrowth } from "./grown-filter";
import { moveRows } from "./move-rows";
import { patchedSheet } from "./patched-sheet";
import { PlanPatch } from "./plan-patch";
import { PlannedRows, type Target } from "./planned-rows";
import { SheetPatcher } from "./sheet-patcher";
import { SheetStyles } from "./sheet-styles";

/** A sheet to patch. `names`: header texts by column, if a table needs other headers than the write has. */
export interface PartPatch {
  readonly part: string;
  readonly sheet: string;
  readonly write: SheetWrite;
  readonly names: ReadonlyMap<number, string>;
}

/** A patched part, with facts about its sheet found on the way. */
export interface PatchedPart {
  readonly entry: NewEntry;
  /** True if the part differs from the old one. */
  readonly edited: boolean;
  readonly anyFormula: boolean;
  readonly isProtected: boolean;
  /** The written columns that are hidden. */
  readonly hiddenColumns: readonly number[];
  /** True if the rows stay where they are although the write gives them another order. */
  readonly staysUnsorted: boolean;
  /** The growth of the sheet's own filter, if it has grown. */
  readonly filterGrowth: FilterGrowth | undefined;
}

/** The tools of a patch: the part's bytes, the formats to add to, and how cells are read and parts compressed. */
export interface PatchTools {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly styles: StyleBook;
  readonly values: ValueContext;
  readonly compress: (contents: AsyncIterable<Uint8Array>) => Promise<NewEntry>;
}

/** Patches the part. Throws `WorkbookError` for a write that cannot be carried out, and the errors of reading. */
export async function patchPart(
  { part, sheet, write, names }: PartPatch,
  { chunks, styles, values, compress }: PatchTools,
): Promise<PatchedPart> {
  const rows = new PlannedRows(write, names);
  let filterGrowth: FilterGrowth | undefined;
  const tail = (text: string): string => {
    const grown = grownFilter(text, write);
    filterGrowth = grown?.growth;
    return grown?.tail ?? text;
  };
  const job = {
    ...(mayGrowFilter(write) && { tail }),
    sheet,
    part,
    rows,
    head: { extent: rows.extent(), newColumns: newColumns(write) },
    styles: new SheetStyles(styles, write.provisionalMark),
    values,
  };
  const patch = new PlanPatch(job, () => scanner);
  const patcher: SheetPatcher<Target> = new SheetPatcher<Target>(patch, () => scanner);
  const scanner = new SheetScanner(part, sheet, patcher);
  const patched = patchedSheet(chunks, scanner, patcher);
  const { order } = write;
  let staysUnsorted = false;
  const entry = await compress(
    order === undefined ? patched : inOrder(part, patched, order, () => (staysUnsorted = true)),
  );
  return {
    entry,
    filterGrowth,
    staysUnsorted,
    edited: patcher.edited || (order !== undefined && !staysUnsorted),
    anyFormula: scanner.anyFormula,
    isProtected: scanner.isProtected,
    hiddenColumns: write.columns.map(({ column }) => column).filter((each) => patch.isColumnHidden(each)),
  };
}

/** The whole part with its rows in the new order; `onRefused` is called if they cannot be moved. */
async function* inOrder(
  part: string,
  patched: AsyncIterable<Uint8Array>,
  order: RowOrder,
  onRefused: () => void,
): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of patched) chunks.push(chunk);
  const bytes = joinBytes(chunks);
  const moved = moveRows(part, bytes, order);
  if (moved === undefined) onRefused();
  yield moved ?? bytes;
}
