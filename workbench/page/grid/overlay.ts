import type { Area } from "../../host/book/book";
import { el } from "../dom";

/** A box in the pixels of a canvas. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Converts cells to boxes on a canvas; undefined if no part of an area is shown there. */
export interface Placing {
  boxOf(area: Area): Box | undefined;
}

/** Edges where the selection continues beyond this canvas, so that no line is drawn there. */
export interface OpenEdges {
  readonly top: boolean;
  readonly right: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
}

/** The frame around the selection on one canvas and the tint inside it, without the active cell. */
export class SelectionLayer {
  readonly #tint = el("div", { className: "selection-tint" });
  readonly #frame = el("div", { className: "selection-frame" });
  #others: readonly HTMLElement[] = [];

  constructor(readonly root: HTMLElement) {
    root.append(this.#tint, this.#frame);
  }

  /** Redraws. `area` and `activeArea` are the parts on this canvas. */
  draw(area: Area | undefined, activeArea: Area | undefined, placing: Placing, open: OpenEdges): void {
    const box = area === undefined ? undefined : placing.boxOf(area);
    this.#frame.hidden = this.#tint.hidden = box === undefined;
    if (box === undefined) return;
    place(this.#frame, box);
    place(this.#tint, box);
    this.#frame.style.clipPath = `inset(${edges(open)})`;
    const active = activeArea === undefined ? undefined : placing.boxOf(activeArea);
    this.#tint.style.clipPath = active === undefined ? "none" : hole(box, active);
  }

  /** Draws the further selected areas: a tint, and no frame. */
  drawOthers(areas: readonly Area[], placing: Placing): void {
    for (const other of this.#others) other.remove();
    this.#others = areas.flatMap((area) => {
      const box = placing.boxOf(area);
      if (box === undefined) return [];
      const tint = el("div", { className: "selection-tint selection-other" });
      place(tint, box);
      return [tint];
    });
    this.root.append(...this.#others);
  }
}

/** Clips the frame's line, half of which lies outside the box. */
function edges({ top, right, bottom, left }: OpenEdges): string {
  return [top, right, bottom, left].map((isOpen) => (isOpen ? "1px" : "-2px")).join(" ");
}

function place({ style }: HTMLElement, { left, top, width, height }: Box): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}

/** All of `outer` except `inner`, as a CSS clip path. */
function hole(outer: Box, inner: Box): string {
  const left = inner.left - outer.left;
  const top = inner.top - outer.top;
  const right = left + inner.width;
  const bottom = top + inner.height;
  const { width, height } = outer;
  return (
    `path(evenodd, "M0 0 H${width} V${height} H0 Z ` + `M${left} ${top} H${right} V${bottom} H${left} Z")`
  );
}
