import type { Area } from "../../host/book/book";
import { el } from "../dom";
import type { CellPosition } from "./address";
import { areaOf, contains, coverMerges } from "./areas";
import { cellLook, type CellLook } from "./cell-look";
import { HighlightedCells } from "./highlighted-cells";
import { GridGeometry } from "./geometry";
import { SelectionLayer, type Box, type OpenEdges } from "./overlay";
import { areasOf, type Selection } from "./selection";
import type { SheetView } from "./sheet-view";
import { makeSlick, slickColumns, type Drawing, type Slick } from "./slick";
import { measureTextOf, type TextMeasure } from "./text-width";

export interface GridEvents {
  /** Columns were dragged to a width, in pixels. */
  readonly resized: (column: number, pixels: number) => void;
  /** The edge of a column's header was double-clicked. */
  readonly fitted: (column: number) => void;
  /** The visible part has moved. */
  readonly scrolled: () => void;
}

interface PlacedLayer {
  readonly layer: SelectionLayer;
  /** The layer over the frozen rows (columns). */
  readonly isFrozenRows: boolean;
  readonly isSticky: boolean;
}

/** The grid that shows one sheet: cells, row numbers and letters, selection. It only draws; the controller decides. */
export class SheetGrid {
  readonly measure: TextMeasure;
  readonly geometry: GridGeometry;
  #slick: Slick | undefined;
  #layers: readonly PlacedLayer[] = [];
  #highlighted = new HighlightedCells();
  #view: SheetView | undefined;
  #selection: Selection | undefined;

  constructor(
    readonly host: HTMLElement,
    private readonly events: GridEvents,
    private readonly notCalculated: () => string,
  ) {
    this.measure = measureTextOf(host);
    this.geometry = new GridGeometry(
      host,
      () => this.#slick && this.#view && { slick: this.#slick, view: this.#view },
    );
    new ResizeObserver(() => this.#slick?.resizeCanvas()).observe(host);
  }

  /** Shows a sheet from its top, or from the given row and column. */
  show(view: SheetView, selection: Selection, topLeft?: CellPosition): void {
    this.#slick?.destroy(true);
    this.#highlighted = new HighlightedCells();
    this.#view = view;
    this.#selection = selection;
    const slick = makeSlick(this.host, view, this.#drawing(view));
    this.#slick = slick;
    this.#layers = this.#makeLayers(slick, view);
    this.#setStickyEdges(view);
    let origin = slick.getCellNodeBox(0, 0)?.top;
    slick.onScroll.subscribe(() => {
      // Beyond a browser's tallest element the library shifts its rows, and the selection must follow.
      const now = slick.getCellNodeBox(0, 0)?.top;
      if (now !== origin) this.#drawSelection();
      origin = now;
      this.events.scrolled();
    });
    slick.onColumnsResized.subscribe((_event, { triggeredByColumn }) => this.#tellWidth(triggeredByColumn));
    slick.onColumnsResizeDblClick.subscribe((_event, { triggeredByColumn }) => {
      this.events.fitted(numberOf(triggeredByColumn));
    });
    if (topLeft !== undefined) this.geometry.scrollTo(topLeft);
    this.#drawSelection();
  }

  #drawing(view: SheetView): Drawing {
    const context = {
      view,
      measure: this.measure,
      notCalculated: this.notCalculated(),
      isFresh: (row: number, column: number) => this.#highlighted.has(row, column),
    };
    return {
      look: (row, column, width): CellLook => cellLook({ row, column }, width, context),
      isRowSelected: (row) => this.#hasRow(row),
    };
  }

  #hasRow(row: number): boolean {
    const areas = this.#selection === undefined ? [] : areasOf(this.#selection);
    return areas.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
  }

  #makeLayers(slick: Slick, view: SheetView): readonly PlacedLayer[] {
    const [top, , bottom] = slick.getCanvases();
    const hasFrozenRows = view.frozenRows() > 0;
    const canvases = hasFrozenRows ? [top, bottom] : [top];
    return canvases.flatMap((canvas, index) =>
      [false, true].map((isSticky) => {
        const root = el("div", {
          className: isSticky ? "selection-layer sticky-layer" : "selection-layer",
          attributes: { "aria-hidden": "true" },
        });
        canvas?.prepend(root);
        return { layer: new SelectionLayer(root), isSticky, isFrozenRows: hasFrozenRows && index === 0 };
      }),
    );
  }

