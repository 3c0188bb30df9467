/** A partner as the workbook gives it, with cells already parsed (once, at the edge). */
import type { FactValue } from "./conditions";
import type { RegisteredOn, RenewedThrough } from "./membership";
import type { ColumnKey, LevelId } from "./program";

/** The Level cell. `addOns` are the statuses named by a title there ("Service Professional Reseller"). */
export type LevelCell =
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "level"; readonly level: LevelId; readonly addOns: readonly LevelId[] };

/** The Requested level cell: one level, an add-on, or a title that means a level with add-ons (base level first). */
export type RequestedCell =
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "levels"; readonly levels: readonly LevelId[] };

export interface Partner {
  readonly id: string;
  readonly name: string;
  /** Row number on the partners sheet. */
  readonly row: number;
  readonly registeredOn: RegisteredOn;
  readonly renewedThrough: RenewedThrough;
  readonly level: LevelCell;
  readonly requestedLevel: RequestedCell;
  /** All other columns, as facts; `undefined` where blank or unreadable. */
  readonly columns: ReadonlyMap<ColumnKey, FactValue | undefined>;
  /** Columns whose cells cannot be read; blank cells are not among them. */
  readonly unreadable: ReadonlySet<ColumnKey>;
  /** A cell that points rest on (registration day, renewal, level) could not be read. */
  readonly provisional: boolean;
}
