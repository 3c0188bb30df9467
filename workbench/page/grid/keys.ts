import type { Direction } from "./selection";

/** The meaning of a key while no cell is being edited. */
export type GridCommand =
  | {
      readonly kind: "move";
      readonly direction: Direction;
      readonly extends: boolean;
      readonly jumps: boolean;
    }
  | { readonly kind: "page"; readonly direction: "up" | "down"; readonly extends: boolean }
  | { readonly kind: "home" | "end"; readonly ofSheet: boolean; readonly extends: boolean }
  | { readonly kind: "advance"; readonly direction: Direction }
  | { readonly kind: "sheet"; readonly step: 1 | -1 }
  | { readonly kind: "widen"; readonly to: "all" | "rows" | "columns" }
  | { readonly kind: "do"; readonly what: Deed };

/** An action of a key on cells or on the page. */
export type Deed =
  | "edit"
  | "clear"
  | "clear-and-edit"
  | "undo"
  | "redo"
  | "save"
  | "go-to"
  /** Lets the next Tab move on to the element after the grid. */
  | "release"
  /** Goes to the pane, or to the ribbon if there is no pane. */
  | "leave";

/** The relevant part of a keyboard event. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Reads a key as Excel does. Letters are read by their position on the keyboard, so Ctrl+Z works in every layout. */
export function commandOf(press: KeyPress): GridCommand | undefined {
  const { key, shiftKey } = press;
  const ctrl = press.ctrlKey || press.metaKey;
  if (press.altKey) return undefined;
  const direction = Object.hasOwn(ARROWS, key) ? ARROWS[key] : undefined;
  if (direction !== undefined) return { kind: "move", direction, extends: shiftKey, jumps: ctrl };
  return ctrl ? controlCommand(press) : plainCommand(key, shiftKey);
}

function plainCommand(key: string, shiftKey: boolean): GridCommand | undefined {
  switch (key) {
    case "Enter":
      return { kind: "advance", direction: shiftKey ? "up" : "down" };
    case "Tab":
      return { kind: "advance", direction: shiftKey ? "left" : "right" };
    case "PageUp":
      return { kind: "page", direction: "up", extends: shiftKey };
    case "PageDown":
      return { kind: "page", direction: "down", extends: shiftKey };
    case "Home":
      return { kind: "home", ofSheet: false, extends: shiftKey };
    case "F2":
      return { kind: "do", what: "edit" };
    case "F6":
      return { kind: "do", what: "leave" };
    case "Escape":
      return { kind: "do", what: "release" };
    case "Delete":
      return { kind: "do", what: "clear" };
    case "Backspace":
      return { kind: "do", what: "clear-and-edit" };
    case " ":
      return shiftKey ? { kind: "widen", to: "rows" } : undefined;
    default:
      return undefined;
  }
}

function controlCommand({ key, code, shiftKey }: KeyPress): GridCommand | undefined {
  switch (key) {
    case "Home":
      return { kind: "home", ofSheet: true, extends: shiftKey };
    case "End":
      return { kind: "end", ofSheet: true, extends: shiftKey };
    case "PageUp":
      return { kind: "sheet", step: -1 };
    case "PageDown":
      return { kind: "sheet", step: 1 };
    case " ":
      return { kind: "widen", to: "columns" };
    default:
      return letterCommand(code, shiftKey);
  }
}

function letterCommand(code: string, shiftKey: boolean): GridCommand | undefined {
  switch (code) {
    case "KeyZ":
      return { kind: "do", what: shiftKey ? "redo" : "undo" };
    case "KeyY":
      return { kind: "do", what: "redo" };
    case "KeyA":
      return { kind: "widen", to: "all" };
    case "KeyS":
      return { kind: "do", what: "save" };
    case "KeyG":
      return { kind: "do", what: "go-to" };
    default:
      return undefined;
  }
}
