/** What the controller does when something happens in the grid: keys and typing, the pointer, widths and scrolling. */
import type { CellEditor, EditMode } from "./cell-editor";
import { bestWidth } from "./fit-column";
import { commandOf } from "./keys";
import type { followPointer } from "./pointer";
import type { Hit } from "./geometry";
import { runCommand, type CommandTarget } from "./run-command";
import type { Direction } from "./selection";
import type { SheetGrid } from "./sheet-grid";

/** Pixels by which a row or a column beyond the edge scrolls while the pointer pulls a selection there. */
const PULL = 60;

/** The sheet as what happens in the grid uses it. */
interface GridEventTarget extends CommandTarget {
  readonly grid: SheetGrid;
  readonly editor: CellEditor;
  readonly events: CommandTarget["events"] & {
    readonly editing: (mode: EditMode | undefined, text: string) => void;
  };
  readonly isReleased: boolean;
  release(isReleased?: boolean): void;
  commit(text: string, direction: Direction | undefined): void;
  commitEditing(): void;
  cancel(): void;
  copy(event: ClipboardEvent, isCut: boolean): void;
  paste(event: ClipboardEvent): void;
  press(hit: Hit, isExtending: boolean): void;
  focus(): void;
  tellSelection(): void;
  setWidth(column: number, width: number): void;
  placeEditor(): void;
}

export function editorEvents(controller: GridEventTarget): ConstructorParameters<typeof CellEditor>[2] {
  return {
    keyDown: (event) => {
      const isLeaving = controller.isReleased && event.key === "Tab";
      if (event.key !== "Shift") controller.release(false);
      const command = isLeaving ? undefined : commandOf(event);
      if (command === undefined) return;
      event.preventDefault();
      runCommand(command, controller);
    },
    typed: (text) => {
      controller.beginEdit("enter", text, true);
    },
    changed: (text) => {
      controller.events.editing(controller.editor.session?.mode, text);
    },
    commit: (text, direction) => {
      controller.commit(text, direction);
    },
    cancel: () => {
      controller.cancel();
    },
    copy: (event, isCut) => {
      controller.copy(event, isCut);
    },
    paste: (event) => {
      controller.paste(event);
    },
  };
}

export function pointerEvents(controller: GridEventTarget): Parameters<typeof followPointer>[2] {
  return {
    press: (hit, isExtending) => {
      controller.commitEditing();
      controller.press(hit, isExtending);
      controller.focus();
    },
    drag: (hit) => {
      controller.press(hit, true);
    },
    release: () => {
      controller.tellSelection();
    },
    doubleClick: (hit) => {
      if (hit.kind === "cell") controller.beginEdit("edit", controller.activeText(), true);
    },
    pull: (rows, columns) => {
      controller.grid.geometry.scroller.scrollBy(columns * PULL, rows * PULL);
    },
  };
}

export function gridEvents(controller: GridEventTarget): ConstructorParameters<typeof SheetGrid>[1] {
  return {
    resized: (column, pixels) => {
      controller.setWidth(column, controller.view.toCharacters(pixels));
    },
    fitted: (column) => {
      const { view, grid } = controller;
      controller.setWidth(column, view.toCharacters(bestWidth(view, column, grid.measure)));
    },
    scrolled: () => {
      // Measuring the cell forces a layout, so it is done only for a visible editor, not at every scroll.
      if (controller.editor.session !== undefined) controller.placeEditor();
    },
  };
}
