/** The visible rows and columns of a range, without gaps. */
import type { Area, BookSheet } from "../book/book";
import { HostObject, type HostType } from "../interpreter/host-object";
import { areaAddress } from "./address";
import { cellArea } from "./areas";
import { cellReader, type CellProperty, type CellReader } from "./cells/read-cells";
import type { ModelContext } from "./context";
import { sheetOf } from "./more/context";

const TYPE: HostType = {
  name: "RangeView",
  members: {
    cellAddresses: "scalar",
    columnCount: "scalar",
    formulas: "scalar",
    index: "scalar",
    numberFormat: "scalar",
    rowCount: "scalar",
    text: "scalar",
    valueTypes: "scalar",
    values: "scalar",
    getRange: "object",
  },
};

export class RangeView extends HostObject {
  readonly hostType = TYPE;
  readonly hostId = undefined;
  readonly index = 0;

  constructor(
    private readonly context: ModelContext,
    private readonly sheetId: string,
    private readonly area: Area,
  ) {
    super();
  }

  getRange(): HostObject {
    return this.context.rangeAt(this.sheetId, this.area);
  }

  get values(): unknown {
    return this.read("values");
  }
  get formulas(): unknown {
    return this.read("formulas");
  }
  get numberFormat(): unknown {
    return this.read("numberFormat");
  }
  get text(): unknown {
    return this.read("text");
  }
  get valueTypes(): unknown {
    return this.read("valueTypes");
  }
  get cellAddresses(): unknown {
    return this.visible((row, column) => areaAddress(cellArea(row, column)));
  }
  get rowCount(): number {
    return shown(this.sheet.hiddenRows, this.area.firstRow, this.area.lastRow).length;
  }
  get columnCount(): number {
    return shown(this.sheet.hiddenColumns, this.area.firstColumn, this.area.lastColumn).length;
  }

  private get sheet(): BookSheet {
    return sheetOf(this.context, this.sheetId);
  }

  private read(property: CellProperty): unknown {
    return this.visible(cellReader(property, this.context.book, this.sheet));
  }

  private visible(read: CellReader): unknown {
    const columns = shown(this.sheet.hiddenColumns, this.area.firstColumn, this.area.lastColumn);
    return shown(this.sheet.hiddenRows, this.area.firstRow, this.area.lastRow).map((row) =>
      columns.map((column) => read(row, column)),
    );
  }
}

function shown(hidden: ReadonlySet<number>, first: number, last: number): readonly number[] {
  const indexes: number[] = [];
  for (let index = first; index <= last; index += 1) if (!hidden.has(index)) indexes.push(index);
  return indexes;
}
