import type { ColumnKey } from "../../domain/program";

/** The columns of a source by key: the derived number, and the sheet's column that it is derived from. */
export interface MadeColumn {
  readonly key: ColumnKey;
  readonly number: number;
  readonly from: number;
}
