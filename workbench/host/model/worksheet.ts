/** The Worksheet class. */
import type { Area, BookSheet } from "../book/book";
import { renameSheet } from "../book/changes";
import { HostObject, NULL_OBJECT, type HostObjectOrNull, type HostType } from "../interpreter/host-object";
import { readArea, splitAddress } from "./address";
import { areaOf, cellArea, isOnSheet, WHOLE_SHEET } from "./areas";
import { flagArgument, indexArgument, optionalFlag, textArgument, wordArgument } from "./arguments";
import type { ModelContext } from "./context";
import { AutoFilter } from "./filters/auto-filter";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH } from "./format/sizes";
import { sheetOf } from "./more/context";
import { heldWord, holdWord } from "./held-words";
import { mountOnWorksheet, WORKSHEET_PART_MEMBERS } from "./more/mount";
import { checkWorkbookOpen } from "./workbook-protection";
import { WorksheetProtection } from "./protection";
import { changing, invalidArgument, notFound } from "./refusals";
import { activateSheet, hideSheet, moveSheet } from "./sheets/arrange-sheets";
import { copySheet, COPY_PLACES } from "./sheets/copy-sheet";
import { TableCollection } from "./tables/table-collection";

const TYPE: HostType = {
  name: "Worksheet",
  members: {
    ...WORKSHEET_PART_MEMBERS,
    enableCalculation: "scalar",
    id: "scalar",
    name: "scalar",
    position: "scalar",
    showGridlines: "scalar",
    showHeadings: "scalar",
    standardHeight: "scalar",
    standardWidth: "scalar",
    tabColor: "scalar",
    visibility: "scalar",
    autoFilter: "object",
    copy: "object",
    getCell: "object",
    getNext: "object",
    getNextOrNullObject: "object",
    getPrevious: "object",
    getPreviousOrNullObject: "object",
    getRange: "object",
    getRangeByIndexes: "object",
    getRanges: "object",
    getUsedRange: "object",
    getUsedRangeOrNullObject: "object",
    protection: "object",
    tables: "object",
    activate: "call",
    calculate: "call",
    delete: "call",
  },
  events: {
    Activated: 11,
    Calculated: 16,
    DataChanged: 10,
    Deactivated: 12,
    FormatChanged: 18,
    NameChanged: 25,
    SelectionChanged: 14,
    VisibilityChanged: 26,
  },
};

export class Worksheet extends HostObject {
  readonly hostType = TYPE;
  readonly standardHeight = DEFAULT_HEIGHT;
  readonly standardWidth = DEFAULT_WIDTH;

  constructor(
    private readonly context: ModelContext,
    readonly hostId: string,
  ) {
    super();
    mountOnWorksheet(this, context, hostId);
  }

  get id(): string {
    return this.sheet.id;
  }

  get name(): string {
    return this.sheet.name;
  }
  set name(given: unknown) {
    const name = textArgument(given, "name");
    const { sheet } = this;
    checkWorkbookOpen(this.context.book);
    changing(() => {
      renameSheet(this.context.book, sheet, name);
    });
  }

  get position(): number {
    return this.context.book.sheets.indexOf(this.sheet);
  }
  set position(given: unknown) {
    checkWorkbookOpen(this.context.book);
    moveSheet(this.context.book, this.sheet, indexArgument(given, "position"));
  }

  get visibility(): string {
    return this.sheet.visibility;
  }
  set visibility(given: unknown) {
    const visibility = wordArgument(given, ["Visible", "Hidden", "VeryHidden"], "visibility");
    const { sheet } = this;
    checkWorkbookOpen(this.context.book);
    changing(() => {
      hideSheet(this.context.book, sheet, visibility);
    });
  }

