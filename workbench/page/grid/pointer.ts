import type { GridGeometry, Hit } from "./geometry";

export interface PointerEvents {
  readonly press: (hit: Hit, extendsSelection: boolean) => void;
  readonly drag: (hit: Hit) => void;
  readonly release: () => void;
  readonly doubleClick: (hit: Hit) => void;
  /** The pointer is held outside the cells: scroll more of them into view. */
  readonly pull: (rows: number, columns: number) => void;
}

const PULL_EVERY_MILLISECONDS = 60;

/** Selecting with mouse, pen or finger: press, drag, drag beyond the edge. */
export function followPointer(host: HTMLElement, geometry: GridGeometry, events: PointerEvents): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  let last: PointerEvent | undefined;

  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
    last = undefined;
    host.removeEventListener("pointermove", move);
    events.release();
  };
  const move = (event: PointerEvent): void => {
    last = event;
    const hit = geometry.hit(event.clientX, event.clientY, true);
    if (hit !== undefined) events.drag(hit);
  };
  const pull = (): void => {
    if (last === undefined) return;
    const { rows, columns } = geometry.pull(last.clientX, last.clientY);
    if (rows === 0 && columns === 0) return;
    events.pull(rows, columns);
    move(last);
  };

  host.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !(event.target instanceof Element) || isElsewhere(event.target)) return;
    const hit = geometry.hit(event.clientX, event.clientY);
    if (hit === undefined) return;
    // The cell editor keeps the focus.
    event.preventDefault();
    events.press(hit, event.shiftKey);
    host.setPointerCapture(event.pointerId);
    host.addEventListener("pointermove", move);
    timer = setInterval(pull, PULL_EVERY_MILLISECONDS);
  });
  host.addEventListener("mousedown", (event) => {
    if (event.target instanceof Element && !isElsewhere(event.target)) event.preventDefault();
  });
  host.addEventListener("pointerup", stop);
  host.addEventListener("pointercancel", stop);
  host.addEventListener("dblclick", (event) => {
    if (event.target instanceof Element && isElsewhere(event.target)) return;
    const hit = geometry.hit(event.clientX, event.clientY);
    if (hit !== undefined) events.doubleClick(hit);
  });
}

/** True for column edges and the editor, which handle the pointer themselves. */
function isElsewhere(target: Element): boolean {
  return target.closest(".slick-resizable-handle, .cell-editor") !== null;
}
