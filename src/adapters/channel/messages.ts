/** The messages on the channel between the thread that holds a workbook and the one that reads it. */
import type { CellRange } from "../../workbook/cell-range";
import type { ReadRequest, RowLooks, SheetInfo, UsedRange } from "../../workbook/reader";

/** A question of the reading side. `stop`: it wants no more blocks for that question. */
export type Question =
  | { readonly kind: "sheets"; readonly id: number }
  | { readonly kind: "range"; readonly id: number; readonly sheet: string }
  | { readonly kind: "merges"; readonly id: number; readonly sheet: string; readonly range: CellRange }
  | {
      readonly kind: "hidden";
      readonly id: number;
      readonly sheet: string;
      readonly columns: readonly number[];
    }
  | { readonly kind: "read"; readonly id: number; readonly request: ReadRequest }
  | { readonly kind: "stop"; readonly id: number };

export type Answer =
  | { readonly kind: "sheets"; readonly id: number; readonly sheets: readonly SheetInfo[] }
  | { readonly kind: "range"; readonly id: number; readonly range: UsedRange }
  | { readonly kind: "merges"; readonly id: number; readonly areas: readonly CellRange[] }
  | { readonly kind: "hidden"; readonly id: number; readonly columns: readonly number[] }
  | BlockAnswer
  | { readonly kind: "done"; readonly id: number }
  /** `code` is that of a `WorkbookError`; any other failure has none, and is kept on the workbook's side. */
  | {
      readonly kind: "failed";
      readonly id: number;
      readonly code: string | undefined;
      readonly details: Readonly<Record<string, string>>;
    };

/** A block, whose arrays belong to the receiver. Texts that were not sent before come with it. */
export interface BlockAnswer {
  readonly kind: "block";
  readonly id: number;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly kinds: readonly Uint8Array[];
  readonly values: readonly Float64Array[];
  readonly looks: RowLooks | undefined;
  readonly textIds: readonly number[];
  readonly texts: readonly string[];
}
