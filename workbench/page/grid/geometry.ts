import type { Area } from "../../host/book/book";
import { MAX_COLUMNS, MAX_ROWS, type CellPosition } from "./address";
import { intersect } from "./areas";
import type { Box } from "./overlay";
import type { SheetView } from "./sheet-view";
import { ROW_HEIGHT, rowNumberWidth, type Slick } from "./slick";

interface Shown {
  readonly slick: Slick;
  readonly view: SheetView;
}

/** The thing under a point of the screen. */
export type Hit =
  | { readonly kind: "cell"; readonly at: CellPosition }
  | { readonly kind: "row"; readonly row: number }
  | { readonly kind: "column"; readonly column: number }
  | { readonly kind: "corner" };

/** Positions: cells to pixels, pixels to cells, and scrolling. */
export class GridGeometry {
  /** A constructed style sheet: the page's Content-Security-Policy allows no inline styles. */
  readonly #sticky = new CSSStyleSheet();

  constructor(
    private readonly host: HTMLElement,
    private readonly shown: () => Shown | undefined,
  ) {
    document.adoptedStyleSheets.push(this.#sticky);
  }

  get rowNumberWidth(): number {
    const view = this.shown()?.view;
    return view === undefined ? 0 : rowNumberWidth(view);
  }

  /** The part of an area on one layer: above or below the freeze, in frozen or scrolling columns. */
  part(area: Area, isFrozenRows: boolean, isSticky: boolean): Area | undefined {
    const view = this.shown()?.view;
    if (view === undefined) return undefined;
    const lastFrozenRow = view.frozenRows() === 0 ? 0 : view.rows.numberAt(view.frozenRows() - 1);
    const lastFrozenColumn = view.frozenColumns() === 0 ? 0 : view.columns.numberAt(view.frozenColumns() - 1);
    const rows = isFrozenRows ? [1, lastFrozenRow] : [lastFrozenRow + 1, MAX_ROWS];
    const columns = isSticky ? [1, lastFrozenColumn] : [lastFrozenColumn + 1, MAX_COLUMNS];
    const [firstRow = 1, lastRow = 0] = rows;
    const [firstColumn = 1, lastColumn = 0] = columns;
    return intersect(area, { firstRow, lastRow, firstColumn, lastColumn });
  }

  /** The box of an area on its canvas. */
  boxOf(area: Area): Box | undefined {
    const shown = this.shown();
    if (shown === undefined) return undefined;
    const { slick, view } = shown;
    const rows = view.rows.indexes(area.firstRow, area.lastRow);
    const columns = view.columns.indexes(area.firstColumn, area.lastColumn);
    if (rows === undefined || columns === undefined) return undefined;
    const first = slick.getCellNodeBox(rows.first, columns.first + 1);
    if (first === null) return undefined;
    const height = (rows.last - rows.first + 1) * ROW_HEIGHT;
    return {
      left: first.left,
      top: first.top,
      width: this.#widthOf(columns.first, columns.last, slick),
      height,
    };
  }

  #widthOf(first: number, last: number, slick: Slick): number {
    let width = 0;
    for (const column of slick.getColumns().slice(first + 1, last + 2)) width += column.width ?? 0;
    return width;
  }

  /** The box of an area in pixels of the host element. */
  screenBox(area: Area): Box | undefined {
    const shown = this.shown();
    if (shown === undefined) return undefined;
    const { view, slick } = shown;
    const isFrozenRow =
      area.firstRow <= (view.frozenRows() === 0 ? 0 : view.rows.numberAt(view.frozenRows() - 1));
    const isSticky =
      area.firstColumn <= (view.frozenColumns() === 0 ? 0 : view.columns.numberAt(view.frozenColumns() - 1));
    const box = this.boxOf(area);
    const [top, , bottom] = slick.getCanvases();
    const canvas = view.frozenRows() > 0 && !isFrozenRow ? bottom : top;
    if (box === undefined || canvas === undefined) return undefined;
    const host = this.host.getBoundingClientRect();
    const origin = canvas.getBoundingClientRect();
    const viewport = canvas.parentElement?.getBoundingClientRect() ?? origin;
    const left = (isSticky ? viewport.left : origin.left) - host.left + box.left;
    return { ...box, left, top: origin.top - host.top + box.top };
  }

  /** The thing under a point; if `clamped`, a point outside the cells counts as the nearest cell. */
  hit(clientX: number, clientY: number, clamped = false): Hit | undefined {
    const shown = this.shown();
    if (shown === undefined) return undefined;
    const [x, y] = clamped ? this.#clamp(clientX, clientY) : [clientX, clientY];
    const target = document.elementFromPoint(x, y);
    if (target === null || !this.host.contains(target)) return undefined;
    const header = target.closest(".slick-header-column");
    if (header !== null) return headerHit(header, shown.view);
    const cell = target.closest(".slick-cell");
    return cell === null ? undefined : cellHit(cell, shown.view);
  }

