import { button, el } from "../dom";
import type { Texts } from "../texts/en";
import { icon } from "./icons";

export interface FormulaBarEvents {
  /** The user typed an address or a name into the name box. */
  readonly goTo: (text: string) => void;
  /** The formula bar got the focus: editing begins there. */
  readonly begin: () => void;
  readonly changed: (text: string) => void;
  readonly commit: (text: string, direction: "up" | "down" | "left" | "right" | undefined) => void;
  readonly cancel: () => void;
}

/** The name box, the cancel and enter buttons, and the content of the active cell. */
export class FormulaBar {
  readonly root = el("div", { className: "formula-bar" });
  readonly #name = el("input", {
    className: "name-box",
    attributes: { spellcheck: "false", autocomplete: "off" },
  });
  readonly #content = el("input", {
    className: "content-box",
    attributes: { spellcheck: "false", autocomplete: "off" },
  });
  #address = "";
  #buttons: readonly HTMLButtonElement[] = [];

  constructor(private readonly events: FormulaBarEvents) {
    this.#name.addEventListener("keydown", (event) => {
      this.#onNameKey(event);
    });
    this.#name.addEventListener("focus", () => {
      this.#name.select();
    });
    this.#name.addEventListener("blur", () => {
      this.#name.value = this.#address;
    });
    this.#content.addEventListener("focus", () => {
      this.events.begin();
    });
    this.#content.addEventListener("input", () => {
      this.events.changed(this.#content.value);
    });
    this.#content.addEventListener("keydown", (event) => {
      this.#onContentKey(event);
    });
  }

  draw({ formula }: Texts): void {
    this.#name.setAttribute("aria-label", formula.nameBox);
    this.#content.setAttribute("aria-label", formula.bar);
    const cancel = button(icon("close", 14), "bar-button", formula.cancel, this.events.cancel);
    const enter = button(icon("check", 14), "bar-button", formula.enter, () => {
      this.events.commit(this.#content.value, undefined);
    });
    // The text field keeps the focus until the button has done its work.
    for (const made of [cancel, enter])
      made.addEventListener("mousedown", (event) => {
        event.preventDefault();
      });
    this.#buttons = [cancel, enter];
    this.showEditing(false);
    const fx = el(
      "span",
      { className: "fx", title: formula.fx, attributes: { "aria-hidden": "true" } },
      "fx",
    );
    this.root.replaceChildren(
      this.#name,
      el("div", { className: "bar-buttons" }, cancel, enter, fx),
      this.#content,
    );
  }

  show(address: string, text: string): void {
    this.#address = address;
    if (document.activeElement !== this.#name) this.#name.value = address;
    this.showText(text);
  }

  showText(text: string): void {
    if (this.#content.value !== text) this.#content.value = text;
  }

  showEditing(isEditing: boolean): void {
    for (const made of this.#buttons) made.disabled = !isEditing;
  }

  focusName(): void {
    this.#name.focus();
  }

  get hasFocus(): boolean {
    return document.activeElement === this.#content;
  }

  #onNameKey(event: KeyboardEvent): void {
    if (event.key === "Enter") this.events.goTo(this.#name.value);
    else if (event.key === "Escape") this.events.cancel();
    else return;
    event.preventDefault();
  }

  #onContentKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { key, shiftKey } = event;
    if (key === "Enter") this.events.commit(this.#content.value, shiftKey ? "up" : "down");
    else if (key === "Tab") this.events.commit(this.#content.value, shiftKey ? "left" : "right");
    else if (key === "Escape") this.events.cancel();
    else return;
    event.preventDefault();
  }
}
