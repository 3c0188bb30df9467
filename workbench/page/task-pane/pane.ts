import type { FaultyHost } from "../../host/faults/faulty-host";
import { mountAddin, type MountedAddin } from "../../host/wire/web/mount-addin";
import { button, el } from "../dom";
import type { Texts } from "../texts/en";
import { icon } from "../chrome/icons";
import { REQUIREMENT_SETS } from "./host";

export interface PaneEvents {
  /** The pane was opened or closed. */
  readonly shown: (isShown: boolean) => void;
  /** The add-in's page failed; `reason` is a part of a sentence. */
  readonly failed: (reason: string) => void;
}

export interface PaneContent {
  readonly name: string;
  readonly page: string;
  readonly host: FaultyHost;
  readonly locale: string;
  readonly dataLocale: string;
  readonly fileName: string;
}

const NARROWEST = 320;
const WIDEST_SHARE = 0.6;
const STEP = 16;
const REMEMBERED_WIDTH = "workbench.pane-width";
const DEFAULT_WIDTH = 380;

/**
 * The task pane. As with a shared runtime, the add-in's page starts when the pane is opened or one of the add-in's
 * buttons is first clicked, and stays loaded while the pane is closed: its ribbon buttons and events keep working.
 */
export class Pane {
  readonly root = el("aside", { className: "pane" });
  readonly #title = el("h2", { className: "pane-title" });
  readonly #body = el("div", { className: "pane-body" });
  readonly #resizer = el("div", {
    className: "pane-resizer",
    attributes: { role: "separator", "aria-orientation": "vertical", tabindex: "0" },
  });
  readonly #head = el("div", { className: "pane-head" });
  #addin: MountedAddin | undefined;
  #content: PaneContent | undefined;
  #texts: Texts | undefined;

  constructor(private readonly events: PaneEvents) {
    this.root.hidden = true;
    this.root.append(this.#resizer, this.#head, this.#body);
    this.#setWidth(Number(localStorage.getItem(REMEMBERED_WIDTH)) || DEFAULT_WIDTH);
    this.#followResizer();
  }

  draw(texts: Texts): void {
    this.#texts = texts;
    this.root.setAttribute("aria-label", texts.pane.label);
    this.#resizer.setAttribute("aria-label", texts.pane.resize);
    this.#head.replaceChildren(
      this.#title,
      button(icon("reload", 16), "pane-button", texts.pane.reload, () => {
        this.#start();
      }),
      button(icon("close", 16), "pane-button", texts.pane.close, () => {
        this.show(false);
      }),
    );
  }

  get isShown(): boolean {
    return !this.root.hidden;
  }

  show(isShown: boolean): void {
    if (isShown === this.isShown) return;
    this.root.hidden = !isShown;
    if (this.#addin !== undefined) this.#addin.notifyPaneShown(isShown);
    else if (isShown) this.#start();
    this.events.shown(isShown);
  }

  /** Replaces the add-in. The new one starts at once if the pane is open. */
  load(content: PaneContent): void {
    this.unload();
    this.#content = content;
    this.#title.textContent = content.name;
    if (this.isShown) this.#start();
  }

  /** Starts or restarts the add-in. */
  #start(): void {
    const content = this.#content;
    if (content === undefined) return;
    this.#addin?.dispose();
    const loading = el("p", { className: "pane-loading" }, this.#texts?.pane.loading ?? "");
    this.#body.replaceChildren(loading);
    try {
      this.#addin = this.#mount(content);
    } catch (error) {
      this.#body.replaceChildren(el("p", { className: "pane-failed" }, this.#texts?.pane.failed ?? ""));
      this.events.failed(error instanceof Error ? error.message : String(error));
      return;
    }
    this.#addin.frame.addEventListener("load", () => {
      loading.remove();
    });
    void this.#addin.ready.then(() => this.#addin?.notifyPaneShown(this.isShown));
  }

  #mount({ name, page, host, locale, dataLocale, fileName }: PaneContent): MountedAddin {
    return mountAddin(this.#body, {
      url: page,
      host,
      locale,
      dataLocale,
      title: name,
      requirementSets: REQUIREMENT_SETS,
      documentUrl: new URL(fileName, location.href).href,
      onPaneShown: (isShown) => {
        this.show(isShown);
      },
    });
  }

  unload(): void {
    this.#addin?.dispose();
    this.#addin = undefined;
    this.#content = undefined;
    this.#body.replaceChildren();
  }

  /** Resolves once the add-in is ready for commands; at once if it has not been started. */
  async ready(): Promise<void> {
    await this.#addin?.ready;
  }

  /** Calls a function of the add-in, as a ribbon button does. */
  async invoke(functionName: string, controlId: string): Promise<void> {
    if (this.#addin === undefined) this.#start();
    if (this.#addin === undefined) throw new Error("No add-in is loaded.");
    await this.#addin.invokeCommand(functionName, controlId);
  }

  /** Gives the pane the focus; false where it is not shown. */
  focus(): boolean {
    const frame = this.isShown ? this.#body.querySelector("iframe") : null;
    frame?.focus();
    return frame !== null;
  }

  #setWidth(width: number): void {
    const widest = Math.max(NARROWEST, innerWidth * WIDEST_SHARE);
    const fitting = Math.round(Math.min(Math.max(width, NARROWEST), widest));
    this.root.style.width = `${fitting}px`;
    this.#resizer.setAttribute("aria-valuenow", String(fitting));
    localStorage.setItem(REMEMBERED_WIDTH, String(fitting));
  }

  #followResizer(): void {
    const resizer = this.#resizer;
    const follow = (event: PointerEvent): void => {
      this.#setWidth(this.root.getBoundingClientRect().right - event.clientX);
    };
    resizer.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      resizer.setPointerCapture(event.pointerId);
      resizer.addEventListener("pointermove", follow);
    });
    resizer.addEventListener("lostpointercapture", () => {
      resizer.removeEventListener("pointermove", follow);
    });
    resizer.addEventListener("keydown", ({ key }) => {
      const { width } = this.root.getBoundingClientRect();
      if (key === "ArrowLeft") this.#setWidth(width + STEP);
      if (key === "ArrowRight") this.#setWidth(width - STEP);
    });
  }
}
