import "slickgrid/dist/styles/css/slick.grid.css";
import { SlickGrid, type Column, type CustomDataView, type GridOption } from "slickgrid";
import { columnLetters } from "./address";
import type { CellLook } from "./cell-look";
import type { SheetView } from "./sheet-view";

/** A row of the data view is only its number on the sheet: cells are read when they are drawn. */
export interface Row {
  readonly row: number;
}
export type Slick = SlickGrid<Row, Column<Row>, GridOption<Column<Row>>>;

export const ROW_HEIGHT = 20;
const ROW_NUMBER_ID = "rows";

export interface Drawing {
  /** The look of a cell, `width` pixels wide. */
  look(row: number, column: number, width: number): CellLook;
  isRowSelected(row: number): boolean;
}

/** Makes a grid over a sheet, in `host`. Its first column holds the row numbers. */
export function makeSlick(host: HTMLElement, view: SheetView, drawing: Drawing): Slick {
  const frozen = view.frozenRows();
  const options: GridOption<Column<Row>> = {
    rowHeight: ROW_HEIGHT,
    // This page handles keyboard, selection and editing itself: Excel behaves differently from the library.
    enableCellNavigation: false,
    enableColumnReorder: false,
    // Workbooks may be hostile: texts are never markup.
    enableHtmlRendering: false,
    enableTextSelectionOnCells: false,
    showCellSelection: false,
    syncColumnCellResize: true,
    forceSyncScrolling: true,
    minRowBuffer: 6,
    // Frozen rows and columns are sticky by CSS, so the browser can scroll natively.
    enableMouseWheelScrollHandler: false,
    ...(frozen > 0 ? { frozenRow: frozen } : {}),
  };
  return new SlickGrid<Row, Column<Row>, GridOption<Column<Row>>>(
    host,
    dataView(view),
    slickColumns(view, drawing),
    options,
  );
}

function dataView(view: SheetView): CustomDataView<Row> {
  return {
    getLength: () => view.rows.length,
    getItem: (place) => ({ row: view.rows.numberAt(place) }),
    getItemMetadata: (place) => mergedColumns(view, view.rows.numberAt(place)),
  };
}

/** Merged cells of a row, as spans over the visible columns. */
function mergedColumns(view: SheetView, row: number): ReturnType<CustomDataView["getItemMetadata"]> {
  const merges = view.mergesIn(row);
  if (merges.length === 0) return null;
  const columns: Record<string, { colspan: number; cssClass: string }> = {};
  const frozen = view.frozenColumns();
  for (const merge of merges) {
    const places = view.columns.indexes(merge.firstColumn, merge.lastColumn);
    if (places === undefined) continue;
    const isCut = places.first < frozen && places.last >= frozen;
    const cssClass = row === merge.lastRow ? "merged" : "merged merged-on";
    const span = (first: number, last: number, classes: string) => {
      columns[columnId(view.columns.numberAt(first))] = { colspan: last - first + 1, cssClass: classes };
    };
    // Frozen and scrolling parts are drawn separately.
    span(places.first, isCut ? frozen - 1 : places.last, isCut ? `${cssClass} cut` : cssClass);
    if (isCut) span(frozen, places.last, cssClass);
  }
  return { columns };
}

function columnId(column: number): string {
  return `c${column}`;
}

/** The visible columns, with the row numbers first. */
export function slickColumns(view: SheetView, drawing: Drawing): Column<Row>[] {
  const columns: Column<Row>[] = [rowNumbers(view, drawing)];
  const frozen = view.frozenColumns();
  for (let place = 0; place < view.columns.length; place++)
    columns.push(sheetColumn(view, drawing, view.columns.numberAt(place), frozenClass(place, frozen)));
  return columns;
}

function frozenClass(place: number, frozen: number): string {
  if (place >= frozen) return "";
  return place === frozen - 1 ? "frozen-column last-frozen-column" : "frozen-column";
}

/** A width that fits the last row's number. */
export function rowNumberWidth(view: SheetView): number {
  return Math.max(34, String(view.rows.extent).length * 8 + 14);
}

function rowNumbers(view: SheetView, drawing: Drawing): Column<Row> {
  return {
    id: ROW_NUMBER_ID,
    name: "",
    field: "row",
    width: rowNumberWidth(view),
    resizable: false,
    alwaysRenderColumn: true,
    cssClass: "row-number",
    headerCssClass: "corner",
    formatter: (_place, _cell, _value, _column, { row }: Row) => ({
      text: String(row),
      addClasses: drawing.isRowSelected(row) ? "in-selection" : "",
    }),
  };
}

function sheetColumn(view: SheetView, drawing: Drawing, column: number, cssClass: string): Column<Row> {
  return {
    id: columnId(column),
    name: columnLetters(column),
    field: "row",
    width: view.widthOf(column),
    minWidth: 8,
    resizable: true,
    alwaysRenderColumn: cssClass !== "",
    cssClass,
    headerCssClass: cssClass,
    formatter: (_place, _cell, _value, definition, { row }: Row) =>
      drawn(drawing.look(row, column, definition.width ?? view.widthOf(column))),
  };
}

function drawn({ text, classes, color, spill, hint }: CellLook) {
  const toolTip = hint === undefined ? {} : { toolTip: hint };
  if (color === undefined && spill === undefined) return { text, addClasses: classes, ...toolTip };
  const span = document.createElement("span");
  span.textContent = text;
  if (color !== undefined) span.style.color = color;
  if (spill !== undefined) span.style.width = `${spill}px`;
  const addClasses = spill === undefined ? classes : `${classes} spills`;
  return { html: span, addClasses, ...toolTip };
}