  #clamp(x: number, y: number): readonly [number, number] {
    const area = this.#cellsRect();
    return [
      Math.min(Math.max(x, area.left + 2), area.right - 2),
      Math.min(Math.max(y, area.top + 2), area.bottom - 2),
    ];
  }

  /** The part of the screen that shows cells, without headers and scroll bars. */
  #cellsRect(): { left: number; right: number; top: number; bottom: number } {
    const top = this.#viewport("top").getBoundingClientRect();
    const scroller = this.scroller;
    const box = scroller.getBoundingClientRect();
    return {
      left: box.left + this.rowNumberWidth,
      right: box.left + scroller.clientWidth,
      top: top.top,
      bottom: box.top + scroller.clientHeight,
    };
  }

  /** The direction in which a point outside the cells asks to scroll, in cells. */
  pull(clientX: number, clientY: number): { readonly rows: number; readonly columns: number } {
    const { left, right, top, bottom } = this.#cellsRect();
    return {
      rows: clientY < top ? -1 : clientY > bottom ? 1 : 0,
      columns: clientX < left ? -1 : clientX > right ? 1 : 0,
    };
  }

  #viewport(place: "top" | "bottom"): HTMLElement {
    const [top, , bottom] = this.shown()?.slick.getViewports() ?? [];
    return (place === "bottom" ? bottom : top) ?? this.host;
  }

  /** The element that scrolls. */
  get scroller(): HTMLElement {
    return this.#viewport((this.shown()?.view.frozenRows() ?? 0) > 0 ? "bottom" : "top");
  }

  drawnIndexes(): { readonly first: number; readonly last: number } {
    const range = this.shown()?.slick.getRenderedRange();
    return { first: range?.top ?? 0, last: range?.bottom ?? -1 };
  }

  /** The number of rows that fit on the screen. */
  get pageRows(): number {
    return Math.max(1, Math.floor(this.scroller.clientHeight / ROW_HEIGHT) - 1);
  }

  scrollIntoView({ row, column }: CellPosition): void {
    const shown = this.shown();
    if (shown === undefined) return;
    const { slick, view } = shown;
    const place = view.rows.indexOf(row);
    if (place >= view.frozenRows()) slick.scrollRowIntoView(place, false);
    if (view.columns.indexOf(column) >= view.frozenColumns()) this.#scrollColumnIntoView(column, shown);
  }

  /** The library does not know of sticky columns, and would leave cells beneath them. */
  #scrollColumnIntoView(column: number, { view, slick }: Shown): void {
    const place = view.columns.indexOf(column);
    const widths = slick.getColumns().map(({ width = 0 }) => width);
    const left = sum(widths.slice(0, place + 1));
    const right = left + (widths[place + 1] ?? 0);
    const covered = sum(widths.slice(0, view.frozenColumns() + 1));
    const { scroller } = this;
    if (left < scroller.scrollLeft + covered) scroller.scrollLeft = left - covered;
    else if (right > scroller.scrollLeft + scroller.clientWidth)
      scroller.scrollLeft = Math.min(left - covered, right - scroller.clientWidth);
  }

  scrollTo({ row, column }: CellPosition): void {
    const shown = this.shown();
    if (shown === undefined) return;
    shown.slick.scrollRowToTop(shown.view.rows.indexOf(row) - shown.view.frozenRows());
    const widths = shown.slick.getColumns().map(({ width = 0 }) => width);
    const { frozen, place } = {
      frozen: shown.view.frozenColumns(),
      place: shown.view.columns.indexOf(column),
    };
    this.scroller.scrollLeft = sum(widths.slice(0, place + 1)) - sum(widths.slice(0, frozen + 1));
  }

  topLeft(): CellPosition | undefined {
    const shown = this.shown();
    if (shown === undefined) return undefined;
    const { slick, view } = shown;
    const { top } = slick.getViewport();
    const widths = slick.getColumns().map(({ width = 0 }) => width);
    let place = view.frozenColumns();
    for (let left = widths[place + 1] ?? 1; left <= this.scroller.scrollLeft; left += widths[place + 1] ?? 1)
      place++;
    return { row: view.rows.numberAt(top + view.frozenRows()), column: view.columns.numberAt(place) };
  }

  /** Gives row numbers and frozen columns their sticky offset and width, because they lie in the row's own flow. */
  placeFrozenColumns(): void {
    const shown = this.shown();
    if (shown === undefined) return;
    const widths = shown.slick
      .getColumns()
      .slice(0, shown.view.frozenColumns() + 1)
      .map(({ width = 0 }) => width);
    const rules = widths.flatMap((_, index) => [
      `.sheet-grid .slick-cell.l${index} { left: ${sum(widths.slice(0, index))}px !important; }`,
      `.sheet-grid .slick-header-column:nth-child(${index + 1}) { left: ${sum(widths.slice(0, index))}px; }`,
      ...widths
        .slice(index)
        .map(
          (_width, span) =>
            `.sheet-grid .slick-cell.l${index}.r${index + span} { width: ${sum(widths.slice(index, index + span + 1))}px; }`,
        ),
    ]);
    this.#sticky.replaceSync(rules.join("\n"));
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function headerHit(header: Element, view: SheetView): Hit | undefined {
  const index = header.parentElement === null ? -1 : [...header.parentElement.children].indexOf(header);
  if (index < 0) return undefined;
  return index === 0 ? { kind: "corner" } : { kind: "column", column: view.columns.numberAt(index - 1) };
}

function cellHit(cell: Element, view: SheetView): Hit | undefined {
  const place = Number(cell.closest<HTMLElement>(".slick-row")?.dataset["row"]);
  const [, index = ""] = /(?:^| )l(\d+)(?: |$)/.exec(cell.className) ?? [];
  if (!Number.isInteger(place) || index === "") return undefined;
  const row = view.rows.numberAt(place);
  if (index === "0") return { kind: "row", row };
  return { kind: "cell", at: view.ownerOf({ row, column: view.columns.numberAt(Number(index) - 1) }) };
}
