import type { SheetDeclaration } from "../../domain/program";
import type { SheetInfo } from "../../workbook/reader";
import type { SheetKey } from "../../domain/program";
import type { ReadMapping } from "../mapping";
import type { HeaderRow } from "./head";
import type { HeaderMatch } from "./match-headers";

/** A header row found on a sheet, with all data needed to answer questions about its columns. */
export interface HeaderFinding {
  readonly key: SheetKey;
  readonly sheet: SheetInfo;
  readonly declaration: SheetDeclaration;
  readonly mapping: ReadMapping;
  readonly head: readonly HeaderRow[];
  readonly header: HeaderRow;
  /** The columns that belong to the data's block. */
  readonly area: ReadonlySet<number>;
  readonly match: HeaderMatch;
  /** The program's currency. */
  readonly currency: string;
}
