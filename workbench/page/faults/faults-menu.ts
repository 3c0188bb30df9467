import { button, el } from "../dom";
import { icon } from "../chrome/icons";
import type { Texts } from "../texts/en";
import { FAULT_CODES, type FaultCode, type Faults } from "./faults";

export interface FaultsMenuEvents {
  readonly faults: () => Faults;
  readonly coauthor: () => void;
  readonly protect: (isProtected: boolean) => void;
  readonly readOnly: (isReadOnly: boolean) => void;
  /** The sheet's and the workbook's state, which the menu shows beside the wire's faults. */
  state(): { readonly isProtected: boolean; readonly isReadOnly: boolean };
  readonly armed: (code: FaultCode) => void;
}

const DELAYS = [0, 1, 3, 10];

/** The menu "Failures…": things that can go wrong in Excel, on demand. */
export class FaultsMenu {
  readonly root = el("div", { className: "menu" });
  readonly #panel = el("div", { className: "menu-panel", attributes: { role: "dialog" } });
  #opener: HTMLButtonElement | undefined;
  #texts: Texts | undefined;

  constructor(private readonly events: FaultsMenuEvents) {
    this.#panel.hidden = true;
    document.addEventListener("pointerdown", (event) => {
      if (event.target instanceof Node && !this.root.contains(event.target)) this.#show(false);
    });
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.#panel.hidden) return;
      this.#show(false);
      this.#opener?.focus();
    });
  }

  draw(texts: Texts): void {
    this.#texts = texts;
    const opener = button(icon("warning", 18), "title-button", texts.title.whatIfHint, () => {
      this.#show(this.#panel.hidden !== false);
    });
    opener.setAttribute("aria-label", texts.title.whatIf);
    opener.append(el("span", {}, texts.title.whatIf));
    opener.setAttribute("aria-haspopup", "dialog");
    this.#opener = opener;
    this.#panel.setAttribute("aria-label", texts.faults.title);
    this.root.replaceChildren(opener, this.#panel);
    this.#show(false);
  }

  #show(isShown: boolean): void {
    this.#panel.hidden = !isShown;
    this.#opener?.setAttribute("aria-expanded", String(isShown));
    if (!isShown) return;
    this.refresh();
    this.#panel.querySelector<HTMLElement>("select, button, input")?.focus();
  }

  /** Draws which faults are on and off. */
  refresh(): void {
    const { faults: texts } = this.#texts ?? {};
    if (texts === undefined || this.#panel.hidden) return;
    const { state } = this.events.faults();
    const { isProtected, isReadOnly } = this.events.state();
    this.#panel.replaceChildren(
      el("p", { className: "menu-intro" }, texts.intro),
      this.#failNext(texts),
      this.#delay(texts, state.delaySeconds),
      toggle("disconnected", texts.connection, state.isDisconnected, (isOn) =>
        this.events.faults().set({ isDisconnected: isOn }),
      ),
      toggle("cell-edit", texts.cellEdit, state.isCellEditing, (isOn) =>
        this.events.faults().set({ isCellEditing: isOn }),
      ),
      toggle("protected", texts.protect, isProtected, (isOn) => this.events.protect(isOn)),
      toggle("read-only", texts.readOnly, isReadOnly, (isOn) => this.events.readOnly(isOn)),
      line(
        el("span", {}, texts.coauthor),
        button(texts.coauthorDo, "menu-button", texts.coauthor, () => this.events.coauthor()),
      ),
      button(texts.reset, "menu-button menu-reset", texts.reset, () => this.#reset()),
    );
  }

  #reset(): void {
    this.events.faults().reset();
    this.events.protect(false);
    this.events.readOnly(false);
    this.refresh();
  }

  #failNext(texts: Texts["faults"]): HTMLElement {
    const codes = el("select", { attributes: { "aria-label": texts.nextBatch } });
    for (const code of FAULT_CODES) codes.append(el("option", { attributes: { value: code } }, code));
    const arm = button(texts.fail, "menu-button", `${texts.nextBatch} …`, () => {
      const code = FAULT_CODES.find((each) => each === codes.value);
      if (code === undefined) return;
      this.events.faults().failNext(code);
      this.events.armed(code);
      this.#show(false);
    });
    return el("div", { className: "menu-block" }, el("span", {}, texts.nextBatch), line(codes, arm));
  }

  #delay(texts: Texts["faults"], seconds: number): HTMLElement {
    const select = el("select", { attributes: { "aria-label": texts.delay } });
    for (const delay of DELAYS) {
      const text = delay === 0 ? texts.noDelay : texts.seconds(delay);
      const option = el("option", { attributes: { value: String(delay) } }, text);
      option.selected = delay === seconds;
      select.append(option);
    }
    select.addEventListener("change", () => {
      this.events.faults().set({ delaySeconds: Number(select.value) });
    });
    return line(el("span", {}, texts.delay), select);
  }
}

function line(...children: readonly HTMLElement[]): HTMLElement {
  return el("div", { className: "menu-line" }, ...children);
}

function toggle(name: string, text: string, isOn: boolean, change: (isOn: boolean) => void): HTMLElement {
  const box = el("input", { attributes: { type: "checkbox", name } });
  box.checked = isOn;
  box.addEventListener("change", () => {
    change(box.checked);
  });
  return el("label", { className: "menu-line menu-toggle" }, el("span", {}, text), box);
}
