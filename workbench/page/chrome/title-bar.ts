import { button, el } from "../dom";
import type { Texts } from "../texts/en";
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, type Language } from "../texts/texts";
import { icon } from "./icons";

export interface TitleBarEvents {
  readonly open: () => void;
  readonly save: () => void;
  readonly language: (language: Language) => void;
}

/** The green bar: the file's name and whether it is saved, the buttons to open and save, the language. */
export class TitleBar {
  readonly root = el("header", { className: "title-bar" });
  readonly #name = el("span", { className: "file-name" });
  readonly #state = el("span", { className: "file-state", attributes: { role: "status" } });

  constructor(private readonly events: TitleBarEvents) {}

  /** @param extra Stands between file name and language. */
  draw(texts: Texts, language: Language, extra: HTMLElement): void {
    const { title } = texts;
    const brand = el("div", { className: "brand" }, icon("sheet", 22), el("span", {}, texts.appName));
    const file = el("div", { className: "file" }, this.#name, this.#state);
    const actions = el(
      "div",
      { className: "title-actions" },
      labelled("open", title.open, title.openHint, this.events.open),
      labelled("save", title.save, title.saveHint, this.events.save),
      extra,
      this.#languages(texts, language),
    );
    this.root.replaceChildren(brand, file, actions);
  }

  #languages(texts: Texts, current: Language): HTMLElement {
    const select = el("select", { className: "language", attributes: { "aria-label": texts.language } });
    for (const language of LANGUAGES) {
      const option = el(
        "option",
        { attributes: { value: language, lang: language } },
        LANGUAGE_NAMES[language],
      );
      option.selected = language === current;
      select.append(option);
    }
    select.addEventListener("change", () => {
      if (isLanguage(select.value)) this.events.language(select.value);
    });
    return select;
  }

  setFile(name: string, state: string, isUnsaved: boolean): void {
    this.#name.textContent = name;
    this.#name.title = name;
    this.#state.textContent = state;
    this.#state.classList.toggle("is-unsaved", isUnsaved);
    document.title = `${isUnsaved ? "● " : ""}${name}`;
  }
}

function labelled(name: "open" | "save", text: string, hint: string, onClick: () => void): HTMLElement {
  const made = button(icon(name, 18), "title-button", hint, onClick);
  made.append(el("span", {}, text));
  // The accessible name is the visible text; the hint stays a hint.
  made.setAttribute("aria-label", text);
  return made;
}
