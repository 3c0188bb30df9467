import type { CellPosition } from "./address";
import type { Deed, GridCommand } from "./keys";
import type { EditMode } from "./cell-editor";
import { widened } from "./pressed";
import { extendTo, jumpFrom, selectCell, stepFrom, type Direction, type Selection } from "./selection";
import type { SheetView } from "./sheet-view";

/** The sheet as keys use it. */
export interface CommandTarget {
  readonly selection: Selection;
  readonly view: SheetView;
  readonly grid: { readonly geometry: { readonly pageRows: number } };
  readonly events: { readonly command: (deed: "save" | "go-to" | "leave") => void };
  select(selection: Selection, scrollTo?: CellPosition): void;
  advance(direction: Direction): void;
  nextSheet(step: 1 | -1): void;
  activeText(): string;
  beginEdit(mode: EditMode, text: string, takesFocus: boolean): void;
  clear(): void;
  undo(): void;
  redo(): void;
  /** Tab is the browser's, once. */
  release(): void;
}

/** Carries out the command of a key. */
export function runCommand(command: GridCommand, controller: CommandTarget): void {
  switch (command.kind) {
    case "move":
    case "page":
    case "home":
    case "end":
      step(command, controller);
      return;
    case "advance":
      controller.advance(command.direction);
      return;
    case "sheet":
      controller.nextSheet(command.step);
      return;
    case "widen":
      controller.select(widened(controller.selection, command.to));
      return;
    case "do":
      carryOut(command.what, controller);
  }
}

function carryOut(deed: Deed, controller: CommandTarget): void {
  switch (deed) {
    case "edit":
      controller.beginEdit("edit", controller.activeText(), true);
      return;
    case "clear-and-edit":
      controller.beginEdit("enter", "", true);
      return;
    case "clear":
      controller.clear();
      return;
    case "undo":
      controller.undo();
      return;
    case "redo":
      controller.redo();
      return;
    case "release":
      controller.release();
      return;
    case "save":
    case "go-to":
    case "leave":
      controller.events.command(deed);
  }
}

type MoveCommand = Extract<GridCommand, { readonly kind: "move" | "page" | "home" | "end" }>;

function step(command: MoveCommand, controller: CommandTarget): void {
  const { selection, view } = controller;
  const { merges } = view;
  const next = target(command, command.extends ? selection.head : selection.active, controller);
  const moved = command.extends ? extendTo(selection, next, merges) : selectCell(view.ownerOf(next), merges);
  controller.select(moved, next);
}

function target(command: MoveCommand, from: CellPosition, { view, grid }: CommandTarget): CellPosition {
  switch (command.kind) {
    case "move":
      return command.jumps
        ? jumpFrom(from, command.direction, view)
        : stepFrom(from, command.direction, view);
    case "page":
      return stepFrom(from, command.direction, view, grid.geometry.pageRows);
    case "home":
      return { row: command.ofSheet ? 1 : from.row, column: 1 };
    case "end":
      return { row: view.used?.lastRow ?? 1, column: view.used?.lastColumn ?? 1 };
  }
}
