/** `worksheet.freezePanes`. */

import type { BookSheet } from "../../book/book";
import {
  HostError,
  HostObject,
  NULL_OBJECT,
  type HostObjectOrNull,
  type HostType,
} from "../../interpreter/host-object";
import { invalidArgument } from "../refusals";
import { sheetOf, type MoreContext } from "./context";
import { areaOrAddress } from "./reference";
import { MAX_COLUMNS, MAX_ROWS, isEntireColumns, isEntireRows } from "../areas";

export class WorksheetFreezePanes extends HostObject {
  readonly hostType: HostType = {
    name: "WorksheetFreezePanes",
    members: {
      freezeAt: "call",
      freezeColumns: "call",
      freezeRows: "call",
      getLocation: "object",
      getLocationOrNullObject: "object",
      unfreeze: "call",
    },
  };
  readonly hostId = undefined;

  constructor(
    private readonly context: MoreContext,
    private readonly sheetId: string,
  ) {
    super();
  }

  /** Freezes at a range: whole columns freeze only columns, whole rows only rows. */
  freezeAt(range: unknown): void {
    const { area } = areaOrAddress(this.context, range, this.sheetId);
    this.freeze({
      rows: isEntireColumns(area) ? 0 : area.lastRow,
      columns: isEntireRows(area) ? 0 : area.lastColumn,
    });
  }

  freezeRows(count?: unknown): void {
    this.freeze({ rows: countArgument(count, MAX_ROWS), columns: 0 });
  }

  freezeColumns(count?: unknown): void {
    this.freeze({ rows: 0, columns: countArgument(count, MAX_COLUMNS) });
  }

  unfreeze(): void {
    this.freeze(undefined);
  }

  getLocation(): HostObject {
    const { frozen } = this.sheet;
    if (frozen === undefined) throw new HostError("ItemNotFound", "Nothing is frozen.");
    return this.context.rangeAt(this.sheetId, {
      firstRow: 1,
      firstColumn: 1,
      lastRow: frozen.rows === 0 ? MAX_ROWS : frozen.rows,
      lastColumn: frozen.columns === 0 ? MAX_COLUMNS : frozen.columns,
    });
  }

  getLocationOrNullObject(): HostObjectOrNull {
    return this.sheet.frozen === undefined ? NULL_OBJECT : this.getLocation();
  }

  private get sheet(): BookSheet {
    return sheetOf(this.context, this.sheetId);
  }

  private freeze(frozen: BookSheet["frozen"]): void {
    this.sheet.frozen = frozen?.rows === 0 && frozen.columns === 0 ? undefined : frozen;
    this.context.book.notify({ kind: "appearance", sheetId: this.sheetId });
  }
}

/** A count, 1 if the client gives none. */
function countArgument(value: unknown, most: number): number {
  const count = value ?? 1;
  if (typeof count !== "number" || !Number.isInteger(count) || count < 0 || count >= most)
    throw invalidArgument("A number of rows or columns is expected.");
  return count;
}