  /** "#RRGGBB", or "" for none. */
  get tabColor(): unknown {
    return heldWord(this.sheet, "tabColor", "");
  }
  set tabColor(given: unknown) {
    const color = textArgument(given, "tabColor");
    if (color !== "" && !/^#[\da-f]{6}$/i.test(color)) throw invalidArgument("The colour is not #RRGGBB");
    this.hold("tabColor", color.toUpperCase());
  }
  get showGridlines(): unknown {
    return heldWord(this.sheet, "showGridlines", true);
  }
  set showGridlines(given: unknown) {
    this.hold("showGridlines", flagArgument(given, "showGridlines"));
  }
  get showHeadings(): unknown {
    return heldWord(this.sheet, "showHeadings", true);
  }
  set showHeadings(given: unknown) {
    this.hold("showHeadings", flagArgument(given, "showHeadings"));
  }
  get enableCalculation(): unknown {
    return heldWord(this.sheet, "enableCalculation", true);
  }
  set enableCalculation(given: unknown) {
    this.hold("enableCalculation", flagArgument(given, "enableCalculation"));
  }

  get tables(): HostObject {
    return new TableCollection(this.context, this.hostId);
  }
  get protection(): HostObject {
    return new WorksheetProtection(this.context, this.hostId);
  }
  get autoFilter(): HostObject {
    return new AutoFilter(this.context, () => ({ sheet: this.sheet, owner: this.sheet }));
  }

  /** The range of an address, or of a name for cells of this sheet; the whole sheet if nothing is given. */
  getRange(address?: unknown): HostObject {
    if (address === undefined || address === null || address === "") return this.at(WHOLE_SHEET);
    return this.at(this.areaFor(textArgument(address, "address")));
  }

  getRangeByIndexes(startRow: unknown, startColumn: unknown, rows: unknown, columns: unknown): HostObject {
    const area = areaOf(
      indexArgument(startRow, "startRow"),
      indexArgument(startColumn, "startColumn"),
      indexArgument(rows, "rowCount"),
      indexArgument(columns, "columnCount"),
    );
    return this.at(area);
  }

  getCell(row: unknown, column: unknown): HostObject {
    return this.at(cellArea(indexArgument(row, "row") + 1, indexArgument(column, "column") + 1));
  }

  /** Ranges of addresses with commas or semicolons between them. */
  getRanges(address?: unknown): HostObject {
    const text = address === undefined || address === null ? "" : textArgument(address, "address");
    const areas = text === "" ? [WHOLE_SHEET] : text.split(/[,;]/).map((part) => this.areaFor(part));
    return this.context.rangesAt(this.hostId, areas);
  }

  /** The used range; A1 if the sheet is empty. */
  getUsedRange(valuesOnly?: unknown): HostObject {
    optionalFlag(valuesOnly, "valuesOnly");
    return this.at(this.sheet.cells.usedArea() ?? cellArea(1, 1));
  }
  getUsedRangeOrNullObject(valuesOnly?: unknown): HostObjectOrNull {
    optionalFlag(valuesOnly, "valuesOnly");
    const area = this.sheet.cells.usedArea();
    return area === undefined ? NULL_OBJECT : this.at(area);
  }

  getNext(visibleOnly?: unknown): HostObject {
    return this.neighbour(1, visibleOnly, "next");
  }
  getNextOrNullObject(visibleOnly?: unknown): HostObjectOrNull {
    return this.findNeighbour(1, visibleOnly) ?? NULL_OBJECT;
  }
  getPrevious(visibleOnly?: unknown): HostObject {
    return this.neighbour(-1, visibleOnly, "previous");
  }
  getPreviousOrNullObject(visibleOnly?: unknown): HostObjectOrNull {
    return this.findNeighbour(-1, visibleOnly) ?? NULL_OBJECT;
  }

  activate(): void {
    const { sheet } = this;
    if (sheet.visibility !== "Visible") throw invalidArgument("A hidden worksheet cannot be activated");
    activateSheet(this.context.book, sheet);
  }

  copy(positionType?: unknown, relativeTo?: unknown): HostObject {
    const place = wordArgument(positionType, COPY_PLACES, "positionType");
    const relative = relativeTo instanceof Worksheet ? relativeTo.sheet : undefined;
    checkWorkbookOpen(this.context.book);
    const copied = changing(() => copySheet(this.context.book, this.sheet, place, relative));
    return this.context.worksheetAt(copied.id);
  }

  delete(): void {
    const { book } = this.context;
    const { id } = this.sheet;
    checkWorkbookOpen(book);
    changing(() => {
      book.undo.step("Delete sheet", () => {
        book.deleteSheet(id);
      });
    });
  }

  /** Does nothing, because nothing is calculated. */
  calculate(): void {
    return;
  }

  private get sheet(): BookSheet {
    return sheetOf(this.context, this.hostId);
  }

  private at(area: Area): HostObject {
    if (!isOnSheet(area)) throw invalidArgument("The range would lie outside the worksheet");
    // Fails here rather than when the range is read: a deleted worksheet has no ranges.
    return this.context.rangeAt(this.sheet.id, area);
  }

  private areaFor(address: string): Area {
    const { sheet, rest } = splitAddress(address);
    const named = sheet === undefined ? this.sheet : this.context.book.sheetByName(sheet);
    if (named?.id !== this.hostId) throw invalidArgument(`"${address}" does not lie on this worksheet`);
    const area = readArea(rest) ?? this.namedArea(rest);
    if (area === undefined) throw invalidArgument(`"${address}" is not an address`);
    return area;
  }

  private namedArea(name: string): Area | undefined {
    const { book } = this.context;
    const isSame = (other: string) => other.toLowerCase() === name.trim().toLowerCase();
    const table = this.sheet.tables.find((candidate) => isSame(candidate.name));
    if (table !== undefined)
      return { ...table.area, firstRow: table.area.firstRow + (table.showHeaders ? 1 : 0) };
    const found = book.names.filter((defined) => isSame(defined.name));
    const defined = found.find(({ sheetId }) => sheetId === this.hostId) ?? found[0];
    if (defined === undefined) return undefined;
    const { sheet, rest } = splitAddress(defined.formula);
    return sheet !== undefined && book.sheetByName(sheet)?.id === this.hostId ? readArea(rest) : undefined;
  }

  private neighbour(step: number, visibleOnly: unknown, word: string): HostObject {
    const found = this.findNeighbour(step, visibleOnly);
    if (found === undefined) throw notFound(`The ${word} worksheet`);
    return found;
  }

  private findNeighbour(step: number, visibleOnly: unknown): HostObject | undefined {
    const onlyVisible = optionalFlag(visibleOnly, "visibleOnly");
    const { sheets } = this.context.book;
    for (let index = this.position + step; index >= 0 && index < sheets.length; index += step) {
      const sheet = sheets[index];
      if (sheet !== undefined && (!onlyVisible || sheet.visibility === "Visible"))
        return this.context.worksheetAt(sheet.id);
    }
    return undefined;
  }

  private hold(name: string, value: string | boolean): void {
    holdWord(this.sheet, name, value);
    this.context.book.notify({ kind: "appearance", sheetId: this.hostId });
  }
}
