/** The base of all parts of the Range class: an area of a sheet. */
import type { Area, BookSheet } from "../book/book";
import { HostObject } from "../interpreter/host-object";
import { isOnSheet } from "./areas";
import type { ModelContext } from "./context";
import { sheetOf } from "./more/context";
import { areaOrAddress } from "./more/reference";
import { invalidArgument } from "./refusals";

export abstract class RangeBase extends HostObject {
  readonly hostId = undefined;
  override readonly isReferable = true;

  constructor(
    protected readonly context: ModelContext,
    readonly sheetId: string,
    readonly area: Area,
  ) {
    super();
  }

  protected get sheet(): BookSheet {
    return sheetOf(this.context, this.sheetId);
  }

  /** A range of the same sheet. Refuses an area beyond its edges. */
  protected at(area: Area): HostObject {
    if (!isOnSheet(area)) throw invalidArgument("The range would lie outside the worksheet");
    return this.context.rangeAt(this.sheetId, area);
  }

  /** Another range of the same sheet, given as an object or as an address. */
  protected otherArea(value: unknown): Area {
    const place = areaOrAddress(this.context, value, this.sheetId);
    if (place.sheetId !== this.sheetId) throw invalidArgument("The ranges lie on different worksheets");
    return place.area;
  }
}
