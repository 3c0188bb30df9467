/** `worksheet.pageLayout`: stored; the workbench prints nothing. */

import {
  NULL_OBJECT,
  HostError,
  type HostObject,
  type HostObjectOrNull,
} from "../../interpreter/host-object";
import { sheetOf, type MoreContext, type CellArea } from "./context";
import { HeldObject, flag, heldSchema, number, oneOf, rule, text, textOrNumber } from "./held";
import { recordBeside, recordIn } from "./records";
import { areaOrAddress } from "./reference";
import { MAX_COLUMNS, MAX_ROWS } from "../areas";

const SIDES = {
  centerFooter: text(),
  centerHeader: text(),
  leftFooter: text(),
  leftHeader: text(),
  rightFooter: text(),
  rightHeader: text(),
};
const HEADER_FOOTER = heldSchema("HeaderFooter", { scalars: SIDES });

const HEADERS_FOOTERS = heldSchema("HeaderFooterGroup", {
  scalars: {
    state: oneOf(["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]),
    useSheetMargins: flag(true),
    useSheetScale: flag(true),
  },
  objects: {
    defaultForAllPages: HEADER_FOOTER,
    evenPages: HEADER_FOOTER,
    firstPage: HEADER_FOOTER,
    oddPages: HEADER_FOOTER,
  },
});

/** Margins in points. */
const PAGE_LAYOUT = heldSchema("PageLayout", {
  scalars: {
    blackAndWhite: flag(),
    bottomMargin: number(54),
    centerHorizontally: flag(),
    centerVertically: flag(),
    draftMode: flag(),
    firstPageNumber: textOrNumber(""),
    footerMargin: number(21.6),
    headerMargin: number(21.6),
    leftMargin: number(50.4),
    orientation: oneOf(["Portrait", "Landscape"]),
    paperSize: oneOf(["A4", "A3", "A5", "B4", "B5", "Letter", "Legal", "Executive", "Tabloid", "Ledger"]),
    printComments: oneOf(["NoComments", "EndSheet", "InPlace"]),
    printErrors: oneOf(["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
    printGridlines: flag(),
    printHeadings: flag(),
    printOrder: oneOf(["DownThenOver", "OverThenDown"]),
    rightMargin: number(50.4),
    topMargin: number(54),
    zoom: rule({ scale: 100 }),
  },
  objects: { headersFooters: HEADERS_FOOTERS },
  more: {
    getPrintTitleColumns: "object",
    getPrintTitleColumnsOrNullObject: "object",
    getPrintTitleRows: "object",
    getPrintTitleRowsOrNullObject: "object",
    setPrintArea: "call",
    setPrintTitleColumns: "call",
    setPrintTitleRows: "call",
  },
});

export class PageLayout extends HeldObject {
  constructor(
    private readonly context: MoreContext,
    private readonly sheetId: string,
  ) {
    super(PAGE_LAYOUT, recordIn(recordBeside(sheetOf(context, sheetId)), "pageLayout"), () => undefined);
  }

  setPrintArea(area: unknown): void {
    this.record["printArea"] = areaOrAddress(this.context, area, this.sheetId);
  }
  /** Sets the whole rows of the range as print titles. */
  setPrintTitleRows(range: unknown): void {
    const { area } = areaOrAddress(this.context, range, this.sheetId);
    this.record["titleRows"] = {
      sheetId: this.sheetId,
      area: { ...area, firstColumn: 1, lastColumn: MAX_COLUMNS },
    };
  }
  setPrintTitleColumns(range: unknown): void {
    const { area } = areaOrAddress(this.context, range, this.sheetId);
    this.record["titleColumns"] = {
      sheetId: this.sheetId,
      area: { ...area, firstRow: 1, lastRow: MAX_ROWS },
    };
  }

  getPrintTitleRows(): HostObject {
    return this.rangeIn("titleRows") ?? nothingSet();
  }
  getPrintTitleRowsOrNullObject(): HostObjectOrNull {
    return this.rangeIn("titleRows") ?? NULL_OBJECT;
  }
  getPrintTitleColumns(): HostObject {
    return this.rangeIn("titleColumns") ?? nothingSet();
  }
  getPrintTitleColumnsOrNullObject(): HostObjectOrNull {
    return this.rangeIn("titleColumns") ?? NULL_OBJECT;
  }

  private rangeIn(name: string): HostObject | undefined {
    const place = this.record[name] as CellArea | undefined;
    return place && this.context.rangeAt(place.sheetId, place.area);
  }
}

function nothingSet(): never {
  throw new HostError("ItemNotFound", "No print titles are set.");
}
