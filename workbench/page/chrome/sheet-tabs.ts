import type { BookSheet } from "../../host/book/book";
import { button, el } from "../dom";
import type { Texts } from "../texts/en";
import { icon } from "./icons";

export interface SheetTabsEvents {
  readonly activate: (sheetId: string) => void;
  readonly add: () => void;
  /** Returns true if the name was accepted. */
  readonly rename: (sheetId: string, name: string) => boolean;
}

/** The tabs of the visible sheets. */
export class SheetTabs {
  readonly root = el("div", { className: "sheet-tabs" });
  readonly #list = el("div", { className: "tab-list", attributes: { role: "tablist" } });
  #texts: Texts | undefined;
  #sheets: readonly BookSheet[] = [];
  #activeId = "";

  constructor(private readonly events: SheetTabsEvents) {
    this.#list.addEventListener("keydown", (event) => {
      this.#onKey(event);
    });
  }

  draw(texts: Texts): void {
    this.#texts = texts;
    this.#list.setAttribute("aria-label", texts.sheets.label);
    const add = button(icon("plus", 16), "tab-add", texts.sheets.add, this.events.add);
    this.root.replaceChildren(this.#list, add);
  }

  show(sheets: readonly BookSheet[], activeId: string): void {
    const hadFocus = this.#list.contains(document.activeElement);
    this.#sheets = sheets.filter(({ visibility }) => visibility === "Visible");
    this.#activeId = activeId;
    this.#list.replaceChildren(...this.#sheets.map((sheet) => this.#tab(sheet)));
    const active = this.#list.querySelector<HTMLElement>("[aria-selected=true]");
    active?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) active?.focus();
  }

  #tab(sheet: BookSheet): HTMLElement {
    const isActive = sheet.id === this.#activeId;
    const tab = el(
      "button",
      {
        className: "tab",
        attributes: {
          type: "button",
          role: "tab",
          "aria-selected": String(isActive),
          tabindex: isActive ? "0" : "-1",
        },
      },
      el("span", {}, sheet.name),
    );
    if (sheet.protection !== undefined) {
      tab.append(icon("lock", 12));
      tab.title = this.#texts?.sheets.protectedSheet ?? "";
    }
    tab.addEventListener("click", () => {
      this.events.activate(sheet.id);
    });
    tab.addEventListener("dblclick", () => {
      this.#rename(sheet, tab);
    });
    return tab;
  }

  #rename(sheet: BookSheet, tab: HTMLElement): void {
    const input = el("input", {
      className: "tab-name",
      attributes: { "aria-label": this.#texts?.sheets.rename ?? "", maxlength: "31", spellcheck: "false" },
    });
    input.value = sheet.name;
    input.size = Math.max(4, sheet.name.length);
    tab.replaceWith(input);
    input.select();
    let isDone = false;
    const finish = (takesOver: boolean) => {
      if (isDone) return;
      isDone = true;
      if (takesOver && input.value !== sheet.name) this.events.rename(sheet.id, input.value);
      this.show(this.#sheets, this.#activeId);
    };
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") finish(true);
      if (event.key === "Escape") finish(false);
      event.stopPropagation();
    });
    input.addEventListener("blur", () => {
      finish(true);
    });
  }

  #onKey(event: KeyboardEvent): void {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const index = this.#sheets.findIndex(({ id }) => id === this.#activeId);
    const sheet = this.#sheets[index + step];
    const current = this.#sheets[index];
    const tab = this.#list.querySelector<HTMLElement>("[aria-selected=true]");
    if (event.key === "F2" && current !== undefined && tab !== null) this.#rename(current, tab);
    else if (step !== 0 && sheet !== undefined) this.events.activate(sheet.id);
    else return;
    event.preventDefault();
  }
}
