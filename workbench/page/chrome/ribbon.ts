import type { Addin, AddinCommand } from "../task-pane/manifest";
import { button, el } from "../dom";
import { NUMBER_FORMATS, formatKind, moreDecimals } from "./number-formats";
import type { Texts } from "../texts/en";
import { icon, type IconName } from "./icons";

export interface RibbonEvents {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly format: (code: string) => void;
  readonly command: (command: AddinCommand) => void;
}

const HINTED_TABS = ["insert", "layout", "formulas", "data", "review", "view"] as const;

/** The ribbon: its tabs, and a Home tab with the commands that work here. */
export class Ribbon {
  readonly root = el("div", { className: "ribbon" });
  #undo: HTMLButtonElement | undefined;
  #redo: HTMLButtonElement | undefined;
  #format: HTMLSelectElement | undefined;
  #pane: HTMLButtonElement | undefined;
  #code = "General";
  readonly #commands = new Map<string, HTMLButtonElement>();

  constructor(private readonly events: RibbonEvents) {}

  draw(texts: Texts, addin: Addin | undefined): void {
    this.root.setAttribute("aria-label", texts.ribbon.label);
    this.root.replaceChildren(this.#tabs(texts), this.#home(texts, addin));
    this.showFormat(this.#code);
  }

  #tabs({ tabs }: Texts): HTMLElement {
    const list = el("div", { className: "ribbon-tabs", attributes: { role: "tablist" } });
    const add = (text: string, isOn: boolean) => {
      const tab = el(
        "button",
        {
          className: "ribbon-tab",
          title: isOn ? "" : tabs.hint,
          attributes: { type: "button", role: "tab", "aria-selected": String(isOn) },
        },
        text,
      );
      tab.disabled = !isOn;
      list.append(tab);
    };
    add(tabs.file, false);
    add(tabs.home, true);
    for (const name of HINTED_TABS) add(tabs[name], false);
    return list;
  }

  #home(texts: Texts, addin: Addin | undefined): HTMLElement {
    return el(
      "div",
      { className: "ribbon-home", attributes: { role: "toolbar", "aria-label": texts.tabs.home } },
      this.#history(texts),
      this.#numbers(texts),
      this.#addin(texts, addin),
    );
  }

  #history({ ribbon }: Texts): HTMLElement {
    this.#undo = small("undo", `${ribbon.undo} (Ctrl+Z)`, this.events.undo);
    this.#redo = small("redo", `${ribbon.redo} (Ctrl+Y)`, this.events.redo);
    return group(ribbon.history, el("div", { className: "stack" }, this.#undo, this.#redo));
  }

  #numbers(texts: Texts): HTMLElement {
    const { ribbon, formats } = texts;
    const select = el("select", {
      className: "format-box",
      attributes: { "aria-label": ribbon.numberFormat },
    });
    for (const { kind } of NUMBER_FORMATS)
      select.append(el("option", { attributes: { value: kind } }, formats[kind]));
    const custom = el("option", { attributes: { value: "custom" } }, formats.custom);
    custom.hidden = true;
    select.append(custom);
    select.addEventListener("change", () => {
      const chosen = NUMBER_FORMATS.find(({ kind }) => kind === select.value);
      if (chosen !== undefined) this.events.format(chosen.code);
    });
    this.#format = select;
    const set = (code: () => string) => () => {
      this.events.format(code());
    };
    const buttons = el(
      "div",
      { className: "row" },
      small(
        "percent",
        ribbon.percent,
        set(() => "0%"),
      ),
      textual(
        "000",
        ribbon.thousands,
        set(() => "#,##0.00"),
      ),
      textual(
        "+,0",
        ribbon.moreDecimals,
        set(() => moreDecimals(this.#code, 1)),
      ),
      textual(
        "−,0",
        ribbon.fewerDecimals,
        set(() => moreDecimals(this.#code, -1)),
      ),
    );
    return group(ribbon.number, el("div", { className: "numbers" }, select, buttons));
  }

  #addin(texts: Texts, addin: Addin | undefined): HTMLElement {
    this.#commands.clear();
    const row = el("div", { className: "row big" });
    for (const command of addin?.commands ?? []) {
      const made = this.#command(command, texts);
      this.#commands.set(command.id, made);
      row.append(made);
    }
    return group(addin?.group ?? texts.ribbon.addin, row);
  }

  #command(command: AddinCommand, texts: Texts): HTMLButtonElement {
    const label = command.label === "" ? texts.ribbon.openPane : command.label;
    const tip = command.tip === "" ? texts.ribbon.openPaneHint : command.tip;
    const made = button(picture(command.icon), "command", `${label}\n${tip}`, () => {
      this.events.command(command);
    });
    made.setAttribute("aria-label", label);
    made.dataset["command"] = command.id;
    made.append(el("span", { className: "command-label" }, label));
    if (command.action.kind === "pane") this.#pane = made;
    return made;
  }

  /** Marks the pane's button as pressed while the pane is open. */
  showPane(isOpen: boolean): void {
    this.#pane?.classList.toggle("is-on", isOpen);
    this.#pane?.setAttribute("aria-pressed", String(isOpen));
  }

  showRunning(commandId: string, isRunning: boolean): void {
    const made = this.#commands.get(commandId);
    made?.classList.toggle("is-running", isRunning);
    made?.setAttribute("aria-busy", String(isRunning));
    if (made !== undefined) made.disabled = isRunning;
  }

  showHistory(canUndo: boolean, canRedo: boolean): void {
    if (this.#undo !== undefined) this.#undo.disabled = !canUndo;
    if (this.#redo !== undefined) this.#redo.disabled = !canRedo;
  }

  focus(): void {
    this.root.querySelector<HTMLElement>("button:enabled")?.focus();
  }

  showFormat(code: string): void {
    this.#code = code;
    if (this.#format !== undefined) this.#format.value = formatKind(code);
    if (this.#format !== undefined) this.#format.title = code;
  }
}

function group(label: string, content: HTMLElement): HTMLElement {
  return el(
    "div",
    { className: "ribbon-group", attributes: { role: "group", "aria-label": label } },
    el("div", { className: "group-content" }, content),
    el("div", { className: "group-label", attributes: { "aria-hidden": "true" } }, label),
  );
}

function small(name: IconName, title: string, onClick: () => void): HTMLButtonElement {
  return button(icon(name, 18), "small-button", title, onClick);
}

function textual(text: string, title: string, onClick: () => void): HTMLButtonElement {
  return button(text, "small-button textual", title, onClick);
}

/** The add-in's own icon; a drawn one if it has none or it cannot be loaded. */
function picture(address: string | undefined): HTMLElement {
  const frame = el("span", { className: "command-icon" });
  if (address === undefined) {
    frame.append(icon("pane", 28));
    return frame;
  }
  const image = el("img", { attributes: { alt: "", width: "32", height: "32" } });
  image.addEventListener("error", () => {
    frame.replaceChildren(icon("pane", 28));
  });
  image.src = address;
  frame.append(image);
  return frame;
}
