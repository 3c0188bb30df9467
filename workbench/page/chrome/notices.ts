import { button, el } from "../dom";
import type { Texts } from "../texts/en";
import { icon } from "./icons";

/** Time that a passing notice is shown. */
const PASSES_MILLISECONDS = 8000;

/** Sentences for the user in a bar below the ribbon, one at a time; each can be closed. */
export class Notices {
  readonly root = el("div", { className: "notices", attributes: { "aria-live": "polite" } });
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly texts: () => Texts) {}

  /** Shows a problem. Problems with files and the add-in stay until closed. */
  problem(sentence: string, stays = false): void {
    this.#show(sentence, "problem", stays);
  }

  info(sentence: string): void {
    this.#show(sentence, "info", false);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.root.replaceChildren();
  }

  #show(sentence: string, kind: "problem" | "info", stays: boolean): void {
    this.clear();
    const close = button(icon("close", 14), "notice-close", this.texts().problems.close, () => {
      this.clear();
    });
    const bar = el(
      "div",
      { className: `notice notice-${kind}` },
      icon("warning", 18),
      el("span", {}, sentence),
      close,
    );
    this.root.replaceChildren(bar);
    if (!stays) this.#timer = setTimeout(() => this.clear(), PASSES_MILLISECONDS);
  }
}
