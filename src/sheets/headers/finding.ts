import type { SheetDeclaration } from "../../domain/program";
import type { SheetInfo } from "../../workbook/reader";
import type { SheetKey } from "../../domain/program";
import type { SheetMapping } from "../mapping";
import type { HeaderRow } from "./head";
import type { HeaderMatch } from "./match-headers";

/** A header row that was found on a sheet, with all that questions about its columns are answered from. */
export interface HeaderFinding {
  readonly key: SheetKey;
  readonly sheet: SheetInfo;
  readonly declaration: SheetDeclaration;
  readonly mapping: SheetMapping;
  readonly head: readonly HeaderRow[];
  readonly header: HeaderRow;
  /** The columns that stand together with the data. */
  readonly area: ReadonlySet<number>;
  readonly match: HeaderMatch;
  /** The program's currency. */
  readonly currency: string;
}
