import { columnLetters } from "../../../workbook/cell-name";
import { rowList } from "../../../workbook/row-list";
import type { SheetWrite } from "../../../workbook/write-plan";
import type { OfficePackage } from "../parts/package";
import type { WorkbookPart } from "../parts/workbook-part";
import { childNamed, flagAttribute } from "../xml/document";

/** An effect of a write that is allowed but perhaps unwanted. `details`: the sheet, its columns. */
export interface WriteWarning {
  readonly code:
    | "signature-void"
    | "structure-protected"
    | "sheet-protected"
    | "sheet-hidden"
    | "columns-hidden"
    | "rows-unsorted";
  readonly details: Readonly<Record<string, string>>;
}

/** Facts about a written sheet. */
export interface WrittenSheet {
  readonly isProtected: boolean;
  readonly isHidden: boolean;
  readonly staysUnsorted: boolean;
  isColumnHidden(column: number): boolean;
}

/** The kind of relation from a package to its digital signatures. */
const SIGNATURES = "origin";

/** The warnings for a workbook of which any part changes. */
export async function packageWarnings(
  source: OfficePackage,
  workbook: WorkbookPart,
  addsSheet: boolean,
): Promise<readonly WriteWarning[]> {
  const isSigned = (await source.relations("")).some(({ kind }) => kind === SIGNATURES);
  const protection = childNamed(workbook.document.root, "workbookProtection");
  const isProtected = addsSheet && flagAttribute(protection, "lockStructure") === true;
  return [
    ...(isSigned ? [{ code: "signature-void", details: {} } as const] : []),
    ...(isProtected ? [{ code: "structure-protected", details: {} } as const] : []),
  ];
}

/** The warnings for a sheet that gets results. */
export function sheetWarnings(sheet: string, write: SheetWrite, told: WrittenSheet): readonly WriteWarning[] {
  const hidden = write.columns.filter(
    // Folded columns are our own; nobody needs to see them.
    ({ column, folded }, i) => folded !== true && told.isColumnHidden(column) && isFilled(write, i),
  );
  const columns = hidden.map(({ column }) => columnLetters(column)).join(", ");
  return [
    ...(told.isProtected ? [{ code: "sheet-protected", details: { sheet } } as const] : []),
    ...(told.isHidden ? [{ code: "sheet-hidden", details: { sheet } } as const] : []),
    ...(columns === "" ? [] : [{ code: "columns-hidden", details: { sheet, columns } } as const]),
    ...(told.staysUnsorted ? [{ code: "rows-unsorted", details: { sheet } } as const] : []),
  ];
}

function isFilled({ rows }: SheetWrite, column: number): boolean {
  const list = rowList(rows);
  for (let place = 0; place < list.count; place++) if (fills(list.valueAt(place, column))) return true;
  return false;
}

function fills(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}
