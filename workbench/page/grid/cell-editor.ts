import { el } from "../dom";
import type { CellPosition } from "./address";
import type { Box } from "./overlay";
import type { TextMeasure } from "./text-width";

/** `enter`: typing over a cell, arrows finish it; `edit`: changing its text, arrows move inside it. */
export type EditMode = "enter" | "edit";

export interface EditSession {
  readonly at: CellPosition;
  readonly mode: EditMode;
}

export interface EditorEvents {
  /** A key was pressed while no cell is being edited. */
  readonly keyDown: (event: KeyboardEvent) => void;
  /** The first character was typed over the cell. */
  readonly typed: (text: string) => void;
  /** The text changed while editing. */
  readonly changed: (text: string) => void;
  /** Editing is done; `direction` is the way to the next active cell. */
  readonly commit: (text: string, direction: "up" | "down" | "left" | "right" | undefined) => void;
  readonly cancel: () => void;
  readonly copy: (event: ClipboardEvent, isCut: boolean) => void;
  readonly paste: (event: ClipboardEvent) => void;
}

const ARROWS: Readonly<Record<string, "up" | "down" | "left" | "right">> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/**
 * One text box, always over the active cell and always focused: invisible while nothing is edited, so that typing,
 * pasting and input methods just work, and visible once something is typed.
 */
export class CellEditor {
  readonly input: HTMLTextAreaElement;
  #session: EditSession | undefined;
  #box: Box | undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly measure: TextMeasure,
    private readonly events: EditorEvents,
  ) {
    this.input = el("textarea", {
      className: "cell-editor",
      attributes: { rows: "1", spellcheck: "false", autocomplete: "off", wrap: "off" },
    });
    host.append(this.input);
    this.input.addEventListener("input", () => {
      this.#onInput();
    });
    this.input.addEventListener("keydown", (event) => {
      this.#onKeyDown(event);
    });
    this.input.addEventListener("copy", (event) => {
      this.#outside(event, () => this.events.copy(event, false));
    });
    this.input.addEventListener("cut", (event) => {
      this.#outside(event, () => this.events.copy(event, true));
    });
    this.input.addEventListener("paste", (event) => {
      this.#outside(event, () => this.events.paste(event));
    });
  }

  get session(): EditSession | undefined {
    return this.#session;
  }

  get text(): string {
    return this.input.value;
  }

  /** Shows the text of a cell for editing. */
  begin(session: EditSession, text: string, takesFocus: boolean): void {
    this.#session = session;
    this.input.value = text;
    this.input.classList.add("is-editing");
    this.#grow();
    if (!takesFocus) return;
    this.focus();
    this.input.setSelectionRange(text.length, text.length);
  }

  /** Shows the text that is being typed in the formula bar. */
  mirror(text: string): void {
    this.input.value = text;
    this.#grow();
  }

  end(): void {
    this.#session = undefined;
    this.input.value = "";
    this.input.classList.remove("is-editing");
    if (this.#box !== undefined) this.place(this.#box);
  }

  focus(): void {
    this.input.focus({ preventScroll: true });
  }

  describe(text: string): void {
    this.input.setAttribute("aria-label", text);
  }

  /** Moves the text box over a cell. */
  place(box: Box): void {
    this.#box = box;
    const { style } = this.input;
    style.left = `${box.left}px`;
    style.top = `${box.top}px`;
    style.height = `${box.height}px`;
    style.width = `${box.width}px`;
    if (this.#session !== undefined) this.#grow();
  }

  /** Widens the box with its text, up to the grid's right edge. */
  #grow(): void {
    const box = this.#box;
    if (box === undefined || this.#session === undefined) return;
    const lines = this.input.value.split("\n");
    const widest = Math.max(...lines.map((line) => this.measure.width(line.slice(0, 2000), false))) + 16;
    const room = Math.max(box.width, this.host.clientWidth - Math.max(0, box.left) - 18);
    this.input.style.width = `${Math.min(Math.max(box.width, widest), room)}px`;
    this.input.style.height = `${Math.max(box.height, Math.min(lines.length, 12) * 17 + 3)}px`;
  }

  #onInput(): void {
    if (this.#session === undefined) {
      if (this.input.value !== "") this.events.typed(this.input.value);
      return;
    }
    this.#grow();
    this.events.changed(this.input.value);
  }

  #outside(event: Event, act: () => void): void {
    if (this.#session !== undefined) return;
    event.preventDefault();
    act();
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (this.#session === undefined) {
      this.events.keyDown(event);
      return;
    }
    event.stopPropagation();
    if (this.#finishes(event, this.#session.mode)) event.preventDefault();
  }

  #finishes(event: KeyboardEvent, mode: EditMode): boolean {
    const { key, shiftKey } = event;
    switch (key) {
      case "Escape":
        this.events.cancel();
        return true;
      case "Tab":
        this.events.commit(this.text, shiftKey ? "left" : "right");
        return true;
      case "Enter":
        if (event.altKey) this.#breakLine();
        else this.events.commit(this.text, shiftKey ? "up" : "down");
        return true;
      case "F2":
        if (mode === "enter") this.#session = this.#session && { ...this.#session, mode: "edit" };
        this.events.changed(this.text);
        return true;
      default: {
        const direction = Object.hasOwn(ARROWS, key) ? ARROWS[key] : undefined;
        if (mode === "edit" || direction === undefined || shiftKey) return false;
        this.events.commit(this.text, direction);
        return true;
      }
    }
  }

  #breakLine(): void {
    const { selectionStart, selectionEnd } = this.input;
    this.input.setRangeText("\n", selectionStart, selectionEnd, "end");
    this.#onInput();
  }
}