  /** Frozen columns stick to the left, side by side. */
  #setStickyEdges(view: SheetView): void {
    this.host.classList.toggle("has-frozen-columns", view.frozenColumns() > 0);
    this.host.classList.toggle("has-frozen-rows", view.frozenRows() > 0);
    this.geometry.placeFrozenColumns();
  }

  #tellWidth(id: string): void {
    const width = this.#slick?.getColumns().find((column) => column.id === id)?.width;
    if (width !== undefined) this.events.resized(numberOf(id), width);
  }

  /** Redraws cells after their content has changed; `isFresh` highlights them. */
  repaint(area: Area, isFresh: boolean): void {
    const view = this.#view;
    const slick = this.#slick;
    if (view === undefined || slick === undefined) return;
    if (isFresh) this.#highlighted.add(area);
    if (view.columns.length + 1 !== slick.getColumns().length) {
      this.relayout();
      return;
    }
    // Tells the grid that the number of rows has changed.
    slick.updateRowCount();
    // Redraws whole rows, because texts extend over blank neighbours.
    const places = view.rows.indexes(area.firstRow, area.lastRow);
    if (places === undefined) return;
    const drawn = this.geometry.drawnIndexes();
    for (let place = Math.max(places.first, drawn.first); place <= Math.min(places.last, drawn.last); place++)
      slick.invalidateRow(place);
    for (let place = 0; place < view.frozenRows(); place++) slick.invalidateRow(place);
    slick.render();
  }

  /** Redraws everything: rows or columns were hidden, shown, added, resized or merged. */
  relayout(): void {
    const view = this.#view;
    const slick = this.#slick;
    if (view === undefined || slick === undefined) return;
    slick.setColumns(slickColumns(view, this.#drawing(view)));
    slick.invalidate();
    this.#setStickyEdges(view);
    this.#drawSelection();
  }

  repaintAll(): void {
    this.#slick?.invalidate();
    this.#drawSelection();
  }

  /** Moves the selection, and scrolls to `scrollTo` if given. */
  select(selection: Selection, scrollTo?: CellPosition): void {
    const view = this.#view;
    if (view === undefined) return;
    this.#selection = selection;
    if (scrollTo !== undefined) {
      const added = view.reach(scrollTo);
      if (added.columns) this.relayout();
      else if (added.rows) this.#slick?.updateRowCount();
      this.geometry.scrollIntoView(scrollTo);
    }
    this.#drawSelection();
  }

  #drawSelection(): void {
    const view = this.#view;
    const selection = this.#selection;
    if (view === undefined || selection === undefined) return;
    const active = coverMerges(areaOf(selection.active), view.merges);
    const { area, more = [] } = selection;
    for (const { layer, isFrozenRows, isSticky } of this.#layers) {
      const part = this.geometry.part(area, isFrozenRows, isSticky);
      const activePart = this.geometry.part(active, isFrozenRows, isSticky);
      layer.draw(part, activePart, this.geometry, openEdges(part, area));
      const others = more.flatMap((other) => this.geometry.part(other, isFrozenRows, isSticky) ?? []);
      layer.drawOthers(others, this.geometry);
    }
    this.#markHeaders(view, areasOf(selection));
  }

  #markHeaders(view: SheetView, areas: readonly Area[]): void {
    const headers = this.host.querySelectorAll(".slick-header-column");
    headers.forEach((header, index) => {
      const column = index === 0 ? 0 : view.columns.numberAt(index - 1);
      const isSelected = areas.some((area) => column >= area.firstColumn && column <= area.lastColumn);
      header.classList.toggle("in-selection", isSelected);
    });
    for (const cell of this.host.querySelectorAll(".slick-cell.row-number"))
      cell.classList.toggle("in-selection", this.#hasRow(Number(cell.textContent)));
  }

  /** The box of a cell in the host's own pixels, merged cells as a whole; undefined if it is not drawn. */
  boxOf(at: CellPosition): Box | undefined {
    const view = this.#view;
    if (view === undefined) return undefined;
    return this.geometry.screenBox(coverMerges(areaOf(at), view.merges));
  }

  isSelected(at: CellPosition): boolean {
    return this.#selection !== undefined && contains(this.#selection.area, at);
  }

  /** The cell at the top left of the scrolled part. */
  topLeft(): CellPosition | undefined {
    return this.geometry.topLeft();
  }

  destroy(): void {
    this.#slick?.destroy(true);
    this.#slick = undefined;
  }
}

function openEdges(part: Area | undefined, area: Area): OpenEdges {
  return {
    top: part !== undefined && part.firstRow > area.firstRow,
    right: part !== undefined && part.lastColumn < area.lastColumn,
    bottom: part !== undefined && part.lastRow < area.lastRow,
    left: part !== undefined && part.firstColumn > area.firstColumn,
  };
}

function numberOf(id: string): number {
  return Number(id.slice(1));
}
