/** `workbook.tables` and `worksheet.tables`. */
import type { HostObject, HostType } from "../../interpreter/host-object";
import { indexArgument, optionalFlag } from "../arguments";
import type { ModelContext } from "../context";
import { areaOrAddress } from "../more/reference";
import { sheetOf } from "../more/context";
import { invalidArgument, notFound } from "../refusals";
import { placeTable } from "./place-table";
import { ScopedTables } from "./scoped-tables";

const TYPE: HostType = {
  name: "TableCollection",
  members: {
    count: "scalar",
    add: "object",
    getItem: "object",
    getItemAt: "object",
    getItemOrNullObject: "object",
    getCount: "call",
  },
  events: { Added: 102, DataChanged: 101, Deleted: 103 },
};

export class TableCollection extends ScopedTables {
  override readonly hostType = TYPE;

  /** The tables of the sheet with this id, or of the workbook. */
  constructor(
    context: ModelContext,
    private readonly sheetId: string | undefined,
  ) {
    super(context, () =>
      context.book.sheets
        .filter(({ id }) => sheetId === undefined || id === sheetId)
        .flatMap((sheet) => sheet.tables.map(({ id }) => ({ sheetId: sheet.id, id }))),
    );
  }

  override get eventTarget(): string {
    return this.sheetId ?? "Workbook";
  }

  get count(): number {
    return this.getCount();
  }

  getItemAt(given: unknown): HostObject {
    const place = this.places()[indexArgument(given, "index")];
    if (place === undefined) throw notFound("The table");
    return this.context.tableAt(place.sheetId, place.id);
  }

  add(address: unknown, hasHeaders: unknown): HostObject {
    const home = this.sheetId ?? this.context.book.activeSheetId;
    const { sheetId, area } = areaOrAddress(this.context, address, home);
    if (this.sheetId !== undefined && sheetId !== this.sheetId)
      throw invalidArgument("The range lies on another worksheet");
    const sheet = sheetOf(this.context, sheetId);
    const table = placeTable(this.context, sheet, area, optionalFlag(hasHeaders, "hasHeaders"));
    return this.context.tableAt(sheetId, table.id);
  }
}
